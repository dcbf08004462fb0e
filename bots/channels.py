"""The ways in which a question reaches us; each can be turned off, and is counted, by itself."""

from enum import StrEnum


class Channel(StrEnum):
    """A channel, as it stands in the database."""

    WEB = "web"
    TELEGRAM = "telegram"
    CHAT = "chat"  # front ends that speak OpenAI's protocol
    EXPLANATION = "explanation"  # no way in, but turned off like one: what a language model words
