"""What a question presumes and is no longer so: a district office to go to, a body that was merged or renamed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.answer import Block, Citation
from assistant.authority import Verdict
from assistant.composing.provision import provision_citation
from assistant.composing.wording import day
from assistant.messages import Message, level_name
from assistant.question import Question
from assistant.understanding import Understanding
from knowledge.competence.abolished import AbolishedBody, abolished_in
from knowledge.library import Library
from knowledge.vietnamese import fold

DISTRICT_LEVEL_ENDED = "72/2025/QH15#51"
_DISTRICTS_END = date(2025, 7, 1)
_NOTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Sentences to say before the facts, and the articles they rest on."""

    blocks: tuple[Block, ...] = ()
    articles: tuple[str, ...] = ()


def correct(
    understanding: Understanding, question: Question, verdict: Verdict | None, source: Citation | None, library: Library
) -> Correction:
    """Return what the question takes for granted that no longer holds on its day; the law is cited where it is held."""
    language, lines = understanding.language, []
    named = [body for body in _named(understanding.text) if body.since <= question.as_of]
    presumed = understanding.presumes_district and question.as_of >= _DISTRICTS_END
    if presumed:
        lines.append(_district_line(verdict, language))
    lines += [abolished_line(b, language) for b in named if not (b.district and b.legal_basis == DISTRICT_LEVEL_ENDED)]
    provision = library.records.provision(DISTRICT_LEVEL_ENDED) if presumed else None
    document = library.documents.get(provision.document) if provision else None
    citations = (provision_citation(provision, document),) if provision and document else (source,) if source else ()
    if not lines or not citations:
        return Correction()
    block = Block(aspect=None, title="", lines=tuple(lines), citations=citations)
    return Correction(blocks=(block,), articles=(provision.key,) if provision and document else ())


def abolished_line(body: AbolishedBody, language: str) -> str:
    """Return that a body ended, when, and who does its work now."""
    return Message.ABOLISHED.in_(language, name=body.name, day=day(body.since, language), successor=body.successor)


def outdated_lines(shown: Iterable[str], understanding: Understanding, language: str) -> tuple[str, ...]:
    """Return a note on each abolished body that an answer shows, unless the text or the question said so already."""
    known = set(_named(understanding.text))
    bodies = (m.body for text in shown if "nay la" not in fold(text) for m in abolished_in(text))
    fresh = dict.fromkeys(body for body in bodies if body not in known)
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
