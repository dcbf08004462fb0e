"""Sentences of ours in the shape of an answer, so that a channel has one thing to show."""

from assistant.answer import Answer, Block, Option, Outcome


def notice(*sentences: str, language: str = "vi", options: tuple[Option, ...] = ()) -> Answer:
    """Return ``sentences``, each a paragraph of its own, as an answer that claims no facts."""
    blocks = tuple(Block(aspect=None, title="", lines=(sentence,)) for sentence in sentences)
    return Answer(outcome=Outcome.REDIRECTED, blocks=blocks, options=options, language=language)
