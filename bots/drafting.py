"""A reply to a ticket for an official to mend and send: facts from records, each source once, in a letter's frame.

What a language model says of it, if it is asked, only stands before the facts.
"""

from assistant.answer import Answer, Outcome
from assistant.question import Conversation, make_question
from bots.answers_questions import AnswersQuestions
from bots.messages import ReplyMessage
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
    """Return a reply that holds the facts of an answer; "" where the assistant found no answer."""
    if answer.outcome != Outcome.ANSWERED:
        return ""
    shown = [block for block in answer.blocks if not block.folded]
    sources = dict.fromkeys(citation for block in shown for citation in block.citations)
    said = [f"- {', '.join(filter(None, (c.title, c.section)))}{f' – {c.url}' if c.url else ''}" for c in sources]
    heading = ReplyMessage.SOURCES.in_(answer.language)
    facts = [answer.title, *(block_text(block) for block in shown), "\n".join([heading, *said]) if said else ""]
    frame = (ReplyMessage.GREETING, ReplyMessage.CLOSING)
    greeting, closing = (message.in_(answer.language) for message in frame)
    return "\n\n".join([greeting, "\n".join(filter(None, facts)), closing])


def put_before(text: str, explanation: str) -> str:
    """Return a draft, as an official may have mended it, with an explanation before all but its greeting."""
    greeting = next((g for g in map(str, ReplyMessage.GREETING.value) if text.startswith(g)), "")
    return "\n\n".join(filter(None, (greeting, explanation, text.removeprefix(greeting).strip())))


def without_frame(text: str) -> str:
    """Return what a reply says, to be said again to others."""
    for greeting, closing in zip(ReplyMessage.GREETING.value, ReplyMessage.CLOSING.value, strict=True):
        text = text.removeprefix(greeting).removesuffix(closing).strip()
    return text
