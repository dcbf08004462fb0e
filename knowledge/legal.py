"""Legal documents (văn bản) and their provisions (điều, khoản, điểm), each with an interval of validity.

An interval is half open: ``in_force``/``valid_from`` is the first day that it holds, ``expires``/``valid_to`` the
first day that it no longer does.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.vietnamese import fold


class RelationKind(StrEnum):
    """What one document does to another."""

    AMENDS = "amends"  # sửa đổi, bổ sung: the other goes on holding, in other words
    REPLACES = "replaces"  # thay thế: the other ends, this one stands in its place
    REPEALS = "repeals"  # bãi bỏ, hết hiệu lực: the other ends
    SUSPENDS = "suspends"  # ngưng hiệu lực: the other does not hold from ``from_day`` until ``until``
    EXTENDS = "extends"  # kéo dài: the other holds until ``until``


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a document does to ``target``, a document number; ``articles`` names the parts, () is the whole of it.

    An article is named by its number; a part below it is not listed unless the relation amends, because the article
    goes on holding without it. ``basis`` is the key of the provision that says so, ``exception`` what it leaves in
    force, in its own words. ``target_title`` and ``target_issued`` are what it says of a target that may not be held.
    """

    kind: RelationKind
    target: str
    articles: tuple[str, ...] = ()
    from_day: date | None = None
    until: date | None = None
    basis: str = ""
    exception: str = ""
    target_title: str = ""
    target_issued: date | None = None


def within(first: date | None, end: date | None, day: date) -> bool:
    """Tell whether ``day`` lies in [first, end); an unknown first day is taken as past, an unknown end as to come."""
    return (first is None or first <= day) and (end is None or day < end)


def day_after(day: date) -> date:
    """Return the first day after one that a text calls the last; the calendar's own last day has none."""
    return day + timedelta(days=1) if day < date.max else day


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalDocument:
    """A law, decree, circular or resolution. ``expires`` is the first day on which it no longer holds.

    ``held`` is False of a document that others name but whose text is not here. ``basis`` is the key of the provision
    that ends it, or else of its own on effect, which ``effect`` always is; ``suspended`` the spans
    [first, end) in which it does not hold,
    ``suspended_articles`` the articles that do not hold meanwhile, each with its span,
    ``ended_articles`` the articles that ended by themselves, each with the first day on which it no longer holds.
    ``stated_in_force`` is what the file's header, or another file, says where the text itself gives another day.
    """

    number: str
    title: str
    kind: str = ""
    issuer: str = ""
    issued: date | None = None
    in_force: date | None = None
    expires: date | None = None
    replaced_by: str | None = None
    basis: str = ""
    effect: str = ""
    relations: tuple[Relation, ...] = ()
    held: bool = True
    suspended: tuple[tuple[date, date | None], ...] = ()
    suspended_articles: tuple[tuple[str, date, date | None], ...] = ()
    ended_articles: tuple[tuple[str, date], ...] = ()
    stated_in_force: date | None = None
    as_of: date | None = None
    source: str = ""
    read_confidence: float | None = None  # 0 to 1, where a recogniser had to read pictures of pages

    @property
    def name(self) -> str:
        """The title as people cite it: a law's is often held without its kind ("Hộ tịch"), or in capitals."""
        title = self.title.capitalize() if self.title.isupper() else self.title
        told = fold(title).startswith(fold(self.kind)) or self.kind not in ("Luật", "Bộ luật")
        return title if told else f"{self.kind} {title}"

    def in_force_on(self, day: date) -> bool:
        """Tell whether the document holds on ``day``; an unknown start is taken as past."""
        return within(self.in_force, self.expires, day) and not self.suspended_on(day)

    def suspended_on(self, day: date) -> bool:
        """Tell whether the document is suspended on ``day``."""
        return any(within(first, end, day) for first, end in self.suspended)

    def article_suspended_on(self, article: str, day: date) -> bool:
        """Tell whether the document, or an article of it alone, is suspended on ``day``."""
        paused = any(number == article and within(first, end, day) for number, first, end in self.suspended_articles)
        return paused or self.suspended_on(day)

    def article_ended_on(self, article: str, day: date) -> bool:
        """Tell whether an article, held or not, has ended by itself by ``day``."""
        return any(number == article and end <= day for number, end in self.ended_articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One article with its clauses. ``summary`` marks text that retells the article in other words.

    ``amended_by`` lists the documents (numbers) that changed it, the last of them in effect since ``amended_on``;
    codified text contains the changes up to its document's ``as_of``. ``outlives``: it goes on holding after its
    document has ended. ``topic`` is the codification's topic, "" where the text is the document's own.
    """

    document: str
    article: str
    title: str
    text: str
    heading: str = ""
    clauses: tuple["Clause", ...] = ()
    summary: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    amended_by: tuple[str, ...] = ()
    amended_on: date | None = None
    replaced_by: str | None = None
    outlives: bool = False
    topic: str = ""
    span: tuple[int, int] = (0, 0)  # characters of the document's text, from the article's head to its last word

    @property
    def name(self) -> str:
        """How the provision is called: ``Điều 22``, ``Phụ lục I``."""
        return f"Điều {self.article}" if self.article[:1].isdigit() else self.article

    @property
    def key(self) -> str:
        """``number#article``, as answers cite it (``72/2025/QH15#22``)."""
        return f"{self.document}#{self.article}"

    def in_force_on(self, day: date) -> bool:
        """Tell whether the article holds on ``day``, its document's own interval apart (``Library.holds`` has both)."""
        return within(self.valid_from, self.valid_to, day)


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
