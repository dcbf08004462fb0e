"""What the tools return: facts rendered from records, each with its source. The protocol's edge, hence pydantic."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from assistant.answer import Answer, Outcome
from assistant.messages import level_name
from bots.plain_text import render


class Source(BaseModel):
    """Where a fact stands."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    source: str = Field(description="A procedure's code, or an article's key.")
    section: str = Field(description="Section of the record, or the article.")
    title: str
    url: str | None = Field(description="Where the public can read it.")


class Choice(BaseModel):
    """What the question may mean."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    value: str = Field(description="What to ask with instead.")
    label: str


class Result(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True)

    outcome: Outcome
    title: str
    text: str = Field(description="Rendered from records: to be repeated as it stands.")
    procedure: str | None = Field(description="Code of the record that answers.")
    level: str | None = Field(description="Level of government that decides, in words.")
    as_of: str = Field(description="Day on which the answer holds, YYYY-MM-DD.")
    choices: tuple[Choice, ...]
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, answer: Answer, unfolded: bool = False) -> Self:
        """Return an answer as a tool's result; ``unfolded`` adds what a page would show on demand."""
        return cls(
            outcome=answer.outcome,
            title=answer.title,
            text=render(answer, unfolded),
            procedure=answer.conversation.procedure,
            level=level_name(answer.level, answer.language) if answer.level else None,
            as_of=answer.as_of.isoformat() if answer.as_of else "",
            choices=tuple(Choice.model_validate(option) for option in answer.options),
            sources=tuple(Source.model_validate(citation) for citation in answer.citations),
        )


class Article(BaseModel):
    """An article of a document in force on the day asked about."""

    model_config = ConfigDict(frozen=True)

    source: str = Field(description="The article's key, number#article.")
    title: str
    document: str
    text: str = Field(description="Its own words.")
