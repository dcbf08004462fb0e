"""Gathers what the report says: the counts of two weeks, the names of what was asked, the register of gaps."""

from dataclasses import dataclass
from datetime import date, datetime

from bots.state.database import Database
from bots.state.weekly_counts import Counts, Tally, counts_between
from bots.vietnam_time import today
from bots.weekly_report.gap import Register
from bots.weekly_report.legal_gaps import register
from bots.weekly_report.week import Week, midnight
from knowledge.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyFacts:
    """All that a report is written from; ``names`` of the procedures asked, by code."""

    week: Week
    made_at: datetime
    this: Counts
    before: Counts
    names: dict[str, str]
    register: Register

    @property
    def made_on(self) -> date:
        """The day on which the report was made, in Viet Nam."""
        return today(self.made_at)

    @property
    def is_over(self) -> bool:
        """Tell whether the week had ended when its questions were counted."""
        return self.week.ends <= self.made_at


def gather(database: Database, records: Records, week: Week, now: datetime) -> WeeklyFacts:
    """Count ``week`` and the one before it, and examine the records as of today."""
    this, before = (_counted(database, w) for w in (week, week.before))
    asked = _by_code(this.procedures)
    known = {code: records.procedure(code) for code in asked}
    return WeeklyFacts(
        week=week,
        made_at=now,
        this=this,
        before=before,
        names={code: p.name for code, p in known.items() if p},
        register=register(records, today(now), asked, _by_code(this.reported)),
    )


def _by_code(tally: Tally) -> dict[str, int]:
    return {code: number for code, number in tally if code}


def _counted(database: Database, week: Week) -> Counts:
    return counts_between(database, [*map(midnight, week.days), week.ends])
