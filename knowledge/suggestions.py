"""What a person who is typing may be about to ask: questions and names of procedures that hold the words so far."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest
from math import log

from knowledge.lexicon import EntryKind, Lexicon, function_words
from knowledge.records import CatalogueEntry
from knowledge.vietnamese import TONES, canonical, fold, folded_words, has_marks, words

_LONGEST = 70  # characters; more would not be read while typing
_FEWEST_LETTERS = 2
_OF_ONE_PROCEDURE = 2
_LOOKED_AT = 200  # candidates compared closely; the shortest and most asked stand first
_RARE = 2  # words that a text must hold one of to be weighed
_ENOUGH = 0.75  # share of what the typed words tell that a text must hold
_ASKED_MORE = 1.5  # characters that one more phrasing of its procedure is worth
_WRAPPING = re.compile(r"^Thủ tục (?=\w)|\s*\((?:thực hiện tại )?cấp \w+\)|\s*\(\d\.\d{6}\)|[.;,\s]+$", re.IGNORECASE)
_UNSHOWN = {EntryKind.TEENCODE, EntryKind.DIALECT, EntryKind.TYPO}


class Suggestions:
    """The phrasings and names of one generation, to look up by the words typed so far; read-only."""

    def __init__(
        self,
        first: Iterable[tuple[str, str]],
        phrasings: Iterable[tuple[str, str]],
        catalogue: Mapping[str, CatalogueEntry],
        lexicon: Lexicon,
    ) -> None:
        asked = [(code, text) for code, text in phrasings if code in catalogue]
        weight = Counter(code for code, _ in asked)
        known = [(e.code, name) for e in catalogue.values() if (name := _name(e))]
        known += [(code, text) for code, text in asked if _can_be_shown(text, lexicon)]
        known.sort(key=lambda one: len(one[1]) - _ASKED_MORE * weight[one[0]])
        known = [*(one for one in first if one[0] in catalogue), *known]
        self._known = [(code, text[:1].upper() + text[1:]) for code, text in known]
        self._written = [words(text) for _, text in known]
        self._words = [folded_words(text) for _, text in known]
        self._holding: dict[str, list[int]] = {}
        self._marked: dict[str, set[int]] = {}
        for number, held in enumerate(self._words):
            for word in dict.fromkeys(held):
                self._holding.setdefault(word, []).append(number)
            for word in filter(has_marks, self._written[number]):
                self._marked.setdefault(canonical(word), set()).add(number)
        self._vocabulary = sorted(self._holding)
        self._idle = frozenset(map(fold, function_words()))

    def like(self, typed: str, language: str, limit: int) -> list[str]:
        """Return up to ``limit`` texts in ``language`` on what is typed, the last word perhaps half; best first."""
        as_typed, folded = words(typed), folded_words(typed)
        if sum(map(len, folded)) < _FEWEST_LETTERS:
            return []
        holders = self._holders(folded)
        found = [n for n in self._in_one_piece(holders, as_typed, folded) if self._is_in(n, language)]
        if len(found) < limit:
            pairs = zip(as_typed, holders, strict=True)
            told = [self._marked.get(canonical(word), held) for word, held in pairs if not self._is_idle(word)]
            found += [n for n in self._close(told) if self._is_in(n, language)]
        return self._few_of_each(found, limit)

    def _holders(self, folded: list[str]) -> list[set[int]]:
        """Return, for each typed word, the texts that hold it; of the last one, those that hold its continuation."""
        whole = [set(self._holding.get(word, ())) for word in folded[:-1]]
        return [*whole, set().union(*(self._holding[word] for word in self._beginning_with(folded[-1])))]

    def _beginning_with(self, start: str) -> Iterator[str]:
        for word in self._vocabulary[bisect_left(self._vocabulary, start) :]:
            if not word.startswith(start):
                return
            yield word

    def _in_one_piece(self, holders: list[set[int]], as_typed: list[str], folded: list[str]) -> list[int]:
        """Return the texts that hold what is typed word after word: with the marks typed, at the beginning first."""
        ranks = {n: self._rank(n, as_typed, folded) for n in sorted(set.intersection(*holders))[:_LOOKED_AT]}
        return sorted((n for n, rank in ranks.items() if rank), key=lambda n: (ranks[n], n))

    def _rank(self, number: int, as_typed: list[str], folded: list[str]) -> tuple[bool, bool] | None:
        """Return (other marks, not at the beginning), the better the smaller; None if the words stand apart."""
        held, written, count = self._words[number], self._written[number], len(folded)
        at = [i for i in range(len(held) - count + 1) if _continues(folded, held[i : i + count])]
        if not at:
            return None
        return min((not _agrees(as_typed, written[i : i + count]), i > 0) for i in at)

    def _close(self, holders: list[set[int]]) -> list[int]:
        """Return the texts that hold the most telling of the typed words: of those that hold a rare one."""
        known = [holding for holding in sorted(holders, key=len) if holding]
        rarity = [log(len(self._known) / len(holding)) for holding in known]
        told = {
            number: sum(worth for holding, worth in zip(known, rarity, strict=True) if number in holding)
            for number in set().union(*known[:_RARE])
        }
        best = nlargest(_LOOKED_AT, told, key=lambda n: (told[n], -n))
        return [n for n in best if told[n] >= _ENOUGH * sum(rarity)]

    def _is_idle(self, word: str) -> bool:
        """Tell whether a word only asks or is polite, as it was written: "cần" is, "căn" (căn cước) is not."""
        return word.lower() in (function_words() if has_marks(word) else self._idle)

    def _is_in(self, number: int, language: str) -> bool:
        return self._known[number][1].isascii() == (language == "en")

    def _few_of_each(self, ranked: list[int], limit: int) -> list[str]:
        taken: Counter[str] = Counter()
        found: dict[str, None] = {}
        for code, text in (self._known[number] for number in ranked):
            if len(found) == limit:
                break
            if taken[code] < _OF_ONE_PROCEDURE and text not in found:
                taken[code] += 1
                found[text] = None
        return list(found)


def _can_be_shown(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a phrasing reads well to anyone: short, no slang, with its marks or else in English."""
    if len(text) > _LONGEST:
        return False
    return text[0].isupper() if text.isascii() else not any(m.entry.kind in _UNSHOWN for m in lexicon.find(text))


def _name(entry: CatalogueEntry) -> str:
    """Return a procedure's name without what wraps it; none for what holds in one province or is deleted."""
    name = "" if entry.local or entry.deleted else _WRAPPING.sub("", entry.name).strip()
    return (name.capitalize() if name.isupper() else name) if len(name) <= _LONGEST else ""


def _continues(typed: list[str], held: list[str]) -> bool:
    return held[:-1] == typed[:-1] and held[-1].startswith(typed[-1])


def _agrees(typed: list[str], held: list[str]) -> bool:
    """Tell whether every word has the marks that were typed, if any were; the last may lack its end and its tone."""
    whole = all(t.isascii() or canonical(t) == canonical(h) for t, h in zip(typed[:-1], held[:-1], strict=True))
    last = canonical(typed[-1]).rstrip(TONES)
    return whole and (typed[-1].isascii() or canonical(held[-1]).startswith(last))
