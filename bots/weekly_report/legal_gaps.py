"""The register of legal gaps: records that look wrong or out of date, the most asked of them first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from assistant.authority import DECLARED, Testimony, Verdict, district_bodies, verdict_on
from assistant.messages import level_name
from bots.weekly_report.messages import Detail
from ingest.doctor import Finding, FindingKind, examine
from knowledge.legal import LegalDocument
from knowledge.procedure import Procedure
from knowledge.records import Records

_SOON = timedelta(days=183)  # how far ahead an end of competence is worth a sentence
_CITED = 3  # lapsed documents that one row of the register names
_TOLD = (  # findings on the law itself; others are about how files were read, or stand in the register record by record
    FindingKind.DAYS_DISAGREE,
    FindingKind.CIRCLE,
    FindingKind.SUCCESSOR_ABSENT,
    FindingKind.NAMED_ONLY,
    FindingKind.UNDATED,
    FindingKind.UNKNOWN,
)


class GapKind(Enum):
    """What is wrong with a record, as the report calls it."""

    CONTRADICTION = "Các phần của bản ghi nêu khác nhau về cấp giải quyết"
    DISTRICT = "Còn nêu cơ quan cấp huyện"
    REPORTED = "Người hỏi báo sai hoặc đã cũ"
    LAPSED = "Dẫn văn bản không còn (hoặc chưa) có hiệu lực"
    NO_LEVEL = "Không xác định được cấp giải quyết"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is wrong with one record; ``asked`` counts the week's questions on that procedure."""

    kind: GapKind
    code: str
    name: str
    field: str
    detail: str
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All gaps on ``day``, what is wrong with the texts of law, and how many competences end soon, and when first."""

    day: date
    examined: int
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
    ending: int = 0
    first_end: date | None = None

    def of(self, kind: GapKind) -> tuple[Gap, ...]:
        """Return the gaps of one kind."""
        return tuple(gap for gap in self.gaps if gap.kind is kind)


def register(records: Records, day: date, asked: Mapping[str, int], reported: Mapping[str, int]) -> Register:
    """Examine every record as of ``day``.

    ``asked`` counts the week's questions by procedure code, ``reported`` those whose answer was called wrong or old.
    """
    documents = {d.number: d for d, _ in records.documents()}
    gaps, ends, examined = list[Gap](), list[date](), 0
    for p, _ in records.procedures():
        if not p.deleted:
            examined += 1
            verdict = verdict_on(p, day)
            gaps += [_gap(p, kind, detail, asked) for kind, detail in _wrong(p, verdict, documents, day)]
            if p.code in reported:
                said = Detail.REPORTED.value.format(count=reported[p.code])
                gaps.append(_gap(p, GapKind.REPORTED, said, asked))
            ends += _ends_soon(verdict, day)
    gaps.sort(key=lambda gap: (-gap.asked, gap.code, gap.kind.name))
    findings = tuple(f for f in examine(records, day) if f.kind in _TOLD)
    return Register(
        day=day,
        examined=examined,
        gaps=tuple(gaps),
        findings=findings,
        ending=len(ends),
        first_end=min(ends, default=None),
    )


def _gap(p: Procedure, kind: GapKind, detail: str, asked: Mapping[str, int]) -> Gap:
    return Gap(kind=kind, code=p.code, name=p.name, field=p.field, detail=detail, asked=asked.get(p.code, 0))


def _wrong(
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


def _level(level: object) -> str:
    """Return a level in few words: "cấp xã"."""
    return level_name(level, "vi").partition(" (")[0]  # type: ignore[arg-type]


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


def _ends_soon(verdict: Verdict, day: date) -> list[date]:
    end = verdict.assignment.valid_to if verdict.assignment else None
    return [end] if end and day < end <= day + _SOON else []
