"""Laws as people call them, by name and year: "Luật Hộ tịch 2014", "bộ luật dân sự"."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from knowledge.legal import LegalDocument
from knowledge.legal_citation import number_and_year
from knowledge.vietnamese import fold, folded_words, words

_LONGEST = 14  # words of a law's name
_KINDS = ("Luật", "Bộ luật")
_OPENING = re.compile(r"^(?:bo )?luat ")
_CLOSING = re.compile(r" so \d.*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_NAME = frozenset(fold("mới cũ này nào đó có từ thì là về theo được ngày tháng sửa đổi Việt Nam hiện hành").split())
_AFTER = frozenset({"con", "het"})  # begins what is asked of a law: "… còn hiệu lực không"; "dang" may be "đăng ký"
_OTHER = re.compile(r"\b(?:phap|ky) luat\b|\bluat (?:su|gia)\b")  # pháp luật, kỷ luật, luật sư, luật gia
Names = Mapping[str, list[LegalDocument]]


class LawMention(NamedTuple):
    """A law as a question calls it: its name as typed, its year or "", and the laws held of that name and year."""

    name: str
    year: str
    known: tuple[LegalDocument, ...]


def law_names(documents: Iterable[LegalDocument]) -> dict[str, list[LegalDocument]]:
    """Return {folded name: the laws that bear it, the newest first}; laws that only amend others have no name."""
    names: dict[str, list[LegalDocument]] = {}
    for document in documents:
        name = _name(_CLOSING.sub("", _OPENING.sub("", " ".join(folded_words(document.title)))).split())
        if document.kind in _KINDS and "/QH" in document.number and not name.startswith("sua doi"):
            names.setdefault(name, []).append(document)
    for held in names.values():
        held.sort(key=lambda d: number_and_year(d.number)[1], reverse=True)
    return names


def mentioned_law(text: str, names: Names) -> LawMention | None:
    """Return the first law that ``text`` calls by a known name, or by any name before a year or what is asked."""
    typed, folded = words(text), folded_words(text)
    begins = (
        at
        for at, word in enumerate(folded, 1)
        if word == "luat" and not _OTHER.search(" ".join(folded[max(0, at - 2) : at + 1]))
    )
    return next((mention for at in begins if (mention := _mention(typed[at:], folded[at:], names))), None)


def _mention(typed: list[str], folded: list[str], names: Names) -> LawMention | None:
    """Return the law whose name these words begin with."""
    for length in range(min(_LONGEST, len(folded)), 0, -1):
        held = names.get(_name(folded[:length]))
        if held:
            year = next((w for w in folded[length : length + 2] if _YEAR.fullmatch(w)), "")
            known = (d for d in held if not year or number_and_year(d.number)[1] == year)
            return LawMention(" ".join(typed[:length]), year, tuple(known))
    ends = next((at for at, word in enumerate(folded[:_LONGEST]) if _YEAR.fullmatch(word) or word in _AFTER), 0)
    year = folded[ends] if ends and _YEAR.fullmatch(folded[ends]) else ""
    length = ends - (year != "" and folded[ends - 1] == "nam")
    return None if length < 1 or _NO_NAME & set(folded[:length]) else LawMention(" ".join(typed[:length]), year, ())


def _name(folded: list[str]) -> str:
    return " ".join(word for word in folded if word != "va")  # "hôn nhân (và) gia đình"
