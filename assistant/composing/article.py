"""An article of law that answers: what it says on the question first, since when it holds, the whole of it folded."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from assistant.acting_level import acting_level, acts
from assistant.answer import Answer, Outcome
from assistant.composing.provision import provision_block
from assistant.composing.status import status_block
from assistant.question import Question
from assistant.ranking.law_clause import shares_of
from assistant.ranking.law_question import read_law_question
from assistant.retrieval.articles import LawLegs
from assistant.understanding import Understanding
from knowledge.legal import Clause, LegalDocument, Provision
from knowledge.library import Library
from knowledge.vietnamese import fold

_VISIBLE = 1_600  # characters of the article shown at once
_SHORT = 500  # characters of an article that needs no rearranging
_OPENING = 220  # characters of a clause's opening that are repeated before one of its points
_COUNTS = re.compile(r"\b(?:may|bao nhieu|bao lau|how many|how long|how often)\b")
_COUNTED = re.compile(r"\d|\b(?:một|hai|ba|bốn|năm|mỗi|hằng|ít nhất|không quá)\b", re.I)
_WHO = re.compile(r"\b(?:ai|cap nao|co quan nao|cap mo|who|which level|which body)\b")
_MAY = re.compile(r"\b(?:co quyen|duoc phep|dung luat|sai luat|bat buoc|phai|cam|co duoc|duoc khong|allowed|must)\b")
_RULES = re.compile(r"không được|chỉ được|không phải|không bắt buộc|được quyền|có quyền|\bcấm\b|\bphải\b", re.I)
_TOLD = 1.3  # how much likelier a sentence with what is asked for (a figure, who acts, what must be) answers
_MEANT = 0.6  # weight of a sentence's meaning (cosine) beside its words (share of the question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A paragraph or point of an article, with what it needs before it to be read alone, and where it stands."""

    text: str
    opening: str
    order: int

    @property
    def alone(self) -> str:
        """The sentence as it is read by itself."""
        return f"{self.opening} {self.text}".strip()


def answer_from_article(
    provision: Provision, document: LegalDocument, question: Question, understanding: Understanding, library: Library
) -> Answer:
    """Return the answer that one article gives; ``level`` is the one it assigns the matter to, where it says so."""
    language = understanding.language
    ranked = closest_first(provision, understanding, library)
    shown = _fitting(ranked)
    whole = (replace(provision_block(provision, document, language), folded=True),) if len(shown) < len(ranked) else ()
    status = status_block(document, question.as_of, library, language)
    block = provision_block(provision, document, language, tuple(_read_on(shown)))
    return Answer(
        outcome=Outcome.ANSWERED,
        title=f"{document.name} ({document.number})",
        blocks=(block, status, *whole),
        articles=tuple(dict.fromkeys((provision.key, *(c.source for c in status.citations if "#" in c.source)))),
        level=acting_level(provision.title, ranked[0].alone if ranked else provision.text),
        language=language,
    )


def _read_on(shown: list[Sentence]) -> Iterator[str]:
    """Yield the sentences as they are read one after the other: an opening that was just read is not repeated."""
    before = ""
    for sentence in shown:
        yield sentence.text if sentence.opening == before else sentence.alone
        before = sentence.opening


def closest_first(provision: Provision, understanding: Understanding, library: Library) -> list[Sentence]:
    """Return the article's sentences by how much of the question each says, in words and in meaning, best first."""
    sentences = list(_sentences(provision))
    legs = LawLegs.of(library)
    question = read_law_question(" ".join((understanding.rewritten, *understanding.expansion)), legs.rarity)
    if not sentences or not question.syllables:
        return sentences
    texts = [sentence.alone for sentence in sentences]
    asked, *vectors = library.embedder.encode([understanding.rewritten, *texts])
    answers = _answering(fold(understanding.rewritten))
    scores = [
        (share + _MEANT * float(vector @ asked)) * _TOLD ** sum(answer(text) for answer in answers)
        for share, vector, text in zip(shares_of(question, texts), vectors, texts, strict=True)
    ]
    return [sentences[i] for i in sorted(range(len(texts)), key=lambda i: (-scores[i], i))]


def _answering(folded: str) -> list[Callable[[str], bool]]:
    """Return what tells a sentence that answers: a figure, a body that acts, what must or may be done."""
    ways: list[tuple[re.Pattern[str], Callable[[str], bool]]] = [
        (_COUNTS, lambda text: bool(_COUNTED.search(text))),
        (_WHO, acts),
        (_MAY, lambda text: bool(_RULES.search(text))),
    ]
    return [answers for asks, answers in ways if asks.search(folded)]


def _sentences(provision: Provision) -> Iterator[Sentence]:
    order = 0
    for clause in provision.clauses:
        for text, opening in _of_clause(clause):
            yield Sentence(text=text, opening=opening, order=order)
            order += 1


def _of_clause(clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield (paragraph or point, opening that it needs) of a clause."""
    number = f"{clause.number}. " if clause.number else ""
    first, *more = clause.text.split("\n")
    if not clause.points or len(first) > _OPENING:
        yield f"{number}{first}", ""
    opening = f"{number}{first}" if len(first) <= _OPENING else number
    for point in clause.points:
        yield f"{point.letter}) {point.text}", opening
    for paragraph in more:
        yield paragraph, number


def _fitting(ranked: list[Sentence]) -> list[Sentence]:
    """Return the best sentence, then as many of the next as there is room for, in the article's order.

    A short article is read as it stands.
    """
    if sum(len(s.alone) for s in ranked) <= _SHORT:
        return sorted(ranked, key=lambda s: s.order)
    shown, room = ranked[:1], _VISIBLE - len("".join(s.alone for s in ranked[:1]))
    others = []
    for sentence in ranked[1:]:
        if len(sentence.alone) <= room:
            others.append(sentence)
            room -= len(sentence.alone)
    return [*shown, *sorted(others, key=lambda s: s.order)]
