"""What officials type into forms and addresses, taken only where it makes sense."""

from datetime import date
from typing import Annotated

from fastapi import Path

from assistant.errors import BadQuestion
from assistant.question import day_asked

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]  # of a row, as every database can hold it
_FIRST, _LAST = 1945, 2100  # years that a document, a record or a question may be of


def text_typed(typed: str) -> str:
    """Return what was typed into a large field; browsers end its lines as telegraphs did."""
    return typed.replace("\r\n", "\n").strip()


def day_typed(typed: str) -> date | None:
    """Return the day that was typed, None of nothing; raises ``BadQuestion`` with one sentence."""
    if not typed.strip():
        return None
    day = day_asked(typed.strip())
    if not _FIRST <= day.year <= _LAST:
        raise BadQuestion(f"Năm {day.year} không hợp lệ; hãy chọn từ {_FIRST} đến {_LAST}. (Year out of range.)")
    return day
