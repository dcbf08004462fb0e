"""The JSON of look-ups: suggestions, procedures, administrative units."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from assistant.messages import level_name
from knowledge.procedure import AuthorityLevel, FeeKind, Procedure, SubmissionMethod, TimeUnit
from knowledge.records import CatalogueEntry


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True, frozen=True)


class SuggestionsOut(_Out):
    """What the person may be about to ask, best first."""

    suggestions: tuple[str, ...] = Field(description="Whole questions or names of procedures, to be asked as they are.")


class ProcedureEntryOut(_Out):
    """A procedure among others."""

    code: str = Field(description="Code in the national register.")
    name: str = Field(description="Name, in Vietnamese.")
    field: str = Field(description="Field of administration (lĩnh vực), in Vietnamese.")
    level: AuthorityLevel | None = Field(description="Level that the record declares; it may be wrong or absent.")
    level_name: str | None = Field(description="That level in words.")
    place: str | None = Field(description="Province whose own procedure this is; null for the whole country.")

    @classmethod
    def of(cls, entry: CatalogueEntry, language: str) -> Self:
        """Return the public part of ``entry``."""
        level = level_name(entry.level, language) if entry.level else None
        fields = {name: getattr(entry, name) for name in ("code", "name", "field", "level", "place")}
        return cls(**fields, level_name=level)


class ProceduresOut(_Out):
    """One page of the procedures that were looked for."""

    procedures: tuple[ProcedureEntryOut, ...] = Field(description="Best name first, or else by code.")
    more: bool = Field(description="Whether there are more: ask again with a larger `offset`.")


class TimeOut(_Out):
    """A time limit."""

    amount: float | None = Field(description="Null where the record states none.")
    unit: TimeUnit | None = Field(description="Unit of the amount.")
    note: str = Field(description="The record's own words; may be empty.")


class FeeOut(_Out):
    """A fee."""

    kind: FeeKind = Field(description="A figure, nothing to pay, who sets it, where it is set, or not stated.")
    amount: int | None = Field(description="In whole units of the currency.")
    currency: str = Field(description="`VND` or `USD`.")
    note: str = Field(description="The record's own words; may be empty.")
    valid_from: date | None = Field(description="First day of this rate.")
    valid_to: date | None = Field(description="Last day of this rate.")


class ChannelOut(_Out):
    """One way to file."""

    method: SubmissionMethod = Field(description="How the dossier reaches the office.")
    time: TimeOut = Field(description="Time limit by this way.")
    fees: tuple[FeeOut, ...] = Field(description="Fees by this way.")
    note: str = Field(description="The record's own words; may be empty.")


class PaperOut(_Out):
    """One paper of the dossier."""

    text: str = Field(description="The paper.")
    originals: int | None = Field(description="How many originals.")
    copies: int | None = Field(description="How many copies.")
    form: str | None = Field(description="Number of its form.")
    group: str | None = Field(description="The case it belongs to.")


class LegalBasisOut(_Out):
    """A legal basis."""

    title: str = Field(description="As the record gives it.")
    number: str | None = Field(description="Number of the document, where one can be read.")


class ProcedureOut(_Out):
    """One record, as the register holds it; nothing is judged here (an answer of `POST /answers` is)."""

    code: str = Field(description="Code in the national register.")
    name: str = Field(description="Name.")
    field: str = Field(description="Field of administration (lĩnh vực).")
    level: AuthorityLevel | None = Field(description="Level that the record declares; it may be wrong or absent.")
    place: str | None = Field(description="Province whose own procedure this is; null for the whole country.")
    local: bool = Field(description="Whether one province issued it.")
    deleted: bool = Field(description="Whether the register has deleted it.")
    as_of: date = Field(description="Day of the record.")
    decision_number: str | None = Field(description="Decision that published it.")
    portal_url: str = Field(description="Its page on the national public-service portal.")
    description: str = Field(description="What it is for; may be empty.")
    applicants: tuple[str, ...] = Field(description="Who may apply.")
    implementing_authorities: tuple[str, ...] = Field(description="Cơ quan thực hiện.")
    competent_authorities: tuple[str, ...] = Field(description="Cơ quan có thẩm quyền.")
    coordinating_authorities: tuple[str, ...] = Field(description="Cơ quan phối hợp.")
    reception_address: str = Field(description="Where dossiers are received; may be empty.")
    channels: tuple[ChannelOut, ...] = Field(description="Ways to file, each with its time and fees.")
    documents: tuple[PaperOut, ...] = Field(description="Papers of the dossier.")
    notes: tuple[str, ...] = Field(description="Remarks that stand among the papers.")
    steps: tuple[str, ...] = Field(description="Steps, in order.")
    conditions: tuple[str, ...] = Field(description="Conditions.")
    outputs: tuple[str, ...] = Field(description="What one gets.")
    legal_bases: tuple[LegalBasisOut, ...] = Field(description="Legal bases.")

    @classmethod
    def of(cls, procedure: Procedure) -> Self:
        """Return the public part of ``procedure``."""
        return cls.model_validate(procedure)


class UnitOut(_Out):
    """An administrative unit, of today or gone."""

    name: str = Field(description="Name with its kind: `phường Hải Châu`.")
    within: str = Field(description="What it lies in, of its own time.")
    level: str = Field(description="`province`, `district` or `commune`.")
    exists: bool = Field(description="Whether there is such a unit on the day asked for.")
    source: str = Field(description="Number of the resolution that made it or ended it.")
    now: tuple[str, ...] = Field(description="What it is, or is part of, on that day; several if it was divided.")


class UnitsOut(_Out):
    """Every unit that the words may mean; more than one means that they do not say which."""

    units: tuple[UnitOut, ...] = Field(description="Empty if the words name no place.")
