"""Look-ups in the open generation, beside the answers: suggestions, procedures, administrative units."""

from datetime import date
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from assistant.composing.procedure_answer import holds_on
from assistant.messages import Ending
from assistant.question import day_asked, place_asked
from bots.web.catalogue_schemas import ProcedureEntryOut, ProcedureOut, ProceduresOut, SuggestionsOut, UnitOut, UnitsOut
from bots.web.errors import ErrorCode, error_response
from bots.web.library_access import OpenLibrary
from bots.web.schemas import ErrorOut
from knowledge.administrative_unit import AdministrativeUnit
from knowledge.catalogue import look_up
from knowledge.library import Library
from knowledge.places.gazetteer import gazetteer
from knowledge.places.resolving import resolve
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry
from knowledge.vietnamese import clean

_SUGGESTED = 6
_CACHED = "public, max-age=300"
_LONGEST = 200
_ERRORS: dict[int | str, dict[str, Any]] = {
    422: {"model": ErrorOut, "description": "A parameter is wrong; the message says which."},
    503: {"model": ErrorOut, "description": "The knowledge cannot be read now."},
}
Words = Annotated[str, Query(max_length=_LONGEST, description="Words, with or without marks.")]
Language = Annotated[str, Query(pattern="^(vi|en)$", description="`vi` or `en`.")]
Place = Annotated[str | None, Query(description="Province, or commune with its province, of any time.")]
Day = Annotated[str | None, Query(description="Day asked for, `YYYY-MM-DD`; today if left out.")]


def catalogue_routes(library: OpenLibrary) -> APIRouter:
    """Return the routes under ``/api/v1``."""
    router = APIRouter(prefix="/api/v1", tags=["catalogue"])

    @router.get("/suggestions", summary="Gợi ý khi đang gõ (suggest while typing)", responses=_ERRORS)
    def get_suggestions(q: Words, response: Response, language: Language = "vi") -> SuggestionsOut:
        """Complete what a person is typing: the last word may be half typed, marks may be missing."""
        response.headers["Cache-Control"] = _CACHED
        return SuggestionsOut(suggestions=tuple(library().suggestions.like(clean(q), language, _SUGGESTED)))

    @router.get("/procedures", summary="Tra cứu thủ tục (look procedures up)", responses=_ERRORS)
    def get_procedures(
        q: Words = "",
        level: Annotated[AuthorityLevel | None, Query(description="Level that the record declares.")] = None,
        field: Annotated[str | None, Query(description="Whole name of the field, with or without marks.")] = None,
        place: Place = None,
        as_of: Day = None,
        language: Language = "vi",
        limit: Annotated[int, Query(ge=1, le=100, description="At most so many.")] = 20,
        offset: Annotated[int, Query(ge=0, le=10_000, description="How many to pass over.")] = 0,
    ) -> ProceduresOut:
        """List procedures by name, level, field and place; with `as_of`, those whose legal bases held on that day."""
        held, province = library(), place_asked(place)[0] if place else None
        found = look_up(held, clean(q), level, field, province)
        holding = (entry for entry in found if as_of is None or _holds(entry, day_asked(as_of), held))
        page = list(islice(holding, offset, offset + limit + 1))
        return ProceduresOut(
            procedures=tuple(ProcedureEntryOut.of(entry, language) for entry in page[:limit]), more=len(page) > limit
        )

    @router.get(
        "/procedures/{code}",
        summary="Một thủ tục (one procedure)",
        response_model=ProcedureOut,
        responses={404: {"model": ErrorOut, "description": "There is no procedure of that code."}, **_ERRORS},
    )
    def get_procedure(
        code: Annotated[str, Path(description="Code in the national register.")],
    ) -> ProcedureOut | Response:
        """Return one record as the register holds it."""
        procedure = library().records.procedure(code)
        if procedure is None:
            vietnamese, english = (Ending.UNKNOWN_CODE.in_(language, code=code) for language in ("vi", "en"))
            return error_response(404, ErrorCode.NOT_FOUND, f"{vietnamese} ({english})")
        return ProcedureOut.of(procedure)

    @router.get("/units", summary="Tra cứu đơn vị hành chính (resolve a place)", responses=_ERRORS)
    def get_units(q: Words, as_of: Day = None) -> UnitsOut:
        """Say which units the words may mean, of today or of before 1 July 2025, and what each is on the day."""
        day = day_asked(as_of)
        named = resolve(clean(q), gazetteer(), corrected=True)
        return UnitsOut(units=tuple(_unit(unit, day) for one in named for unit in one.units))

    return router


def _holds(entry: CatalogueEntry, day: date, library: Library) -> bool:
    procedure = library.records.procedure(entry.code)
    return procedure is not None and holds_on(procedure, day, library)


def _unit(unit: AdministrativeUnit, day: date) -> UnitOut:
    return UnitOut(
        name=unit.full_name,
        within=unit.id.partition(", ")[2],
        level=unit.level.name.lower(),
        exists=unit.exists_on(day),
        source=unit.source,
        now=tuple(found.id for found in gazetteer().successors(unit, day)),
    )
