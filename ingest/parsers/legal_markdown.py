"""Legal texts in Markdown into a ``LegalDocument`` and its articles, clauses and points.

The files carry a title line (``# Nghị định 168/2025/NĐ-CP - …``), a quoted header with the dates of effect, then the
text with lines wrapped anywhere, even inside a heading.
"""

import re
from dataclasses import replace
from datetime import date

from ingest.parsers.legal_effect import with_effect, with_replaced
from ingest.parsers.legal_header import LegalHeader, kind_of, read_header, without_front_matter
from ingest.parsers.structure import ARTICLE, CLAUSE, POINT, provisions_of
from knowledge.legal import LegalDocument, Provision, day_after
from knowledge.legal_citation import document_numbers, number_and_year
from knowledge.vietnamese import clean

_MARKUP = re.compile(r"[*_#]{1,}|\\")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_DAY = r"(?:ngày\s+)?(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})/(\d{1,2})/(\d{4}))"
_IN_FORCE = re.compile(rf"(?<!hết )hiệu lực(?:\s+(?:cùng ngày|từ|kể từ))?\W*{_DAY}", re.I)
_SAME_DAY = re.compile(
    rf"(?:thông qua|ký/hiệu lực cùng ngày|ký)\W*{_DAY}[^.]*hiệu lực cùng ngày|hiệu lực cùng ngày\W*{_DAY}", re.I
)
_EXPIRES = re.compile(rf"hết hiệu lực\W*{_DAY}", re.I)
_REPLACED_BY = re.compile(r"thay thế bởi([^()]*)", re.I)
_PASSED = re.compile(rf"(?:thông qua|ký)\W*{_DAY}", re.I)
_RETRIEVED = re.compile(rf"Retrieved\W*{_DAY}", re.I)
_SIGNED = re.compile(r"ngày\s+(\d{1,2})\s+th\wng\s+(\d{1,2})\s+n\wm\s+(\d{4})", re.I)  # marks may be misread
_LABELLED = re.compile(r"\bSố\s*:\s*(\S+)")
_TELLING = 3  # articles from which on a law that never says "this law" must be another's words
_OWN_VOICE = re.compile(r"\b(?:luật|lệnh|nghị định|nghị quyết|quyết định|thông tư|điều|quy định)\s+này\b", re.I)
_TITLE_SPLIT = re.compile(r"\s+[-–]\s+")


class NotALegalText(ValueError):
    """The file is no legal text that can be read; the message says why, in one sentence."""


def parse_legal_text(text: str, modified: date) -> tuple[LegalDocument, tuple[Provision, ...]]:
    """Return the document and its articles in order; raises ``NotALegalText`` when it has no number or no article."""
    header = read_header(text)
    title_line, quoted, paragraphs = _layout(without_front_matter(text))
    labelled = _LABELLED.search(" ".join(paragraphs[:12]))
    numbers = [header.number] if header.number else document_numbers(labelled[1] if labelled else title_line)
    numbers = numbers or document_numbers(" ".join(paragraphs[:12]))
    if not numbers:
        raise NotALegalText("Không thấy số hiệu văn bản ở đầu tệp. (No document number at the top.)")
    document = document_of(numbers[0], title_line, header, quoted, paragraphs, modified)
    provisions = articles_of(document, paragraphs)
    retold = header.summary or (len(provisions) >= _TELLING and not any(_OWN_VOICE.search(p.text) for p in provisions))
    provisions = tuple(replace(p, summary=True) for p in provisions) if retold else provisions
    return with_replaced(with_effect(document, provisions), header.replaces), provisions


def articles_of(document: LegalDocument, paragraphs: list[str]) -> tuple[Provision, ...]:
    """Return the articles and appendices of a document's text; raises ``NotALegalText`` when there is no article."""
    provisions = provisions_of(document.number, paragraphs)
    if not provisions:
        raise NotALegalText("Không thấy điều nào trong văn bản. (No article found.)")
    return provisions


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
        row = text.startswith("|")
        text = " | ".join(filter(None, map(str.strip, text.split("|")))) if row else text
        if open_ and not (row or ARTICLE.match(text) or CLAUSE.match(text) or POINT.match(text)):
            paragraphs[-1] += " " + text
        else:
            paragraphs.append(text)
        whole_heading = line.startswith("#") and line.count("**") % 2 == 0
        open_ = not whole_heading and not row
    return paragraphs


def document_of(
    number: str, title_line: str, header: LegalHeader, quoted: str, paragraphs: list[str], modified: date
) -> LegalDocument:
    """Return what the header, the title line and the text's opening say of the document."""
    opening = " ".join(paragraphs[:10])
    replaced = _REPLACED_BY.search(quoted)
    replacing = document_numbers(replaced[1]) if replaced else []
    expires = _date(_EXPIRES.search(quoted)) or (header.expires and day_after(header.expires))
    return LegalDocument(
        number=number,
        title=header.title or (_TITLE_SPLIT.split(title_line, maxsplit=1)[-1] if title_line else number),
        kind=header.kind or kind_of(title_line) or kind_of(opening),
        issuer=header.issuer,
        issued=_of_its_year(number, _date(_PASSED.search(quoted)), header.issued, signing_day(opening)),
        in_force=_date(_IN_FORCE.search(quoted)) or _date(_SAME_DAY.search(quoted)) or header.in_force,
        expires=expires,
        replaced_by=replacing[0] if replacing and expires else None,
        as_of=_date(_RETRIEVED.search(quoted)) or modified,
        source=quoted.split(" Retrieved")[0].removeprefix("Nguồn: ").strip(),
    )


def _of_its_year(number: str, *days: date | None) -> date | None:
    """Return the first day in the year that the number bears; another year's is the day of a law that is cited."""
    return next((day for day in days if day and str(day.year) == number_and_year(number)[1]), None)


def signing_day(text: str) -> date | None:
    """Return the first "ngày … tháng … năm …" of a text."""
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
