"""The JSON that goes in and out. The only pydantic models of the web surface; inside, frozen dataclasses travel."""

import json
import operator
from datetime import date
from typing import Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

from assistant.answer import Answer, Outcome
from assistant.messages import level_name
from assistant.question import MAX_CHARACTERS, Aspect, Conversation
from bots.reservations import reservations
from bots.web.examples import ANSWER, ERROR, QUESTION
from knowledge.procedure import AuthorityLevel

_Value = TypeVar("_Value")


def unicode_only(value: _Value) -> _Value:
    """Return ``value`` unless it holds half a surrogate pair, which JSON can spell and no index can hold."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        raise ValueError("half a surrogate pair is not a character") from None
    return value


class QuestionIn(BaseModel):
    """One message of a person. Send the last answer's ``conversation`` along, so that a follow-up is understood."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra={"examples": [QUESTION]})

    question: str = Field(
        description=f"What is asked, in Vietnamese (with or without marks) or English; at most {MAX_CHARACTERS:,} "
        "characters. To choose one of the last answer's `options`, send its `value`."
    )
    place: str | None = Field(
        None,
        description="Province of the asker, or commune with its province, by names of today or former ones. "
        "Only needed once.",
    )
    as_of: str | None = Field(
        None,
        description="Day on which the answer must hold, `YYYY-MM-DD`; today if left out.",
        json_schema_extra={"format": "date"},
    )
    conversation: Conversation | None = Field(
        None, description="`conversation` of the answer before, unchanged. The server itself remembers nothing."
    )
    request_id: str | None = Field(
        None,
        pattern=r"^[\w-]{16,64}$",
        description="A random name for this request, for example a UUID. Send it again when you repeat a request that "
        "got no answer, so that the question is counted once. One is made if left out.",
    )

    @field_validator("*", mode="before")
    @classmethod
    def _is_unicode(cls, value: object) -> object:
        return unicode_only(value)


class StreamedQuestionIn(QuestionIn):
    """A message whose answer is wanted piece by piece."""

    answer: bool = Field(
        True, description="Whether to send `answer`; false for one who has it from `POST /answers` already."
    )


class CitationOut(BaseModel):
    """Where a fact stands."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    source: str = Field(description="Code of the procedure, or key of the legal document.")
    section: str = Field(description="Section of the record, or the article, that holds the fact.")
    title: str = Field(description="Name of the source in words.")
    url: str | None = Field(description="Where the public can read the source.")


class BlockOut(BaseModel):
    """Facts on one aspect. Show those that are not `folded`, the first one largest; unfold the others on demand."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    aspect: Aspect | None = Field(description="What the facts are about; null for remarks and quotations.")
    title: str = Field(description="Heading; may be empty.")
    lines: tuple[str, ...] = Field(
        description="Plain text, never markup. A line in square brackets is a heading for the lines below it."
    )
    citations: tuple[CitationOut, ...] = Field(description="Sources of these facts.")
    folded: bool = Field(description="Whether the block is shown only on demand.")


class OptionOut(BaseModel):
    """A choice put to the asker."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    value: str = Field(description="What to send as the next `question`.")
    label: str = Field(description="What to write on the button.")


class AnswerOut(BaseModel):
    """The whole answer: facts from records, each with its source."""

    model_config = ConfigDict(from_attributes=True, frozen=True, json_schema_extra={"examples": [ANSWER]})

    id: str = Field(description="Name of this answer, for feedback, a ticket, or to have it forgotten.")
    outcome: Outcome = Field(description="How the question ended.")
    alerts: tuple[str, ...] = Field(description="Notices of those responsible, to be shown above everything else.")
    title: str = Field(description="Name of the procedure or document found; may be empty.")
    blocks: tuple[BlockOut, ...] = Field(description="The facts, what was asked first.")
    options: tuple[OptionOut, ...] = Field(description="Choices to tap, when the outcome is `clarification`.")
    citations: tuple[CitationOut, ...] = Field(description="Every source of the blocks, each once.")
    level: AuthorityLevel | None = Field(description="Level of government that decides: `xa`, `tinh` or `bo`.")
    level_name: str | None = Field(description="That level in words, in the answer's language.")
    as_of: date | None = Field(description="Day on which the answer holds.")
    language: str = Field(description="`vi` or `en`: the language of the question.")
    generation: str = Field(description="Identity of the knowledge that was used.")
    conversation: Conversation = Field(description="Send this back, unchanged, with the next question.")
    notice: str = Field(description="To be shown with every answer.")
    more: bool = Field(
        False,
        exclude_if=operator.not_,
        description="Whether `POST /answers/stream` may say more beside this answer: what a language model makes of "
        "it, or the parts of the question. Left out where not.",
    )

    @classmethod
    def of(cls, answer: Answer, more: bool = False) -> Self:
        """Return the public part of ``answer``; ``more``: something may be said beside it."""
        level, language = answer.level, answer.language
        return cls(
            id=answer.id,
            outcome=answer.outcome,
            alerts=answer.alerts,
            title=answer.title,
            blocks=tuple(BlockOut.model_validate(block) for block in answer.blocks),
            options=tuple(OptionOut.model_validate(option) for option in answer.options),
            citations=tuple(CitationOut.model_validate(citation) for citation in answer.citations),
            level=level,
            level_name=level_name(level, language) if level else None,
            as_of=answer.as_of,
            language=language,
            generation=answer.generation,
            conversation=answer.conversation,
            notice=" ".join(reservations(answer)),
            more=more,
        )


class ErrorDetail(BaseModel):
    """What went wrong."""

    code: str = Field(description="For a program: stable.")
    message: str = Field(description="For a person: one sentence, Vietnamese (English), to be shown as it is.")


class ErrorOut(BaseModel):
    """The shape of every error."""

    model_config = ConfigDict(json_schema_extra={"examples": [ERROR]})

    error: ErrorDetail


class WaitingOut(BaseModel):
    """A place in the line, while more ask than can be answered at once."""

    ahead: int = Field(description="How many of those that wait now are answered before.")
    message: str = Field(description="For a person: Vietnamese (English).")


class SentenceOut(BaseModel):
    """A sentence of an explanation that a language model wrote and that says nothing but what its sources say."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    text: str = Field(description="Plain text, never markup.")
    citations: tuple[CitationOut, ...] = Field(description="Sources of this sentence, all of them the answer's own.")


class PartOut(BaseModel):
    """One of several things that a message asks, in the person's own words; send it as the next question."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    question: str = Field(description="What to write on the button, and to send.")
    aspects: tuple[Aspect, ...] = Field(description="What of the matter is asked.")


class PartsOut(BaseModel):
    """The several things that a message asks."""

    message: str = Field(description="To be shown above the buttons.")
    parts: tuple[PartOut, ...]


class EndOut(BaseModel):
    """The end of a stream."""

    stands: bool = Field(description="Whether the explanation stands; if not, take back the sentences shown.")
    message: str = Field(description="Heading of the explanation, or what to say in its place; may be empty.")


class StatusOut(BaseModel):
    """A sign of life."""

    status: str = Field(description="`ok` or `ready`.", examples=["ok"])
