"""Legal documents (văn bản) and their provisions (điều, khoản, điểm), each with an interval of validity."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalDocument:
    """A law, decree, circular or resolution. ``expires`` is the first day on which it no longer holds."""

    number: str
    title: str
    issuer: str = ""
    issued: date | None = None
    in_force: date | None = None
    expires: date | None = None
    replaced_by: str | None = None
    as_of: date | None = None
    source: str = ""

    def in_force_on(self, day: date) -> bool:
        """Tell whether the document holds on ``day``; an unknown start is taken as past."""
        return (self.in_force is None or self.in_force <= day) and (self.expires is None or day < self.expires)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One article with its clauses. ``summary`` marks text that retells the article in other words."""

    document: str
    article: str
    title: str
    text: str
    heading: str = ""
    clauses: tuple["Clause", ...] = ()
    summary: bool = False

    @property
    def key(self) -> str:
        """``number#article``, as answers cite it (``72/2025/QH15#22``)."""
        return f"{self.document}#{self.article}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Khoản with its points (điểm); ``number`` is "" for an article of one unnumbered clause."""

    number: str
    text: str
    points: tuple["Point", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Điểm a, b, c … of a clause."""

    letter: str
    text: str
