"""People's words, as data: a lexicon (``words/*.tsv``) and questions as people ask them (``phrasings/*.txt`` by
procedure, ``law_questions/*.txt`` by article of law).

All are plain text that a non-programmer edits; a malformed line is an error that names its file and number.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from knowledge.legal_citation import names_provision
from knowledge.vietnamese import clean, fold, folded_words, same_word, words

# Prefixes of the sources that stand in the indexes where a procedure's code would.
OFF_TOPIC = "off:"
UMBRELLA = "ask:"


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

    def matches(self, typed: list[str]) -> bool:
        """Tell whether typed words, equal when folded, may be this entry.

        Marks must agree where marks were typed, but one slip in two words or more is a typing error.
        """
        slips = sum(not same_word(t, k) for t, k in zip(typed, self.words, strict=True))
        return slips == 0 or (slips == 1 and len(self.words) > 1)


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
            if folded[at:end] == pattern and entry.matches(typed[at:end]):
                return Match(start=at, end=end, entry=entry)
        return None


@cache
def lexicon() -> Lexicon:
    """Return the lexicon shipped with the project."""
    return Lexicon([entry for file in _files("lexicon/words", ".tsv") for entry in _entries(file)])


def _files(folder: str, suffix: str) -> list[Traversable]:
    directory = resources.files("knowledge").joinpath(folder)
    return sorted((f for f in directory.iterdir() if f.name.endswith(suffix)), key=lambda f: f.name)


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


def phrasings() -> dict[str, list[str]]:
    """Return {procedure code: questions as people ask them} from ``phrasings/*.txt``."""
    found: dict[str, list[str]] = {}
    for file in _files("lexicon/phrasings", ".txt"):
        for heading, line in sections(file):
            found.setdefault(heading[0], []).append(line)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class LawMatter:
    """What one or several articles say (at different times: the asker's day chooses), and questions that ask it."""

    keys: tuple[str, ...]
    name: str
    questions: tuple[str, ...]


@cache
def law_matters() -> tuple[LawMatter, ...]:
    """Return the sections of ``law_questions/*.txt``: "## key… name", then one question a line."""
    found: dict[str, list[str]] = {}
    for file in _files("lexicon/law_questions", ".txt"):
        for heading, line in sections(file):
            found.setdefault(" ".join(heading), []).append(line)
    return tuple(
        LawMatter(
            keys=tuple(filter(names_provision, heading.split())),
            name=" ".join(word for word in heading.split() if not names_provision(word)),
            questions=tuple(questions),
        )
        for heading, questions in found.items()
    )


def law_questions() -> dict[str, list[str]]:
    """Return {provision key: questions that the article answers}."""
    found: dict[str, list[str]] = {}
    for matter in law_matters():
        for key in matter.keys:
            found.setdefault(key, []).extend(matter.questions)
    return found


def is_held_out(question: str, every: int) -> bool:
    """Tell whether a question is of the share, one in ``every``, that tuning is judged by; 0 holds none out.

    By a digest of its text, so that whatever is trained leaves the same questions out.
    """
    return bool(every) and int.from_bytes(hashlib.sha256(question.encode()).digest()[:4]) % every == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OffTopic:
    """A kind of message that is no question about a procedure, how it ends, and examples of it."""

    category: str
    outcome: str
    examples: tuple[str, ...]

    @property
    def source(self) -> str:
        """What stands in the indexes where a procedure's code would."""
        return f"{OFF_TOPIC}{self.category}"


@cache
def off_topic() -> dict[str, OffTopic]:
    """Return {source: kind of message} from ``off_topic.txt``; the look-alikes to keep are not among them."""
    found: dict[tuple[str, str], list[str]] = {}
    for heading, line in sections(resources.files("knowledge").joinpath("lexicon/off_topic.txt")):
        if not line.startswith(("+ ", "- ")):  # phrases that tell a kind: see ``cues``
            found.setdefault((heading[0], heading[1]), []).append(line)
    kinds = [OffTopic(category=c, outcome=o, examples=tuple(e)) for (c, o), e in found.items() if o != "keep"]
    return {kind.source: kind for kind in kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Umbrella:
    """Messages too general to answer: the question to ask back, and (code, what sets it apart) of each option."""

    id: str
    question: str
    options: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


@cache
def umbrellas() -> dict[str, Umbrella]:
    """Return {source: umbrella} from ``umbrellas.txt``."""
    headings: dict[str, str] = {}
    options: dict[str, list[tuple[str, str]]] = {}
    examples: dict[str, list[str]] = {}
    for heading, line in sections(resources.files("knowledge").joinpath("lexicon/umbrellas.txt")):
        headings[heading[0]] = " ".join(heading[1:])
        if line.startswith("= "):
            code, _, label = line[2:].partition(" ")
            options.setdefault(heading[0], []).append((code, label))
        else:
            examples.setdefault(heading[0], []).append(line)
    return {
        f"{UMBRELLA}{id_}": Umbrella(
            id=id_, question=question, options=tuple(options.get(id_, ())), examples=tuple(examples.get(id_, ()))
        )
        for id_, question in headings.items()
    }


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


def sections(file: Traversable) -> Iterator[tuple[list[str], str]]:
    """Yield (words of the last "## …" heading, line) for each line of a text of sections."""
    heading: list[str] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            heading = line[3:].split()
        elif line.strip() and not line.startswith("#"):
            if not heading:
                raise ValueError(f"{file.name}:{number}: a line before the first '## …' heading")
            yield heading, clean(line)
