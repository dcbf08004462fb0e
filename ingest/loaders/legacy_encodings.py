"""TCVN3 (the .Vn fonts) and VNI, the encodings of office files before Unicode, told by statistics and converted.

Both put Vietnamese letters at the code points of Western ones, so that the bytes read as ``céng hoµ``. TCVN3's ``ư`` is
the soft hyphen, which must be converted before anything drops it. Tables: TCVN 5712:1993 (TCVN3) and VNI Windows.
"""

import re
import unicodedata
from collections.abc import Callable

from ingest.loaders.syllables import share_of_syllables
from knowledge.vietnamese import words

_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
)
_VNI_MARKS = {  # what follows a vowel: circumflex, breve, tone
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = dict(zip("íìæóòôöîñÍÌÆÓÒÔÖÎÑ", "íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ", strict=True))
_VNI_VOWEL = re.compile("([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])")
_ENOUGH = 0.6  # and how much of them at least
_SAMPLE = 20_000  # characters judged
_BETTER = 0.15  # by how much more of the marked words must be syllables before a text is converted


def from_tcvn3(text: str) -> str:
    """Return TCVN3 read as Western text in Unicode. Capitals with marks come from a font and stay small."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Return VNI read as Western text in Unicode."""
    joined = _VNI_VOWEL.sub(lambda m: _vni_letter(m[1]) + _VNI_MARKS[m[2].lower()], text)
    return unicodedata.normalize("NFC", "".join(_vni_letter(c) for c in joined))


def _vni_letter(letter: str) -> str:
    return _VNI_LETTERS.get(letter, letter)


def _as_it_is(text: str) -> str:
    return text


CONVERTERS: dict[str, Callable[[str], str]] = {"unicode": _as_it_is, "tcvn3": from_tcvn3, "vni": from_vni}


def encoding_of(text: str) -> str:
    """Return ``unicode``, ``tcvn3`` or ``vni``: whichever makes clearly more words Vietnamese syllables."""
    sample = text[:_SAMPLE]
    scores = {name: _score(convert(sample)) for name, convert in CONVERTERS.items()}
    best = max(scores, key=lambda name: scores[name])
    better = scores[best] - scores["unicode"] >= _BETTER and scores[best] >= _ENOUGH
    return best if better else "unicode"


def _score(text: str) -> float:
    """Return the share of syllables among the words that carry a letter beyond ASCII."""
    return share_of_syllables([w for w in words(text) if not w.isascii()])
