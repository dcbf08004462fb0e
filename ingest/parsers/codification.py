"""A topic of the national codification (Pháp điển) into the documents that it gathers, each with its articles.

Every article stands under a heading of its own numbering (``Điều 15.3.NĐ.1.1. Phạm vi``) and a bracket that names its
source. The bracket is what tells an article, because a heading may run on from the end of the article before it. A
list of all headings follows the text; what is listed only has no text here, and is counted as unread.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.parsers.codification_source import CodifiedSource, dated_number, parse_source
from ingest.parsers.legal_effect import with_effect
from knowledge.legal import LegalDocument, Provision
from knowledge.vietnamese import clean

_CODE = r"Điều\s+\d+\.\d+\.[A-ZĐ]{1,2}(?:\.\d+[a-zđ]{0,2})+\."
_HEADING = re.compile(rf"(?P<code>{_CODE})[ \t]*(?P<title>[^\n]*)")
_LIST = "## Danh sách điều khoản"
_BRACKET = re.compile(
    r"^[ \t]*[\[*]*\([(*]*(?:(?!này)[^\n\d(]){0,60}?Điều\s+\d+[a-zđ]?\.?\s+(?:của\s+)?"
    r"(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị|Quyết|Thông tư|Chỉ thị|Sắc lệnh|Lệnh)[^\n]*",
    re.M,
)
_RELATED = re.compile(r"\((?:Điều|Khoản|Điểm|Chương|Mục)\s+này\s+có\s+nội\s+dung\s+liên\s+quan[^\n]*", re.I)
_ATTACHED = re.compile(r"\.(?:docx?|xlsx?|pdf|rar|zip)$", re.I)  # names of files that the official site attaches
_FARTHEST = 1_500  # characters between a heading's begin and its bracket
_FLOWING = re.compile(r"[*_]+|\\")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a topic gathers, and what of it could not be read: counts by reason, in Vietnamese and English."""

    title: str
    documents: tuple[tuple[LegalDocument, tuple[Provision, ...]], ...]
    unread: dict[str, int]


def is_codification(text: str) -> bool:
    """Tell whether a text is a topic of the codification: it numbers its articles as only the codification does."""
    return len(re.findall(rf"^{_CODE}", text, re.M)) > 1


def parse_codification(text: str, modified: date) -> Topic:
    """Return the topic's documents with their articles, in the order of the codification."""
    as_of = _last_edit(text) or modified
    title = clean(next(iter(re.findall(r"^(?:title:|# )\s*(.+)$", text, re.M)), ""))
    unread: Counter[str] = Counter()
    codes: set[str] = set()
    years: dict[tuple[str, str], int] = {}
    documents: dict[str, LegalDocument] = {}
    articles: dict[str, dict[str, Provision]] = {}
    articles_text, _, listed = text.partition(_LIST)
    for code, source, heading, body in _sources(articles_text, unread):
        codes.add(code)
        if source.issued:
            years[source.kind, source.number] = source.issued.year
        year = years.get((source.kind, source.number)) or (source.in_force.year if source.in_force else None)
        if not source.number:
            unread["văn bản không có số hiệu (document without a number)"] += 1
            continue
        number = dated_number(source.number, year)
        documents[number] = _completed(documents.get(number), number, source, as_of)
        provision = _provision(number, source, heading, body, title)
        if articles.setdefault(number, {}).setdefault(provision.article, provision) is not provision:
            unread["điều gặp hai lần, giữ lần đầu (article met twice)"] += 1
    absent = set(re.findall(rf"^{_CODE}", listed, re.M)) - codes
    if absent:
        unread["điều chỉ có tên trong danh sách, tệp không có lời văn (listed without its text)"] = len(absent)
    return Topic(
        title=title,
        documents=tuple(_with_effect(documents[n], tuple(articles[n].values())) for n in documents),
        unread=dict(unread),
    )


def _with_effect(
    document: LegalDocument, articles: tuple[Provision, ...]
) -> tuple[LegalDocument, tuple[Provision, ...]]:
    return with_effect(document, articles), articles


def _sources(text: str, unread: Counter[str]) -> Iterator[tuple[str, CodifiedSource, str, str]]:
    """Yield (code, source, title, body) of every bracket; a bracket that cannot be read is counted."""
    brackets = list(_BRACKET.finditer(text))
    starts = [_heading_before(text, b.start(), brackets[i - 1].end() if i else 0) for i, b in enumerate(brackets)]
    for i, bracket in enumerate(brackets):
        source = parse_source(bracket[0])
        end = starts[i + 1][0] if i + 1 < len(brackets) else len(text)
        if source is None:
            unread["không đọc được nguồn của điều (unreadable source)"] += 1
        else:
            yield starts[i][1], source, starts[i][2], text[bracket.end() : end]


def _heading_before(text: str, at: int, floor: int) -> tuple[int, str, str]:
    """Return where the heading above a bracket begins, its code and its title; (``at``, "", "") when it was lost."""
    found = next(iter(list(_HEADING.finditer(text, max(floor, at - _FARTHEST), at))[-1:]), None)
    if found is None or re.search(r"\n\s*\n\s*\S[^\n]*\n\s*\n", text[found.end() : at]):
        return at, "", ""
    return found.start(), found["code"], clean(_FLOWING.sub("", text[found.start("title") : at]))


def _completed(known: LegalDocument | None, number: str, source: CodifiedSource, as_of: date) -> LegalDocument:
    """Return the document as far as its articles' brackets tell it; the earliest effect is the document's."""
    document = known or LegalDocument(number=number, title="", kind=source.kind, as_of=as_of, source="Bộ Pháp điển")
    days = [day for day in (document.in_force, source.in_force) if day]
    return replace(
        document,
        title=document.title or source.title,
        issuer=document.issuer or source.issuer,
        issued=document.issued or source.issued,
        in_force=min(days, default=None),
    )


def _provision(number: str, source: CodifiedSource, title: str, body: str, topic: str) -> Provision:
    return Provision(
        document=number,
        article=source.article,
        title=title,
        text=_text(body),
        valid_from=source.in_force,
        valid_to=source.ended_on,
        replaced_by=source.ended_by,
        amended_by=source.amended_by,
        amended_on=source.amended_on,
        topic=topic,
    )


def _text(body: str) -> str:
    """Return the article's paragraphs, without cross references and the chapter headings that follow it."""
    plain = _FLOWING.sub("", _RELATED.sub("", body))
    paragraphs = [clean(p) for p in re.split(r"\n\s*\n", plain)]
    paragraphs = [p for p in paragraphs if p and set(p) - set("-—_|: ") and not _ATTACHED.search(p)]
    while paragraphs and (_is_heading(paragraphs[-1]) or (len(paragraphs) > 1 and _is_heading(paragraphs[-2]))):
        paragraphs.pop()
    return "\n".join(paragraphs)


def _is_heading(paragraph: str) -> bool:
    return bool(re.match(r"^(?:Phần|Chương|Mục|Tiểu mục)\s+(?:thứ\s+\w+|[IVXLC]+|\d+)\b.{0,200}$", paragraph, re.I))


def _last_edit(text: str) -> date | None:
    found = re.search(r"^lastedit:\s*(\d{4}-\d\d-\d\d)", text, re.M)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:  # a slip: no such day
        return None
