"""What is said below every answer: that a machine speaks, and whether the question's words are kept."""

from assistant.answer import Answer
from assistant.messages import Message


def reservations(answer: Answer) -> tuple[str, ...]:
    """Return the sentences, in the answer's language."""
    kept = [Message.KEPT.in_(answer.language, days=answer.kept_days)] if answer.kept_days else []
    return (Message.ASSISTANT.in_(answer.language), *kept)
