"""Which administrative units a text may name: abbreviated, half-marked, mistyped, in Vietnamese or in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from knowledge.administrative_unit import AdministrativeUnit, UnitLevel
from knowledge.places.gazetteer import Gazetteer, name_key
from knowledge.places.kinds import ENGLISH_KINDS, kinds_at
from knowledge.vietnamese import canonical, fold, same_word, words

_NUMBERED = re.compile(r"([pqf]|phường|phuong|quận|quan)(\d{1,2})")  # p5, q10
_SMALLER = ("thôn", "ấp", "khóm", "tổ", "đường", "phố", "chợ", "cầu", "buôn", "làng", "xóm", "hẻm")
_JOINING = frozenset({"o", "moi", "ve", "tai", "thuoc", "nay", "gio", "la", "va", "voi"})
_BREAK = re.compile(r"[,;:()?!]")
_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)
_LONGEST = 6  # words in a name


class Likeness(IntEnum):
    """How well what was typed agrees with a name, best first."""

    EXACT = 0
    COMPATIBLE = 1  # marks or tones left out
    OTHER_KIND = 2  # "phường" said of a xã
    FOLDED = 3  # other marks
    MISTYPED = 4  # one letter off
    EARLIER = 5  # a name that ended before 1 July 2025


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a unit: from word ``start`` to before ``end``, with what each may be and how well it agrees.

    ``said`` tells whether a kind (phường, quận …) was written beside the name, ``lone`` that it is one bare word,
    ``joins`` that it begins with a word that may only join ("ở Lâm Đồng" holds Ô Lâm, without its marks).
    """

    start: int
    end: int
    said: bool
    lone: bool = False
    joins: bool = False
    units: tuple[tuple[AdministrativeUnit, Likeness], ...]


def mentions_in(text: str, places: Gazetteer) -> list[Mention]:
    """Return what ``text`` may name, in order, no two sharing a word."""
    typed, breaks = typed_words(text), _breaks(text)
    read = [m for at in range(len(typed)) for m in _mentions_at(typed, at, places)]
    found = _best([m for m in read if not breaks & set(range(m.start + 1, m.end))])
    taken = {i for m in found for i in range(m.start, m.end)}
    return [m for m in found if m.said or not _in_smaller(typed, m.start, taken)]


def _breaks(text: str) -> set[int]:
    """Return the words before which a comma, a bracket or the like ends any name."""
    return {len(typed_words(text[: match.start()])) for match in _BREAK.finditer(text)}


def _in_smaller(typed: list[str], start: int, taken: set[int]) -> bool:
    """Tell whether a name is that of a hamlet, a street or the like, by the word before it."""
    before = start - 1
    return start > 0 and before not in taken and any(same_word(typed[before], word) for word in _SMALLER)


def typed_words(text: str) -> list[str]:
    """Return the words of ``text``; ``p5`` is two."""
    typed: list[str] = []
    for word in words(text):
        split = _NUMBERED.fullmatch(word.lower())
        typed += split.groups() if split else (word,)
    return typed


def _mentions_at(typed: list[str], at: int, places: Gazetteer) -> Iterator[Mention]:
    """Yield every reading that begins at word ``at``: with a kind word before the name, after it, or with none."""
    for count, kind, levels in kinds_at(typed, at):
        for end in range(at + count + 1, min(len(typed), at + count + _LONGEST) + 1):
            name = typed[at + count : end]
            units = of_kind(_units(name, typed, places), kind, levels)
            earlier = places.earlier(fold(kind + "".join(name)).replace(" ", ""))
            units += [(unit, Likeness.EARLIER) for unit in earlier]
            if units and not (len(name) == 1 and len(fold(typed[at])) == 1 and not _clear(name[0], units)):
                yield Mention(start=at, end=end, said=True, units=tuple(units))
    for end in range(at + 1, min(len(typed), at + _LONGEST) + 1):
        name = typed[at:end]
        units = [(unit, like) for unit, like in _units(name, typed, places) if like < Likeness.FOLDED]
        after = ENGLISH_KINDS.get(typed[end].lower()) if end < len(typed) else None
        english = of_kind(units, *after) if after else []
        if english:
            yield Mention(start=at, end=end + 1, said=True, units=tuple(english))
        elif len(name) > 1 and units:
            yield Mention(start=at, end=end, said=False, joins=fold(name[0]) in _JOINING, units=tuple(units))
        elif towns := [(u, like) for u, like in units if u.level != UnitLevel.COMMUNE and not name[0].isdigit()]:
            weak = not any(_stands_alone(unit, name[0], like) for unit, like in towns)
            yield Mention(start=at, end=end, said=False, lone=True, joins=weak, units=tuple(towns))


def _clear(word: str, units: list[tuple[AdministrativeUnit, Likeness]]) -> bool:
    """Tell whether one word after a single letter ("q 3", "p Cái") is a name: a number, or marks that agree."""
    return (
        word.isdigit()
        or bool(_ROMAN.fullmatch(word))
        or (not word.isascii() and any(like == Likeness.EXACT for _, like in units))
    )


def _stands_alone(unit: AdministrativeUnit, word: str, like: Likeness) -> bool:
    """Tell whether one word without its kind surely names a province or a town (Huế, hcm, Pleiku)."""
    return (word[0].isupper() and like == Likeness.EXACT) or len(word) >= 5 or unit.level == UnitLevel.PROVINCE


def _units(name: list[str], typed: list[str], places: Gazetteer) -> list[tuple[AdministrativeUnit, Likeness]]:
    """Return the units of that name; among them other marks count only where none agrees better."""
    plain = all(word.isascii() for word in typed)
    found = [(unit, _likeness(name, unit, plain)) for unit in places.named(name_key(" ".join(name)))]
    agreeing = [(unit, like) for unit, like in found if like < Likeness.FOLDED]
    return agreeing or found


def _likeness(name: list[str], unit: AdministrativeUnit, plain: bool) -> Likeness:
    """Compare word by word; in a text without any mark, a missing mark says nothing."""
    known = words(unit.name)
    if name_key(unit.name) != name_key(" ".join(name)):  # a province by another name
        return Likeness.COMPATIBLE if plain else Likeness.EXACT
    if not plain and [canonical(w).lstrip("0") for w in name] == [canonical(w).lstrip("0") for w in known]:
        return Likeness.EXACT
    if all(same_word(t, k) or t.lstrip("0") == k.lstrip("0") for t, k in zip(name, known, strict=True)):
        return Likeness.COMPATIBLE
    return Likeness.FOLDED


def of_kind(
    units: list[tuple[AdministrativeUnit, Likeness]], kind: str, levels: tuple[UnitLevel, ...]
) -> list[tuple[AdministrativeUnit, Likeness]]:
    """Return the units of the levels said; those of another kind agree less: people still say xã of a phường.

    So does a province by another name beside a town of that very name: thành phố Vũng Tàu.
    """
    found = [(unit, like) for unit, like in units if unit.level in levels]
    towns = {name_key(unit.name) for unit, _ in found if unit.level == UnitLevel.DISTRICT}
    return [
        (unit, like)
        if kind in ("", unit.kind) and (unit.level != UnitLevel.PROVINCE or towns <= {name_key(unit.name)})
        else (unit, max(like, Likeness.OTHER_KIND))
        for unit, like in found
    ]


def _best(found: list[Mention]) -> list[Mention]:
    """Choose mentions that share no word and together explain the most words, kinds said counting too."""
    best: list[tuple[float, list[Mention]]] = [(0.0, [])]
    for end in range(1, max((m.end for m in found), default=0) + 1):
        choices = [best[end - 1]]
        for mention in (m for m in found if m.end == end):
            score, before = best[mention.start]
            choices.append((score + _weight(mention), [*before, mention]))
        best.append(max(choices, key=lambda choice: choice[0]))
    return best[-1][1]


def _weight(mention: Mention) -> float:
    best = min(like for _, like in mention.units)
    doubt = {Likeness.EXACT: 0.0, Likeness.COMPATIBLE: 0.2, Likeness.OTHER_KIND: 0.2}.get(best, 1.0)
    larger = any(unit.level < UnitLevel.COMMUNE for unit, _ in mention.units)  # the likelier reading between two
    return mention.end - mention.start - 0.5 - doubt - 0.1 * mention.joins + 0.05 * larger
