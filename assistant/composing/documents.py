"""Thành phần hồ sơ: the papers, application form first, then those closest to what was asked; notes apart."""

import re
from collections.abc import Callable

from assistant.composing.wording import shortened
from assistant.messages import Message
from knowledge.procedure import DossierItem, Procedure
from knowledge.vietnamese import fold

_FORM_OPENINGS = ("to khai", "don ", "giay de nghi", "van ban de nghi", "phieu de nghi", "de nghi", "mau ", "giay khai")
_ONLY_IN_A_CASE = re.compile(r"^(?:truong hop|doi voi|neu)\b|\b(?:trong truong hop|uy quyen)\b")
_SPECIAL_CASE = 0.6  # a case that the question speaks of outweighs it
_VISIBLE = 1_250  # characters of papers shown before unfolding
_ITEM = 220

Relevance = Callable[[str], float]


def document_lines(p: Procedure, relevance: Relevance, language: str) -> tuple[str, ...]:
    """Return the papers that fit in what is seen at once, most needed first, and how many more there are."""
    distinct: dict[str, DossierItem] = {}
    for item in p.documents:
        distinct.setdefault(fold(item.text), item)  # the same paper often stands under several cases
    ordered = sorted(distinct.values(), key=lambda item: -_need(item, relevance))
    lines: list[str] = []
    used = 0
    for item in ordered:
        line = shortened(paper_line(item, language), _ITEM)
        if lines and used + len(line) > _VISIBLE:
            break
        lines.append(line)
        used += len(line)
    if len(ordered) > len(lines):
        lines.append(Message.MORE.in_(language, count=len(ordered) - len(lines)))
    return tuple(lines) or (Message.NO_DOCUMENTS.in_(language),)


def full_document_lines(p: Procedure, language: str) -> tuple[str, ...]:
    """Return every paper in the record's order under its case, and every note."""
    lines: list[str] = []
    group: str | None = None
    for item in p.documents:
        if item.group and item.group != group:
            lines.append(f"[{item.group}]")
        group = item.group
        lines.append(paper_line(item, language))
    return tuple(lines)


def _need(item: DossierItem, relevance: Relevance) -> float:
    """Return 1 for an application form, less for a paper of a special case, plus how much the paper and its case speak
    of what was asked."""
    folded = fold(item.text)
    form = 1.0 if folded.startswith(_FORM_OPENINGS) else 0.0
    special = _SPECIAL_CASE if _ONLY_IN_A_CASE.search(folded) else 0.0
    return form - special + 2.0 * relevance(f"{item.text} {item.group or ''}")


def paper_line(item: DossierItem, language: str) -> str:
    """Return a paper as the record calls it, and how many of it."""
    counts = ((Message.ORIGINALS, item.originals), (Message.COPIES, item.copies))
    said = ", ".join(message.in_(language, count=count) for message, count in counts if count)
    return f"{item.text.rstrip(' .;,')} ({said})" if said else item.text
