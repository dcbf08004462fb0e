"""A loaded file (PDF, scan, Word, web page, plain text) into a ``LegalDocument`` and its provisions.

Such a file carries no header of ours: number, kind and title are read from its opening, as drafting rules lay it out
(Decree 78/2025/NĐ-CP, appendix I): issuer and number, place and day, kind, title, legal bases.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.loaders.loaded_text import LoadedText
from ingest.parsers.legal_effect import with_effect
from ingest.parsers.legal_header import LegalHeader, kind_of
from ingest.parsers.legal_markdown import NotALegalText, articles_of, document_of, signing_day
from knowledge.legal import LegalDocument, Provision
from knowledge.legal_citation import document_numbers
from knowledge.vietnamese import clean, fold

_KINDS = (
    "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết liên tịch", "Nghị quyết", "Nghị định", "Thông tư liên tịch", "Thông tư",
    "Quyết định", "Chỉ thị", "Lệnh",
)  # fmt: skip
_FOLDED_KINDS = {fold(kind): kind for kind in _KINDS}
_ABBREVIATED = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "TTLT": "Thông tư liên tịch",
    "TT": "Thông tư",
    "QĐ": "Quyết định",
}
_NUMBERED = re.compile(r"\bs[oôốó]\s*[:.]", re.I)  # "Số: 51/2025/TT-BCA", the marks as a recogniser may see them
_ISSUED_WITH = re.compile(r"^(?:\(|(?:Biểu )?mẫu).*kèm theo", re.I)
_BASES = re.compile(r"^\W*(?:Căn cứ|Theo đề nghị|Để |Xét )|\bCăn c\w ")  # "Căn cú"
_SLASH = re.compile(r"(?<=\d)\s?[/⁄∕]\s?(?=\d)")
_LOST_SLASH = re.compile(r"(?<=/\d{4})(?=(?:TT|NĐ|QĐ|NQ|QH)[\d-])")
_ASSEMBLY = re.compile(r"(?<=/QH)[Il]?(\d\d)[A-Za-z]\b")  # "QHI15S"
_FORM = re.compile(r"\b(?:tờ khai|phiếu|đơn|mẫu|giấy đề nghị|biên bản)\b", re.I)
_BLANK = re.compile(r"[.…_]{4,}")
_OPENING = 40  # paragraphs
_PLACE_AND_DAY = 90  # characters
_SPECK = 3  # characters: what a recogniser makes of a speck


def parse_loaded(loaded: LoadedText, modified: date) -> tuple[LegalDocument, tuple[Provision, ...]]:
    """Return the document and its provisions; raises ``NotALegalText`` without a number or an article."""
    paragraphs = [p.text for p in loaded.paragraphs]
    opening = _opening(paragraphs)
    number = _number(opening, paragraphs)
    if number is None or _is_form(paragraphs, opening):
        raise NotALegalText(_reason(paragraphs, opening))
    title = _title(opening, number)
    header = LegalHeader(number=number, kind=kind_of(title), title=title)
    document = document_of(number, title, header, "", paragraphs, modified)
    signed = signing_day(" ".join(filter(_is_place_and_day, opening))) or _day_passed(paragraphs)
    document = replace(document, issued=signed, read_confidence=loaded.confidence)
    provisions = articles_of(document, paragraphs)
    return with_effect(document, provisions), provisions


def _opening(paragraphs: Sequence[str]) -> list[str]:
    """Return what stands before the legal bases, or before the first article."""
    found: list[str] = []
    for paragraph in paragraphs[:_OPENING]:
        basis = _BASES.search(paragraph)
        if basis or paragraph.startswith("Điều 1"):
            return [*found, paragraph[: basis.start()].strip()] if basis and basis.start() else found
        found.append(paragraph)
    return found


def _is_place_and_day(paragraph: str) -> bool:
    """Tell "Hà Nội, ngày 01 tháng 7 năm 2025", from a title that names another text's day."""
    return len(paragraph) < _PLACE_AND_DAY and signing_day(paragraph) is not None


def _day_passed(paragraphs: Sequence[str]) -> date | None:
    """Return the day on which the National Assembly passed a law, which its last sentence tells."""
    closing = (p for p in reversed(paragraphs) if "thông qua ngày" in p)
    return signing_day(next(closing, "").rpartition("thông qua")[2])


def _number(opening: list[str], paragraphs: list[str]) -> str | None:
    """Return the document's own number: after "Số:", else above the title, else as its appendices give it."""
    above_title = opening[: next((at for at, p in enumerate(opening) if _kind(p)), len(opening))]
    after_mark = [p[found.end() :] for p in above_title if (found := _NUMBERED.search(p))]
    issued_with = [p for p in paragraphs if _ISSUED_WITH.search(p)]
    for places in (after_mark, above_title, issued_with):
        numbers = Counter(n for p in places for n in document_numbers(_repaired(p)))
        if numbers:
            return numbers.most_common(1)[0][0]
    return None


def _repaired(text: str) -> str:
    """Return a number as a recogniser ought to have read it: ``51⁄2025TT-BCA`` is ``51/2025/TT-BCA``."""
    return _ASSEMBLY.sub(r"\1", _LOST_SLASH.sub("/", _SLASH.sub("/", text)))


def _title(opening: list[str], number: str) -> str:
    """Return kind and title: what follows the line that names the kind in capitals."""
    for at, paragraph in enumerate(opening):
        kind = _kind(paragraph)
        if kind:
            own_words = (
                [" ".join(paragraph.split()[len(kind.split()) :])] if paragraph.lower().startswith(kind.lower()) else []
            )
            title = (p for p in opening[at + 1 :] if len(p) >= _SPECK and not _is_place_and_day(p))
            words = clean(" ".join(_without_stamps([*own_words, *title])))
            return f"{kind} {_sentence_case(words)}".strip()
    issuer = number.rsplit("/", 1)[-1].split("-")[0]
    return _ABBREVIATED.get(issuer, number)


def _without_stamps(title: list[str]) -> list[str]:
    """Return a title's lines without those in capitals where others are not: a stamp over the page."""
    small = [line for line in title if not line.isupper()]
    return small or title


def _kind(paragraph: str) -> str | None:
    """Return the kind that a paragraph in capitals begins with; marks may have been misread ("THÔNG TỰ")."""
    folded = fold(paragraph)
    joined = folded.replace(" ", "")  # "NGHỊQUYẾT"
    named = (
        k for key, k in _FOLDED_KINDS.items() if f"{folded} ".startswith(f"{key} ") or joined == key.replace(" ", "")
    )
    return next(named, None) if paragraph.isupper() else None


def _sentence_case(words: str) -> str:
    """Return a title in capitals in small letters; which names in it are proper cannot be told any more."""
    return words[:1].lower() + words[1:] if not words.isupper() else words.lower()


def _is_form(paragraphs: list[str], opening: list[str]) -> bool:
    whole = "\n".join(paragraphs)
    return len(_BLANK.findall(whole)) > max(4, len(whole) / 400) and "Điều 1" not in whole and bool(opening)


def _reason(paragraphs: list[str], opening: list[str]) -> str:
    if _is_form(paragraphs, opening):
        named = next((p for p in opening if (p.isupper() and _FORM.search(fold(p))) or _FORM.search(p)), opening[0])
        return f"Biểu mẫu để điền (“{clean(named)[:80]}”), không phải văn bản có điều khoản. (A form, no legal text.)"
    return "Không thấy số hiệu văn bản ở đầu tệp. (No document number at the top.)"
