"""Ways to falsify a true sentence, each a function that returns the false one, or None where it does not apply.

What a way leaves true is no falsification, however it was changed, and is not counted: ten times nothing is nothing;
two passages alike but for their figures say the same in either order; a passage that holds a sentence word for word
says it. Nothing else is left out for being hard.
"""

import random
import re
from collections import Counter
from collections.abc import Callable

from assistant.explaining.checking.number_words import in_digits
from assistant.explaining.passages import Passage
from knowledge.vietnamese import fold

Sentence = tuple[str, tuple[str, ...]]  # the words, and the keys cited
Mutation = Callable[[str, tuple[str, ...], list[Passage], random.Random], Sentence | None]

_AMOUNT = re.compile(
    r"(?<![\d/.,A-Z-])(\d{1,3}(?:\.\d{3})+|\d{1,3})(?= (?:ngày|giờ|tháng|năm|đồng|bản|tuổi|USD|người|phút|tuần))"
)
_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)")
_DOCUMENT = re.compile(r"(?<![\d/])(\d{1,4})/((?:19|20)\d\d)/([A-ZĐ][A-ZĐ\d-]+)")
_ARTICLE = re.compile(r"\bĐiều (\d{1,3})")
_CLAUSE = re.compile(r"\b[Kk]hoản (\d{1,2})")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_INTRODUCED = re.compile(r"^(?:Theo bản ghi, |Bạn cần lưu ý: )+", re.I)
_IN_WORDS = (
    "", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba",
)  # fmt: skip
_UNITS = (
    ("ngày làm việc", "tháng"), ("ngày", "tháng"), ("tháng", "năm"), ("giờ", "ngày"), ("đồng", "USD"),
    ("năm", "tháng"),
)  # fmt: skip
_LEVELS = (("cấp xã", "cấp tỉnh"), ("cấp tỉnh", "cấp xã"), ("cấp bộ", "cấp huyện"), ("cấp huyện", "cấp xã"))
_BODIES = (
    ("Ủy ban nhân dân", "Công an"), ("Công an", "Sở Tư pháp"), ("Sở Tư pháp", "Sở Y tế"), ("Bộ Công an", "Bộ Y tế"),
    ("Sở Y tế", "Sở Xây dựng"), ("Bộ Tư pháp", "Bộ Tài chính"), ("Hội đồng nhân dân", "Ủy ban nhân dân"),
)  # fmt: skip
_OPPOSITES = (
    ("trước", "sau"), ("sau", "trước"), ("bản chính", "bản sao"), ("bản sao", "bản chính"), ("trực tuyến", "trực tiếp"),
    ("thường trú", "tạm trú"), ("cấp lại", "cấp mới"), ("hợp lệ", "không hợp lệ"), ("từ chối", "chấp thuận"),
)  # fmt: skip
_BOUNDS = (
    ("không quá", "ít nhất"), ("tối đa", "tối thiểu"), ("chậm nhất", "sớm nhất"), ("ít nhất", "không quá"),
    ("từ đủ", "chưa đủ"),
)  # fmt: skip
_DENIED = re.compile(r"\b(không|chưa) (?=phải|được|cần|thu|có|đủ|yêu|bắt|cấp|thuộc|hợp)")
_AFFIRMED = re.compile(r"(?<!không )(?<!chưa )\b(phải|được|nộp|có|gửi|thực hiện|cấp) (?=\w)")


def _swapped(pairs: tuple[tuple[str, str], ...], text: str) -> str | None:
    """Return the text with the first word that a pair names exchanged for the other."""
    for old, new in pairs:
        if re.search(rf"\b{old}\b", text) and new not in text:
            return re.sub(rf"\b{old}\b", new, text, count=1)
    return None


def _replaced(match: re.Match[str] | None, group: int, new: str) -> str | None:
    return match.string[: match.start(group)] + new + match.string[match.end(group) :] if match else None


def _other(number: str, rng: random.Random) -> str:
    """Return another number of the same look."""
    digits = int(number.replace(".", ""))
    new = digits + rng.choice((11, 12, 15, 20)) if digits < 1_000 else digits * rng.choice((2, 3, 10))
    return f"{new:,}".replace(",", ".") if "." in number else str(new)


def number(text: str, keys: tuple[str, ...], _: list[Passage], rng: random.Random) -> Sentence | None:
    """Another number."""
    match = _AMOUNT.search(text)
    return _said(_replaced(match, 1, _other(match[1], rng)) if match else None, keys)


def number_in_words(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another number, in words."""
    match = _AMOUNT.search(text)
    value = int(match[1].replace(".", "")) if match else 99
    return _said(_replaced(match, 1, _IN_WORDS[value + 1]) if 0 < value < len(_IN_WORDS) - 1 else None, keys)


def scale(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A zero more; ten times nothing is nothing."""
    match = next((m for m in _AMOUNT.finditer(text) if m[1].strip("0.")), None)
    return _said(
        _replaced(match, 1, f"{match[1]}0" if "." not in match[1] else f"{match[1]}.000") if match else None, keys
    )


def numbers_exchanged(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Two numbers of one unit, each in the other's place.

    "15 ngày (trực tuyến); 7 ngày (trực tuyến)", made of two passages, says the same the other way round.
    """
    found = list(_AMOUNT.finditer(text))
    units = [text[m.end() : m.end() + 12].split()[0] for m in found]
    for i, a in enumerate(found):
        for j, b in enumerate(found[i + 1 :], i + 1):
            if units[i] == units[j] and a[1].lstrip("0") != b[1].lstrip("0"):
                changed = text[: a.start()] + b[1] + text[a.end() : b.start()] + a[1] + text[b.end() :]
                return _said(changed, keys) if _clauses(changed) != _clauses(text) else None
    return None


def _clauses(text: str) -> Counter[str]:
    return Counter(part.strip(" .").lower() for part in _INTRODUCED.sub("", text).split(";"))


def day(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another day of a date."""
    match = _DATE.search(text)
    return _said(_replaced(match, 1, str(int(match[1]) % 28 + 1)) if match else None, keys)


def year(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another year of a date."""
    match = _DATE.search(text)
    return _said(_replaced(match, 3, str(int(match[3]) - 1)) if match else None, keys)


def document(text: str, keys: tuple[str, ...], _: list[Passage], rng: random.Random) -> Sentence | None:
    """Another document's number."""
    match = _DOCUMENT.search(text)
    return _said(_replaced(match, 1, _other(match[1], rng)) if match else None, keys)


def document_year(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """The number of another year."""
    match = _DOCUMENT.search(text)
    return _said(_replaced(match, 2, str(int(match[2]) - 3)) if match else None, keys)


def article(text: str, keys: tuple[str, ...], _: list[Passage], rng: random.Random) -> Sentence | None:
    """Another article."""
    match = _ARTICLE.search(text)
    return _said(_replaced(match, 1, _other(match[1], rng)) if match else None, keys)


def clause(text: str, keys: tuple[str, ...], _: list[Passage], rng: random.Random) -> Sentence | None:
    """Another clause."""
    match = _CLAUSE.search(text)
    return _said(_replaced(match, 1, _other(match[1], rng)) if match else None, keys)


def unknown_key(text: str, _: tuple[str, ...], __: list[Passage], rng: random.Random) -> Sentence | None:
    """A key that was never issued."""
    return text, (f"{rng.getrandbits(24):06x}x",)


def no_key(text: str, _: tuple[str, ...], __: list[Passage], ___: random.Random) -> Sentence | None:
    """No key."""
    return text, ()


def other_key(text: str, keys: tuple[str, ...], passages: list[Passage], rng: random.Random) -> Sentence | None:
    """The key of a passage that speaks of something else.

    A short sentence ("3 ngày làm việc.", the procedure's name) may stand word for word in another passage or in what is
    told of where that stands; citing it is no fault.
    """
    own = {word for p in passages if p.key in keys for word in p.text.lower().split()}
    others = [p for p in passages if p.key not in keys and len(own & set(p.text.lower().split())) < 4]
    others = [p for p in others if not _stands_in(text, p.text) and not _stands_in(text, p.label)]
    return (text, (rng.choice(others).key,)) if others else None


def _stands_in(text: str, passage: str) -> bool:
    return _words(_INTRODUCED.sub("", text)) in _words(passage)


def _words(text: str) -> str:
    """Return the words of a text with a space around each, numbers in digits and without zeros before them."""
    return f" {_ZEROS.sub('', fold(in_digits(text.lower())))} "


def unit(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another unit behind a number."""
    for old, new in _UNITS:
        changed = re.sub(rf"(?<![\w/.-])(\d[\d.]*) {old}\b(?! \d)", rf"\1 {new}", text, count=1)
        if changed != text:
            return changed, keys
    return None


def working_days(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Working days as mere days."""
    changed = re.sub(r"(?<=\d )ngày làm việc", "ngày", text, count=1)
    return (changed, keys) if changed != text else None


def denied(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A "không" put before what is done."""
    match = _AFFIRMED.search(text)
    return _said(_replaced(match, 1, f"không {match[1]}") if match else None, keys)


def affirmed(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A "không" left out."""
    changed = _DENIED.sub("", text, count=1)
    return (changed, keys) if changed != text else None


def level(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another level of government."""
    return _said(_swapped(_LEVELS, text), keys)


def body(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """Another body."""
    return _said(_swapped(_BODIES, text), keys)


def bound(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A limit from above as one from below, or the other way round."""
    return _said(_swapped(_BOUNDS, text), keys)


def opposite(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A word exchanged for its opposite."""
    return _said(_swapped(_OPPOSITES, text), keys)


def choice(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """What must be done as what may be."""
    changed = re.sub(r"(?<!không )\bphải (?=\w)", "có thể ", text, count=1)
    return (changed, keys) if changed != text else None


def more_papers(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """A paper that nobody asks for."""
    return f"{text.rstrip('.')} và giấy khám sức khỏe tâm thần", keys


def link(text: str, keys: tuple[str, ...], _: list[Passage], __: random.Random) -> Sentence | None:
    """An address."""
    return f"{text.rstrip('.')} (xem nopho-so.top/vn)", keys


def _said(text: str | None, keys: tuple[str, ...]) -> Sentence | None:
    return (text, keys) if text else None


EXACT: tuple[Mutation, ...] = (  # numbers and citations: every one must be caught
    number, number_in_words, scale, numbers_exchanged, unit, working_days, bound, day, year,
    document, document_year, article, clause, unknown_key, no_key, other_key,
)  # fmt: skip
OTHERS: tuple[Mutation, ...] = (denied, affirmed, level, body, opposite, choice, more_papers, link)
