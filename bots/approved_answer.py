"""An official's approved answer, shown before what the records say."""

from dataclasses import replace

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.composing.wording import day
from bots.messages import DeskMessage
from bots.state.approved import Approved
from bots.vietnam_time import today


def with_approved(answer: Answer, approved: Approved) -> Answer:
    """Return ``answer`` with the approved text first; what the records say is folded below it."""
    facts = tuple(replace(block, folded=True) for block in answer.blocks if _is_fact(answer, block))
    return replace(
        answer,
        outcome=Outcome.ANSWERED,
        title=answer.title if answer.outcome == Outcome.ANSWERED else "",
        blocks=(_block(approved, answer.language), *facts),
        options=(),
        conversation=replace(answer.conversation, offered=()),
        approved=approved.id,
    )


def _is_fact(answer: Answer, block: Block) -> bool:
    """Tell whether a block is worth unfolding: it has a title to tap and answers something."""
    return answer.outcome == Outcome.ANSWERED and bool(block.title)


def _block(approved: Approved, language: str) -> Block:
    source = Citation(
        source=f"approved:{approved.id}",
        section="",
        title=DeskMessage.APPROVED_SOURCE.in_(language, office=approved.office),
    )
    rests_on = [DeskMessage.APPROVED_RESTS_ON.in_(language, source=approved.source)] if approved.source else []
    approval = DeskMessage.APPROVED_BY.in_(
        language,
        office=approved.office,
        approved=day(today(approved.approved_at), language),
        expires=day(approved.expires_on, language),
    )
    return Block(
        aspect=None,
        title=DeskMessage.APPROVED_TITLE.in_(language),
        lines=(*filter(str.strip, approved.text.splitlines()), *rests_on, approval),
        citations=(source,),
    )
