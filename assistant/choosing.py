"""A reply to the options that were put to the asker: taken by number ("số 2"), or by the words of a label."""

import re

from assistant.ordinals import by_number, taken_by_number
from assistant.understanding import content_words
from knowledge.lexicon.questions import umbrellas
from knowledge.vietnamese import fold

CORRECTS = re.compile(
    r"^(?:(?:a|o|u|ay|da|thua co|xin loi) )?(?:khong phai|khong|nham|em nham|toi nham|toi nho nham|em noi "
    r"thieu|noi nham|y em la|no)\b|\bnham\b"
)
_REPLY_WORDS, _REPEATED = 5, 0.5  # words of a reply that takes an option by its label, and the share the label has
_DENIED = re.compile(r"\b(?:khong|ko|chua|chang|hong|no|not)\b")  # "sổ gốc còn" and "sổ gốc không còn" are two options


def chosen_option(text: str, offered: tuple[str, ...]) -> str | None:
    """Return the offered code that a reply such as "số 2" or "cái đầu", or the words of a label, takes."""
    return taken_by_number(text, offered) if by_number(text) else _by_label(text, offered)


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
