"""A procedure's answer: the asked aspects first and short, what the record says on the question, the rest folded.

A matter named alone is answered as at a counter: what to bring, who decides, how long, how much; then what it is for.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answer import Block, Citation
from assistant.authority import Verdict, verdict_on
from assistant.composing.documents import AT_ONCE, IN_A_SUMMARY, Room, document_lines
from assistant.composing.passages import Passage, RecordReader
from assistant.composing.presumption import outdated_lines
from assistant.composing.whole_record import SECTIONS, OnADay
from assistant.composing.wording import day, shortened
from assistant.messages import Message, aspect_title
from assistant.question import Aspect, Question
from assistant.understanding import Understanding
from knowledge.legal import LegalDocument
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_TIMES, _FEES = 2, 3  # lines of a summary
_FOLDED = (
    Aspect.DOCUMENTS, Aspect.FEE, Aspect.TIME, Aspect.WHERE, Aspect.AUTHORITY, Aspect.ONLINE, Aspect.STEPS,
    Aspect.CONDITIONS, Aspect.RESULT, Aspect.LEGAL_BASIS,
)  # fmt: skip
_WHOLE_NAME = 120  # characters of a name that every channel shows above an answer
_PASSAGES = 3
_PIECE, _TELLING = re.compile(r"[“”\n]"), 30  # what a line quotes, and characters of it that make it one saying
_PASSAGE_LIMIT = 420
_VISIBLE_LINES = {Aspect.STEPS: 4, Aspect.CONDITIONS: 6, Aspect.LEGAL_BASIS: 8, Aspect.FEE: 6, Aspect.TIME: 4}


def compose_procedure(
    p: Procedure, understanding: Understanding, question: Question, documents: Mapping[str, LegalDocument]
) -> tuple[tuple[Block, ...], Verdict]:
    """Return the blocks of ``p`` for this question, asked ones unfolded, and who decides.

    ``documents`` are the legal documents known by number: a basis that has ended says so.
    """
    card = _Card(p, understanding, question, documents)
    return tuple(card.blocks()), card.verdict


class _Card:
    """One record being composed; keeps what every block needs."""

    def __init__(
        self, p: Procedure, understanding: Understanding, question: Question, documents: Mapping[str, LegalDocument]
    ) -> None:
        self._p, self._understanding, self._question = p, understanding, question
        self._language = understanding.language
        self.verdict = verdict_on(p, question.as_of)
        self._record = OnADay(
            procedure=p,
            verdict=self.verdict,
            as_of=question.as_of,
            language=understanding.language,
            documents=documents,
        )
        self._reader = RecordReader(p, understanding)

    def blocks(self) -> list[Block]:
        """Return asked blocks, relevant passages, the level, warnings; then everything, folded."""
        asked = self._understanding.aspects
        blocks = _each_line_once([self._asked(aspect) for aspect in asked]) if asked else self._summary()
        shown = "\n".join(line for b in blocks for line in b.lines)
        blocks += self._passages(shown)
        if not asked:
            blocks += self._purpose()
        elif not {Aspect.AUTHORITY, Aspect.WHERE} & set(asked):
            blocks.append(self._block(Aspect.AUTHORITY, self._full(Aspect.AUTHORITY)[:1]))
        blocks += self._warnings([line for b in blocks for line in b.lines])
        return [*blocks, *(self._block(a, self._full(a), folded=True) for a in _FOLDED), *self._notes()]

    def _summary(self) -> list[Block]:
        lines = {
            Aspect.DOCUMENTS: self._papers(IN_A_SUMMARY),
            Aspect.AUTHORITY: self._full(Aspect.AUTHORITY)[:1],
            Aspect.TIME: self._cut(self._short(Aspect.TIME), _TIMES),
            Aspect.FEE: self._cut(self._short(Aspect.FEE), _FEES),
        }
        return [self._block(aspect, said) for aspect, said in lines.items()]

    def _purpose(self) -> list[Block]:
        """Return what comes of it and what it is for; the latter not where the record only says its name again."""
        p = self._p
        repeats = fold(p.description or p.name) in fold(p.name) and len(p.name) <= _WHOLE_NAME
        aspects = (Aspect.RESULT,) if repeats else (Aspect.RESULT, Aspect.OVERVIEW)
        return [self._asked(aspect) for aspect in aspects]

    def _asked(self, aspect: Aspect) -> Block:
        return self._block(aspect, self._cut(self._short(aspect), _VISIBLE_LINES.get(aspect)))

    def _cut(self, lines: tuple[str, ...], limit: int | None) -> tuple[str, ...]:
        if not limit or len(lines) <= limit:
            return lines
        return (*lines[:limit], Message.MORE.in_(self._language, count=len(lines) - limit))

    def _short(self, aspect: Aspect) -> tuple[str, ...]:
        if aspect == Aspect.DOCUMENTS:
            return self._papers(AT_ONCE)
        lines = self._full(aspect)
        if aspect in {Aspect.CONDITIONS, Aspect.STEPS}:
            lines = self._most_relevant(lines, _VISIBLE_LINES[aspect])
        return tuple(shortened(line, _PASSAGE_LIMIT) for line in lines)

    def _papers(self, room: Room) -> tuple[str, ...]:
        reader = self._reader
        return document_lines(self._p, reader.relevance, self._language, room, reader.closeness)

    def _most_relevant(self, lines: tuple[str, ...], count: int) -> tuple[str, ...]:
        """Return the lines closest to the question, in the record's order, followed by the others."""
        best = set(sorted(lines, key=lambda line: -self._reader.relevance(line))[:count])
        return (*(line for line in lines if line in best), *(line for line in lines if line not in best))

    def _full(self, aspect: Aspect) -> tuple[str, ...]:
        return self._record.lines(aspect)

    def _block(self, aspect: Aspect, lines: tuple[str, ...], folded: bool = False) -> Block:
        return Block(
            aspect=aspect,
            title=aspect_title(aspect, self._language),
            lines=lines,
            citations=(self._citation(SECTIONS[aspect]),),
            folded=folded,
        )

    def _citation(self, section: str) -> Citation:
        p = self._p
        return Citation(source=p.code, section=section, title=f"Thủ tục {p.code}", url=p.portal_url)

    def _passages(self, shown: str) -> list[Block]:
        """Quote the sentences on the question that are not already shown, nor hold what is."""
        seen = fold(shown)
        pieces = [fold(piece) for piece in _PIECE.split(shown) if len(piece) >= _TELLING]
        fees_shown = Aspect.FEE in self._understanding.aspects
        found = [
            q
            for q in self._reader.passages(2 * _PASSAGES)
            if fold(q.text)[:80] not in seen
            and not any(piece in fold(q.text) for piece in pieces)
            and not (fees_shown and q.section == SECTIONS[Aspect.FEE])
        ][:_PASSAGES]
        if not found:
            return []
        citations = tuple(dict.fromkeys(self._citation(q.section) for q in found))
        title = Message.RELEVANT.in_(self._language)
        return [Block(aspect=None, title=title, lines=tuple(_quoted(q) for q in found), citations=citations)]

    def _warnings(self, shown: list[str]) -> list[Block]:
        """Say what limits the answer: a body that is no more, one province only, a deleted record."""
        p, language = self._p, self._language
        past = self.verdict.assignment.before if self.verdict.assignment else None
        of_now = (line for line in shown if not past or past not in line)
        named = (*of_now, *p.competent_authorities, *p.implementing_authorities)
        lines = list(outdated_lines(named, self._understanding, language))
        if p.local:
            lines.append(Message.LOCAL.in_(language, place=p.place) if p.place else Message.LOCAL_UNKNOWN.in_(language))
        if p.deleted:
            lines.append(Message.DELETED.in_(language))
        as_of, record = day(self._question.as_of, language), day(p.as_of, language)
        lines.append(Message.HOLDS_FOR.in_(language, as_of=as_of, record=record))
        if language == "en":
            lines.append(Message.IN_VIETNAMESE.in_(language))
        return [Block(aspect=None, title="", lines=tuple(lines), citations=(self._citation("Thông tin chung"),))]

    def _notes(self) -> list[Block]:
        if not self._p.notes:
            return []
        citation = self._citation("Thành phần hồ sơ")
        title = Message.NOTES.in_(self._language)
        return [Block(aspect=None, title=title, lines=self._p.notes, citations=(citation,), folded=True)]


def _each_line_once(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the lines that an earlier one shows (who decides also says where to file)."""
    seen: set[str] = set()
    kept = []
    for block in blocks:
        lines = tuple(line for line in block.lines if line not in seen)
        seen.update(lines)
        kept.append(replace(block, lines=lines or block.lines))
    return kept


def _quoted(passage: Passage) -> str:
    return f"“{shortened(passage.text, _PASSAGE_LIMIT)}”"
