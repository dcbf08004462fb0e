from datetime import UTC, date, datetime

import pytest

from assistant.errors import AssistantError
from bots.weekly_report.week import Week, last_full_week, week_named

NOW = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)  # a Wednesday


def test_on_a_wednesday_the_report_is_about_the_week_that_ended_on_sunday() -> None:
    assert last_full_week(NOW) == Week(first=date(2026, 11, 16))
    assert str(last_full_week(NOW)) == "2026-W47"


def test_the_week_turns_at_midnight_in_viet_nam_not_in_london() -> None:
    assert str(last_full_week(datetime(2026, 11, 22, 16, 59, tzinfo=UTC))) == "2026-W46"
    assert str(last_full_week(datetime(2026, 11, 22, 17, 0, tzinfo=UTC))) == "2026-W47"


def test_a_week_begins_on_monday_and_ends_with_sunday() -> None:
    week = week_named("2026-W47", NOW)
    assert (week.first, week.last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert week.begins.astimezone(UTC) == datetime(2026, 11, 15, 17, tzinfo=UTC)
    assert week.ends.astimezone(UTC) == datetime(2026, 11, 22, 17, tzinfo=UTC)
    assert week.before == week_named("2026w46", NOW)


def test_at_new_year_the_week_keeps_the_year_it_is_counted_in() -> None:
    week = last_full_week(datetime(2027, 1, 6, 1, tzinfo=UTC))
    assert str(week) == "2026-W53"
    assert week.last == date(2027, 1, 3)


@pytest.mark.parametrize("name", ["47", "2025-W53", "2026-W00", "tuần này", "2026-11-16", ""])
def test_a_week_that_does_not_exist_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(AssistantError, match="2026-W47"):
        week_named(name, NOW)


def test_a_week_that_has_not_begun_is_refused() -> None:
    assert str(week_named("2026-W48", NOW)) == "2026-W48"
    with pytest.raises(AssistantError, match="chưa bắt đầu"):
        week_named("2026-W49", NOW)
