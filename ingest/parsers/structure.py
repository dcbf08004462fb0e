"""The structure of a legal text, from its paragraphs: part, chapter, section, article, clause, point, appendix.

One parser serves Markdown and whatever a loader read. Spans count characters: an article's in the document's text (its
paragraphs, one a line), a clause's and a point's in the article's text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.parsers.appendices import appendices_of
from knowledge.legal import Clause, Point, Provision
from knowledge.vietnamese import clean

ARTICLE = re.compile(r"^Điều\s+(\d+[a-zđ]?)\s*(?:[.:,]\s*(.*)|\W{0,3})$")  # some laws give no title: "Điều 1"
CLAUSE = re.compile(r"^(\d{1,3})\.\s+(.*)$", re.S)
POINT = re.compile(r"^([a-zđ])\)\s+(.*)$", re.S)
_BULLET = re.compile(r"^[-+•–]\s*\S")
_ORDINAL = r"thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_HEADING = re.compile(rf"^(Phần|Chương|Mục|Tiểu mục)\s+([IVXLC\d]+|{_ORDINAL})\b[.:]?\s*(.*)$", re.I)
_RANK = {"Phần": 0, "Chương": 1, "Mục": 2, "Tiểu mục": 3}
_SENTENCE = re.compile(r"[.;]$")  # "Mục 1 Phụ lục IV ban hành kèm theo Nghị định này." is no heading
_END = re.compile(  # "Nơi nhận:" may be misread ("Mới nhận:")
    r"^(?:\w{2,3} nhận\s*:|TM\. |CHỦ TỊCH QUỐC HỘI|KT\. |BỘ TRƯỞNG$|PHỤ LỤC|Phụ lục (?:số )?[IVX\d]+\W*$)"
)
_QUOTE_OPENS = re.compile(r"^“(?:Điều|Chương|Mục|\d+\.|[a-zđ]\))")
_QUOTE_CLOSES = re.compile(r"”[\W_]{0,5}$")  # a recogniser adds specks behind


@dataclass(slots=True)
class _Article:
    number: str
    title: str
    heading: str
    span: tuple[int, int]
    paragraphs: list[str] = field(default_factory=list)

    def add(self, paragraph: str, end: int) -> None:
        self.paragraphs.append(paragraph)
        self.span = (self.span[0], end)


def provisions_of(document: str, paragraphs: Sequence[str]) -> tuple[Provision, ...]:
    """Return the articles of the document with that number, then its appendices, in the order of the text."""
    articles, ended = _articles(paragraphs)
    if not articles:
        return ()
    return *(_provision(document, a) for a in articles), *appendices_of(document, paragraphs, ended)


def _articles(paragraphs: Sequence[str]) -> tuple[list[_Article], int]:
    """Return the articles and the number of the paragraph that ends them."""
    walk, at = _Walk(), 0
    for number, paragraph in enumerate(paragraphs):
        end = at + len(paragraph)
        if not walk.take(paragraph, (at, end)):
            return walk.articles, number
        at = end + 1
    return walk.articles, len(paragraphs)


@dataclass(slots=True)
class _Walk:
    """What is known after each paragraph: the articles so far, the headings they stand under, an open quotation."""

    articles: list[_Article] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    awaiting: str = ""  # the heading whose words stand in the lines below
    quoted: bool = False

    def take(self, paragraph: str, span: tuple[int, int]) -> bool:
        """Take the next paragraph; return False when it ends the articles (a signature, an appendix).

        An article inside a quotation (of the text that an amendment inserts) does not begin one.
        """
        article, heading = ARTICLE.match(paragraph), _heading(paragraph)
        self.quoted = (self.quoted or bool(_QUOTE_OPENS.match(paragraph))) and not _QUOTE_CLOSES.search(paragraph)
        if self.quoted and self.articles:
            self.articles[-1].add(paragraph, span[1])
        elif article and (not self.articles or _order(article[1]) > _order(self.articles[-1].number)):
            self._open(article, span)
        elif heading:
            self._enter(heading)
        elif self.awaiting and paragraph.isupper():
            self.headings[self.awaiting] += f" {paragraph}"
        elif self.articles:
            return self._go_on(paragraph, span)
        return True

    def _open(self, article: re.Match[str], span: tuple[int, int]) -> None:
        title = (article[2] or "").strip()
        self.articles.append(_Article(article[1], title, " › ".join(self.headings.values()), span))
        self.awaiting = ""

    def _enter(self, heading: re.Match[str]) -> None:
        kind = heading[1].capitalize()
        self.headings = {k: v for k, v in self.headings.items() if _RANK[k] < _RANK[kind]}
        self.headings[kind] = clean(f"{kind} {heading[2]} {heading[3]}")
        self.awaiting = kind if not heading[3] else ""

    def _go_on(self, paragraph: str, span: tuple[int, int]) -> bool:
        if _END.match(paragraph):
            return False
        self.articles[-1].add(paragraph, span[1])
        self.awaiting = ""
        return True


def _heading(paragraph: str) -> re.Match[str] | None:
    found = _HEADING.match(paragraph)
    return found if found and not _SENTENCE.search(found[3]) else None


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
        span=article.span,
    )


@dataclass(slots=True)
class _Piece:
    """A clause or a point as it grows."""

    mark: str
    text: list[str]
    start: int
    end: int
    points: list["_Piece"] = field(default_factory=list)

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def _clauses(paragraphs: list[str]) -> tuple[Clause, ...]:
    """Part an article; what follows a point belongs to its clause, but a dash under a point belongs to the point."""
    clauses: list[_Piece] = []
    at = 0
    for paragraph in paragraphs:
        clause, point = CLAUSE.match(paragraph), POINT.match(paragraph)
        end = at + len(paragraph)
        if clause or not clauses:
            mark, text = (clause[1], clause[2]) if clause else ("", paragraph)
            clauses.append(_Piece(mark, [text], at, end))
        elif point:
            clauses[-1].points.append(_Piece(point[1], [point[2]], at, end))
        else:
            _go_on(clauses[-1], paragraph, at, end)
        clauses[-1].end, at = end, end + 1
    return tuple(map(_clause, clauses))


def _go_on(clause: _Piece, paragraph: str, at: int, end: int) -> None:
    under_point = bool(clause.points) and _BULLET.match(paragraph) and clause.points[-1].end == at - 1
    piece = clause.points[-1] if under_point else clause
    piece.text.append(paragraph)
    piece.end = end


def _clause(piece: _Piece) -> Clause:
    points = (Point(letter=p.mark, text="\n".join(p.text), span=p.span) for p in piece.points)
    return Clause(number=piece.mark, text="\n".join(piece.text), points=tuple(points), span=piece.span)
