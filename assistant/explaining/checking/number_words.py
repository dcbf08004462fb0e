"""Numbers in words turned into digits: "mười lăm ngày" and "fifteen days" are 15, "năm 2025" keeps its year.

Most Vietnamese numerals are other words as well (``năm`` is year, ``ba`` father, ``tư`` private): alone they count only
before a unit or after a word that is always followed by a number.
"""

import re

_ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = ("mươi", "chục")
_LARGE = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_SCALES = {*_TENS, "mười", "trăm", *_LARGE}
_SILENT = ("linh", "lẻ")
_NUMERAL = "|".join([*_ONES, *_SCALES, *_SILENT])
_RUN = re.compile(rf"\b(?:{_NUMERAL})(?: (?:{_NUMERAL}))*\b")
_UNIT_AHEAD = re.compile(
    r" (?:ngày|tháng|năm|giờ|tiếng|tuần|phút|quý|lần|bản|bộ|đồng|tuổi|phần trăm|%|đô|trang|ảnh|mét|km|cây|người|loại|"
    r"giấy|bước|cấp|trường hợp|hình thức|cách|điều kiện|mức)\b"
)
_NUMBER_BEHIND = re.compile(r"(?:điều|khoản|điểm|mục|bước|ngày|tháng|mức|mẫu số|số|lần thứ|thứ) $")
_TEENS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_ONES = {word: n for n, word in enumerate(_TEENS)} | {word: 10 * n for n, word in enumerate(_ENGLISH_TENS, 2)}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ENGLISH = "|".join([*_ENGLISH_ONES, *_ENGLISH_SCALES])
_ENGLISH_RUN = re.compile(rf"\b(?:{_ENGLISH})(?:(?: and |[ -])(?:{_ENGLISH}))*\b")

_COUNTED_AHEAD = re.compile(r" (?:working |business )?(?:days?|months?|years?|hours?|weeks?|copy|copies|originals?)\b")


def in_digits(text: str) -> str:
    """Return a lower-case text with its numbers in words, Vietnamese or English, written in digits."""
    return _RUN.sub(_vietnamese, _ENGLISH_RUN.sub(_english, text))


def _vietnamese(match: re.Match[str]) -> str:
    """Write every number of a run of numerals in digits; what is none ("mười năm": ten years) stays."""
    words, before, after = match[0].split(), match.string[: match.start()], match.string[match.end() :]
    written: list[str] = []
    at = 0
    while at < len(words):
        used = at + _length(words[at:])
        ahead = "".join(f" {word}" for word in words[used:]) + after
        if _is_number(words[at:used], f"{before}{' '.join(written)} "[-12:], ahead):
            written.append(str(_value(words[at:used])))
            at = used
        else:
            written.append(words[at])
            at += 1
    return " ".join(written)


def _length(words: list[str]) -> int:
    """Return how many words of a run are one number: "năm" after a scale is the year, unless a scale follows it."""
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        if i and word in _ONES and words[i - 1] in _ONES:
            return i
        if i and word == "năm" and words[i - 1] not in _SILENT and after not in _SCALES:
            return i
    return len(words)


def _is_number(words: list[str], before: str, after: str) -> bool:
    if words[0] in {*_SILENT, *_LARGE, *_TENS, "trăm"}:
        return False  # "135 nghìn" is read with its digits
    if len(words) > 1 or words[0] == "mười":
        return True
    return words[0] not in ("không", "mốt", "lăm", "nhăm") and bool(
        _UNIT_AHEAD.match(after) or (words[0] != "năm" and _NUMBER_BEHIND.search(before))
    )


def _value(words: list[str]) -> int:
    total = group = 0
    for word in words:
        if word in _ONES:
            group += _ONES[word]
        elif word == "mười":
            group += 10
        elif word in _TENS:
            group = group - group % 10 + (group % 10 or 1) * 10
        elif word == "trăm":
            group = group * 100  # "không trăm" is none
        elif word in _LARGE:
            total, group = total + (group or 1) * _LARGE[word], 0
    return total + group


def _english(match: re.Match[str]) -> str:
    total = group = 0
    words = [word for word in re.split(r"[ -]", match[0]) if word != "and"]
    if words == ["one"]:
        return "1" if _COUNTED_AHEAD.match(_after(match)) else "one"
    for word in words:
        if word in _ENGLISH_ONES:
            group += _ENGLISH_ONES[word]
        elif word == "hundred":
            group = (group or 1) * 100
        else:
            total, group = total + (group or 1) * _ENGLISH_SCALES[word], 0
    return str(total + group)


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() :]
