"""Public bodies that a text names, with their level of government (``bodies.tsv``)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from knowledge.procedure import AuthorityLevel
from knowledge.vietnamese import clean, fold, word_spans

_FORMER_UNITS = re.compile(r"xã, phường,? (?:và )?thị trấn|xã, phường, đặc khu", re.IGNORECASE)
_HEADS = (  # words with which names of bodies begin: tried first, since most words of a text are none
    "(?:pho|chu|lanh|thuong|uy|ubnd|hoi|hdnd|truong|co|bo|phong|don|cong|trung|ban|chi|bchqs|chqs|thue|bao|bhxh|giam|so|van|"
    "ngan|kho|hai|thu|quoc|chinh|cuc|tong|tu|cang|dai)"
)
_PERSON = re.compile(r"^(?:pho )?(?:chu tich|giam doc|bo truong|thu tuong|truong )")


class BodyKind(StrEnum):
    """Whose a body is: a People's Committee's or ministry's own, or a unit of a central service (police, tax, …)."""

    GOVERNMENT = "government"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body as a text names it; ``start`` and ``end`` are its place in the folded text (characters, end exclusive)."""

    name: str
    level: AuthorityLevel
    kind: BodyKind
    start: int
    end: int

    @property
    def is_person(self) -> bool:
        """Tell whether the name is that of an office-holder (Chủ tịch …, Giám đốc …)."""
        return bool(_PERSON.match(fold(self.name)))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], list[tuple[str, BodyKind]]]:
    """Return one pattern with a group a row, and each row's level ("-": none) and kind."""
    text = resources.files("knowledge").joinpath("competence/bodies.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    pattern = "|".join(f"(?P<row{n}>\\b(?:{row[2]}))" for n, row in enumerate(rows))
    return re.compile(rf"\b(?={_HEADS})(?:{pattern})"), [(level, BodyKind(kind)) for level, kind, _ in rows]


@lru_cache(maxsize=4_096)
def bodies_in(text: str) -> tuple[Body, ...]:
    """Return the bodies that ``text`` names, in order; "trợ cấp xã hội" names none."""
    text = clean(text)
    pattern, rows = _patterns()
    found, spans = [], word_spans(text)
    folded = fold(text)
    for match in pattern.finditer(folded):
        level, kind = rows[int(str(match.lastgroup).removeprefix("row"))]
        if level == "-":
            continue
        first = folded.count(" ", 0, match.start())
        last = first + match.group().strip().count(" ")
        name = modern_name(text[spans[first][0] : _name_end(text, spans, last)])
        found.append(Body(name=name, level=AuthorityLevel(level), kind=kind, start=match.start(), end=match.end()))
    return tuple(found)


def _name_end(text: str, spans: list[tuple[int, int]], last: int) -> int:
    """Return where the name ends: capitalised words that follow belong to it ("Sở Tài chính Bắc Ninh")."""
    for (_, end), (start, _) in pairwise(spans[last:]):
        if text[end:start] != " " or not text[start].isupper():
            return end
    return spans[-1][1]


def modern_name(name: str) -> str:
    """Return a body's name without the kinds of unit it lists: townships ended on 1/7/2025."""
    name = _FORMER_UNITS.sub("cấp xã", name.replace(")", "")).replace("cấp cấp", "cấp")
    return name.replace("Nhân dân", "nhân dân").replace("cấp Xã", "cấp xã").replace("cấp Tỉnh", "cấp tỉnh")


def levels_in(text: str) -> set[AuthorityLevel]:
    """Return the levels of the bodies that ``text`` names."""
    return {body.level for body in bodies_in(text)}
