"""Thành phần hồ sơ: what everybody hands in before what only a case needs, the asked case first; notes apart."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from assistant.composing.wording import shortened
from assistant.messages import Message
from knowledge.procedure import DossierItem, Procedure
from knowledge.vietnamese import fold

_FORM_OPENINGS = ("to khai", "don ", "giay de nghi", "van ban de nghi", "phieu de nghi", "de nghi", "mau ", "giay khai")
_BY_COUNTER = ("to khai", "don ")  # the form of who files in person comes before the one to fill in on the portal
_NUMBER = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)]\s*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_CLAUSE_END = re.compile(r"[;:]|\.\s")
_EXCEPTED = re.compile(r"\((?:trừ|hoặc|ngoại trừ)\b[^()]*\)|\btrừ (?:các )?trường hợp\b.*")  # it is everybody else's
_HOW_TO_FILE = re.compile(r"\([^()]*(?:trực tiếp|trực tuyến|bưu chính)[^()]*\)")  # holds for everybody who files so
_OF_A_CASE = re.compile(r"\b(?:trường hợp|nếu|đối với|(?:văn bản|giấy|hợp đồng) (?:ủy|uỷ) quyền)\b")
_FORM_OF_A_CASE = re.compile(r"\b(?:trường hợp|nếu)\b")  # "tờ khai đối với …" is but the form's name
_GROUP_OF_A_CASE = re.compile(r"\b(?:trường hợp|đối với|nếu|khi|(?:ủy|uỷ) quyền)\b", re.I)
_FOR_ANOTHER = re.compile(r"\b(?:ủy|uỷ) quyền\b", re.I)
_FIGURES = re.compile(r"\d+")
_SAY_NO_CASE = frozenset(
    fold("thành phần hồ sơ bao gồm các giấy tờ sau đây như số lượng 01 1 một bộ a b c d đ").split()
)
_ASKED = 0.3  # share of what a question says of its case, from which a paper of that case is everybody's
_HEADING = 110

Relevance = Callable[[str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Characters of papers shown before unfolding, and of one paper."""

    papers: int
    paper: int


AT_ONCE = Room(papers=1_250, paper=220)
IN_A_SUMMARY = Room(papers=380, paper=80)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Papers under one heading; "" where they need none."""

    heading: str
    items: tuple[DossierItem, ...]


def document_lines(
    p: Procedure, relevance: Relevance, language: str, room: Room = AT_ONCE, closeness: Relevance | None = None
) -> tuple[str, ...]:
    """Return the papers that fit in what is seen at once, most needed first, and how many more there are.

    ``relevance`` tells how much of the asked point a text says, ``closeness`` how much of the whole question.
    """
    parts = list(_parts(p, relevance, closeness or relevance, language))
    lines: list[str] = []
    shown = used = 0
    for heading, item in _in_order(parts):
        added = [line for line in (heading, paper_line(item, language, room.paper)) if line]
        used += sum(map(len, added))
        if lines and used > room.papers:
            break
        lines += added
        shown += 1
    rest = sum(len(part.items) for part in parts) - shown
    if rest:
        lines.append(Message.MORE.in_(language, count=rest))
    return tuple(lines) or (Message.NO_DOCUMENTS.in_(language),)


def full_document_lines(p: Procedure, language: str) -> tuple[str, ...]:
    """Return every paper in the record's order under its case, those of none first."""
    lines: list[str] = []
    group: str | None = None
    for item in sorted(p.documents, key=lambda item: bool(item.group)):
        if item.group and item.group != group:
            lines.append(f"[{item.group}]")
        group = item.group
        lines.append(paper_line(item, language))
    return tuple(lines)


def paper_line(item: DossierItem, language: str, limit: int | None = None) -> str:
    """Return a paper as the record calls it, in ``limit`` characters where one is given, and how many of it."""
    counts = ((Message.ORIGINALS, item.originals), (Message.COPIES, item.copies))
    said = ", ".join(message.in_(language, count=count) for message, count in counts if count)
    text = shortened(item.text, limit) if limit else item.text
    return f"{text.rstrip(' .;,')} ({said})" if said else text


def _in_order(parts: Iterable[_Part]) -> Iterator[tuple[str, DossierItem]]:
    """Yield every paper with its part's heading, which only the first of a part has."""
    for part in parts:
        for number, item in enumerate(part.items):
            yield "" if number else part.heading, item


def _parts(p: Procedure, relevance: Relevance, closeness: Relevance, language: str) -> Iterator[_Part]:
    """Yield the asked case, then what everybody hands in, then the record's other cases, then single papers of one."""
    groups = _groups(p)
    cases = sorted(
        filter(_GROUP_OF_A_CASE.search, groups), key=lambda case: (-round(closeness(case), 1), _number(case))
    )
    asked = [case for case in cases if relevance(case) >= _ASKED]
    everybodys = [group for group in groups if group not in cases]
    yield from (_part(_heading(case), groups[case], relevance) for case in asked)
    alone: list[DossierItem] = []
    for group in everybodys:
        of_all = [item for item in groups[group] if not _is_of_a_case(item) or relevance(item.text) >= _ASKED]
        alone += [item for item in groups[group] if item not in of_all]
        if of_all:
            heading = _heading(group) if len(groups) > 1 and not _SAY_NO_CASE.issuperset(fold(group).split()) else ""
            yield _part(heading, of_all, relevance)
    yield from (_part(_heading(case), groups[case], relevance) for case in cases if case not in asked)
    if alone:
        told_apart = len(alone) < len(p.documents)
        yield _part(f"[{Message.ONLY_IN_A_CASE.in_(language)}]" if told_apart else "", alone, relevance)


def _groups(p: Procedure) -> dict[str, list[DossierItem]]:
    """Return the papers by the record's heading of them, "" first; a paper that stands twice under one stands once."""
    of_items = {item: "" if _is_everybodys_form(item) else item.group or "" for item in p.documents}
    several = len(set(of_items.values())) > 1
    groups: dict[str, dict[str, DossierItem]] = {"": {}}
    for item, group in of_items.items():
        groups.setdefault(group, {}).setdefault(fold(item.text), item)
    anywhere = groups[""] if several else {}
    return {
        group: [item for text, item in items.items() if not group or text not in anywhere]
        for group, items in groups.items()
        if items
    }


def _part(heading: str, items: list[DossierItem], relevance: Relevance) -> _Part:
    """Return papers in the order of their own numbers where they bear them, else the application form first."""
    numbers = [_NUMBER.match(item.text) for item in items]
    if all(numbers):
        by_number = zip(items, [_figures(n[1]) for n in numbers if n], strict=True)
        return _Part(heading=heading, items=tuple(item for item, _ in sorted(by_number, key=lambda pair: pair[1])))
    return _Part(heading=heading, items=tuple(sorted(items, key=lambda item: -_need(item, relevance))))


def _figures(number: str) -> tuple[int, ...]:
    """Return an item's number to sort by (``2.1`` → 2, 1; ``iv`` → 4)."""
    if number in _ROMAN:
        return (_ROMAN.index(number) + 1,)
    return tuple(int(figure) for figure in number.split(".") if figure.isdigit())


def _heading(group: str) -> str:
    return f"[{shortened(group, _HEADING)}]"


def _is_form(item: DossierItem) -> bool:
    return fold(_NUMBER.sub("", item.text)).startswith(_FORM_OPENINGS)


def _is_everybodys_form(item: DossierItem) -> bool:
    """Tell whether an application form only stands by a slip under the heading on acting for another."""
    return bool(_FOR_ANOTHER.search(item.group or "")) and _is_form(item) and not _FOR_ANOTHER.search(item.text)


def _number(heading: str) -> int:
    """Return the first number of a heading ("Trường hợp 2"), 0 where it has none."""
    figures = _FIGURES.search(heading[:_HEADING])
    return int(figures[0]) if figures and len(figures[0]) < 3 else 0


def _is_of_a_case(item: DossierItem) -> bool:
    """Tell whether the paper's first clause names a case: what a later clause says of one holds for everybody."""
    first = _CLAUSE_END.split(_HOW_TO_FILE.sub("", item.text.lower()))[0].rstrip(" .;,")
    if first.endswith("(nếu có)") and "," not in first:
        return True
    first = _EXCEPTED.sub("", first.replace("(nếu có)", ""))
    return bool((_FORM_OF_A_CASE if _is_form(item) else _OF_A_CASE).search(first))


def _need(item: DossierItem, relevance: Relevance) -> float:
    """Return about 1 for an application form, plus how much the paper speaks of what was asked."""
    form = _is_form(item) * (1.0 if fold(item.text).startswith(_BY_COUNTER) else 0.9)
    return form + 2.0 * relevance(item.text)
