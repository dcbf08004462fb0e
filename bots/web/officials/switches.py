"""What is off and what is announced: channels, fields, notices with a beginning and an end."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.errors import BadQuestion
from bots.accounts import Role
from bots.channels import Channel
from bots.deeds import DeedKind
from bots.state.deeds import note_deed
from bots.state.notices import Notice, notices_from, put_up, take_down
from bots.state.switches import TurnedOff, turn_off, turn_on, turned_off
from bots.vietnam_time import VIETNAM
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.pages import go, page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import Number, day_typed
from knowledge.vietnamese import fold

Sentence = Annotated[str, Form(min_length=3, max_length=500)]
Optional = Annotated[str, Form(max_length=500)]


def switch_routes(means: Means) -> APIRouter:
    """Return the routes of what is off and announced."""
    router = protected(means, Role.APPROVER)

    @router.get("/switches")
    def show(request: Request) -> Response:
        now = means.now()
        with means.database.transaction() as connection:
            off, notices = turned_off(connection), notices_from(connection, now)
        fields = sorted({e.field for e in means.library().catalogue.values() if e.field}, key=fold)
        return page(
            request, "switches", off=off, notices=notices, fields=fields, channels=list(Channel), now=now, zone=VIETNAM
        )

    @router.post("/switches/off")
    def off(request: Request, target: Annotated[str, Form()], reason: Sentence, reason_en: Optional = "") -> Response:
        target, now, by = _target(target, means), means.now(), visit_of(request).account.id
        switch = TurnedOff(target=target, reason=reason.strip(), reason_en=reason_en.strip(), since=now)
        with means.database.transaction() as connection:
            turn_off(connection, switch, by)
            note_deed(connection, now, by, DeedKind.TURNED_OFF, target)
        return go(request, "/switches", "DONE")

    @router.post("/switches/on")
    def on(request: Request, target: Annotated[str, Form(max_length=120)]) -> Response:
        with means.database.transaction() as connection:
            turn_on(connection, target)
            note_deed(connection, means.now(), visit_of(request).account.id, DeedKind.TURNED_ON, target)
        return go(request, "/switches", "DONE")

    return router


def notice_routes(means: Means) -> APIRouter:
    """Return the routes that put a notice up and take it down."""
    router = protected(means, Role.APPROVER)

    @router.post("/notices")
    def put(
        request: Request,
        text: Sentence,
        starts: Annotated[str, Form()],
        ends: Annotated[str, Form()],
        text_en: Optional = "",
    ) -> Response:
        now, by = means.now(), visit_of(request).account.id
        begins, ends_at = _moment(starts), _moment(ends)
        if ends_at <= max(begins, now):
            raise Refusal(422, Words.ENDS_BEFORE_IT_BEGINS)
        notice = Notice(text=text.strip(), text_en=text_en.strip(), starts_at=begins, ends_at=ends_at)
        with means.database.transaction() as connection:
            number = put_up(connection, notice, by)
            note_deed(connection, now, by, DeedKind.NOTICE_SET, f"{number}: {notice.text[:80]}")
        return go(request, "/switches", "DONE")

    @router.post("/notices/{number}/end")
    def end(request: Request, number: Number) -> Response:
        with means.database.transaction() as connection:
            take_down(connection, number)
            note_deed(connection, means.now(), visit_of(request).account.id, DeedKind.NOTICE_ENDED, str(number))
        return go(request, "/switches", "DONE")

    return router


def _target(target: str, means: Means) -> str:
    """Return what is to be turned off, if there is such a channel or field."""
    kind, _, name = target.partition(":")
    fields = {entry.field for entry in means.library().catalogue.values()}
    if (kind == "channel" and name in list(Channel)) or (kind == "field" and name and name in fields):
        return target
    raise Refusal(422, Words.NO_SUCH_PAGE)


def _moment(typed: str) -> datetime:
    """Return a time typed in Viet Nam's; raises ``BadQuestion``."""
    try:
        day_typed(typed.strip()[:10])
        return datetime.fromisoformat(typed.strip()).replace(tzinfo=VIETNAM)
    except ValueError:
        raise BadQuestion(
            f"Thời điểm “{typed}” không đúng; hãy ghi dạng 2026-11-22T08:00. (Wrong time: use YYYY-MM-DDTHH:MM.)"
        ) from None
