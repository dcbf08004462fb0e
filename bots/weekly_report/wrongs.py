"""What is wrong with one record, in words: sections that disagree, district bodies, bases not in force."""

from collections.abc import Iterator, Mapping
from datetime import date

from assistant.authority import Verdict, district_bodies
from assistant.messages import level_name
from assistant.testimonies import DECLARED, Testimony
from bots.weekly_report.gap import GapKind
from bots.weekly_report.messages import Detail
from knowledge.legal import LegalDocument
from knowledge.procedure import AuthorityLevel, Procedure

_CITED = 3  # lapsed documents that one row of the register names


def wrongs(
    p: Procedure, verdict: Verdict, documents: Mapping[str, LegalDocument], day: date
) -> Iterator[tuple[GapKind, str]]:
    """Yield each kind of gap that a record has, with what exactly."""
    if verdict.level is None:
        yield GapKind.NO_LEVEL, Detail.NO_LEVEL.value
    elif verdict.dissent:
        yield GapKind.CONTRADICTION, _contradiction(verdict)
    if bodies := district_bodies(p):
        named = (f"{body.name} (nay là {body.successor})" for body in dict.fromkeys(bodies))
        yield GapKind.DISTRICT, Detail.DISTRICT.value.format(bodies="; ".join(named))
    cited = dict.fromkeys(documents.get(basis.number or "") for basis in p.legal_bases)
    if lapsed := [d for d in cited if d and not d.in_force_on(day)]:
        more = f"; và {len(lapsed) - _CITED} văn bản khác" if len(lapsed) > _CITED else ""
        documents_said = "; ".join(_lapsed(d, day) for d in lapsed[:_CITED])
        yield GapKind.LAPSED, Detail.LAPSED.value.format(documents=documents_said + more)


def _contradiction(verdict: Verdict) -> str:
    """Return who decides, on what ground, and each section that says otherwise."""
    assert verdict.level is not None
    basis = f" (theo {_cited(verdict.assignment.legal_basis)})" if verdict.assignment else ""
    said = "; ".join(f"“{t.section}” {_verb(t)} {_levels(t)}" for t in verdict.dissent)
    return Detail.CONTRADICTION.value.format(level=_level(verdict.level), basis=basis, said=said)


def _verb(testimony: Testimony) -> str:
    return "ghi" if testimony.section == DECLARED else "nêu"


def _levels(testimony: Testimony) -> str:
    return ", ".join(sorted(_level(level) for level in testimony.levels))


def _level(level: AuthorityLevel) -> str:
    """Return a level in few words: "cấp xã"."""
    return level_name(level, "vi").partition(" (")[0]


def _cited(basis: str) -> str:
    """Return ``120/2025/NĐ-CP#4`` as it is cited: "Điều 4 120/2025/NĐ-CP"."""
    number, _, article = basis.partition("#")
    return f"Điều {article}, {number}" if article else number


def _lapsed(d: LegalDocument, day: date) -> str:
    if d.in_force and day < d.in_force:
        return Detail.NOT_YET.value.format(number=d.number, day=f"{d.in_force:%d/%m/%Y}")
    if d.expires and d.expires <= day:
        successor = f", thay bằng {d.replaced_by}" if d.replaced_by else ""
        return Detail.ENDED.value.format(number=d.number, day=f"{d.expires:%d/%m/%Y}", successor=successor)
    return Detail.SUSPENDED.value.format(number=d.number)
