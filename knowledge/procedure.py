"""Administrative procedures (thủ tục hành chính) and the typed parts that answers are made of.

Source of the shape: the national register of procedures. Money is in whole units of its currency, dates are ISO
dates, amounts of time are in the unit named beside them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PORTAL_PAGE = "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc={code}"


class AuthorityLevel(StrEnum):
    """Cấp thực hiện: the level of government; there is no district level since 1 July 2025."""

    COMMUNE = "xa"
    PROVINCE = "tinh"
    MINISTRY = "bo"


class SubmissionMethod(StrEnum):
    """Hình thức nộp: how a dossier reaches the office."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"


class TimeUnit(StrEnum):
    """Unit of a processing time."""

    WORKING_DAY = "working_day"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"


class FeeKind(StrEnum):
    """What a record says of money: a figure, nothing to pay, who sets it, where it is set, or nothing."""

    AMOUNT = "amount"
    FREE = "free"
    SET_BY_PROVINCE = "set_by_province"
    BY_REGULATION = "by_regulation"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingTime:
    """Thời hạn giải quyết; ``amount`` and ``unit`` are None when the record states none."""

    amount: float | None = None
    unit: TimeUnit | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """Phí, lệ phí. ``amount`` in whole ``currency`` (VND or USD); both dates inclusive."""

    kind: FeeKind
    amount: int | None = None
    currency: str = "VND"
    note: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether this rate applies on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Cách thức thực hiện: one way to file, with its own time and fees."""

    method: SubmissionMethod
    time: ProcessingTime
    fees: tuple[Fee, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierItem:
    """Một giấy tờ trong hồ sơ: the paper, how many, its form's number, and the case it belongs to."""

    text: str
    originals: int | None = None
    copies: int | None = None
    form: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """Căn cứ pháp lý: title as the record gives it and the document's number, where one can be read."""

    title: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One record. ``place`` None: the whole country; ``level`` is what the record declares, None when it does not.

    ``local`` marks a record that one province issued, even where the province cannot be read from it.
    """

    code: str
    name: str
    field: str
    level: AuthorityLevel | None
    as_of: date
    decision_number: str | None = None
    place: str | None = None
    local: bool = False
    deleted: bool = False
    sources: tuple[str, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    applicants: tuple[str, ...] = ()
    implementing_authorities: tuple[str, ...] = ()
    competent_authorities: tuple[str, ...] = ()
    delegated_authorities: tuple[str, ...] = ()
    coordinating_authorities: tuple[str, ...] = ()
    reception_address: str = ""
    channels: tuple[Channel, ...] = ()
    documents: tuple[DossierItem, ...] = ()
    notes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()

    @property
    def portal_url(self) -> str:
        """Address of the procedure's page on the national public-service portal."""
        return PORTAL_PAGE.format(code=self.code)
