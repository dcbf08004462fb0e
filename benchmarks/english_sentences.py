"""True English sentences over Vietnamese passages: time limits, fees, who decides, ways to file, papers, documents.

Without a translator they are made from the lines whose form is known, as an explanation would put them; free prose of
steps and conditions is not measured in English.
"""

import random
import re
from collections.abc import Callable, Iterator

from assistant.explaining.passages import Passage

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TIME = re.compile(
    r"^(?:Trong thời hạn |Thời hạn giải quyết: )?(?P<most>[Kk]hông quá )?0?(?P<n>\d{1,3})(?: \(\w+\))? "
    r"(?P<unit>ngày làm việc|ngày|giờ|tháng)\b(?! \d)"
)
_FEE = re.compile(r"(?P<n>\d{1,3}(?:\.\d{3})+) đồng \((?P<way>trực tiếp|trực tuyến|qua bưu chính)\)")
_DECIDES = re.compile(
    r"^Cấp có thẩm quyền: cấp (?P<level>xã|tỉnh)\b[^:]*cơ quan: "
    r"(?P<body>Ủy ban nhân dân|Công an) cấp (?P=level)\b(?! hoặc| \(|,)"
)
_WAYS = re.compile(r"Cách nộp: (?P<ways>[^.]+)\.")
_FORM = re.compile(r"^(?P<paper>Tờ khai|Đơn đề nghị|Giấy khai sinh)\b.*\((?P<n>\d) (?P<kind>bản chính|bản sao)\)")
_BASIS = re.compile(
    r"^(?P<kind>Nghị định|Thông tư|Luật|Quyết định)(?: số)? (?P<number>\d+/\d{4}/[A-ZĐ\d-]+) "
    r"ngày (?P<d>\d+)/(?P<m>\d+)/(?P<y>\d{4})"
)
_UNITS = {"ngày làm việc": "working days", "ngày": "days", "giờ": "hours", "tháng": "months"}
_BY = {"trực tiếp": "in person", "trực tuyến": "online", "qua bưu chính": "by post"}
_PAPERS = {"Tờ khai": "declaration", "Đơn đề nghị": "application form", "Giấy khai sinh": "birth certificate"}
_BODIES = {"Công an": "police", "Ủy ban nhân dân": "People's Committee"}
_KINDS = {"Nghị định": "Decree", "Thông tư": "Circular", "Luật": "Law", "Quyết định": "Decision"}


def english_sentences(passages: list[Passage], rng: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (sentence, keys), one for every form that a passage has."""
    for passage in passages:
        for pattern, put in _FORMS:
            match = pattern.search(passage.text) if len(passage.text) < 420 else None
            of_time = passage.section.startswith("Thời hạn giải quyết")
            if match and "http" not in passage.text and (of_time or pattern is not _TIME):
                yield put(match, rng), (passage.key,)


def _time(match: re.Match[str], rng: random.Random) -> str:
    n = int(match["n"])
    number = _WORDS[n] if n < len(_WORDS) and rng.random() < 0.5 else str(n)
    unit = _UNITS[match["unit"]].removesuffix("s" if n == 1 else "-")
    received = ", counted from the day the complete dossier is received" if "nhận đủ hồ sơ" in match.string else ""
    return f"The time limit is {'at most ' if match['most'] else ''}{number} {unit}{received}."


def _fee(match: re.Match[str], _: random.Random) -> str:
    return f"The fee is {match['n'].replace('.', ',')} dong when you file {_BY[match['way']]}."


def _decides(match: re.Match[str], _: random.Random) -> str:
    level = "commune" if match["level"] == "xã" else "provincial"
    return f"The {level} {_BODIES[match['body']]} decides."


def _ways(match: re.Match[str], _: random.Random) -> str:
    ways = [_BY[way] for way in match["ways"].split(", ") if way in _BY]
    return f"You can file it {' or '.join(ways)}." if ways else "You can file it."


def _form(match: re.Match[str], _: random.Random) -> str:
    kind = "original" if match["kind"] == "bản chính" else "copy"
    return f"You must submit the {_PAPERS[match['paper']]}: {match['n']} {kind}."


def _basis(match: re.Match[str], _: random.Random) -> str:
    day = f"{int(match['d'])} {_MONTHS[int(match['m']) - 1]} {match['y']}"
    return f"The legal basis is {_KINDS[match['kind']]} {match['number'].replace('Đ', 'D')} of {day}."


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], random.Random], str]], ...] = (
    (_TIME, _time), (_FEE, _fee), (_DECIDES, _decides), (_WAYS, _ways), (_FORM, _form), (_BASIS, _basis),
)  # fmt: skip
