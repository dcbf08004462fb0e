"""One procedure's record whole, as it reads on one day or on two days side by side."""

from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request, Response

from assistant.authority import Verdict, verdict_on
from assistant.composing.whole_record import SECTIONS, OnADay
from assistant.composing.wording import basis_name
from assistant.messages import aspect_title
from assistant.question import Aspect
from bots.accounts import Role
from bots.vietnam_time import today
from bots.web.officials.access import protected
from bots.web.officials.comparison import compare
from bots.web.officials.cookies import language_of
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.pages import page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import day_typed
from knowledge.library import Library
from knowledge.procedure import Procedure

_ASPECTS = (
    Aspect.AUTHORITY, Aspect.WHERE, Aspect.DOCUMENTS, Aspect.FEE, Aspect.TIME, Aspect.ONLINE, Aspect.CONDITIONS,
    Aspect.STEPS, Aspect.RESULT, Aspect.LEGAL_BASIS,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the verdict on who decides rests on; ``link`` is the key of an article that is held."""

    text: str
    source: str
    link: str | None


def record_routes(means: Means) -> APIRouter:
    """Return the route of a record."""
    router = protected(means, Role.VIEWER)

    @router.get("/records/{code}")
    def show(request: Request, code: str, on: str = "", compared: str = "") -> Response:
        library, language = means.library(), language_of(request)
        procedure = library.records.procedure(code)
        if procedure is None:
            raise Refusal(404, Words.NO_SUCH_PAGE)
        first = day_typed(on) or today(means.now())
        second = day_typed(compared)
        verdict = verdict_on(procedure, first)
        here, there = (_read(procedure, day or first, library, language) for day in (first, second))
        sections = [(a, compare(aspect_title(a, language), here.lines(a), there.lines(a))) for a in _ASPECTS]
        sections.sort(key=lambda section: not section[1].differs)  # what differs comes first
        return page(
            request,
            "record",
            p=procedure,
            verdict=verdict,
            grounds=_grounds(verdict, library, language),
            first=first,
            second=second,
            sections=sections,
            section_names=SECTIONS,
            copies=[library.catalogue[c] for c in library.copies.get(code, [])],
            original=library.catalogue[code].copy_of,
        )

    return router


def _read(procedure: Procedure, day: date, library: Library, language: str) -> OnADay:
    return OnADay(
        procedure=procedure,
        verdict=verdict_on(procedure, day),
        as_of=day,
        language=language,
        documents=library.documents,
    )


def _grounds(verdict: Verdict, library: Library, language: str) -> Grounds | None:
    """Return the basis of our own table; None where the level is read from the record's own sections."""
    assignment = verdict.assignment
    if assignment is None:
        return None
    key = assignment.legal_basis
    held = key if library.records.provision(key) else None
    return Grounds(text=basis_name(key, language), source=assignment.source, link=held)
