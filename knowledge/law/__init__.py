"""What is known of documents' terms without their text: a table written for the project, each row with its source."""

from datetime import date
from functools import cache
from pathlib import Path

from knowledge.legal import LegalDocument, Relation, RelationKind

_TERMS = Path(__file__).parent / "terms.tsv"
_SUSPENSIONS = Path(__file__).parent / "suspensions.tsv"
_CHECKED = date(2026, 7, 21)  # the day up to which the table was compared with the law; stands in its head too


@cache
def known_terms() -> dict[str, LegalDocument]:
    """Return {number: document without text} of ``terms.tsv``."""
    return {document.number: document for document in (_document(*row) for row in _rows(_TERMS))}


@cache
def known_suspensions() -> tuple[tuple[str, Relation], ...]:
    """Return (number of the document that suspends, what it suspends) of ``suspensions.tsv``."""
    return tuple((by, _suspension(number, first, end)) for number, by, first, end, _ in _rows(_SUSPENSIONS))


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _suspension(number: str, first: str, end: str) -> Relation:
    return Relation(
        kind=RelationKind.SUSPENDS,
        target=number,
        from_day=date.fromisoformat(first),
        until=date.fromisoformat(end) if end else None,
    )


def _document(number: str, issued: str, first: str, end: str, by: str, title: str, source: str) -> LegalDocument:
    law = "/QH" in number
    return LegalDocument(
        number=number,
        title=title,
        kind="Luật" if law else "Nghị định",
        issuer="Quốc hội" if law else "Chính phủ",
        issued=date.fromisoformat(issued) if issued else None,
        in_force=date.fromisoformat(first) if first else None,
        expires=date.fromisoformat(end) if end else None,
        replaced_by=by or None,
        held=False,
        as_of=_CHECKED,
        source=source,
    )
