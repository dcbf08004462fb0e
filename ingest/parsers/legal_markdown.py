"""Legal texts in Markdown into a ``LegalDocument`` and its articles, clauses and points.

The files carry a title line (``# Nghị định 168/2025/NĐ-CP - …``), a quoted header with the dates of effect, then the
text with lines wrapped anywhere, even inside a heading.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ingest.parsers.legal_effect import with_effect, with_replaced
from ingest.parsers.legal_header import LegalHeader, kind_of, read_header, without_front_matter
from knowledge.legal import Clause, LegalDocument, Point, Provision
from knowledge.legal_citation import document_numbers, number_and_year
from knowledge.vietnamese import clean

_MARKUP = re.compile(r"[*_#]{1,}|\\")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ARTICLE = re.compile(r"^Điều\s+(\d+[a-zđ]?)\s*[.:,]\s*(.*)$")
_HEADING = re.compile(r"^(Phần|Chương|Mục|Tiểu mục)\s+([IVXLC\d]+)\b[.:]?\s*(.*)$", re.I)
_CLAUSE = re.compile(r"^(\d{1,3})\.\s+(.*)$", re.S)
_POINT = re.compile(r"^([a-zđ])\)\s+(.*)$", re.S)
_DAY = r"(?:ngày\s+)?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})/(\d{1,2})/(\d{4}))"
_IN_FORCE = re.compile(rf"(?<!hết )hiệu lực(?:\s+(?:cùng ngày|từ|kể từ))?\W*{_DAY}", re.I)
_SAME_DAY = re.compile(
    rf"(?:thông qua|ký/hiệu lực cùng ngày|ký)\W*{_DAY}[^.]*hiệu lực cùng ngày|hiệu lực cùng ngày\W*{_DAY}", re.I
)
_EXPIRES = re.compile(rf"hết hiệu lực\W*{_DAY}", re.I)
_REPLACED_BY = re.compile(r"thay thế bởi([^()]*)", re.I)
_PASSED = re.compile(rf"(?:thông qua|ký)\W*{_DAY}", re.I)
_RETRIEVED = re.compile(rf"Retrieved\W*{_DAY}", re.I)
_SIGNED = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.I)
_END = re.compile(r"^(?:Nơi nhận|TM\. CHÍNH PHỦ|CHỦ TỊCH QUỐC HỘI|KT\. BỘ TRƯỞNG|PHỤ LỤC)", re.I)
_QUOTE_OPENS = re.compile(r"^“(?:Điều|Chương|Mục|\d+\.|[a-zđ]\))")
_QUOTE_CLOSES = re.compile(r"”[.;,]*$")
_LABELLED = re.compile(r"\bSố\s*:\s*(\S+)")
_TELLING = 3  # articles from which on a law that never says "this law" must be another's words
_OWN_VOICE = re.compile(r"\b(?:luật|lệnh|nghị định|nghị quyết|quyết định|thông tư|điều|quy định)\s+này\b", re.I)
_TITLE_SPLIT = re.compile(r"\s+[-–]\s+")


class NotALegalText(ValueError):
    """The file is no legal text that can be read; the message says why, in one sentence."""


@dataclass(slots=True)
class _Article:
    number: str
    title: str
    heading: str
    paragraphs: list[str] = field(default_factory=list)


def parse_legal_text(text: str, modified: date) -> tuple[LegalDocument, tuple[Provision, ...]]:
    """Return the document and its articles in order; raises ``NotALegalText`` when it has no number or no article."""
    header = read_header(text)
    title_line, quoted, paragraphs = _layout(without_front_matter(text))
    labelled = _LABELLED.search(" ".join(paragraphs[:12]))
    numbers = [header.number] if header.number else document_numbers(labelled[1] if labelled else title_line)
    numbers = numbers or document_numbers(" ".join(paragraphs[:12]))
    if not numbers:
        raise NotALegalText("Không thấy số hiệu văn bản ở đầu tệp. (No document number at the top.)")
    articles = _articles(paragraphs)
    if not articles:
        raise NotALegalText("Không thấy điều nào trong văn bản. (No article found.)")
    document = _document(numbers[0], title_line, header, quoted, paragraphs, modified)
    provisions = tuple(_provision(document.number, a) for a in articles)
    retold = header.summary or (len(provisions) >= _TELLING and not any(_OWN_VOICE.search(p.text) for p in provisions))
    provisions = tuple(replace(p, summary=True) for p in provisions) if retold else provisions
    return with_replaced(with_effect(document, provisions), header.replaces), provisions


def _layout(text: str) -> tuple[str, str, list[str]]:
    """Return the title line, the quoted header as one line, and the text's paragraphs without markup."""
    title = ""
    header: list[str] = []
    body: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if not title and line.startswith("# "):
            title = clean(line[2:])
        elif line.startswith(">") and not any(line_.strip() for line_ in body):
            header.append(_LINK.sub(r"\1", line.lstrip("> ")))
        else:
            body.append(line)
    return title, clean(" ".join(header)), _paragraphs(body)


def _paragraphs(lines: list[str]) -> list[str]:
    """Join wrapped lines: a blank line, an article, a clause or a point begins a new paragraph."""
    paragraphs: list[str] = []
    open_ = False
    for line in lines:
        text = clean(_MARKUP.sub("", _LINK.sub(r"\1", line)))
        if not text or set(text) <= set("-—_|: "):
            open_ = False
            continue
        if open_ and not (_ARTICLE.match(text) or _CLAUSE.match(text) or _POINT.match(text)):
            paragraphs[-1] += " " + text
        else:
            paragraphs.append(text)
        whole_heading = line.startswith("#") and line.count("**") % 2 == 0
        open_ = not whole_heading
    return paragraphs


def _articles(paragraphs: list[str]) -> list[_Article]:
    """Walk the paragraphs; an article inside a quotation (of the text an amendment inserts) does not begin one."""
    articles: list[_Article] = []
    headings: dict[str, str] = {}
    awaiting, quoted = "", False
    for paragraph in paragraphs:
        article, heading = _ARTICLE.match(paragraph), _HEADING.match(paragraph)
        quoted = (quoted or bool(_QUOTE_OPENS.match(paragraph))) and not _QUOTE_CLOSES.search(paragraph)
        if quoted and articles:
            articles[-1].paragraphs.append(paragraph)
        elif article and (not articles or _order(article[1]) > _order(articles[-1].number)):
            articles.append(_Article(article[1], article[2].strip(), " › ".join(headings.values())))
            awaiting = ""
        elif heading:
            kind = heading[1].capitalize()
            headings = {k: v for k, v in headings.items() if _RANK[k] < _RANK[kind]}
            headings[kind] = clean(f"{kind} {heading[2]} {heading[3]}")
            awaiting = kind if not heading[3] else ""
        elif awaiting and paragraph.isupper():
            headings[awaiting] += f" {paragraph}"
            awaiting = ""
        elif articles and _END.match(paragraph):
            break
        elif articles:
            articles[-1].paragraphs.append(paragraph)
    return articles


_RANK = {"Phần": 0, "Chương": 1, "Mục": 2, "Tiểu mục": 3}


def _order(number: str) -> tuple[int, str]:
    digits = re.sub(r"\D", "", number)
    return int(digits), number[len(digits) :]


def _provision(document: str, article: _Article) -> Provision:
    return Provision(
        document=document,
        article=article.number,
        title=article.title,
        heading=article.heading,
        text="\n".join(article.paragraphs),
        clauses=_clauses(article.paragraphs),
    )


def _clauses(paragraphs: list[str]) -> tuple[Clause, ...]:
    clauses: list[tuple[str, list[str], list[Point]]] = []
    for paragraph in paragraphs:
        clause, point = _CLAUSE.match(paragraph), _POINT.match(paragraph)
        if clause or not clauses:
            number, text = (clause[1], clause[2]) if clause else ("", paragraph)
            clauses.append((number, [text], []))
        elif point:
            clauses[-1][2].append(Point(letter=point[1], text=point[2]))
        else:
            clauses[-1][1].append(paragraph)
    return tuple(Clause(number=n, text="\n".join(t), points=tuple(p)) for n, t, p in clauses)


def _document(
    number: str, title_line: str, header: LegalHeader, quoted: str, paragraphs: list[str], modified: date
) -> LegalDocument:
    opening = " ".join(paragraphs[:10])
    replaced = _REPLACED_BY.search(quoted)
    replacing = document_numbers(replaced[1]) if replaced else []
    expires = _date(_EXPIRES.search(quoted)) or (header.expires and header.expires + timedelta(days=1))
    return LegalDocument(
        number=number,
        title=header.title or (_TITLE_SPLIT.split(title_line, maxsplit=1)[-1] if title_line else number),
        kind=header.kind or kind_of(title_line) or kind_of(opening),
        issuer=header.issuer,
        issued=_of_its_year(number, _date(_PASSED.search(quoted)), header.issued, _signed(opening)),
        in_force=_date(_IN_FORCE.search(quoted)) or _date(_SAME_DAY.search(quoted)) or header.in_force,
        expires=expires,
        replaced_by=replacing[0] if replacing and expires else None,
        as_of=_date(_RETRIEVED.search(quoted)) or modified,
        source=quoted.split(" Retrieved")[0].removeprefix("Nguồn: ").strip(),
    )


def _of_its_year(number: str, *days: date | None) -> date | None:
    """Return the first day in the year that the number bears; another year's is the day of a law that is cited."""
    return next((day for day in days if day and str(day.year) == number_and_year(number)[1]), None)


def _signed(text: str) -> date | None:
    return _date(_SIGNED.search(text))


def _date(match: re.Match[str] | None) -> date | None:
    """Return the day that a match names, or None when there is no such day (a slip of the pen or of a scanner)."""
    if match is None:
        return None
    groups = [int(g) for g in match.groups() if g]
    try:
        return date(*(groups if groups[0] > 31 else reversed(groups)))
    except ValueError:
        return None
