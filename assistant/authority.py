"""Which level of government decides: judged from the declared level, the bodies named and the steps together.

"Cấp thực hiện" alone is sometimes wrong or absent, and "cấp xã" also occurs inside "trợ cấp xã hội".
"""

import re
from dataclasses import dataclass

from knowledge.procedure import AuthorityLevel, Procedure
from knowledge.vietnamese import fold

_COMMUNE = (
    r"(?<!tro )cap xa|(?:ubnd|uy ban nhan dan|cong an|chi huy quan su|chqs) (?:cac )?(?:xa|phuong|dac khu)|xa phuong|"
    r"(?:uy ban nhan dan|ubnd|cong an|chqs) cap xa"
)
_PROVINCE = (
    r"cap tinh|(?<!co )(?<!ho )\bso [a-z]|(?:ubnd|uy ban nhan dan|cong an|bao hiem xa hoi|bhxh|thue) (?:cac "
    r")?(?:tinh|thanh pho)|"
    r"phong canh sat|van phong dang ky dat dai|chi cuc|quan ly xuat nhap canh cong an|ban quan ly"
)
_MINISTRY = (
    r"\bbo (?!phan|doi|chi huy|ban)[a-z]|\bcuc (?!truong)[a-z]|tong cuc|ngan hang nha nuoc viet nam|trung "
    r"uong|chinh phu|"
    r"uy ban chung khoan|dai su quan|bao hiem xa hoi viet nam"
)
_LEVELS = {
    AuthorityLevel.COMMUNE: re.compile(_COMMUNE),
    AuthorityLevel.PROVINCE: re.compile(_PROVINCE),
    AuthorityLevel.MINISTRY: re.compile(_MINISTRY),
}
_DISTRICT = re.compile(
    r"cap huyen|(?:ubnd|uy ban nhan dan|cong an|phong tu phap|bao hiem xa hoi|bhxh) (?:cap )?(?:huyen|"
    r"quan\b(?! ly| su))|phong tu phap"
)
_DECIDES = re.compile(
    r"(?:chu tich|uy ban nhan dan|ubnd|so|giam doc|bo truong|cong an|phong|van phong|co quan dang ky)[^.;]{0,90}"
    r"(?:quyet dinh|cap giay|ky giay|ky va|xem xet, quyet dinh|cap cho|phe duyet|ban hanh|xac nhan)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """Who decides a procedure; ``declared`` is kept where the record's own parts disagree with it."""

    level: AuthorityLevel | None
    bodies: tuple[str, ...]
    declared: AuthorityLevel | None
    names_district: bool

    @property
    def disagrees(self) -> bool:
        """Tell whether the record declares another level than the one its bodies show."""
        return self.level is not None and self.declared is not None and self.level != self.declared


def competence_of(p: Procedure) -> Competence:
    """Judge a record: the declared level where a body confirms it, else the level of all bodies, else the steps."""
    competent = levels_in(" ; ".join(p.competent_authorities))
    implementing = levels_in(" ; ".join(p.implementing_authorities))
    sentences = (fold(sentence) for step in p.steps for sentence in re.split(r"[.;]", step))
    steps = levels_in(" ; ".join(m.group() for sentence in sentences for m in _DECIDES.finditer(sentence)))
    named = competent | implementing
    level = p.level if p.level in named else _only(named) or _only(competent) or p.level or _only(steps)
    bodies = p.competent_authorities or p.implementing_authorities
    return Competence(level=level, bodies=bodies, declared=p.level, names_district=_names_district(p))


def levels_in(text: str) -> set[AuthorityLevel]:
    """Return the levels of the bodies that ``text`` names."""
    folded = fold(text)
    return {level for level, pattern in _LEVELS.items() if pattern.search(folded)}


def _only(levels: set[AuthorityLevel]) -> AuthorityLevel | None:
    return next(iter(levels)) if len(levels) == 1 else None


def _names_district(p: Procedure) -> bool:
    parts = (*p.implementing_authorities, *p.competent_authorities, *p.coordinating_authorities, *p.steps)
    return any(_DISTRICT.search(fold(part)) for part in parts)
