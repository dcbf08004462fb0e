"""Which level decides a record, by our table of assignments or else by the testimonies of its sections; and which
bodies, whose signature, and who takes the dossier in. Where a section contradicts the verdict, the verdict says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.acts import deciding, issuing, receiving
from assistant.question import Aspect
from assistant.testimonies import Testimony, testimonies, weighed
from knowledge.competence.abolished import AbolishedBody, abolished_in, current_name
from knowledge.competence.assignments import Competence, assigned
from knowledge.competence.bodies import Body, BodyKind, bodies_in, levels_in
from knowledge.procedure import AuthorityLevel, Procedure

_ORDER = [AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY]  # from below


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Who decides a procedure, who takes the dossier in, and every section that says otherwise."""

    level: AuthorityLevel | None
    bodies: tuple[str, ...]
    person: str | None = None
    filed_at: AuthorityLevel | None = None
    branch: bool = False
    dissent: tuple[Testimony, ...] = ()
    assignment: Competence | None = None
    names_district: bool = False

    def level_for(self, aspects: Iterable[Aspect]) -> AuthorityLevel | None:
        """Return the level that answers a question: where to file is asked of the counter, all else of who decides."""
        asked = set(aspects)
        return self.filed_at or self.level if Aspect.WHERE in asked and Aspect.AUTHORITY not in asked else self.level


def verdict_on(p: Procedure, day: date) -> Verdict:
    """Judge a record for ``day``."""
    assignment = assigned(p.code, day)
    heard = testimonies(p)
    level = assignment.level if assignment else weighed(heard)
    named = [b for a in (*p.competent_authorities, *p.implementing_authorities) for b in bodies_in(a)]
    acting = [*issuing(p), *deciding(p)]
    return Verdict(
        level=level,
        bodies=(assignment.body,) if assignment else _bodies(p, level, acting),
        person=(assignment.person if assignment else None) or _person(level, [*named, *acting]),
        filed_at=_filed_at(p, level, assignment),
        branch=_is_branch(level, named),
        dissent=tuple(t for t in heard if level not in t.levels),
        assignment=assignment,
        names_district=bool(district_bodies(p)),
    )


def district_bodies(p: Procedure) -> tuple[AbolishedBody, ...]:
    """Return the bodies of the former district level that a record still names among its authorities or steps."""
    parts = (*p.implementing_authorities, *p.competent_authorities, *p.coordinating_authorities, *p.steps)
    return tuple(found.body for found in abolished_in(" ; ".join(parts)) if found.district)


def _bodies(p: Procedure, level: AuthorityLevel | None, acting: list[Body]) -> tuple[str, ...]:
    """Return the bodies that decide: those the record names at that level, else those that act in its steps."""
    for named in (p.competent_authorities, p.implementing_authorities):
        fitting = [name for name in named if not levels_in(name) or level in levels_in(name)]
        if any(level in levels_in(name) for name in fitting) or (fitting and level == p.level):
            return tuple(dict.fromkeys(map(current_name, fitting)))
    return tuple(dict.fromkeys(body.name for body in acting if body.level == level))[:1]


def _person(level: AuthorityLevel | None, bodies: list[Body]) -> str | None:
    return next((body.name for body in bodies if body.level == level and body.is_person), None)


def _filed_at(p: Procedure, level: AuthorityLevel | None, assignment: Competence | None) -> AuthorityLevel | None:
    """Return the level that takes the dossier in, where it is not the one that decides."""
    if assignment and assignment.filed_at:
        return assignment.filed_at
    counters = [body.level for body in receiving(p)]
    filed = counters[0] if counters else p.level
    below = filed and level and _ORDER.index(filed) < _ORDER.index(level)
    return filed if below and filed == p.level else None


def _is_branch(level: AuthorityLevel | None, named: list[Body]) -> bool:
    """Tell whether the commune-level body is a unit of a central service rather than the People's Committee."""
    here = {body.kind for body in named if body.level == level}
    return level == AuthorityLevel.COMMUNE and here == {BodyKind.BRANCH}
