"""What a language model may write: sentences to be checked against passages, and the JSON they come in."""

from collections.abc import Iterator
from contextlib import suppress

from assistant.explaining.checking.checking import refusal
from assistant.explaining.checking.markup import visible
from assistant.explaining.drafts import DraftReader, Garbage, SentenceDraft
from assistant.explaining.planted import speaks_to_a_machine
from tests.assistant.explaining.checking.passages import PASSAGES


def sentence(content: bytes) -> None:
    """A sentence that cites the passage its first byte chooses: it is refused for a reason or fit to be shown."""
    text = content[1:].decode("utf-8", "replace")
    keys = list(PASSAGES)
    key = keys[content[0] % len(keys)] if content else keys[0]
    for language in ("vi", "en"):
        first = refusal(text, [key], PASSAGES, language)
        assert refusal(text, [key], PASSAGES, language) == first, text
        assert refusal(text, [], PASSAGES, language) is not None
    visible(text)
    speaks_to_a_machine(text)


def draft(content: bytes) -> None:
    """A stream of JSON: however it is cut into pieces, the same sentences come out of it."""
    text = content.decode("utf-8", "replace")
    whole, cut = (list(_drafts(pieces)) for pieces in ([text], [text[at : at + 7] for at in range(0, len(text), 7)]))
    assert whole[: len(cut)] == cut[: len(whole)], text


def _drafts(pieces: list[str]) -> Iterator[SentenceDraft | None]:
    reader = DraftReader(SentenceDraft)
    with suppress(Garbage):
        for piece in pieces:
            yield from reader.feed(piece)
