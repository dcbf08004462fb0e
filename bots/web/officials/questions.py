"""What people ask: filtered, grouped by what stays unanswered or presumes a district, with what they thought of it."""

from datetime import datetime, time, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from assistant.answer import Outcome
from bots.accounts import Role
from bots.channels import Channel
from bots.state.question_browser import Sought, outcomes, presuming_district, questions, unanswered
from bots.vietnam_time import VIETNAM, today
from bots.web.officials.access import protected
from bots.web.officials.means import Means
from bots.web.officials.pages import page
from bots.web.officials.typed import day_typed
from knowledge.administrative_unit import provinces
from knowledge.procedure import AuthorityLevel

_SHOWN, _GROUPS = 50, 15
_USUAL = timedelta(days=6)


def question_routes(means: Means) -> APIRouter:
    """Return the route of the questions."""
    router = protected(means, Role.VIEWER)

    @router.get("/questions")
    def show(
        request: Request,
        first: str = "",
        last: str = "",
        channel: str = "",
        outcome: str = "",
        level: str = "",
        place: str = "",
        district: bool = False,
        not_useful: bool = False,
        skip: Annotated[int, Query(ge=0, le=100_000)] = 0,
    ) -> Response:
        until = day_typed(last) or today(means.now())
        since = day_typed(first) or until - _USUAL
        sought = Sought(
            begin=datetime.combine(since, time(), VIETNAM),
            end=datetime.combine(until, time(), VIETNAM) + timedelta(days=1),
            channel=channel or None,
            outcome=outcome or None,
            level=level or None,
            place=place or None,
            district=district,
            not_useful=not_useful,
        )
        with means.database.transaction() as connection:
            found = questions(connection, sought, _SHOWN + 1, skip)
            counts = outcomes(connection, sought)
            open_, presumed = unanswered(connection, sought, _GROUPS), presuming_district(connection, sought, _GROUPS)
        return page(
            request,
            "questions",
            sought=sought,
            since=since,
            until=until,
            questions=found[:_SHOWN],
            following=skip + _SHOWN if len(found) > _SHOWN else None,
            counts=counts,
            unanswered=open_,
            presumed=presumed,
            names={code: entry.name for code, entry in means.library().catalogue.items()},
            channels=[c for c in Channel if c != Channel.EXPLANATION],  # nobody asks through it
            outcomes=list(Outcome),
            levels=list(AuthorityLevel),
            provinces=[p.name for p in provinces()],
            filtered=bool(channel or outcome or level or place or district or not_useful),
        )

    return router
