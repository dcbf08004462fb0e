"""A record's legal bases: as a lawyer orders them, and what has ended says so."""

from collections.abc import Mapping
from datetime import date

from assistant.composing.wording import day
from assistant.messages import LawMessage, Message
from knowledge.legal import LegalDocument
from knowledge.procedure import LegalBasis, Procedure
from knowledge.vietnamese import fold


def legal_basis_lines(
    p: Procedure, documents: Mapping[str, LegalDocument], as_of: date, language: str
) -> tuple[str, ...]:
    """Return one line a basis: what holds on ``as_of`` first, laws before decrees before the rest."""
    ended = {basis: _ended(documents.get(basis.number or ""), as_of, language) for basis in p.legal_bases}
    ordered = sorted(ended, key=lambda basis: (bool(ended[basis]), -_rank(basis.title)))
    return tuple(_named(basis) + ended[basis] for basis in ordered) or (Message.NO_BASIS.in_(language),)


def _named(basis: LegalBasis) -> str:
    return f"{basis.title} ({basis.number})" if basis.number and basis.number not in basis.title else basis.title


def _ended(document: LegalDocument | None, as_of: date, language: str) -> str:
    """Return what to say behind a basis that no longer holds; "" behind any other."""
    if document is None or document.expires is None or document.expires > as_of:
        return ""
    last = day(document.expires, language)
    if document.replaced_by:
        return LawMessage.BASIS_REPLACED.in_(language, last=last, number=document.replaced_by)
    return LawMessage.BASIS_ENDED.in_(language, last=last)


def _rank(title: str) -> int:
    """Order legal bases as a lawyer would: laws, decrees, then the rest."""
    folded = fold(title)
    return 2 if folded.startswith(("luat", "bo luat")) else 1 if folded.startswith("nghi dinh") else 0
