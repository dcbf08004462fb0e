"""Counts which Vietnamese syllables follow which, so that a recogniser's lost marks can be put back.

``python -m ingest.training.syllable_pairs FILE… > ingest/loaders/syllable_pairs.txt``; the shipped table comes from 53
million characters of legal texts and the register's records (July 2026). Counts of syllables, no text.
"""

import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from ingest.loaders.syllables import is_syllable
from knowledge.vietnamese import fold

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")  # punctuation and numbers keep words apart
_SELDOM_ALONE = 5
_SELDOM = 10  # a pair seen less often is left out
_MISREAD = 200  # so is one that differs in marks alone from a pair so many times as usual: texts hold misreadings too


def table(texts: Iterable[str]) -> Iterator[str]:
    """Yield a line for each syllable: it and the logarithm (base 2) of its count, then every follower with its own."""
    alone: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        tokens = _TOKEN.findall(unicodedata.normalize("NFC", text).lower())
        alone.update(tokens)
        pairs.update(pairwise(tokens))
    return lines(alone, pairs)


def lines(alone: Counter[str], pairs: Counter[tuple[str, str]]) -> Iterator[str]:
    """Yield the table's lines from counts."""
    known = {word for word, n in alone.items() if n >= _SELDOM_ALONE and is_syllable(word)}
    kept = {pair: n for pair, n in pairs.items() if n >= _SELDOM and known.issuperset(pair)}
    usual = _usual(kept)
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for (left, right), n in sorted(kept.items()):
        if n * _MISREAD >= max(usual[left, fold(right)], usual[fold(left), right]):
            followers[left].append(f"{right}:{round(math.log2(n))}")
    for word in sorted(known):
        yield " ".join([f"{word}:{round(math.log2(alone[word]))}", *followers[word]])


def _usual(pairs: dict[tuple[str, str], int]) -> Counter[tuple[str, str]]:
    """Return, for each pair with the marks of one side left out, the count of the most usual one."""
    most: Counter[tuple[str, str]] = Counter()
    for (left, right), n in pairs.items():
        for folded in ((left, fold(right)), (fold(left), right)):
            most[folded] = max(most[folded], n)
    return most


if __name__ == "__main__":
    for line in table(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]):
        print(line)
