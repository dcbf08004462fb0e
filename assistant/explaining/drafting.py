"""A reply that an official may send after reading it: facts from the records, and what a model says of them, if any."""

from collections.abc import Iterator

from assistant.answer import Answer, Outcome
from assistant.explaining.explainer import End, Explained, Explainer
from assistant.messages import ExplainMessage, Message


async def draft_reply(question: str, answer: Answer, explainer: Explainer | None = None) -> str:
    """Return a draft in the answer's language; without an answer only its frame, for the official to fill.

    The facts and sources are the answer's own whatever a model does: its checked sentences only stand before them.
    """
    said = [one async for one in explainer.explain(question, answer)] if explainer else []
    stands = bool(said) and said[-1] == End(stands=True)
    sentences = [one.text for one in said if isinstance(one, Explained)] if stands else []
    return "\n\n".join(filter(None, _paragraphs(answer, sentences)))


def _paragraphs(answer: Answer, sentences: list[str]) -> Iterator[str]:
    language, answered = answer.language, answer.outcome == Outcome.ANSWERED
    yield ExplainMessage.DRAFT_GREETING.in_(language)
    yield " ".join(sentences)
    if answered:
        for block in answer.blocks:
            if not block.folded:
                yield "\n".join(filter(None, (f"{block.title}:" if block.title else "", *block.lines)))
        yield "\n".join(_sources(answer))
    yield ExplainMessage.DRAFT_CLOSING.in_(language)


def _sources(answer: Answer) -> Iterator[str]:
    """Yield the sources of what is seen, each once."""
    shown = dict.fromkeys(c for block in answer.blocks if not block.folded for c in block.citations)
    for citation in shown:
        text = Message.SOURCE.in_(answer.language, title=citation.title, section=citation.section).rstrip(", ")
        yield f"{text} – {citation.url}" if citation.url else text
