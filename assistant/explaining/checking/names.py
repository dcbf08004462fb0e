"""Names that a sentence gives (bodies, places, laws) and the words it puts between quotation marks."""

import re
from collections.abc import Iterator

from assistant.explaining.checking.glossary import without_known
from assistant.explaining.checking.words import folded_phrase, plain_words
from knowledge.vietnamese import canonical, fold

_WORD = re.compile(r"[^\W_]+")
_BEGINS = re.compile(r"(?:^|[.:;!?“”\"(–—-])\s*$")
_QUOTED = re.compile(r"[“\"«„‘]([^“”\"«»„‘’]+)[”\"»’]")
_HEADS = frozenset(
    [
        "sở",
        "bộ",
        "ủy",
        "uỷ",
        "công",
        "cục",
        "phòng",
        "luật",
        "nghị",
        "thông",
        "chi",
        "tổng",
        "viện",
        "tòa",
        "hội",
        "quỹ",
    ]
)  # a sentence may begin with a name
_BODY = re.compile(
    r"\b(?:[ỦU]y ban nhân dân|Hội đồng nhân dân|[Cc]ông an|Chính phủ|Tòa án|(?:Sở|Bộ|Cục|Chi cục|Tổng cục|Phòng) "
    r"[A-ZĐ]\w+(?: [^\W\d_]+)?)"
)
_TRANSLATED_BODY = re.compile(r"\b(?:ủy ban nhân dân|hội đồng nhân dân|công an|chính phủ|tòa án)\b")
_KNOWN = frozenset({"viet nam", "viet", "nam", "nha", "nha nuoc"})


def unknown_names(text: str, sources: str) -> list[str]:
    """Return the names in ``text`` that ``sources`` does not give; a word that merely begins a sentence is none."""
    known = folded_phrase(sources)
    return [name for name in _names(text) if fold(name) not in _KNOWN and f" {fold(name)} " not in known]


def _names(text: str) -> Iterator[str]:
    """Yield runs of capitalised words, each with the word behind it that may belong to it ("Sở Tư pháp")."""
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(text), None]:
        joined = bool(match and run and text[run[-1].end() : match.start()] == " ")
        if match and _is_capitalised(match[0]) and (joined or not run):
            run.append(match)
            continue
        if run and not _merely_begins(run, text):
            belongs = match and joined and canonical(match[0].lower()) not in plain_words()
            yield text[run[0].start() : match.end() if match and belongs else run[-1].end()]
        run = [match] if match and _is_capitalised(match[0]) else []


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not any(c.isdigit() for c in word)


def _merely_begins(run: list[re.Match[str]], text: str) -> bool:
    """Tell whether a run is one word that is capitalised for its place alone."""
    first = run[0]
    return len(run) == 1 and bool(_BEGINS.search(text[: first.start()])) and first[0].lower() not in _HEADS


def untranslated_names(text: str, sources: str) -> list[str]:
    """Return the capitalised words of an English text that neither the glossary nor ``sources`` gives."""
    known = folded_phrase(sources)
    return [
        match[0]
        for match in _WORD.finditer(without_known(text))
        if _is_capitalised(match[0])
        and not _BEGINS.search(text[: match.start()])
        and f" {fold(match[0])} " not in known
    ]


def named_bodies(text: str, english: bool = False) -> Iterator[tuple[str, int]]:
    """Yield the names of offices in a text, folded, each with the character at which it begins.

    What was ``english`` and is put into Vietnamese has no capitals left.
    """
    for match in (_TRANSLATED_BODY if english else _BODY).finditer(text):
        yield fold(match[0]), match.start()


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks."""
    return [match[1].strip() for match in _QUOTED.finditer(text)]


def is_quoted_from(quotation: str, sources: str) -> bool:
    """Tell whether a quotation is word for word in the sources, case and punctuation apart."""
    words = " ".join(_WORD.findall(quotation.lower())) if quotation else ""
    return bool(words) and f" {words} " in f" {' '.join(_WORD.findall(sources.lower()))} "
