"""Names of communes with one letter wrong; looked for only where a text is known to be about units."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from knowledge.administrative_unit import UnitLevel
from knowledge.lexicon import function_words
from knowledge.places.gazetteer import Gazetteer, name_key
from knowledge.places.kinds import kinds_at
from knowledge.places.mentions import Likeness, Mention, of_kind
from knowledge.vietnamese import fold

_LETTERS = "abcdeghiklmnopqrstuvxy"
_FUZZY_FROM = 6  # letters under which a name with one letter wrong may be any other name


def mistyped(typed: list[str], taken: set[int], places: Gazetteer) -> Iterator[Mention]:
    """Yield names of communes with one letter wrong that begin at a kind word, the longest first.

    Where no kind is written and nothing else is named, they may begin at any word. ``taken`` words are left alone.
    """
    starts = [(at, *kind) for at in range(len(typed)) for kind in kinds_at(typed, at)]
    if not starts and not taken:
        starts = [(at, 0, "", (UnitLevel.COMMUNE,)) for at in range(len(typed))]
    cased = any(word[0].isupper() for word in typed[1:])
    for at, count, kind, levels in starts:
        for end in range(min(len(typed), at + count + 4), at + count + 1, -1):
            name = typed[at + count : end]
            if UnitLevel.COMMUNE not in levels or taken & set(range(at, end)) or any(map(_asks, name)):
                continue
            if cased and not name[0][0].isupper():
                continue
            keys = _one_letter_off(name_key(" ".join(name)))
            units = of_kind([(unit, Likeness.MISTYPED) for key in keys for unit in places.named(key)], kind, levels)
            if units:
                yield Mention(start=at, end=end, said=bool(count), units=tuple(units))


def _asks(word: str) -> bool:
    """Tell whether a word only asks or joins, and so is no part of a name."""
    return word.lower() in (function_words() if not word.isascii() else _folded_function_words())


@cache
def _folded_function_words() -> frozenset[str]:
    return frozenset(map(fold, function_words()))


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
