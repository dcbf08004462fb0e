"""Real questions to the knowledge that is shipped, from the words typed to the words seen."""

from datetime import date

from assistant.answer import Answer
from assistant.pipeline import Assistant
from assistant.question import Conversation, make_question
from bots.plain_text import render
from tests.assistant.records import TODAY

SEEN = 2_000  # characters of an answer that a person sees before unfolding anything


def talk(assistant: Assistant, *turns: str, place: str | None = None, day: date = TODAY) -> list[Answer]:
    """Return the answers to one person's successive messages."""
    conversation = Conversation()
    answers = []
    for n, text in enumerate(turns):
        answers.append(assistant.answer(make_question(text, day, None if n else place, conversation)))
        conversation = answers[-1].conversation
    return answers


def ask(assistant: Assistant, text: str, place: str | None = None, day: date = TODAY) -> Answer:
    return talk(assistant, text, place=place, day=day)[0]


def seen(answer: Answer) -> str:
    return render(answer)[:SEEN]
