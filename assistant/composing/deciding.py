"""Who decides: the level in words, its body and person, where that was before, and every source that says otherwise."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from assistant.authority import Verdict
from assistant.composing.quoting import sentences
from assistant.composing.wording import basis_name, day
from assistant.messages import Message, level_name
from assistant.testimonies import ONE_ACT
from knowledge.competence.abolished import current_name
from knowledge.competence.assignments import Competence, Sureness, moved_on
from knowledge.procedure import Procedure

_DECIDES = re.compile(
    r"(?:uy ban nhan dan|ubnd|chu tich|so |cong an|co quan|giam doc|bo truong)[^.;]*(?:quyet dinh|cap|xac "
    r"nhan|ky|phe duyet|xem xet|giai quyet)"
)
_SOME = 3  # bodies named; a province's every branch would fill the screen
_DISSENTING = 2  # sources named that say otherwise


def authority_lines(p: Procedure, verdict: Verdict, as_of: date, language: str) -> tuple[str, ...]:
    """Return who decides, then where to file if elsewhere, since when, and every doubt."""
    lines = [level_line(verdict, language), *passed_on(verdict, language)]
    if verdict.level is None:
        return (*lines, *sentences(p, _DECIDES))
    if verdict.assignment:
        lines += _assigned(verdict.assignment, moved_on(p.code), as_of, language)
    if verdict.branch and verdict.bodies:
        lines.append(Message.BRANCH.in_(language, body=_first(verdict)))
    lines += _dissent(verdict, language)
    if verdict.names_district:
        level = level_name(verdict.filed_at or verdict.level, language)
        lines.append(Message.DISTRICT_IN_RECORD.in_(language, level=level))
    if not verdict.bodies:
        lines += sentences(p, _DECIDES)
    if p.coordinating_authorities:
        lines.append(Message.COORDINATION.in_(language, body=some(map(current_name, p.coordinating_authorities))))
    return tuple(lines)


def level_line(verdict: Verdict, language: str) -> str:
    """Return the level in words with its bodies and the person who decides."""
    if verdict.level is None:
        return Message.LEVEL_UNKNOWN.in_(language)
    level, body = level_name(verdict.level, language), some(verdict.bodies)
    line = (
        Message.LEVEL_BODY.in_(language, level=level, body=body) if body else Message.LEVEL.in_(language, level=level)
    )
    if verdict.person and verdict.person not in verdict.bodies:
        line = f"{line} {Message.DECIDED_BY.in_(language, person=verdict.person)}"
    return line


def passed_on(verdict: Verdict, language: str) -> tuple[str, ...]:
    """Return where the dossier is filed, when another level decides."""
    if not verdict.filed_at or not verdict.level:
        return ()
    body = _first(verdict).split(" (")[0] or level_name(verdict.level, language)
    return (Message.FILED_BELOW.in_(language, filed=level_name(verdict.filed_at, language), body=body),)


def some(names: Iterable[str]) -> str:
    """Return the first few names as one list."""
    listed = list(dict.fromkeys(names))
    return ", ".join(listed[:_SOME]) + (", …" if len(listed) > _SOME else "")


def _first(verdict: Verdict) -> str:
    return verdict.bodies[0] if verdict.bodies else ""


def _assigned(assignment: Competence, moved: date, as_of: date, language: str) -> list[str]:
    """Return what our own table adds: since when, before whom, until when, how sure."""
    since, basis = day(moved, language), basis_name(assignment.legal_basis, language)
    lines = []
    if assignment.by_province:
        first = day(assignment.valid_from, language)
        lines.append(Message.BY_PROVINCE.in_(language, day=first, basis=basis))
    if assignment.before and as_of < moved:
        before = {"as_of": day(as_of, language), "before": assignment.before}
        lines.append(Message.ON_THAT_DAY.in_(language, day=since, **before))
    elif assignment.before:
        lines.append(Message.BEFORE.in_(language, day=since, before=assignment.before, basis=basis))
        if assignment.valid_to:
            last = day(assignment.valid_to - timedelta(days=1), language)
            lines[-1] += f" {Message.LAPSES.in_(language, day=last)}"
    if assignment.sureness == Sureness.C:
        lines.append(Message.INFERRED.in_(language))
    return lines


def _dissent(verdict: Verdict, language: str) -> list[str]:
    """Return the sources that point to another level, each beside what it is weighed against."""
    if verdict.level is None:
        return []
    other = Message.OTHER_SECTIONS.in_(language)
    grounds = basis_name(verdict.assignment.legal_basis, language) if verdict.assignment else other
    stated = level_name(verdict.level, language)
    # The counter's level is no contradiction, and a single act in the steps proves little.
    against = [t for t in verdict.dissent if t.levels != {verdict.filed_at} and t.weight > ONE_ACT]
    return [
        Message.DISSENT.in_(
            language,
            section=testimony.section,
            said=", ".join(level_name(level, language) for level in sorted(testimony.levels)),
            grounds=grounds,
            stated=stated,
        )
        for testimony in against[:_DISSENTING]
    ]
