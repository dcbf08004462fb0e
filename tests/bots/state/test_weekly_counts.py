from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bots.state.database import Database
from bots.state.tables import AskedQuestion, Feedback, Ticket
from bots.state.weekly_counts import Counts, TicketCounts, counts_between

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
DAYS = [MONDAY + timedelta(days=n) for n in range(8)]
INSTANT = timedelta(microseconds=1)


def question(name: str, at: datetime, **given: object) -> AskedQuestion:
    ordinary = {"channel": "web", "outcome": "answered", "language": "vi", "milliseconds": 50.0, "generation": "g1"}
    return AskedQuestion(id=name, asked_at=at, **(ordinary | given))


def ticket(
    code: str, at: datetime, due_at: datetime, replied_at: datetime | None = None, state: str = "open"
) -> Ticket:
    return Ticket(
        code=code, state=state, opened_at=at, due_at=due_at, channel="web", language="vi", question="x",
        replied_at=replied_at, keep_until=at.date(),
    )  # fmt: skip


def counted(database: Database, *rows: object, instants: Sequence[datetime] = DAYS) -> Counts:
    with database.transaction() as connection:
        connection.add_all(rows)
    return counts_between(database, instants)


def test_a_week_holds_its_first_instant_and_not_the_one_after_its_last(database: Database) -> None:
    edges = (MONDAY - INSTANT, MONDAY, DAYS[1] - INSTANT, DAYS[7] - INSTANT, DAYS[7])
    found = counted(database, *(question(str(n), at) for n, at in enumerate(edges)))
    assert found.asked == 3
    assert found.spans == (2, 0, 0, 0, 0, 0, 1)


def test_tallies_are_ordered_by_count_and_then_by_name_and_the_unknown_is_counted(database: Database) -> None:
    fields = ["Thuế", "Hộ tịch", "Hộ tịch", "Cư trú", None]
    found = counted(database, *(question(str(n), MONDAY, field=field) for n, field in enumerate(fields)))
    assert found.fields[0] == ("Hộ tịch", 2)
    assert dict(found.fields) == {"Hộ tịch": 2, "Thuế": 1, "Cư trú": 1, None: 1}
    assert [name for name, _ in found.fields if name in ("Cư trú", "Thuế")] == ["Cư trú", "Thuế"]


def test_outcomes_levels_places_channels_and_procedures_are_counted(database: Database) -> None:
    found = counted(
        database,
        question("a", MONDAY, procedure="1.1", level="xa", place="Huế", presumed_district=True, milliseconds=10.0),
        question("b", MONDAY, procedure="1.1", level="tinh", place="Huế", channel="telegram", approved_answer=4),
        question("c", MONDAY, outcome="not_found", milliseconds=90.0),
    )
    assert found.outcomes == (("answered", 2), ("not_found", 1))
    assert dict(found.levels) == {"xa": 1, "tinh": 1, None: 1}
    assert found.places[0] == ("Huế", 2)
    assert dict(found.channels) == {"web": 2, "telegram": 1}
    assert found.procedures == (("1.1", 2),)
    assert (found.presumed_district, found.approved_answers, found.mean_milliseconds) == (1, 1, pytest.approx(50))


def test_an_empty_week_is_counted_as_nothing(database: Database) -> None:
    found = counted(database)
    assert (found.asked, found.fields, found.spans, found.mean_milliseconds) == (0, (), (0,) * 7, None)


def test_opinions_are_counted_in_the_week_they_were_given(database: Database) -> None:
    opinions = [
        Feedback(question=str(n), given_at=at, useful=useful)
        for n, (at, useful) in enumerate([(MONDAY, True), (MONDAY, True), (MONDAY, False), (DAYS[7], True)])
    ]
    found = counted(database, *opinions)
    assert (found.useful, found.not_useful) == (2, 1)


def test_a_ticket_answered_after_the_week_was_still_waiting_at_its_end(database: Database) -> None:
    before, later = MONDAY - timedelta(days=3), DAYS[7] + timedelta(days=3)
    found = counted(
        database,
        ticket("A", before, due_at=before + timedelta(days=2)),  # waiting since long, overdue
        ticket("B", DAYS[5], due_at=later, replied_at=DAYS[7]),  # answered, but too late for this week
        ticket("C", DAYS[1], due_at=DAYS[3], replied_at=DAYS[2]),
        ticket("D", DAYS[7], due_at=later),  # of the next week
        ticket("E", before, due_at=before, state="closed"),  # put aside
    )
    assert found.tickets == TicketCounts(opened=2, replied=1, waiting=2, overdue=1)


def test_answers_called_wrong_or_outdated_are_counted_by_procedure(database: Database) -> None:
    reasons = ["wrong", "outdated", "unclear", None]
    found = counted(
        database,
        *(question(str(n), MONDAY, procedure="1.1") for n in range(len(reasons))),
        question("other", MONDAY),
        Feedback(question="other", given_at=MONDAY, useful=False, reason="wrong"),
        *(Feedback(question=str(n), given_at=MONDAY, useful=False, reason=r) for n, r in enumerate(reasons)),
    )
    assert found.reported == (("1.1", 2),)
    assert dict(found.reasons) == {"wrong": 2, "outdated": 1, "unclear": 1, None: 1}
