"""When offices are open: 7:30 to 11:30 and 13:30 to 17:00, Monday to Friday, except on public holidays."""

from datetime import date, datetime, time, timedelta
from functools import cache
from importlib import resources

from bots.vietnam_time import VIETNAM

SPANS = ((time(7, 30), time(11, 30)), (time(13, 30), time(17, 0)))
_WORKING_DAY = timedelta(hours=7, minutes=30)


def after_working_days(start: datetime, days: int) -> datetime:
    """Return the moment at which offices have been open for ``days`` working days since ``start``."""
    left = days * _WORKING_DAY
    day = start.astimezone(VIETNAM).date()
    while True:
        for opens, closes in _spans(day):
            begins, ends = max(opens, start), closes
            if begins < ends and left <= ends - begins:
                return begins + left
            left -= max(ends - begins, timedelta(0))
        day += timedelta(days=1)


def is_open(now: datetime) -> bool:
    """Tell whether offices are open at ``now``."""
    return any(opens <= now < closes for opens, closes in _spans(now.astimezone(VIETNAM).date()))


def is_working_day(day: date) -> bool:
    """Tell whether offices open on ``day``."""
    closed = _holidays()
    return day.weekday() < 5 and f"{day:%m-%d}" not in closed and day.isoformat() not in closed


def _spans(day: date) -> list[tuple[datetime, datetime]]:
    """Return from when to when offices are open on ``day``."""
    if not is_working_day(day):
        return []
    return [(datetime.combine(day, a, VIETNAM), datetime.combine(day, b, VIETNAM)) for a, b in SPANS]


@cache
def _holidays() -> frozenset[str]:
    lines = resources.files("bots").joinpath("holidays.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in lines if line and not line.startswith("#"))
