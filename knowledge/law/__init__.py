"""What is known of documents whose text may not be at hand: their term, written for the project with its source."""

from datetime import date
from functools import cache
from pathlib import Path

from knowledge.legal import LegalDocument

_TERMS = Path(__file__).parent / "terms.tsv"
_CHECKED = date(2026, 7, 21)  # the day up to which the table was compared with the law; stands in its head too


@cache
def known_terms() -> dict[str, LegalDocument]:
    """Return {number: document} of ``terms.tsv``: title, days, no text."""
    lines = _TERMS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {
        number: LegalDocument(
            number=number,
            title=title,
            kind="Nghị định",
            issuer="Chính phủ",
            issued=date.fromisoformat(issued) if issued else None,
            in_force=date.fromisoformat(first),
            expires=date.fromisoformat(end),
            held=False,
            as_of=_CHECKED,
            source="Danh mục 28 nghị định tháng 6/2025 của Chính phủ",
        )
        for number, issued, first, end, title in rows
    }
