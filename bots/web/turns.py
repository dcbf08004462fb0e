"""The turn of a request that may stream: it waits aloud, so that a person sees at once that the line moves."""

from collections.abc import AsyncIterator, Callable
from typing import Annotated

from fastapi import Depends, Request

from bots.messages import BusyMessage
from bots.rate_limits import Turn
from bots.web.schemas import WaitingOut

LINE = "motcua.line"  # of the ASGI scope: what lines a request up
_TELL_EVERY = 5.0  # seconds


async def _turn(request: Request) -> AsyncIterator[Turn]:
    """Yield the request's turn, given up at its end or when the client goes away; may raise ``Overloaded``."""
    line_up: Callable[[], Turn] = request.scope[LINE]
    turn = line_up()
    try:
        yield turn
    finally:
        turn.leave()


TurnInLine = Annotated[Turn, Depends(_turn)]


async def waits(turn: Turn) -> AsyncIterator[WaitingOut]:
    """Yield how many come before this one, at once and every few seconds, until its turn; raises ``Overloaded``."""
    while not turn.has_come:
        yield waiting(turn.ahead)
        await turn.come(_TELL_EVERY)
    await turn.come()


def waiting(ahead: int) -> WaitingOut:
    """Return what is said to one who waits behind ``ahead`` others."""
    message = BusyMessage.WAITING if ahead else BusyMessage.NEXT
    return WaitingOut(ahead=ahead, message=f"{message.in_('vi', ahead=ahead)} ({message.in_('en', ahead=ahead)})")
