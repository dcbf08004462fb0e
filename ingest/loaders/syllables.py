"""Is a word a Vietnamese syllable? By its build: onset, rime, tone; no word list.

Tells a right reading from a wrong one where text comes from a legacy encoding or from a recogniser.
"""

import re
import unicodedata
from functools import lru_cache

_ONSETS = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_OPEN = (
    "a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu i ia iêm iên iêng iêu "
    "im in inh iu o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi "
    "ơm ơn u ua uân uâng uây uê uên uênh ui um un ung uơ uôi uôm uôn uông uy uya uyên uyn uynh uyu ư ưa ưi ưm ưng "
    "ươi ươm ươn ương ươu ưu y yêm yên yêng yêu ynh"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êc êch êp êt iêc iêp iêt ich ip it oac oach oap oat oăc oăt oc oet ooc "
    "op ot ôc ôp ôt ơp ơt uât uc uêch uôc uôt up ut uych uyêt uyp uyt ưc ươc ươp ươt ưt yêt ych yt"
)
_RIMES = frozenset((*_OPEN.split(), *_STOPPED.split()))
_ENDS_SHUT = frozenset(_STOPPED.split())
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SHARP_OR_HEAVY = (["\u0301"], ["\u0323"])
_SPLIT = re.compile(f"^({_ONSETS}|)(.+)$")


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Tell whether ``word`` (any case, any form of Unicode) is built as a Vietnamese syllable, its tone included.

    A rime that ends in c, ch, p or t takes the sharp or the heavy tone alone.
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in letters if c in _TONES]
    split = _SPLIT.match(unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES)))
    if split is None or len(tones) > 1:
        return False
    onset, rest = split[1], split[2]
    rime = split[0] if split[0] in _RIMES else _rime(onset, rest)
    if onset == "qu" and rest[0] in "ou":
        return False  # the u of the onset already says it
    return tones in _SHARP_OR_HEAVY if rime in _ENDS_SHUT else rime in _RIMES


def _rime(onset: str, rest: str) -> str:
    """Return the rime; the ``i`` of ``gì`` and ``gìn`` is both onset and rime."""
    return "i" + rest if onset == "gi" and rest not in _RIMES else rest


def share_of_syllables(words: list[str]) -> float:
    """Return the share of ``words`` that are Vietnamese syllables, 0 to 1 (1 for no words)."""
    return sum(map(is_syllable, words)) / len(words) if words else 1.0
