"""A draft reply to a ticket: what the assistant answers, as text with its sources, for an official to mend and send."""

from assistant.answer import Answer, Outcome
from assistant.question import Conversation, make_question
from bots.answers_questions import AnswersQuestions
from bots.plain_text import block_text
from bots.tickets import HandedOver

_TURNS = 5  # messages before the question that are read for what it follows up


def answer_to(handed: HandedOver, assistant: AnswersQuestions) -> Answer:
    """Return what the assistant answers, having read the messages before where the citizen gave them along."""
    conversation = Conversation()
    place = ", ".join(filter(None, (handed.commune, handed.place))) or None
    for turn in handed.turns[-_TURNS:]:
        conversation = assistant.answer(make_question(turn, None, place, conversation)).conversation
    return assistant.answer(make_question(handed.question, None, place, conversation))


def draft_of(answer: Answer) -> str:
    """Return the facts of an answer as text, each source once below; "" where the assistant found no answer."""
    if answer.outcome != Outcome.ANSWERED:
        return ""
    shown = [block for block in answer.blocks if not block.folded]
    sources = dict.fromkeys(citation for block in shown for citation in block.citations)
    said = [f"- {', '.join(filter(None, (c.title, c.section)))}{f' – {c.url}' if c.url else ''}" for c in sources]
    heading = "Sources:" if answer.language == "en" else "Nguồn:"
    facts = [answer.title, *(block_text(block) for block in shown)]
    return "\n".join(filter(None, [*facts, "\n".join([heading, *said]) if said else ""]))
