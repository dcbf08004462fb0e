"""A gap: what is wrong with one record; and the register of all of them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from ingest.doctor import Finding


class GapKind(Enum):
    """What is wrong with a record, as the report calls it."""

    CONTRADICTION = "Các phần của bản ghi nêu khác nhau về cấp giải quyết"
    DISTRICT = "Còn nêu cơ quan cấp huyện"
    REPORTED = "Người hỏi báo sai hoặc đã cũ"
    LAPSED = "Dẫn văn bản không còn (hoặc chưa) có hiệu lực"
    NO_LEVEL = "Không xác định được cấp giải quyết"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is wrong with one record; ``asked`` counts the week's questions on that procedure."""

    kind: GapKind
    code: str
    name: str
    field: str
    detail: str
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All gaps on ``day``, what is wrong with the texts of law, and how many competences end soon, and when first."""

    day: date
    examined: int
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
    ending: int = 0
    first_end: date | None = None

    def of(self, kind: GapKind) -> tuple[Gap, ...]:
        """Return the gaps of one kind."""
        return tuple(gap for gap in self.gaps if gap.kind is kind)
