"""Whether a sentence is in the language asked for: Vietnamese by its syllables and marks, English by its words."""

import re
import unicodedata
from functools import lru_cache

from assistant.explaining.checking.glossary import known_english
from knowledge.vietnamese import unmarked

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:uyen|uyet|uyn|uya|oong|ieng|uong|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uych|uynh|uyt|uyu|anh|ang|ach|enh|eng|ech|inh|"
    r"ich|ong|ung|ien|iep|iet|iem|iec|yen|yet|yem|uan|uat|uon|uot|uom|uoc|uop|oan|oat|oam|oac|oap|oang|oanh|oach|uang|uy|"
    r"am|an|ap|at|ac|ai|ao|au|ay|em|en|ep|et|ec|eo|eu|im|in|ip|it|iu|ia|ie|om|on|op|ot|oc|oi|oa|oe|um|un|up|ut|uc|ui|uu|ua|"
    r"ue|uo|ich|yt|[aeiouy])"
)
_LEAST_VIETNAMESE, _LEAST_MARKED, _LEAST_ENGLISH = 0.7, 0.3, 0.5
_NAMES_IN = 0.6


@lru_cache(maxsize=4_096)
def is_in(text: str, language: str) -> bool:
    """Tell whether a sentence is in ``language`` (``vi`` or ``en``)."""
    every = _WORD.findall(text)
    words = [word for word in every if not word.isupper()] or every  # codes have no language
    if not words or not all(_latin(word) for word in words):
        return False
    marked = sum(not word.isascii() for word in words) / len(words)
    if language == "en":
        return known_english(text) >= _LEAST_ENGLISH and marked < _NAMES_IN
    syllables = sum(bool(_SYLLABLE.fullmatch(unmarked(word))) for word in words) / len(words)
    return syllables >= _LEAST_VIETNAMESE and marked >= _LEAST_MARKED


def _latin(word: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in unicodedata.normalize("NFC", word))
