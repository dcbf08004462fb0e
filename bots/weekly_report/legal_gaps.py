"""The register of legal gaps: records that look wrong or out of date, the most asked of them first."""

from collections.abc import Mapping
from datetime import date, timedelta

from assistant.authority import Verdict, verdict_on
from bots.weekly_report.gap import Gap, GapKind, Register
from bots.weekly_report.messages import Detail
from bots.weekly_report.wrongs import wrongs
from ingest.doctor import FindingKind, examine
from knowledge.procedure import Procedure
from knowledge.records import Records

_SOON = timedelta(days=183)  # how far ahead an end of competence is worth a sentence
_TOLD = (  # findings on the law itself; others are about how files were read, or stand in the register record by record
    FindingKind.DAYS_DISAGREE,
    FindingKind.CIRCLE,
    FindingKind.SUCCESSOR_ABSENT,
    FindingKind.NAMED_ONLY,
    FindingKind.UNDATED,
    FindingKind.UNKNOWN,
)


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
            gaps += [_gap(p, kind, detail, asked) for kind, detail in wrongs(p, verdict, documents, day)]
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


def _ends_soon(verdict: Verdict, day: date) -> list[date]:
    end = verdict.assignment.valid_to if verdict.assignment else None
    return [end] if end and day < end <= day + _SOON else []
