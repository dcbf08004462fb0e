"""A draft reply in plainer words: a language model's checked sentences before the facts, which stay as they are.

It is asked for by a button, so that nobody waits who does not want to; what comes of it is a page to read and mend.
"""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.concurrency import run_in_threadpool

from assistant.errors import AssistantError
from assistant.explaining.explainer import Explained
from bots.accounts import Role
from bots.drafting import answer_to, put_before
from bots.tickets import Ticket
from bots.web.officials.access import protected
from bots.web.officials.means import Means
from bots.web.officials.tickets import Seen, found_ticket, ticket_page
from bots.web.officials.typed import text_typed
from knowledge.errors import KnowledgeError

_LONGEST = 8_000  # characters of a reply


def explaining_routes(means: Means) -> APIRouter:
    """Return the route of those who draft; it changes no ticket."""
    router = protected(means, Role.EDITOR)

    @router.post("/tickets/{code}/explain")
    async def explain(
        request: Request, code: str, seen: Seen, text: Annotated[str, Form(max_length=_LONGEST)] = ""
    ) -> Response:
        ticket = await run_in_threadpool(found_ticket, request, means, code)
        explained = await _explained(ticket, means)
        typed = text_typed(text)
        longer = put_before(typed, "\n".join(sentence.text for sentence in explained))
        if len(longer) > _LONGEST:
            longer, explained = typed, []
        # ``seen`` stays as it came: who changed the ticket meanwhile is still noticed when this is saved.
        show = partial(ticket_page, text=longer, seen=seen, explained=explained)
        return await run_in_threadpool(show, request, means, ticket)

    return router


async def _explained(ticket: Ticket, means: Means) -> list[Explained]:
    """Return checked sentences; none where there is no model, no answer, or nothing that stands."""
    if means.explainer is None:
        return []
    try:
        answer = await run_in_threadpool(answer_to, ticket.handed, means.assistant)
    except (AssistantError, KnowledgeError):
        return []
    return await means.explainer.whole(ticket.handed.question, answer)
