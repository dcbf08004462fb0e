"""True sentences for the checker, made from an answer's passages the way an explanation puts them."""

import random
import re
from collections.abc import Callable, Iterator

from assistant.explaining.passages import Passage

_ADDRESS = re.compile(r"https?:|\.vn\b|@")
_THOUSANDS = re.compile(r"\b(\d{1,3})\.000 đồng")
_DATE = re.compile(r"(?<![\d/])(?:ngày )?(\d{1,2})/(\d{1,2})/(\d{4})")
_FEW = re.compile(r"(?<![\d/.,])0?([2-9]|10) (?=ngày|tháng|bản|năm)")
_WORDS = ("", "", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_SHORTEST, _LONGEST = 15, 420


def true_sentences(passages: list[Passage], rng: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (sentence, keys), one a passage that can be put into a sentence, and one of two passages together."""
    usable = [p for p in passages if _SHORTEST <= len(p.text) <= _LONGEST and not _ADDRESS.search(p.text)]
    usable = [
        p
        for p in usable
        if not p.text.endswith(("…", ":")) and not re.search(r"[\[\]|{}<>]", p.text) and len(p.text.split()) > 3
    ]
    for passage in usable:
        text = re.sub(r"[“”\"]", "", passage.text).rstrip(" .;,")
        for put in rng.sample(_WAYS, 2):
            text = put(text)
        yield f"{text}.", (passage.key,)
    if len(usable) > 1 and len(usable[0].text) + len(usable[1].text) < _LONGEST:
        first, second = (re.sub(r"[“”\"]", "", p.text).rstrip(" .;,") for p in usable[:2])
        yield f"{first}; {second[0].lower()}{second[1:]}.", (usable[0].key, usable[1].key)


def _as_it_stands(text: str) -> str:
    return text


def _introduced(text: str) -> str:
    return f"Theo bản ghi, {text[0].lower()}{text[1:]}" if text.split()[0].lower() not in ("theo", "luật") else text


def _addressed(text: str) -> str:
    return f"Bạn cần lưu ý: {text}"


def _in_thousands(text: str) -> str:
    return _THOUSANDS.sub(r"\1 nghìn đồng", text)


def _dates_spelt_out(text: str) -> str:
    return _DATE.sub(lambda m: f"ngày {int(m[1])} tháng {int(m[2])} năm {m[3]}", text)


def _numbers_in_words(text: str) -> str:
    return _FEW.sub(lambda m: f"{_WORDS[int(m[1])]} ", text)


def _abbreviated(text: str) -> str:
    return (
        text.replace("Ủy ban nhân dân", "UBND").replace("căn cước công dân", "CCCD").replace("bảo hiểm xã hội", "BHXH")
    )


def _shortened(text: str) -> str:
    """Keep the first part of a sentence of several, where it stands by itself."""
    first, mark, _ = text.partition(";")
    return first if mark and len(first) > 40 else text


def _plainer(text: str) -> str:
    return (
        text.replace("trong thời hạn", "trong vòng")
        .replace("kể từ ngày", "tính từ ngày")
        .replace("không phải nộp", "không cần nộp")
    )


_WAYS: tuple[Callable[[str], str], ...] = (
    _as_it_stands, _introduced, _addressed, _in_thousands, _dates_spelt_out, _numbers_in_words, _abbreviated,
    _shortened,
    _plainer,
)  # fmt: skip
