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
    read_confidence: float | None = None  # 0 to 1, where a recogniser had to read pictures of pages

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
    span: tuple[int, int] = (0, 0)  # characters of the document's text, from the article's head to its last word

    @property
    def name(self) -> str:
        """How the provision is called: ``Điều 22``, ``Phụ lục I``."""
        return f"Điều {self.article}" if self.article[:1].isdigit() else self.article

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
    span: tuple[int, int] = (0, 0)  # characters of the article's text, its number and points included


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Điểm a, b, c … of a clause."""

    letter: str
    text: str
    span: tuple[int, int] = (0, 0)  # characters of the article's text, its letter included
