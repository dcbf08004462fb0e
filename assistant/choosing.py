"""A reply to the options that were put to the asker: taken by number ("số 2"), or by the words of a label."""

import re

from assistant.understanding import content_words
from knowledge.lexicon.questions import umbrellas
from knowledge.vietnamese import fold

CORRECTS = re.compile(
    r"^(?:(?:a|o|u|ay|da|thua co|xin loi) )?(?:khong phai|khong|nham|em nham|toi nham|toi nho nham|em noi "
    r"thieu|noi nham|y em la|no)\b|\bnham\b"
)
_ORDINAL = re.compile(
    r"^(?:da |a |em |toi |minh |chon |lay |hoi |cho |la |y |phuong an |lua chon |truong hop |dap an |"
    r"option |number |the )*"
    r"(?:so |cai |viec |muc |y |cau )?(?:thu )?(\d|nhat|mot|dau|hai|ba|tu|bon|cuoi|first|second|third|fourth|last)"
    r"(?: (?:tien|cung|one|a|nhe|nha|ban|em|oi|do|day|di))*$"
)
_ORDINALS = {
    "nhat": 1, "mot": 1, "dau": 1, "first": 1, "hai": 2, "second": 2, "ba": 3, "third": 3,
    "tu": 4, "bon": 4, "fourth": 4, "cuoi": -1, "last": -1,
}  # fmt: skip
_REPLY_WORDS, _REPEATED = 5, 0.5  # words of a reply that takes an option by its label, and the share the label has
_DENIED = re.compile(r"\b(?:khong|ko|chua|chang|hong|no|not)\b")  # "sổ gốc còn" and "sổ gốc không còn" are two options


def chosen_option(text: str, offered: tuple[str, ...]) -> str | None:
    """Return the offered code that a reply such as "số 2" or "cái đầu", or the words of a label, takes."""
    match = _ORDINAL.match(fold(text))
    if not match or not offered:
        return _by_label(text, offered)
    count = len(offered)
    number = _ORDINALS.get(match[1]) or int(match[1])
    number = number if number >= 0 else count
    return offered[number - 1] if 1 <= number <= count else None


def _by_label(text: str, offered: tuple[str, ...]) -> str | None:
    """Return the code whose label a short reply to an umbrella's question repeats, when it is one label's alone."""
    labels = _labels(offered)
    said, denied = set(content_words(text)), bool(_DENIED.search(CORRECTS.sub("", fold(text))))
    if not 0 < len(said) <= _REPLY_WORDS:
        return None
    alike = [(code, label) for code, label in labels if bool(_DENIED.search(fold(label))) == denied] or labels
    shares = sorted(((len(said & set(content_words(label))) / len(said), code) for code, label in alike), reverse=True)
    (first, code), (second, _) = (*shares, (0.0, ""), (0.0, ""))[:2]
    return code if first >= _REPEATED and first > second and code in offered else None


def _labels(offered: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return each offered code with its label, by the umbrella that offers them; a province's copy stands in place."""
    shared = {source: len({c for c, _ in u.options} & set(offered)) for source, u in umbrellas().items()}
    source = max(shared, key=lambda s: shared[s])
    options = umbrellas()[source].options
    if 2 * shared[source] <= len(offered):
        return []
    whole = len(options) == len(offered)
    labels = [label for _, label in options]
    return list(zip(offered, labels, strict=True)) if whole else list(options)
