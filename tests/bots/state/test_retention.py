from datetime import UTC, date, datetime, timedelta

from bots.state.database import Database
from bots.state.retention import Purged, purge
from bots.state.tables import AskedQuestion, Feedback, Ticket

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def keep(database: Database, until: date) -> None:
    """One question, one opinion and one ticket that may be kept until a day."""
    name = str(until)
    with database.transaction() as connection:
        connection.add(
            AskedQuestion(
                id=name, asked_at=NOW, channel="web", outcome="answered", language="vi", milliseconds=1.0,
                generation="g", text="lời", text_until=until,
            )
        )  # fmt: skip
        connection.add(Feedback(question=name, given_at=NOW, useful=False, words="lời", words_until=until))
        connection.add(
            Ticket(
                code=f"K{until:%m%d}", state="open", opened_at=NOW, due_at=NOW, channel="web", language="vi",
                question="lời", keep_until=until,
            )
        )  # fmt: skip


def test_words_and_tickets_go_on_the_day_after_they_may_be_kept_and_the_counts_stay(database: Database) -> None:
    for day in (TODAY - timedelta(days=1), TODAY):
        keep(database, day)
    assert purge(database, TODAY) == Purged(questions=1, opinions=1, tickets=1)
    with database.transaction() as connection:
        questions = connection.query(AskedQuestion).order_by(AskedQuestion.text_until).all()
        assert sorted((q.text or "", q.text_until) for q in questions if q.text) == [("lời", TODAY)]
        assert len(questions) == 2
        assert sorted(o.words or "" for o in connection.query(Feedback)) == ["", "lời"]
        assert [t.keep_until for t in connection.query(Ticket)] == [TODAY]


def test_a_second_time_there_is_nothing_left_to_delete(database: Database) -> None:
    keep(database, TODAY - timedelta(days=1))
    purge(database, TODAY)
    assert purge(database, TODAY) == Purged(questions=0, opinions=0, tickets=0)
