"""Viet Nam's time: seven hours ahead of UTC all year round."""

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def today(now: datetime | None = None) -> date:
    """Return the day in Viet Nam at ``now``, or at this moment."""
    return (now or datetime.now(UTC)).astimezone(VIETNAM).date()
