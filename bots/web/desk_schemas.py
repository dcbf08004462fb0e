"""The JSON of tickets, opinions and forgetting."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from assistant.question import MAX_CHARACTERS
from bots.tickets import TicketState
from bots.web.schemas import unicode_only
from knowledge.procedure import AuthorityLevel

AnswerId = Annotated[str, Field(pattern=r"^[\w-]{16,64}$", description="`id` of an answer.")]
Words = Annotated[str, Field(max_length=MAX_CHARACTERS), AfterValidator(unicode_only)]
Language = Annotated[str, Field(pattern="^(vi|en)$", description="`vi` or `en`.")]
_STRICT = ConfigDict(extra="forbid", frozen=True)


class Reason(StrEnum):
    """Why an answer was of no use."""

    WRONG = "wrong"
    OUTDATED = "outdated"
    INCOMPLETE = "incomplete"
    UNCLEAR = "unclear"
    NOT_MY_QUESTION = "not_my_question"
    OTHER = "other"


class FeedbackIn(BaseModel):
    """Whether an answer was useful; a second opinion on the same answer replaces the first."""

    model_config = _STRICT

    answer: AnswerId
    useful: bool
    reason: Reason | None = Field(None, description="Why not.")
    words: Words | None = Field(None, description="In the person's own words; kept only if the office keeps texts.")
    language: Language = "vi"


class TicketIn(BaseModel):
    """A question for an official. No name is asked for; numbers of identity cards, phones and the like are masked."""

    model_config = _STRICT

    question: Words = Field(description="What the official is asked.")
    language: Language = "vi"
    place: Words | None = Field(None, description="Province of the asker, or commune with its province.")
    answer: AnswerId | None = Field(None, description="`id` of the answer that did not help.")
    procedure: Annotated[str, Field(max_length=40)] | None = Field(None, description="Code of the procedure meant.")
    level: AuthorityLevel | None = Field(None, description="Level that decides, where it is known.")
    turns: tuple[Words, ...] = Field((), max_length=20, description="The person's messages before; kept with consent.")
    request_id: Annotated[str, Field(pattern=r"^[\w-]{16,64}$")] | None = Field(
        None, description="A random name for this request: sent again with it, the request opens no second ticket."
    )
    consent: bool = Field(False, description="Whether the person lets the official read `turns`.")


class TicketOut(BaseModel):
    """Where a ticket stands. The code is all that leads to it."""

    model_config = ConfigDict(frozen=True)

    code: str = Field(description="Six characters; shown to the person once, at the opening.")
    state: TicketState = Field(description="`open`, `forwarded`, `answered` or `closed`.")
    opened_at: datetime
    due_at: datetime = Field(description="When a reply is expected, by office hours.")
    reply: str | None = Field(None, description="What the official replied; plain text.")
    replied_at: datetime | None = None
    message: str = Field(description="To be shown as it is.")


class ForgetIn(BaseModel):
    """Answers whose questions are to be forgotten: who knows an id has asked the question."""

    model_config = _STRICT

    answers: tuple[AnswerId, ...] = Field(max_length=200)
    language: Language = "vi"


class DoneOut(BaseModel):
    """That it is done."""

    message: str = Field(description="To be shown as it is.")
