"""What a question presumes and is no longer so: a district office to go to, a body that was merged or renamed."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.answer import Answer, Block, Outcome
from assistant.authority import Verdict
from assistant.composing.provision import provision_citation
from assistant.composing.wording import day
from assistant.messages import Message, level_name
from assistant.question import Question
from assistant.understanding import Understanding
from knowledge.administrative_unit import TWO_LEVELS
from knowledge.competence.abolished import AbolishedBody, abolished_in
from knowledge.library import Library
from knowledge.vietnamese import fold

DISTRICT_LEVEL_ENDED = "72/2025/QH15#51"
_NOTES = 3
_MEANS_A_PROCEDURE = 0.15  # probability under which a question on a district body is on that body alone


def corrected(
    answer: Answer, understanding: Understanding, question: Question, library: Library, verdict: Verdict | None = None
) -> Answer:
    """Return ``answer`` with what the question wrongly presumes said first; the law is cited where it is held."""
    presumed = understanding.presumes_district and question.as_of >= TWO_LEVELS
    lines = [_district_line(verdict, understanding.language)] if presumed else []
    named = (body for body in _named(understanding.text) if body.since <= question.as_of)
    lines += [abolished_line(body, understanding.language) for body in named if not _is_covered(body)]
    if not lines:
        return answer
    provision = library.records.provision(DISTRICT_LEVEL_ENDED) if presumed else None
    document = library.documents.get(provision.document) if provision else None
    law = (provision_citation(provision, document),) if provision and document else ()
    block = Block(aspect=None, title="", lines=tuple(lines), citations=law or answer.citations[:1])
    articles = tuple(citation.source for citation in law)
    return replace(answer, blocks=(block, *answer.blocks), articles=(*articles, *answer.articles))


def about_districts(understanding: Understanding, question: Question, right: float, library: Library) -> Answer | None:
    """Answer from the law that ended the district level, where a question presumes it and means no known procedure.

    ``right`` is the probability that the best candidate is the one meant.
    """
    if not understanding.presumes_district or right >= _MEANS_A_PROCEDURE:
        return None
    answer = corrected(
        Answer(outcome=Outcome.ANSWERED, language=understanding.language), understanding, question, library
    )
    if not answer.articles:
        return None
    named = tuple(abolished_line(body, understanding.language) for body in _named(understanding.text))
    block = replace(answer.blocks[0], lines=tuple(dict.fromkeys((*answer.blocks[0].lines, *named))))
    return replace(answer, title=block.citations[0].title, blocks=(block,))


def _is_covered(body: AbolishedBody) -> bool:
    """Tell whether the sentence on the district level says already what became of the body."""
    return body.district and body.legal_basis == DISTRICT_LEVEL_ENDED


def abolished_line(body: AbolishedBody, language: str) -> str:
    """Return that a body ended, when, and who does its work now."""
    return Message.ABOLISHED.in_(language, name=body.name, day=day(body.since, language), successor=body.successor)


def outdated_lines(shown: Iterable[str], understanding: Understanding, language: str) -> tuple[str, ...]:
    """Return a note on each abolished body that an answer shows, unless the text or the question said so already."""
    known = set(_named(understanding.text))
    bodies = (m.body for text in shown if "nay la" not in fold(text) for m in abolished_in(text))
    told = understanding.presumes_district
    fresh = dict.fromkeys(body for body in bodies if body not in known and not (told and body.district))
    return tuple(abolished_line(body, language) for body in list(fresh)[:_NOTES])


def _named(text: str) -> list[AbolishedBody]:
    return [mention.body for mention in abolished_in(text)]


def _district_line(verdict: Verdict | None, language: str) -> str:
    """Return that the district level ended and who decides this now."""
    if verdict is None or verdict.level is None:
        return Message.DISTRICT_ENDED_ALONE.in_(language)
    who = verdict.person or (verdict.bodies[0] if verdict.bodies else "")
    level = level_name(verdict.level, language)
    return Message.DISTRICT_ENDED.in_(language, level=level, body=f" – {who}" if who else "")
