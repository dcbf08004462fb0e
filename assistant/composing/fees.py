"""Phí, lệ phí: what is paid on the as-of day, by way of filing; a rate that has ended is named so, briefly, last."""

import re
from datetime import date

from assistant.composing.wording import day, money, shortened
from assistant.messages import Message, method_name
from knowledge.procedure import Channel, Fee, FeeKind, Procedure
from knowledge.vietnamese import fold

_NOTE_LIMIT = 420
_MONEY = re.compile(r"\d[\d.,]*\s*(?:đồng|đ/|đ\b|VNĐ|USD)|miễn (?:phí|lệ phí|thu)|không thu", re.I)
# A "0 VNĐ" often stands for "set by the province".
_PAID = re.compile(r"(?<!khong )(?<!khong phai )\bnop (?:cac )?(?:phi|le phi)\b")
_OF_PROVINCE = re.compile(r"\ble phi\b.*\b(?:hoi dong nhan dan|hdnd)\b")
_ON_MONEY = re.compile(  # a fee's note may tell of the time or the way to file; that comes last
    r"\b(?:phi|dong|vnd|usd|thu|mien|giam|muc|thong tu|nghi quyet|nghi dinh|quyet dinh|luat|quy dinh|bieu|fee|set by)\b"
)
_CLAUSE = re.compile(r"[;\n]+|(?<=\.)\s+")
_FOR_SOME = re.compile(r"\b(?:cho|doi voi|truong hop|neu|khi)\b")  # an exemption that is not everybody's
_SAYS_NO_MORE = {  # words that a note may have beside its head's and still say the same
    FeeKind.FREE: frozenset(fold("không có thu phí lệ phí miễn mất phải nộp").split()),
    FeeKind.SET_BY_PROVINCE: frozenset(
        fold("mức lệ phí cụ thể theo do của tỉnh, thành phố trực thuộc trung ương quyết định").split()
    ),
}
_SENTENCE = re.compile(r"(?<=\.)\s+(?=[^\d\s])|\n+")


def fee_lines(p: Procedure, as_of: date, language: str) -> tuple[str, ...]:
    """Return one line a rate, those that hold on ``as_of`` first; ways to file that cost the same share a line."""
    current: dict[str, list[str]] = {}
    expired: list[str] = []
    for channel in p.channels:
        for fee in _sorted(channel, as_of):
            if fee.holds_on(as_of):
                current.setdefault(_wording(fee, language), []).append(method_name(channel.method, language))
            elif fee.valid_to and fee.valid_to < as_of:
                text = _head(fee, language) or _note(fee, "")
                expired.append(Message.FEE_EXPIRED.in_(language, day=day(fee.valid_to, language), text=text))
    if len(current) > 1:
        current.pop(Message.FEE_UNSTATED.in_(language), None)
    lines = [_with_methods(text, methods, len(p.channels)) for text, methods in current.items()]
    lines.sort(key=lambda line: not _ON_MONEY.search(fold(line)))
    lines += [s for s in _money_sentences(p) if fold(s) not in fold(" ".join(lines))]
    if lines == [Message.FREE.in_(language)]:
        lines = _doubted(p, language) or lines
    return (*lines, *dict.fromkeys(expired)) or (Message.FEE_UNSTATED.in_(language),)


def _doubted(p: Procedure, language: str) -> list[str]:
    """Return what a record with 0 đồng says of fees elsewhere, in its steps or its legal bases; often nothing."""
    clauses = (clause.strip(" -+*.") for step in p.steps for clause in _CLAUSE.split(step))
    paid = next((clause for clause in clauses if _PAID.search(fold(clause))), None)
    if paid:
        return [Message.FEE_IN_THE_STEPS.in_(language, clause=shortened(paid, _NOTE_LIMIT))]
    by_province = any(_OF_PROVINCE.search(fold(basis.title)) for basis in p.legal_bases)
    return [Message.FEE_ZERO_BY_PROVINCE.in_(language)] if by_province else []


def _money_sentences(p: Procedure) -> list[str]:
    """Return what the channels' descriptions say of money: the figure's field often holds only a part of it."""
    sentences = (s.strip() for c in p.channels for s in _SENTENCE.split(c.note) if _MONEY.search(s))
    return list(dict.fromkeys(shortened(s, _NOTE_LIMIT) for s in sentences))


def _sorted(channel: Channel, as_of: date) -> list[Fee]:
    """Put a temporary rate that holds before the ordinary one that it displaces."""
    return sorted(channel.fees, key=lambda f: (f.valid_to is None, not f.holds_on(as_of)))


def _with_methods(text: str, methods: list[str], channels: int) -> str:
    distinct = list(dict.fromkeys(methods))
    return text if channels == 1 or len(methods) >= channels else f"{text} ({', '.join(distinct)})"


def _head(fee: Fee, language: str) -> str:
    """Return the rate itself, or nothing where the record only names what sets it."""
    return {
        FeeKind.AMOUNT: money(fee, language),
        FeeKind.FREE: Message.FREE.in_(language),
        FeeKind.SET_BY_PROVINCE: Message.FEE_BY_PROVINCE.in_(language),
        FeeKind.UNSTATED: Message.FEE_UNSTATED.in_(language),
        FeeKind.BY_REGULATION: "",
    }[fee.kind]


def _wording(fee: Fee, language: str) -> str:
    if fee.kind == FeeKind.FREE and _FOR_SOME.search(fold(fee.note)):
        spared = Message.FREE_FOR_SOME.in_(language, note=_note(fee, ""))
        return ", ".join(filter(None, (spared, _interval(fee, language))))
    head = _head(fee, language)
    if fee.note.startswith("/") and fee.valid_to is None:  # "2.000 đồng" "/trang"
        return f"{head}/{_note(fee, '')}".rstrip(" .;")
    parts = [head, _interval(fee, language), _note(fee, head)]
    return ": ".join(filter(None, (", ".join(filter(None, parts[:2])), parts[2]))).rstrip(" .;")


def _interval(fee: Fee, language: str) -> str:
    if fee.valid_to is None:
        return ""
    last = day(fee.valid_to, language)
    if fee.valid_from:
        return Message.FEE_FROM_UNTIL.in_(language, first=day(fee.valid_from, language), day=last)
    return Message.FEE_UNTIL.in_(language, day=last)


def _note(fee: Fee, head: str) -> str:
    """Return the record's note unless it says no more than the head does."""
    note = fee.note.lstrip("/ ") if fee.note.startswith("/") else fee.note
    said = {*fold(head).split(), *_SAYS_NO_MORE.get(fee.kind, ())}
    return "" if set(fold(note).split()) <= said else shortened(note, _NOTE_LIMIT)
