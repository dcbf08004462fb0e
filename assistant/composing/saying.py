"""An answer that is one sentence of our own."""

from assistant.answer import Answer, Block, Outcome
from assistant.messages import Sentence
from assistant.understanding import Understanding


def said(outcome: Outcome, message: Sentence, understanding: Understanding, **values: object) -> Answer:
    """Return ``message`` in the question's language as the whole answer."""
    line = message.in_(understanding.language, **values)
    return Answer(
        outcome=outcome,
        blocks=(Block(aspect=None, title="", lines=(line,)),),
        language=understanding.language,
    )
