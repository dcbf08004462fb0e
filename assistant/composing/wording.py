"""Small pieces of wording that several blocks share: days, money, lists."""

from datetime import date

from assistant.messages import LawMessage
from knowledge.procedure import Fee

_INSTRUMENTS = {
    "QH": ("Luật", "Law"),
    "NĐ-CP": ("Nghị định", "Decree"),
    "NQ": ("Nghị quyết", "Resolution"),
    "QĐ": ("Quyết định", "Decision"),
    "TT": ("Thông tư", "Circular"),
}


def day(value: date, language: str) -> str:
    """Return a date as people write it (``31/12/2026``; ``31 December 2026`` in English)."""
    return f"{value.day} {value:%B %Y}" if language == "en" else f"{value.day}/{value.month}/{value.year}"


def money(fee: Fee, language: str) -> str:
    """Return a fee's amount with its currency (``50.000 đồng``; ``50 USD``)."""
    if fee.amount is None:
        return ""
    if fee.currency != "VND":
        return f"{fee.amount:,} {fee.currency}"
    return f"{fee.amount:,} VND" if language == "en" else f"{fee.amount:,} đồng".replace(",", ".")


def shortened(text: str, limit: int) -> str:
    """Return ``text`` cut at a sentence, clause or word end before ``limit`` characters, with an ellipsis if cut.

    A bracket that would stay open is left out where a third of the room is filled without it.
    """
    if len(text) <= limit:
        return text
    cut = text[:limit]
    opened = cut.rfind(" (")
    if opened > limit // 3 and ")" not in cut[opened:]:
        return cut[:opened].rstrip(" ,;.") + " …"
    for mark in (". ", "; ", ", ", " "):
        at = cut.rfind(mark)
        if at > limit // 2:
            return cut[:at].rstrip(" ,;.") + " …"
    return cut + "…"


def basis_name(basis: str, language: str) -> str:
    """Return a legal basis (``number#article``) as people cite it."""
    number, _, article = basis.partition("#")
    issuer = number.split("/")[-1]
    kind = next((names[language == "en"] for sign, names in _INSTRUMENTS.items() if issuer.startswith(sign)), "")
    if not article:
        return f"{kind} {number}".strip()
    return LawMessage.ARTICLE.in_(language, kind=kind, number=number, article=article).strip()
