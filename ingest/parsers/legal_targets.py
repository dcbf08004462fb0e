"""Which documents, and which of their articles, a sentence of a legal text names.

    Bãi bỏ Điều 4, Điều 5, các điều 7 và 8, khoản 3 Điều 29 Nghị định số 900/2025/NĐ-CP và Thông tư số 12/2024/TT-BCH

names articles 4, 5, 7, 8 and a part of 29 of the first document, and the whole of the second.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.legal_citation import DOCUMENT_NUMBER, normalise_number

_WHOLE = re.compile(r"\btoàn bộ\b", re.I)
_MORE = r"(?:,|;|và)\s*|(?:đến|-|–)\s*(?:Điều\s+)?"
_LIST = rf"\d+[a-zđ]?\b(?:\s*(?:{_MORE})\d+[a-zđ]?\b(?!\s*(?:/|tháng|ngày)))*"
_ARTICLES = re.compile(
    rf"(?P<below>(?:khoản|điểm|tiết|đoạn)\s+(?:\d|[a-zđ]\b)[^;:.]{{0,60}}?)?\bĐiều\s+(?P<list>{_LIST})", re.I
)
_WORDING = re.compile(r"\b(?:cụm từ|từ ngữ)\b", re.I)
_CHAPTERS = re.compile(r"\b(?:Chương|Mục|Phần)\s+[IVXLC\d]+", re.I)
_NEXT = re.compile(r";|(?:,|\bvà)\s*(?:Bộ luật|Luật|Nghị|Thông|Quyết|Pháp|Điều|khoản|điểm)", re.I)
_ABOUT = re.compile(r"\b(?:sửa đổi|bổ sung|quy định chi tiết|hướng dẫn|về việc|ban hành kèm|thi hành)\b", re.I)


_ISSUED = re.compile(r"\s*ngày\s+(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})", re.I)
_TITLED = re.compile(
    r"(?:\s*của\s+[^;,.]{1,90}?)?\s*\b(?P<title>(?:về|quy định|hướng dẫn|sửa đổi|ban hành|bãi bỏ|phê duyệt)\b[^;.]*)",
    re.I,
)
_TITLE_ENDS = re.compile(
    r"\s(?:hết hiệu lực|kể từ|\(sau đây|(?:đã )?được sửa đổi)|,?\s(?:và\s)?(?:Luật|Nghị định|Thông tư|Quyết định) số",
    re.I,
)
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A document named, with the ``articles`` named whole and the ``parts`` (articles, chapters) touched within.

    Neither: the whole document. ``wording``: only words in it. ``title`` and ``issued``: as the sentence describes it.
    """

    number: str
    articles: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    wording: bool = False
    title: str = field(default="", compare=False)
    issued: date | None = field(default=None, compare=False)


def targets(text: str) -> list[Target]:
    """Return the documents that a sentence acts upon, in order, each once.

    A number in another's title ("… sửa đổi Nghị định số 12/2020/NĐ-CP") belongs to that title and is no target.
    """
    found: dict[str, Target] = {}
    at = 0
    for match in DOCUMENT_NUMBER.finditer(text):
        before = text[at : match.start()]
        at = match.end()
        in_title = bool(found) and _in_a_title(before)
        if not in_title:
            title, issued = _described(text[at:])
            target = _target(normalise_number("/".join(match.groups())), before)
            found.setdefault(target.number, replace(target, title=title, issued=issued))
    return list(found.values())


def _described(after: str) -> tuple[str, date | None]:
    """Return the title and the day of issue that follow a document's number."""
    dated = _ISSUED.match(after)
    titled = _TITLED.match(after, dated.end() if dated else 0)
    title = _TITLE_ENDS.split(titled["title"], maxsplit=1)[0].strip(" ,.;") if titled else ""
    try:
        issued = date(int(dated[3]), int(dated[2]), int(dated[1])) if dated else None
    except ValueError:
        issued = None
    return title[:1].upper() + title[1:_LONGEST_TITLE], issued


def _in_a_title(between: str) -> bool:
    """Tell whether a number stands in the title of the one before it: the title's verb is between, and no new item."""
    last = max((m.end() for m in _ABOUT.finditer(between)), default=0)
    return last > 0 and not _NEXT.search(between[last:])


def _target(number: str, before: str) -> Target:
    """Return the target ``number`` with the parts named before it, since the last item of the list."""
    clause = re.split(r";", before)[-1]
    clause = clause[_title_end(clause) :]
    articles: list[str] = []
    parts: list[str] = []
    if not _WHOLE.search(clause):
        parts += [c.group(0) for c in _CHAPTERS.finditer(clause)]
        for match in _ARTICLES.finditer(clause):
            (parts if match["below"] else articles).extend(_numbers(match["list"]))
    return Target(
        number=number,
        articles=tuple(dict.fromkeys(articles)),
        parts=tuple(dict.fromkeys(p for p in parts if p not in articles)),
        wording=_WORDING.search(clause) is not None,
    )


def _title_end(clause: str) -> int:
    """Return where the title of the document before ends: its articles are not this one's."""
    ends = [m.end() for m in re.finditer(r"\bnăm\s+\d{4}\b|\d{1,2}/\d{1,2}/\d{4}", clause)]
    return ends[-1] if ends else 0


def articles_in(text: str) -> tuple[str, ...]:
    """Return the numbers of the articles that ``text`` names, whole or in part."""
    return tuple(dict.fromkeys(n for match in _ARTICLES.finditer(text) for n in _numbers(match["list"])))


def _numbers(listed: str) -> list[str]:
    """Return the article numbers of a list, ranges filled in: ``6 đến 8, 10`` → 6, 7, 8, 10."""
    numbers: list[str] = []
    tokens = re.findall(r"\d+[a-zđ]?|đến|-|–", listed)
    for i, token in enumerate(tokens):
        if token in {"đến", "-", "–"}:
            continue
        if i and tokens[i - 1] in {"đến", "-", "–"} and numbers and token.isdigit() and numbers[-1].isdigit():
            numbers += [str(n) for n in range(int(numbers[-1]) + 1, min(int(token), int(numbers[-1]) + 200) + 1)]
        else:
            numbers.append(token)
    return numbers
