from datetime import UTC, date, datetime

import pytest

from bots.office_hours import after_working_days, is_open, is_working_day
from bots.vietnam_time import VIETNAM


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("asked", "days", "due"),
    [
        ("2026-11-24 10:00", 1, "2026-11-25 10:00"),  # a Tuesday
        ("2026-11-24 12:10", 1, "2026-11-25 11:30"),  # at noon: the afternoon, then a morning
        ("2026-11-24 22:00", 1, "2026-11-25 17:00"),
        ("2026-11-27 16:00", 1, "2026-11-30 16:00"),  # over the weekend
        ("2026-11-28 09:00", 1, "2026-11-30 17:00"),  # on a Saturday
        ("2026-04-29 15:00", 1, "2026-05-04 15:00"),  # 30/4 and 1/5, then a weekend
        ("2026-11-24 10:00", 3, "2026-11-27 10:00"),
        ("2027-02-04 16:00", 1, "2027-02-10 16:00"),  # Tết
    ],
)
def test_a_reply_is_due_after_working_days_of_office_hours(asked: str, days: int, due: str) -> None:
    assert after_working_days(local(asked).astimezone(UTC), days) == local(due)


@pytest.mark.parametrize(
    ("now", "opened"),
    [
        ("2026-11-24 07:29", False),
        ("2026-11-24 07:30", True),
        ("2026-11-24 11:30", False),
        ("2026-11-24 13:30", True),
        ("2026-11-24 17:00", False),
        ("2026-11-28 09:00", False),
        ("2026-09-02 09:00", False),
    ],
)
def test_offices_are_open_on_working_days_in_the_morning_and_the_afternoon(now: str, opened: bool) -> None:
    assert is_open(local(now)) == opened


def test_holidays_are_those_of_every_year_and_those_of_one() -> None:
    assert not is_working_day(date(2031, 1, 1))
    assert not is_working_day(date(2027, 2, 8))
    assert is_working_day(date(2029, 2, 8))
