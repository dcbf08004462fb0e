"""The look-up: procedures and legal documents by words, level, field, place, and whether they hold on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from assistant.authority import verdict_on
from assistant.composing.procedure_answer import holds_on
from assistant.question import MAX_CHARACTERS, make_question
from bots.accounts import Role
from bots.vietnam_time import today
from bots.web.officials.access import protected
from bots.web.officials.means import Means
from bots.web.officials.pages import page
from bots.web.officials.typed import day_typed
from knowledge.administrative_unit import provinces
from knowledge.catalogue import look_up
from knowledge.legal import LegalDocument
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel, Procedure
from knowledge.vietnamese import clean, fold

_SHOWN = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What the filters say; "" or None is no filter."""

    text: str
    kind: str
    level: AuthorityLevel | None
    field: str
    place: str
    day: date
    holding: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A procedure found, and the level that decides it on the day."""

    procedure: Procedure
    level: AuthorityLevel | None


def look_up_routes(means: Means) -> APIRouter:
    """Return the route of the look-up."""
    router = protected(means, Role.VIEWER)

    @router.get("/look-up")
    def show(
        request: Request,
        q: Annotated[str, Query(max_length=MAX_CHARACTERS)] = "",
        kind: Annotated[str, Query(pattern="^(procedures|documents)$")] = "procedures",
        level: Annotated[str, Query(pattern="^(|xa|tinh|bo)$")] = "",
        field: str = "",
        place: str = "",
        on: str = "",
        holding: bool = False,
        skip: Annotated[int, Query(ge=0, le=10_000)] = 0,
    ) -> Response:
        library = means.library()
        sought = Sought(
            text=clean(q),
            kind=kind,
            level=AuthorityLevel(level) if level else None,
            field=field,
            place=place,
            day=day_typed(on) or today(means.now()),
            holding=holding,
        )
        everything: Iterator[Found] | Iterator[LegalDocument] = (
            _procedures(sought, library, means) if kind == "procedures" else _documents(sought, library)
        )
        found = list(islice(everything, skip, skip + _SHOWN + 1))
        return page(
            request,
            "look_up",
            sought=sought,
            filtered=bool(level or field or place or on or holding or kind != "procedures"),
            found=found[:_SHOWN],
            following=skip + _SHOWN if len(found) > _SHOWN else None,
            levels=list(AuthorityLevel),
            fields=sorted({e.field for e in library.catalogue.values() if e.field}, key=fold),
            provinces=[p.name for p in provinces()],
        )

    return router


def _procedures(sought: Sought, library: Library, means: Means) -> Iterator[Found]:
    """Yield the procedures that fit all filters, as they hold on the day."""
    for code in _codes(sought, library, means):
        procedure = library.records.procedure(code)
        if procedure is None or (sought.holding and not holds_on(procedure, sought.day, library)):
            continue
        level = verdict_on(procedure, sought.day).level
        if sought.level is None or level == sought.level:
            yield Found(procedure=procedure, level=level)


def _codes(sought: Sought, library: Library, means: Means) -> Iterator[str]:
    """Yield codes by field and place: first what the assistant takes the words to mean, then what shares words."""
    field, place = sought.field or None, sought.place or None
    if not any(c.isalnum() for c in sought.text):
        yield from (entry.code for entry in look_up(library, "", None, field, place))
        return
    meant = means.assistant.answer(make_question(sought.text, sought.day)).ranked
    fitting = {entry.code for entry in look_up(library, "", None, field, place)}
    named = (entry.code for entry in look_up(library, sought.text, None, field, place))
    yield from dict.fromkeys([*(code for code in meant if code in fitting), *named])


def _documents(sought: Sought, library: Library) -> Iterator[LegalDocument]:
    """Yield the documents whose number or title holds every word, the newest first."""
    words = fold(sought.text).split()
    newest = sorted(library.documents.values(), key=lambda d: d.in_force or d.issued or date.min, reverse=True)
    for document in newest:
        told = fold(f"{document.number} {document.name}")
        if all(word in told for word in words) and (not sought.holding or document.in_force_on(sought.day)):
            yield document
