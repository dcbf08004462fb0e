"""What each section of a record says of the level that decides, weighed together.

None of them is right alone: "Cấp thực hiện" may be wrong or absent, the bodies may only take dossiers in, the steps
may tell of an appeal.
"""

import re
from dataclasses import dataclass

from assistant.acts import deciding, issuing
from knowledge.administrative_unit import provinces_in
from knowledge.competence.bodies import levels_in
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
_NAMED = {"xa": AuthorityLevel.COMMUNE, "tinh": AuthorityLevel.PROVINCE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What one section of a record says of the level, and how much that counts."""

    section: str
    levels: frozenset[AuthorityLevel]
    weight: float


def testimonies(p: Procedure) -> list[Testimony]:
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


def weighed(heard: list[Testimony]) -> AuthorityLevel | None:
    """Return the level with the most weight behind it; a testimony for several levels shares its weight."""
    weights = {level: sum(t.weight / len(t.levels) for t in heard if level in t.levels) for level in AuthorityLevel}
    best = max(weights, key=lambda level: weights[level])
    return best if weights[best] else None


def _levels_of_name(name: str) -> set[AuthorityLevel]:
    """Return the levels in a name such as "… (thực hiện tại cấp tỉnh)"."""
    says = " ; ".join(fold(m.group()) for m in _NAME_SAYS.finditer(unmarked(name)))
    return {_NAMED.get(m["level"], AuthorityLevel.MINISTRY) for m in _LEVEL_WORDS.finditer(says)}


def _everywhere(p: Procedure, names: tuple[str, ...]) -> str:
    """Return the bodies that hold for the whole country: a national record at times names one province's body."""
    return " ; ".join(name for name in names if p.local or not provinces_in(name))
