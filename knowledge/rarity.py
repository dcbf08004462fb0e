"""How much a term tells: inverse document frequency over the records' names and people's questions."""

import math
from functools import lru_cache

from knowledge.lexical_index import LexicalField, LexicalIndex

_FIELDS = (LexicalField.NAME, LexicalField.PHRASING)


class Rarity:
    """Inverse document frequencies of one generation, looked up once a term."""

    def __init__(self, index: LexicalIndex) -> None:
        size = len(index)

        def rarity(term: str) -> float:
            frequency = sum(index.document_frequency(term, field) for field in _FIELDS)
            return math.log(1 + size / (1 + frequency))

        self.of = lru_cache(maxsize=200_000)(rarity)
