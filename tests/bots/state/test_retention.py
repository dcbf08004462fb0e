from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bots.state.database import Database, database_in
from bots.state.retention import Purged, purge
from bots.state.tables import AskedQuestion, Feedback, Session, Ticket, Update
from tests.bots.officials import official

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
    assert purge(database, TODAY) == Purged(questions=1, opinions=1, tickets=1, sessions=0, updates=0)
    with database.transaction() as connection:
        questions = connection.query(AskedQuestion).order_by(AskedQuestion.text_until).all()
        assert sorted((q.text or "", q.text_until) for q in questions if q.text) == [("lời", TODAY)]
        assert len(questions) == 2
        assert sorted(o.words or "" for o in connection.query(Feedback)) == ["", "lời"]
        assert [t.keep_until for t in connection.query(Ticket)] == [TODAY]


def test_a_second_time_there_is_nothing_left_to_delete(database: Database) -> None:
    keep(database, TODAY - timedelta(days=1))
    purge(database, TODAY)
    assert purge(database, TODAY) == Purged(questions=0, opinions=0, tickets=0, sessions=0, updates=0)


def test_sign_ins_that_are_over_and_updates_of_days_ago_go_answered_or_not(database: Database) -> None:
    by = official(database)
    with database.transaction() as connection:
        for days in (-3, 1):
            at = NOW + timedelta(days=days)
            connection.add(
                Session(digest=f"{days}", official=by, form_token="x", signed_in_at=NOW, seen_at=NOW, expires_at=at)
            )
        long_ago = NOW - timedelta(days=4)
        for number, received, answered in (
            ("1", long_ago, NOW),
            ("2", NOW, NOW),
            ("3", NOW, None),
            ("4", long_ago, None),
        ):
            times = {"received_at": received, "next_try_at": NOW, "answered_at": answered}
            connection.add(Update(channel="telegram", number=number, talk="7", **times))
    gone = purge(database, TODAY)
    assert (gone.sessions, gone.updates) == (1, 2)
    with database.transaction() as connection:
        assert [s.digest for s in connection.query(Session)] == ["1"]
        assert sorted(u.number for u in connection.query(Update)) == ["2", "3"]


def test_nothing_of_what_is_deleted_stays_in_the_file(tmp_path: Path) -> None:
    database = Database(database_in(tmp_path))
    with database.transaction() as connection:
        connection.add(
            AskedQuestion(
                id="1", asked_at=NOW, channel="web", outcome="answered", language="vi", milliseconds=1.0,
                generation="g", text="lời rất riêng " * 500, text_until=TODAY - timedelta(days=1),
            )
        )  # fmt: skip
    purge(database, TODAY)
    database.close()
    assert "riêng".encode() not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
