"""Public bodies that no longer exist and who does their work now (``abolished.tsv``), and names of former districts."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib import resources

from knowledge.competence.assignments import Sureness
from knowledge.competence.bodies import modern_name
from knowledge.vietnamese import canonical, fold, has_marks, same_word, words

# Folded words that other words fold to as well (quán, quân, quản; huyền, xã), with the only spelling that is meant.
_MEANT = {"quan": "quận", "huyen": "huyện", "thi": "thị", "xa": "xã", "phong": "phòng", "so": "sở", "bo": "bộ"}

_NO_UNIT = {"ly", "su", "doi"}  # words before which "quan" is no district: quản lý, quân sự, quân đội


@dataclass(frozen=True, slots=True, kw_only=True)
class AbolishedBody:
    """A body that ended on ``since``; ``district`` if it belonged to the former district level."""

    name: str
    district: bool
    pattern: re.Pattern[str]
    successor: str
    since: date
    legal_basis: str
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An abolished body named in a text, at folded words ``first`` to ``last`` (exclusive)."""

    body: AbolishedBody
    first: int
    last: int

    @property
    def district(self) -> bool:
        """Tell whether the body belonged to the former district level."""
        return self.body.district


@cache
def abolished_bodies() -> tuple[AbolishedBody, ...]:
    """Return the table."""
    rows = [line.split("\t") for line in _lines("abolished.tsv")]
    return tuple(
        AbolishedBody(
            name=name,
            district=kind == "district",
            pattern=re.compile(rf"\b(?:{pattern})\b"),
            successor=successor,
            since=date.fromisoformat(since),
            legal_basis=basis,
            sureness=Sureness(sure),
        )
        for name, kind, pattern, successor, since, basis, sure in rows
    )


@cache
def _any_body() -> re.Pattern[str]:
    return re.compile("|".join(body.pattern.pattern for body in abolished_bodies()))


@lru_cache(maxsize=1_024)
def abolished_in(text: str) -> tuple[Mention, ...]:
    """Return the abolished bodies that ``text`` names, each once; marks that were typed must agree."""
    folded, typed = fold(text), words(text)
    found = []
    for body in abolished_bodies() if _any_body().search(folded) else ():
        for match in body.pattern.finditer(folded):
            first = folded.count(" ", 0, match.start())
            last = first + match.group().strip().count(" ") + 1
            if marks_agree(typed[first:last]):
                found.append(Mention(body=body, first=first, last=last))
                break
    return tuple(found)


def current_name(name: str) -> str:
    """Return the body that does the work of ``name`` now: its successor if it was abolished, else itself."""
    gone = abolished_in(name)
    return gone[0].body.successor if gone else modern_name(name)


def marks_agree(typed: list[str]) -> bool:
    """Tell whether words that others fold to are meant, as far as marks were typed: "quán" is not "quận"."""
    following = [*(fold(word) for word in typed[1:]), ""]
    checked = [word for word, after in zip(typed, following, strict=True) if has_marks(word) and after not in _NO_UNIT]
    return all(_same(word, _MEANT.get(fold(word), word)) for word in checked)


def _same(word: str, meant: str) -> bool:
    """Tell whether a word with marks is the one meant; "quân" is a word of its own, not "quận" half-typed."""
    return canonical(word) == canonical(meant) if meant == "quận" else same_word(word, meant)


@cache
def former_districts() -> dict[str, frozenset[tuple[str, ...]]]:
    """Return {folded kind (quan, huyen, thi xa, thanh pho): folded names of its former units, as words}."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for line in _lines("former_districts.txt"):
        kind, _, names = line.partition(":")
        found.setdefault(fold(kind), set()).update(tuple(fold(name).split()) for name in names.split(","))
    return {kind: frozenset(names) for kind, names in found.items()}


def _lines(name: str) -> list[str]:
    text = resources.files("knowledge").joinpath(f"competence/{name}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
