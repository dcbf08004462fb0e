"""Which administrative units a text may name: abbreviated, half-marked, mistyped, in Vietnamese or in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from knowledge.administrative_unit import AdministrativeUnit, UnitLevel
from knowledge.lexicon import function_words
from knowledge.places.gazetteer import Gazetteer, name_key
from knowledge.vietnamese import canonical, fold, same_word, words

_TOWN = (UnitLevel.DISTRICT, UnitLevel.PROVINCE)
# A kind word as people write it → (kind, the levels that it may be of).
_KIND_WORDS: dict[tuple[str, ...], tuple[str, tuple[UnitLevel, ...]]] = {
    **dict.fromkeys([("phuong",), ("p",), ("f",)], ("phường", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("xa",), ("x",)], ("xã", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("thi", "tran"), ("tt",)], ("thị trấn", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("dac", "khu")], ("đặc khu", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("quan",), ("q",)], ("quận", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("huyen",), ("h",)], ("huyện", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("thi", "xa"), ("tx",)], ("thị xã", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("thanh", "pho"), ("tp",)], ("thành phố", _TOWN)),
    **dict.fromkeys([("tinh",)], ("tỉnh", (UnitLevel.PROVINCE,))),
}
# Words that are a kind without its marks, and mean something else.
_OTHER_WORDS = frozenset(
    map(
        canonical,
        ["phương", "phượng", "xạ", "xả", "xà", "quán", "quân", "quần", "quản", "huyền", "tình", "tính", "tĩnh"],
    )
)
_ENGLISH_KINDS: dict[str, tuple[UnitLevel, ...]] = {
    **dict.fromkeys(["ward", "commune", "township"], (UnitLevel.COMMUNE,)),
    "district": (UnitLevel.DISTRICT,),
    "city": _TOWN,
    "province": (UnitLevel.PROVINCE,),
}
_NUMBERED = re.compile(r"([pqf])(\d{1,2})")  # p5, q10
_SMALLER = frozenset({"thon", "ap", "khom", "to", "duong", "pho", "cho", "cau", "buon", "lang", "xom", "hem"})
_LONGEST = 6  # words in a name
_LETTERS = "abcdeghiklmnopqrstuvxy"
_FUZZY_FROM = 6  # letters under which a name with one letter wrong may be any other name


class Likeness(IntEnum):
    """How well what was typed agrees with a name, best first."""

    EXACT = 0
    COMPATIBLE = 1  # marks or tones left out
    FOLDED = 2  # other marks
    MISTYPED = 3  # one letter off
    EARLIER = 4  # a name that ended before 1 July 2025


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a unit: from word ``start`` to before ``end``, with what each may be and how well it agrees.

    ``said`` tells whether a kind (phường, quận …) was written beside the name.
    """

    start: int
    end: int
    said: bool
    units: tuple[tuple[AdministrativeUnit, Likeness], ...]


def mentions_in(text: str, places: Gazetteer) -> list[Mention]:
    """Return what ``text`` may name, in order, no two sharing a word."""
    typed = _words(text)
    found = _best([m for at in range(len(typed)) for m in _mentions_at(typed, at, places)])
    taken = {i for m in found for i in range(m.start, m.end)}
    if not any(unit.level == UnitLevel.COMMUNE for m in found for unit, _ in m.units):
        found += _mistyped(typed, taken, places)
    return sorted(found, key=lambda m: m.start)


def _words(text: str) -> list[str]:
    """Return the words of ``text``; ``p5`` is two."""
    typed: list[str] = []
    for word in words(text):
        split = _NUMBERED.fullmatch(word.lower())
        typed += split.groups() if split else (word,)
    return typed


def _mentions_at(typed: list[str], at: int, places: Gazetteer) -> Iterator[Mention]:
    """Yield every reading that begins at word ``at``: with a kind word before the name, after it, or with none."""
    for count, kind, levels in _kinds_at(typed, at):
        for end in range(at + count + 1, min(len(typed), at + count + _LONGEST) + 1):
            name = typed[at + count : end]
            units = _of_kind(_units(name, typed, places), kind, levels)
            if not units and len(name) > 0:
                units = [(u, Likeness.EARLIER) for u in places.earlier(fold(kind + "".join(name)).replace(" ", ""))]
            if units and not (len(name) == 1 and len(fold(typed[at])) == 1 and not _clear(name[0], units)):
                yield Mention(start=at, end=end, said=True, units=tuple(units))
    if at and fold(typed[at - 1]) in _SMALLER:
        return
    for end in range(at + 1, min(len(typed), at + _LONGEST) + 1):
        name = typed[at:end]
        units = [(unit, like) for unit, like in _units(name, typed, places) if like < Likeness.FOLDED]
        after = _ENGLISH_KINDS.get(typed[end].lower(), ()) if end < len(typed) else ()
        english = [(unit, like) for unit, like in units if unit.level in after]
        if english:
            yield Mention(start=at, end=end + 1, said=True, units=tuple(english))
        elif units and (len(name) > 1 or any(_lone(unit, name[0]) for unit, _ in units)):
            yield Mention(start=at, end=end, said=False, units=tuple(units))


def _kinds_at(typed: list[str], at: int) -> Iterator[tuple[int, str, tuple[UnitLevel, ...]]]:
    for count in (2, 1):
        known = _KIND_WORDS.get(tuple(fold(word) for word in typed[at : at + count]))
        if known and not _OTHER_WORDS & {canonical(word) for word in typed[at : at + count]}:
            yield count, *known


def _clear(word: str, units: list[tuple[AdministrativeUnit, Likeness]]) -> bool:
    """Tell whether one word after a single letter ("q 3", "p Cái") is a name: a number, or marks that agree."""
    return word.isdigit() or (not word.isascii() and any(like == Likeness.EXACT for _, like in units))


def _lone(unit: AdministrativeUnit, word: str) -> bool:
    """Tell whether a name of one word stands for itself: a province's does (Huế, hcm), a ward's may be any word."""
    return unit.level == UnitLevel.PROVINCE and (word[0].isupper() or len(word) > 2)


def _units(name: list[str], typed: list[str], places: Gazetteer) -> list[tuple[AdministrativeUnit, Likeness]]:
    """Return the units of that name; among them other marks count only where none agrees better."""
    plain = all(word.isascii() for word in typed)
    found = [(unit, _likeness(name, unit, plain)) for unit in places.named(name_key(" ".join(name)))]
    agreeing = [(unit, like) for unit, like in found if like < Likeness.FOLDED]
    return agreeing or found


def _likeness(name: list[str], unit: AdministrativeUnit, plain: bool) -> Likeness:
    """Compare word by word; in a text without any mark, a missing mark says nothing."""
    known = words(unit.name)
    if len(known) != len(name):  # another spelling of a province
        return Likeness.COMPATIBLE
    if not plain and [canonical(w).lstrip("0") for w in name] == [canonical(w).lstrip("0") for w in known]:
        return Likeness.EXACT
    if all(same_word(t, k) or t.lstrip("0") == k.lstrip("0") for t, k in zip(name, known, strict=True)):
        return Likeness.COMPATIBLE
    return Likeness.FOLDED


def _of_kind(
    units: list[tuple[AdministrativeUnit, Likeness]], kind: str, levels: tuple[UnitLevel, ...]
) -> list[tuple[AdministrativeUnit, Likeness]]:
    """Return the units of the kind said; where there is none, those of its level: people still say xã of a phường."""
    level = [(unit, like) for unit, like in units if unit.level in levels]
    return [(unit, like) for unit, like in level if unit.kind == kind] or level


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
    worst = min(like for _, like in mention.units)
    return mention.end - mention.start - 0.5 - 0.2 * (worst == Likeness.COMPATIBLE) - 1.0 * (worst >= Likeness.FOLDED)


def _mistyped(typed: list[str], taken: set[int], places: Gazetteer) -> list[Mention]:
    """Return the first longest name after a kind word (or, where none is written, anywhere) with one letter wrong."""
    cased = any(word[0].isupper() for word in typed[1:])
    starts = [(at, count, kind, levels) for at in range(len(typed)) for count, kind, levels in _kinds_at(typed, at)]
    for at, count, kind, levels in starts or [(at, 0, "", (UnitLevel.COMMUNE,)) for at in range(len(typed))]:
        for end in range(min(len(typed), at + count + 4), at + count + 1, -1):
            if UnitLevel.COMMUNE not in levels or taken & set(range(at, end)):
                continue
            name = typed[at + count : end]
            if any(word.lower() in function_words() for word in name) or (cased and not name[0][0].isupper()):
                continue
            keys = _one_letter_off(name_key(" ".join(name)))
            units = [(unit, Likeness.MISTYPED) for key in keys for unit in places.named(key)]
            units = _of_kind(units, kind, levels)
            if units:
                return [Mention(start=at, end=end, said=bool(count), units=tuple(units))]
    return []


def _one_letter_off(key: str) -> Iterator[str]:
    """Yield ``key`` with one letter dropped, added, changed, or two neighbours exchanged; words stay words."""
    if len(key) < _FUZZY_FROM:
        return
    seen = {key}
    splits = [(key[:i], key[i:]) for i in range(len(key) + 1)]
    edits = [a + b[1:] for a, b in splits if b[:1].isalpha()]
    edits += [a + c + b for a, b in splits for c in _LETTERS]
    edits += [a + c + b[1:] for a, b in splits if b[:1].isalpha() for c in _LETTERS]
    edits += [key[:i] + y + x + key[i + 2 :] for i, (x, y) in enumerate(pairwise(key)) if x.isalpha() and y.isalpha()]
    for edit in edits:
        if edit not in seen:
            seen.add(edit)
            yield edit
