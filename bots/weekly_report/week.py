"""The week that a report is about: an ISO week, Monday to Sunday, in Vietnamese time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from assistant.errors import AssistantError
from bots.vietnam_time import VIETNAM, today

_NAME = re.compile(r"(?P<year>\d{4})-?W(?P<number>\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """An ISO week; ``first`` is its Monday, ``last`` its Sunday."""

    first: date

    @property
    def last(self) -> date:
        """The Sunday that ends the week."""
        return self.first + timedelta(days=6)

    @property
    def year(self) -> int:
        """The year that the week is counted in, at New Year not always that of its Monday."""
        return self.first.isocalendar().year

    @property
    def number(self) -> int:
        """The number of the week in its year, 1 to 53."""
        return self.first.isocalendar().week

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days, Monday first."""
        return tuple(self.first + timedelta(days=n) for n in range(7))

    @property
    def begins(self) -> datetime:
        """Midnight before Monday."""
        return midnight(self.first)

    @property
    def ends(self) -> datetime:
        """Midnight after Sunday, the first instant that is not of the week."""
        return midnight(self.last + timedelta(days=1))

    @property
    def before(self) -> "Week":
        """The week before."""
        return Week(first=self.first - timedelta(days=7))

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"


def midnight(day: date) -> datetime:
    """Return the instant at which ``day`` begins in Viet Nam."""
    return datetime.combine(day, time(), VIETNAM)


def last_full_week(now: datetime) -> Week:
    """Return the last week that is over: on a Wednesday, the one that ended on Sunday."""
    day = today(now)
    return Week(first=day - timedelta(days=day.weekday() + 7))


def week_named(name: str, now: datetime) -> Week:
    """Return the week called ``2026-W47``; raises ``AssistantError`` if there is none, or it has not begun."""
    match = _NAME.fullmatch(name.strip())
    try:
        week = Week(first=date.fromisocalendar(int(match["year"]), int(match["number"]), 1)) if match else None
    except ValueError:
        week = None
    if week is None:
        raise AssistantError(
            f"Không có tuần “{name}”; hãy viết năm và số tuần, ví dụ 2026-W47. (No such week: write it as 2026-W47.)"
        )
    if week.begins > now:
        raise AssistantError(f"Tuần {week} chưa bắt đầu, chưa có gì để báo cáo. (That week has not begun.)")
    return week
