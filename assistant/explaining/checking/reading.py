"""A text read for what it claims: amounts, dates, references, levels, denials, its words and where each stands."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from assistant.explaining.checking.dates import Day, take_dates
from assistant.explaining.checking.denials import Mood, denials, forbids, moods
from assistant.explaining.checking.glossary import in_vietnamese
from assistant.explaining.checking.levels import levels_named
from assistant.explaining.checking.names import named_bodies
from assistant.explaining.checking.number_words import in_digits
from assistant.explaining.checking.opposites import Turn, turns_in
from assistant.explaining.checking.quantities import Quantity, quantities
from assistant.explaining.checking.references import parts_opened, take_references
from assistant.explaining.checking.words import Word, abbreviations_written_out, is_content, words_of
from knowledge.procedure import AuthorityLevel
from knowledge.vietnamese import clean, unmarked

# The number of an item in a list, not an amount: "2. Giấy xác nhận", "(1) Đơn".
_LISTED = re.compile(
    r"(?:^\W?|(?<=[:;.,] ))\(?\d{1,2}[.)] (?=\W?[a-z])(?!\W?(?:(?:ngay|gio|thang|nam|dong|usd|tuan|phut)\b(?! thu)|%))"
)
_AROUND = 8  # words before and behind a claim that tell what it is about
_CLAUSE_END, _NEXT_CLAUSE = re.compile(r"[;:\n]|[.,] "), 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text claims. ``written`` is the text in lower case, numbers in digits, in Vietnamese words; claims with
    a place carry the character of it at which they begin; the first ``own`` words are the text's, the others its
    label's."""

    original: str
    english: bool
    written: str
    words: tuple[Word, ...]
    own: int
    quantities: tuple[tuple[Quantity, int], ...]
    dates: tuple[tuple[Day, int], ...]
    references: tuple[tuple[str, int], ...]
    levels: tuple[tuple[AuthorityLevel | str, int], ...]
    denials: tuple[tuple[str, ...], ...]
    forbids: bool
    moods: tuple[Mood, ...]
    names: tuple[tuple[str, int], ...]
    turns: tuple[tuple[Turn, int], ...]

    @property
    def content(self) -> frozenset[str]:
        """Folded words that say what the text is about."""
        return frozenset(word.folded for word in self.words if is_content(word))

    def around(self, place: int) -> dict[str, float]:
        """Return the content words near a place of the text, the nearer the heavier; other clauses' weigh little."""
        at = self.word_at(place)
        weights: dict[str, float] = {}
        for word in self.near(at):
            if is_content(word) and word.start != place:
                first, last = sorted((place, word.start))
                between = self.written[first:last]
                far = between.count(" ") + 1
                weight = (_NEXT_CLAUSE if _CLAUSE_END.search(between) else 1.0) / far
                weights[word.folded] = max(weights.get(word.folded, 0.0), weight)
        return weights

    def word_at(self, place: int) -> int:
        """Return which word begins at a place of the text, or next behind it."""
        return min(bisect_left(self.words, place, key=lambda word: word.start), len(self.words) - 1)

    def claim_at(self, at: int, longest: int) -> int:
        """Return how many words from the one at ``at`` may be one claim: none goes on behind the end of a clause."""
        length = 1
        while length < min(longest, len(self.words) - at):
            if _CLAUSE_END.search(self.written[self.words[at + length - 1].start : self.words[at + length].start]):
                break
            length += 1
        return length

    def near(self, at: int) -> tuple[Word, ...]:
        """Return the words around the one at ``at``, itself included; the label is read apart from the text."""
        first, end = (0, self.own) if at < self.own else (self.own, len(self.words))
        return self.words[max(first, at - _AROUND) : min(end, at + _AROUND + 1)]


@lru_cache(maxsize=4_096)
def read(text: str, label: str = "", english: bool = False) -> Reading:
    """Read a text; ``label`` says where it stands ("Điều 13 …") and is read with it; ``english`` tells its language."""
    original = abbreviations_written_out(clean(f"{text}. {label}" if label else text))
    written = in_digits(original.lower())
    written = in_vietnamese(written) if english else written
    plain = unmarked(written)
    opened, rest = parts_opened(plain, unmarked(label))
    references, rest = take_references(rest)
    dates, rest = take_dates(rest)
    words = words_of(written)
    return Reading(
        original=original,
        english=english,
        written=written,
        words=words,
        own=len(words) - (len(words_of(in_digits(label.lower()))) if label else 0),
        quantities=tuple(quantities(_LISTED.sub(lambda m: " " * len(m[0]), rest))),
        dates=tuple(dates),
        references=(*opened, *references),
        levels=levels_named(plain, words),
        denials=denials(words, written),
        forbids=forbids(words),
        moods=moods(words, written),
        names=tuple(named_bodies(written if english else original, english)),
        turns=tuple(turns_in(words)),
    )
