"""Which level decides a record: its declared level, the bodies it names, its steps and our table, weighed together.

None of them is right alone: "Cấp thực hiện" may be wrong or absent, the bodies may only take dossiers in, the steps
may tell of an appeal. Each testimony has a weight; where one contradicts the verdict, the verdict says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.acts import deciding, issuing, receiving
from assistant.question import Aspect
from knowledge.administrative_unit import provinces_in
from knowledge.competence.abolished import AbolishedBody, abolished_in, current_name
from knowledge.competence.assignments import Competence, assigned
from knowledge.competence.bodies import Body, BodyKind, bodies_in
from knowledge.procedure import AuthorityLevel, Procedure
from knowledge.vietnamese import fold, unmarked

DECLARED, COMPETENT = "Cấp thực hiện", "Cơ quan có thẩm quyền"
IMPLEMENTING, STEPS, RESULT, NAME = "Cơ quan thực hiện", "Trình tự thực hiện", "Kết quả thực hiện", "Tên thủ tục"
# Set so that a body named outweighs the declared level alone, but not a declared level that a body confirms.
_WEIGHTS = {NAME: 6.0, COMPETENT: 3.0, IMPLEMENTING: 2.5, RESULT: 2.0, DECLARED: 2.2, STEPS: 3.0}
_CONFIRMED = {COMPETENT: 3.0, IMPLEMENTING: 1.5}  # added to the declared level where a body of that level is named
ONE_ACT = 1.5  # weight of a single act in the steps: it may be an appeal, or only how a rate was set
_HIGHEST = re.compile(r"\b(?:chu tich nuoc|thu tuong chinh phu)\b")  # where these are competent nobody else decides
_NAME_SAYS = re.compile(
    r"(?:thuc hien tai|tai|thuoc tham quyen(?: giai quyet)?(?: cua)?)[^()]{0,80}\bcap [^()]*|\(cap [^()]*\)", re.I
)
_LEVEL_WORDS = re.compile(r"\bcap (?P<level>xa|tinh|bo|trung uong)\b(?! hoi)")
_ORDER = [AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY]  # from below
_NAMED = {"xa": AuthorityLevel.COMMUNE, "tinh": AuthorityLevel.PROVINCE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What one section of a record says of the level, and how much that counts."""

    section: str
    levels: frozenset[AuthorityLevel]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Who decides a procedure, who takes the dossier in, and every section that says otherwise."""

    level: AuthorityLevel | None
    bodies: tuple[str, ...]
    declared: AuthorityLevel | None
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
    heard = _testimonies(p)
    level = assignment.level if assignment else _weighed(heard)
    named = [b for a in (*p.competent_authorities, *p.implementing_authorities) for b in bodies_in(a)]
    acting = [*issuing(p), *deciding(p)]
    return Verdict(
        level=level,
        bodies=(assignment.body,) if assignment else _bodies(p, level, acting),
        declared=p.level,
        person=(assignment.person if assignment else None) or _person(level, [*named, *acting]),
        filed_at=_filed_at(p, level, assignment),
        branch=_is_branch(level, named),
        dissent=tuple(t for t in heard if level not in t.levels),
        assignment=assignment,
        names_district=bool(district_bodies(p)),
    )


def levels_in(text: str) -> set[AuthorityLevel]:
    """Return the levels of the bodies that ``text`` names."""
    return {body.level for body in bodies_in(text)}


def district_bodies(p: Procedure) -> tuple[AbolishedBody, ...]:
    """Return the bodies of the former district level that a record still names among its authorities or steps."""
    parts = (*p.implementing_authorities, *p.competent_authorities, *p.coordinating_authorities, *p.steps)
    return tuple(found.body for found in abolished_in(" ; ".join(parts)) if found.district)


def _testimonies(p: Procedure) -> list[Testimony]:
    """Return what each section says that says anything."""
    acts = deciding(p)
    competent, implementing = (_everywhere(p, names) for names in (p.competent_authorities, p.implementing_authorities))
    said = [
        (NAME, _levels_of_name(p.name), _WEIGHTS[NAME]),
        (
            COMPETENT,
            levels_in(competent),
            2 * _WEIGHTS[NAME] if _HIGHEST.search(fold(competent)) else _WEIGHTS[COMPETENT],
        ),
        (IMPLEMENTING, levels_in(implementing), _WEIGHTS[IMPLEMENTING]),
        (RESULT, {body.level for body in issuing(p)}, _WEIGHTS[RESULT]),
        (STEPS, {body.level for body in acts}, min(_WEIGHTS[STEPS], ONE_ACT * len(acts))),
    ]
    heard = [
        Testimony(section=name, levels=frozenset(levels), weight=weight) for name, levels, weight in said if levels
    ]
    if p.level:
        confirmed = max((_CONFIRMED.get(t.section, 0.0) for t in heard if p.level in t.levels), default=0.0)
        weight = _WEIGHTS[DECLARED] + confirmed
        heard.append(Testimony(section=DECLARED, levels=frozenset({p.level}), weight=weight))
    return heard


def _levels_of_name(name: str) -> set[AuthorityLevel]:
    """Return the levels in a name such as "… (thực hiện tại cấp tỉnh)"."""
    says = " ; ".join(fold(m.group()) for m in _NAME_SAYS.finditer(unmarked(name)))
    return {_NAMED.get(m["level"], AuthorityLevel.MINISTRY) for m in _LEVEL_WORDS.finditer(says)}


def _everywhere(p: Procedure, names: tuple[str, ...]) -> str:
    """Return the bodies that hold for the whole country: a national record at times names one province's body."""
    return " ; ".join(name for name in names if p.local or not provinces_in(name))


def _weighed(heard: list[Testimony]) -> AuthorityLevel | None:
    """Return the level with the most weight behind it; a testimony for several levels shares its weight."""
    weights = {level: sum(t.weight / len(t.levels) for t in heard if level in t.levels) for level in AuthorityLevel}
    best = max(weights, key=lambda level: weights[level])
    return best if weights[best] else None


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
