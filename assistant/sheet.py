"""One procedure on one page of paper: what to bring, what it costs, how long, where, who decides, on what grounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from assistant.authority import Verdict, verdict_on
from assistant.composing.deciding import level_line, passed_on
from assistant.composing.documents import paper_line
from assistant.composing.fees import fee_lines
from assistant.composing.filing import online_lines, where_lines
from assistant.composing.legal_bases import legal_basis_lines
from assistant.composing.office import own_office
from assistant.composing.times import time_lines
from assistant.composing.wording import day, shortened
from assistant.messages import Message, SheetMessage, aspect_title
from assistant.question import Aspect, Question
from knowledge.library import Library
from knowledge.procedure import Procedure

_PAPERS = 1_800  # characters of papers that leave room for the rest
_PAPER, _CASE = 200, 110
_FACTS = {Aspect.FEE: (4, 150), Aspect.TIME: (2, 150), Aspect.WHERE: (3, 160), Aspect.AUTHORITY: (2, 200)}
_BASES, _BASIS = 4, 130
_TIGHT, _TIGHTEST = 1_800, 2_800  # characters from which the type is smaller


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The papers of one case; ``case`` is empty where the record tells none apart."""

    case: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A heading and what is said under it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on the page; ``size`` is 0 for ordinary type, 1 or 2 for smaller."""

    code: str
    name: str
    language: str
    url: str
    place: str
    holds_on: str
    papers: tuple[Papers, ...]
    more_papers: int
    facts: tuple[Fact, ...]
    remarks: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def size(self) -> int:
        """How small the type must be for the page to hold everything."""
        facts = [line for fact in self.facts for line in fact.lines]
        items = [item for papers in self.papers for item in (papers.case, *papers.items)]
        length = sum(len(text) + 35 for text in (*facts, *items, *self.remarks, *self.sources))
        return (length > _TIGHT) + (length > _TIGHTEST)


def compose_sheet(p: Procedure, question: Question, library: Library, language: str) -> Sheet:
    """Return the sheet of ``p`` for the question's place and day."""
    verdict = verdict_on(p, question.as_of)
    papers = _papers(p, language)
    return Sheet(
        code=p.code,
        name=p.name,
        language=language,
        url=p.portal_url,
        place=", ".join(filter(None, (question.commune, question.place))),
        holds_on=day(question.as_of, language),
        papers=papers,
        more_papers=len(p.documents) - sum(len(case.items) for case in papers),
        facts=tuple(_facts(p, verdict, question, library, language)),
        remarks=tuple(_remarks(p, language)),
        sources=_sources(p, question, library, language),
    )


def _papers(p: Procedure, language: str) -> tuple[Papers, ...]:
    """Return the papers under their cases, in the record's order, as far as the page goes."""
    room, kept = _PAPERS, list[tuple[str, str]]()
    for item in p.documents:
        case, line = shortened(item.group or "", _CASE), shortened(paper_line(item, language), _PAPER)
        room -= len(line) + (len(case) if not kept or kept[-1][0] != case else 0)
        if room < 0 and kept:
            break
        kept.append((case, line))
    cases = groupby(kept, key=lambda paper: paper[0])
    return tuple(Papers(case=case, items=tuple(line for _, line in items)) for case, items in cases)


def _facts(p: Procedure, verdict: Verdict, question: Question, library: Library, language: str) -> Iterable[Fact]:
    online = online_lines(p, language)[0]
    office = [line for block in own_office(question, verdict.level, library, language) for line in block.lines]
    said = {
        Aspect.FEE: fee_lines(p, question.as_of, language),
        Aspect.TIME: time_lines(p, language),
        Aspect.WHERE: (
            *office,
            *_unsaid(where_lines(p, verdict, language), f"{level_line(verdict, language)} {online}"),
        ),
        Aspect.AUTHORITY: (level_line(verdict, language), *passed_on(verdict, language)),
    }
    for aspect, lines in said.items():
        count, limit = _FACTS[aspect]
        short = tuple(shortened(line, limit) for line in lines[: count + len(office)])
        yield Fact(title=aspect_title(aspect, language), lines=short)
    yield Fact(title=aspect_title(Aspect.ONLINE, language), lines=(online,))


def _unsaid(lines: Iterable[str], elsewhere: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line not in elsewhere)


def _remarks(p: Procedure, language: str) -> Iterable[str]:
    if p.deleted:
        yield Message.DELETED.in_(language)
    if p.local:
        yield Message.LOCAL.in_(language, place=p.place) if p.place else Message.LOCAL_UNKNOWN.in_(language)


def _sources(p: Procedure, question: Question, library: Library, language: str) -> tuple[str, ...]:
    record = SheetMessage.RECORD.in_(language, code=p.code, day=day(p.as_of, language))
    bases = legal_basis_lines(p, library.documents, question.as_of, language) if p.legal_bases else ()
    return (record, *(shortened(basis, _BASIS) for basis in bases[:_BASES]))
