"""The first page: the look-up, and what is waiting."""

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from bots.accounts import Role
from bots.reach import reach_of
from bots.state.approved import approved_answers
from bots.state.notices import notices_from
from bots.state.question_browser import UNANSWERED, Sought, outcomes, presuming_district
from bots.state.switches import turned_off
from bots.state.ticket_work import ticket_counts, tickets_in
from bots.state.uploads import waiting_uploads
from bots.ticket_queue import Queue
from bots.vietnam_time import today
from bots.web.officials.access import protected, visit_of
from bots.web.officials.approved import SOON
from bots.web.officials.means import Means
from bots.web.officials.pages import page

_EVERY = 10_000
_FIRST = 5  # tickets shown at once


def home_routes(means: Means) -> APIRouter:
    """Return the route of the first page."""
    router = protected(means, Role.VIEWER)

    @router.get("/")
    def show(request: Request) -> Response:
        now, reach = means.now(), reach_of(visit_of(request).account)
        day = today(now)
        week = Sought(begin=now - timedelta(days=7), end=now + timedelta(days=1))
        with means.database.transaction() as connection:
            off, notices = turned_off(connection), notices_from(connection, now)
            expiring = [a for a in approved_answers(connection, day) if a.expires_on <= day + SOON]
            counts = outcomes(connection, week)
            tickets = ticket_counts(connection, now, reach)
            first = tickets_in(connection, Queue.WAITING, _FIRST, reach)
            presumed = presuming_district(connection, week, _EVERY)
        return page(
            request,
            "home",
            now=now,
            tickets=tickets,
            first=first,
            off=off,
            notices=[notice for notice in notices if notice.holds(now)],
            expiring=expiring,
            waiting=waiting_uploads(means.database),
            asked=sum(counts.values()),
            unanswered=sum(counts.get(outcome, 0) for outcome in UNANSWERED),
            district=sum(group.count for group in presumed),
        )

    return router
