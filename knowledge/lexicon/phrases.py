"""Finds known phrases in what a person typed: with their marks where marks were typed, without them where none were."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from knowledge.vietnamese import canonical, clean, folded_words, has_marks, same_word, words

_GAP = "…"
_WIDEST = 4  # words that a gap may stand for, or none
_MARKED = 0.4  # share of words with marks from which on a bare word is meant bare: "gia" is not "giả"
Part = tuple[str, ...] | None  # the words that may stand there, or a gap
Same = Callable[[str, str], bool]  # a typed word, a known word


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row; ``a/b`` is either, ``…`` up to four words of any kind."""

    parts: tuple[Part, ...]

    def begins(self, typed: Sequence[str], at: int, same: Same) -> bool:
        """Tell whether the phrase begins at word ``at`` of a message."""
        return self._rest(typed, at, 0, same)

    def _rest(self, typed: Sequence[str], at: int, part: int, same: Same) -> bool:
        if part == len(self.parts):
            return True
        choices = self.parts[part]
        if choices is None:
            return any(self._rest(typed, at + skipped, part + 1, same) for skipped in range(_WIDEST + 1))
        return (
            at < len(typed)
            and any(same(typed[at], known) for known in choices)
            and self._rest(typed, at + 1, part + 1, same)
        )


class Phrasebook:
    """Phrases by what they tell; found in one pass over a message."""

    def __init__(self, told_by: Iterable[tuple[str, str]]) -> None:
        """Take (what is told, the phrase as written) pairs."""
        self._by_first: dict[str, list[tuple[str, Phrase]]] = {}
        for told, written in told_by:
            phrase = read_phrase(written)
            for word in phrase.parts[0] or ():
                self._by_first.setdefault(folded_words(word)[0], []).append((told, phrase))

    def told(self, text: str) -> list[str]:
        """Return what the phrases in ``text`` tell, in the order in which they begin."""
        typed = words(text)
        same = _same_marks if sum(map(has_marks, typed)) > _MARKED * len(typed) else same_word
        firsts = enumerate(folded_words(" ".join(typed)))
        likely = ((at, found) for at, word in firsts for found in self._by_first.get(word, ()))
        return list(dict.fromkeys(told for at, (told, phrase) in likely if phrase.begins(typed, at, same)))


def read_phrase(written: str) -> Phrase:
    """Read a phrase as it is written in the data."""
    parts = clean(written).replace(_GAP, f" {_GAP} ").split()
    return Phrase(tuple(None if part == _GAP else tuple(words(part)) for part in parts))


def _same_marks(typed: str, known: str) -> bool:
    return canonical(typed) == canonical(known)
