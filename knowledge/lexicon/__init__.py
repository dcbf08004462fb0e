"""People's words, as data: what they stand for in official terms (``words/*.tsv``); see also ``questions``.

All are plain text that a non-programmer edits; a malformed line is an error that names its file and number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from knowledge.lexicon.files import files_in
from knowledge.vietnamese import canonical, clean, fold, folded_words, same_word, words


class EntryKind(StrEnum):
    """Why people's words differ from the register's."""

    SYNONYM = "synonym"
    ABBREVIATION = "abbreviation"
    TEENCODE = "teencode"
    DIALECT = "dialect"
    SITUATION = "situation"
    OLD_TERM = "old_term"
    TYPO = "typo"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """People's ``words`` and the official ``terms`` they stand for."""

    words: tuple[str, ...]
    terms: tuple[str, ...]
    kind: EntryKind

    def matches(self, typed: list[str], known: frozenset[str] = frozenset()) -> bool:
        """Tell whether typed words, equal when folded, may be this entry.

        Marks must agree where marks were typed, but one slip in two words or more is a typing error, unless what was
        typed is itself a ``known`` word: "xây chưa" is not "xây chùa".
        """
        slips = [t for t, k in zip(typed, self.words, strict=True) if not same_word(t, k)]
        if self.kind is EntryKind.TYPO:
            known = frozenset()
        return not slips or (len(slips) == 1 and len(self.words) > 1 and canonical(slips[0]) not in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry found in a question, at words ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """Entries by their first folded word, longest first."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._known = frozenset(
            canonical(word) for entry in entries if entry.kind is not EntryKind.TYPO for word in entry.words
        )
        self._by_first: dict[str, list[tuple[list[str], Entry]]] = {}
        for entry in entries:
            folded = folded_words(" ".join(entry.words))
            self._by_first.setdefault(folded[0], []).append((folded, entry))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda pair: -len(pair[0]))

    def find(self, text: str) -> list[Match]:
        """Return the matches in ``text``, left to right; the longest entry wins and consumes its words."""
        typed, folded = words(text), folded_words(text)
        found, at = [], 0
        while at < len(folded):
            match = self._longest(typed, folded, at)
            if match:
                found.append(match)
            at = match.end if match else at + 1
        return found

    def _longest(self, typed: list[str], folded: list[str], at: int) -> Match | None:
        for pattern, entry in self._by_first.get(folded[at], ()):
            end = at + len(pattern)
            if folded[at:end] == pattern and entry.matches(typed[at:end], self._known):
                return Match(start=at, end=end, entry=entry)
        return None


@cache
def lexicon() -> Lexicon:
    """Return the lexicon shipped with the project."""
    return Lexicon([entry for file in files_in("lexicon/words", ".tsv") for entry in _entries(file)])


def _entries(file: Traversable) -> Iterator[Entry]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [clean(cell) for cell in line.split("\t")]
        try:
            left, right, kind = cells[:3]
            yield Entry(words=tuple(words(left)), terms=_terms(right), kind=EntryKind(kind))
        except ValueError as problem:
            raise ValueError(f"{file.name}:{number}: expected words<TAB>terms<TAB>kind: {problem}") from problem


def _terms(cell: str) -> tuple[str, ...]:
    return tuple(term.strip() for term in cell.split(";") if term.strip())


@cache
def function_words() -> frozenset[str]:
    """Return the words of ``function_words.txt``, as written: marks tell "hồ" (hồ sơ) from "hộ" (hộ chiếu)."""
    return _words("function_words.txt")


@cache
def framing_words() -> frozenset[str]:
    """Return the words of ``framing_words.txt``, folded, as a question of law is read."""
    return frozenset(map(fold, _words("framing_words.txt")))


def _words(file: str) -> frozenset[str]:
    text = resources.files("knowledge").joinpath("lexicon", file).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in clean(line).split())
