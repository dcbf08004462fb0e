"""Phrases that give a kind of message away, as data: the "+ …" lines of ``off_topic.txt``; its "- …" lines undo them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.lexicon import OFF_TOPIC, sections
from knowledge.vietnamese import canonical, clean, folded_words, has_marks, same_word, words

_GAP = "…"
_WIDEST = 4  # words that a gap may stand for, or none
_MARKED = 0.4  # share of words with marks from which on a bare word is meant bare: "gia" is not "giả"
Part = tuple[str, ...] | None  # the words that may stand there, or a gap
Same = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row; ``a/b`` is either, ``…`` up to four words of any kind."""

    parts: tuple[Part, ...]

    def begins(self, typed: Sequence[str], at: int, same: Same) -> bool:
        """Tell whether the phrase begins at word ``at`` of a message; ``same`` compares a typed with a known word."""
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


def kind_told(text: str) -> str | None:
    """Return the source of the kind of message that a phrase of ``text`` gives away, or None."""
    typed = words(text)
    same = _same_marks if sum(map(has_marks, typed)) > _MARKED * len(typed) else same_word
    told, undone = _headings(typed, _cues("+ "), same), tuple(_headings(typed, _cues("- "), same))
    return next((f"{OFF_TOPIC}{kind}" for kind in told if not kind.startswith(undone)), None)


def _same_marks(typed: str, known: str) -> bool:
    return canonical(typed) == canonical(known)


def _headings(typed: list[str], cues: dict[str, list[tuple[str, Phrase]]], same: Same) -> list[str]:
    """Return the headings whose phrases occur, in the order in which they begin."""
    likely = ((at, found) for at, word in enumerate(typed) for found in cues.get(folded_words(word)[0], ()))
    return list(dict.fromkeys(heading for at, (heading, phrase) in likely if phrase.begins(typed, at, same)))


@cache
def _cues(mark: str) -> dict[str, list[tuple[str, Phrase]]]:
    """Return {first word, folded: (heading, phrase)} of the lines that begin with ``mark``; ``;`` separates phrases.

    A heading with "- …" lines may name a family of kinds: ``emergency`` stands for all that begin so.
    """
    found: dict[str, list[tuple[str, Phrase]]] = {}
    for heading, line in sections(resources.files("knowledge").joinpath("lexicon/off_topic.txt")):
        for written in line[len(mark) :].split(";") if line.startswith(mark) else ():
            phrase = _phrase(written)
            for word in phrase.parts[0] or ():
                found.setdefault(folded_words(word)[0], []).append((heading[0], phrase))
    return found


def _phrase(written: str) -> Phrase:
    parts = clean(written).replace(_GAP, f" {_GAP} ").split()
    return Phrase(tuple(None if part == _GAP else tuple(words(part)) for part in parts))
