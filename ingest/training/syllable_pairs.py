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

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")  # punctuation and numbers keep words apart
_SELDOM_ALONE = 5
_SELDOM = 10  # a pair seen less often is left out


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
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for (left, right), n in sorted(pairs.items()):
        if n >= _SELDOM and left in known and right in known:
            followers[left].append(f"{right}:{round(math.log2(n))}")
    for word in sorted(known):
        yield " ".join([f"{word}:{round(math.log2(alone[word]))}", *followers[word]])


if __name__ == "__main__":
    for line in table(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]):
        print(line)
