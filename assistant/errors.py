"""Errors that reach a caller. Expected ends of a question are ``Outcome`` values, not errors.

    Exception
    ├── AssistantError        a dependency failed or the caller asked wrongly; the message is shown as it is
    │   ├── BadQuestion       empty, too long, a wrong date, an unknown place
    │   └── StateUnavailable  (bots.state.database) what was to be kept cannot be now; answering goes on
    └── KnowledgeError        (knowledge.errors) no generation, a damaged one, another ingest running

A bug is none of these: it propagates to the top handler, which logs it and says that something went wrong.
"""


class AssistantError(Exception):
    """Base of what goes wrong while answering; its message is one sentence a person can act on."""


class BadQuestion(AssistantError):
    """The question cannot be taken as it is."""
