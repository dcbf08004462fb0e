"""Appendices of a legal text: lists, tables and rates; forms are left out, since they lay down nothing."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.legal import Provision

_OPENING = re.compile(r"^phụ lục\s*(?:số\s*)?([IVXLC]+(?:[-.]\d+)*|\d+[a-z]?)?(?![\w])[\s.:–—-]*(.*)$", re.I)
_FORM = re.compile(r"^(?:Mẫu|Biểu mẫu)\s+(?:số\s*)?[\w.-]{1,12}\b", re.I)
_FORM_TITLE = re.compile(r"^(?:MẪU|BÁO CÁO|TỜ KHAI|ĐƠN|GIẤY|BIÊN BẢN|PHIẾU|THÔNG BÁO)\b")
_ISSUED_WITH = re.compile(r"^\((?:Ban hành )?kèm theo", re.I)
_BLANK = re.compile(r"[.…_]{4,}")
_BLANKS = 1 / 200  # dotted blanks a character: with more, a text is a form to fill in
_SHORTEST = 100  # characters: less is an entry of a list of appendices
_REFERENCE = 60  # a longer line that begins with these words is a sentence


def appendices_of(document: str, paragraphs: Sequence[str], first: int) -> Iterator[Provision]:
    """Yield the appendices among ``paragraphs[first:]`` as provisions named ``Phụ lục I`` (II, …)."""
    starts = [at for at in range(first, len(paragraphs)) if _opens(paragraphs, at)]
    named: set[str] = set()
    for at, until in pairwise([*starts, len(paragraphs)]):
        text = [p for p in paragraphs[at:until] if not _ISSUED_WITH.match(p)]
        title, body = _title(text)
        if _is_form(title, text) or all(_FORM.match(p) for p in body) or sum(map(len, body)) < _SHORTEST:
            continue
        name = _name(paragraphs[at], named)
        named.add(name)
        begin = sum(len(p) + 1 for p in paragraphs[:at])
        span = (begin, begin + len("\n".join(paragraphs[at:until])))
        yield Provision(document=document, article=name, title=title, text="\n".join(body), span=span)


def _opens(paragraphs: Sequence[str], at: int) -> bool:
    """Tell whether an appendix or a form begins here: by its name, or as a title "issued with" the document."""
    text = paragraphs[at]
    named = _OPENING.match(text)
    if named or _FORM.match(text):
        return " | " not in text and (text.isupper() or len(text) < _REFERENCE)
    following = paragraphs[at + 1] if at + 1 < len(paragraphs) else ""
    before = paragraphs[at - 1] if at else ""
    return text.isupper() and bool(_ISSUED_WITH.match(following)) and not _OPENING.match(before)


def _name(opening: str, named: set[str]) -> str:
    found = _OPENING.match(opening)
    number = found[1] if found and found[1] else ""
    name = f"Phụ lục {number.upper()}".strip()
    return name if name not in named else f"{name} ({len(named) + 1})"


def _title(text: list[str]) -> tuple[str, list[str]]:
    """Return the appendix's title, which stands in capitals under or beside its name, and the paragraphs below."""
    found = _OPENING.match(text[0])
    title = [found[2]] if found else [text[0]]
    rest = 1
    while rest < len(text) and text[rest].isupper() and " | " not in text[rest]:
        title.append(text[rest])
        rest += 1
    return " ".join(filter(None, title)), text[rest:]


def _is_form(title: str, text: list[str]) -> bool:
    whole = "\n".join(text)
    blanks = len(_BLANK.findall(whole))
    return bool(_FORM.match(text[0]) or _FORM_TITLE.match(title)) or blanks > max(1, _BLANKS * len(whole))
