"""Running heads, running feet and page numbers: what a page says of itself and not of the text."""

import re
from collections import Counter

from knowledge.vietnamese import clean, fold

_EDGE = 2  # lines at either end of a page that may be no text
_OFTEN = 0.3  # share of the pages on which a line recurs
_AT_LEAST = 3  # pages
_GAZETTE = re.compile(r"CÔNG BÁO\s*/\s*Số [\d+ ]+/\s*Ngày")  # "34 CÔNG BÁO/Số 35 + 36/Ngày 08-01-2024"
_CONTINUED = re.compile(r"^\((?:Xem tiếp|Tiếp theo) Công báo số [\d+ ]+\)$", re.I)
_NUMBER = re.compile(r"^[-–\s]*\d{1,4}[-–\s]*$|^Trang \d+(?:\s*/\s*\d+)?$", re.I)
_LETTERS = 8  # a shorter line is no head: it may be any heading


def without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """Return each page's lines without what recurs at the page's edge, whatever number it carries."""
    seen = Counter(key for lines in pages for key in {_key(lines[at]) for at in _edges(lines)})
    often = {key for key, n in seen.items() if n >= max(_AT_LEAST, _OFTEN * len(pages)) and len(key) >= _LETTERS}
    return [_without(lines, often) for lines in pages]


def continued_elsewhere(pages: list[list[str]]) -> bool:
    """Tell whether the gazette says that the text goes on in, or began in, another issue."""
    return any(_CONTINUED.match(clean(line)) for lines in pages for line in lines)


def _without(lines: list[str], often: set[str]) -> list[str]:
    edges = set(_edges(lines))
    return [
        line
        for at, line in enumerate(lines)
        if not (at in edges and _is_head(line, often)) and not _CONTINUED.match(clean(line))
    ]


def _is_head(line: str, often: set[str]) -> bool:
    text = clean(line)
    return bool(_NUMBER.match(text) or _GAZETTE.search(text)) or _key(line) in often


def _edges(lines: list[str]) -> list[int]:
    written = [at for at, line in enumerate(lines) if line.strip()]
    return sorted({*written[:_EDGE], *written[-_EDGE:]})


def _key(line: str) -> str:
    return " ".join(re.sub(r"\d+", " ", fold(line)).split())
