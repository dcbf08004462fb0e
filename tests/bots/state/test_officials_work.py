"""What officials do to the state, on every database that may hold it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from assistant.answer import Outcome
from assistant.errors import AssistantError
from bots.accounts import Account, Role
from bots.channels import Channel
from bots.deeds import DeedKind
from bots.reach import Reach
from bots.state.accounts import (
    account_with_id,
    add_account,
    credentials,
    note_failure,
    set_disabled,
    set_password,
    set_role,
)
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.question_browser import Sought, outcomes, presuming_district, questions, unanswered
from bots.state.questions import Asked, record
from bots.state.sessions import IDLE, end_session, open_session, visit_with
from bots.state.ticket_work import forward, put_aside, save_draft, send_reply, ticket_counts, ticket_within, tickets_in
from bots.state.tickets import add_ticket, ticket_of
from bots.state.uploads import (
    add_upload,
    begin_publishing,
    drop_upload,
    end_publishing,
    set_previewed,
    set_progress,
    upload_numbered,
    uploads,
)
from bots.ticket_queue import Queue
from bots.tickets import HandedOver, Ticket, TicketState, new_ticket
from bots.uploads import Upload, UploadState
from ingest.preview import Preview

NOW = datetime(2026, 11, 27, 1, tzinfo=UTC)


def account(database: Database, login: str = "lan", role: Role = Role.ADMIN) -> int:
    return add_account(database, Account(id=0, login=login, name=login.title(), role=role), "hash", NOW)


def test_an_account_is_kept_as_it_was_added(database: Database) -> None:
    number = account(database)
    assert account_with_id(database, number) == Account(id=number, login="lan", name="Lan", role=Role.ADMIN)
    assert account_with_id(database, number + 1) is None
    with pytest.raises(AssistantError, match="Đã có tài khoản"):
        account(database)


def test_the_last_admin_stays_one(database: Database) -> None:
    number = account(database)
    for change in (
        lambda: set_role(database, number, Role.VIEWER, NOW, None),
        lambda: set_disabled(database, number, True, NOW, None),
    ):
        with pytest.raises(AssistantError, match="ít nhất một tài khoản quản trị"):
            change()
    found = account_with_id(database, number)
    assert found is not None
    assert (found.role, found.disabled_at) == (Role.ADMIN, None)


def test_failures_are_counted_until_a_sign_in_or_a_new_password(database: Database) -> None:
    number = account(database)
    for _ in range(6):
        note_failure(database, number, NOW)
    known = credentials(database, "lan")
    assert known is not None
    assert (known.failures, known.locked_until) == (6, NOW + timedelta(minutes=1))
    set_password(database, number, "new", NOW)
    known = credentials(database, "lan")
    assert known is not None
    assert (known.failures, known.locked_until, known.password_hash) == (0, None, "new")


def test_a_session_is_found_by_its_value_until_it_is_idle_or_ended(database: Database) -> None:
    value = open_session(database, account(database), NOW)
    visit = visit_with(database, value, NOW + IDLE - timedelta(seconds=1))
    assert visit is not None
    assert visit.account.login == "lan"
    assert visit_with(database, value, NOW + 2 * IDLE - timedelta(seconds=2)) is not None  # the last use counts
    assert visit_with(database, value, NOW + 4 * IDLE) is None
    assert visit_with(database, "another", NOW) is None
    end_session(database, visit, NOW)
    assert visit_with(database, value, NOW) is None


def upload(database: Database, by: int) -> Upload:
    found = upload_numbered(database, add_upload(database, "a.pdf", "d" * 64, date(2026, 11, 1), NOW, by))
    assert found is not None
    return found


def test_an_upload_moves_from_reading_to_published_and_only_one_publishes_it(database: Database) -> None:
    one = upload(database, account(database))
    assert (one.state, one.dated, one.uploaded_by) == (UploadState.READING, date(2026, 11, 1), "Lan")
    set_progress(database, one.id, "đọc", 1, 2, NOW)
    set_previewed(database, one.id, Preview(warnings=("Mờ.",)))
    waiting = upload_numbered(database, one.id)
    assert waiting is not None
    assert waiting.preview.warnings == ("Mờ.",)
    assert begin_publishing(database, waiting, NOW, 1)
    assert not begin_publishing(database, waiting, NOW, 1)
    end_publishing(database, one.id, NOW, "mới: 1", succeeded=True)
    (published,) = uploads(database, 5)
    assert (published.state, published.told, published.published_at) == (UploadState.PUBLISHED, "mới: 1", NOW)


def test_a_dropped_upload_is_gone_and_its_deed_stays(database: Database) -> None:
    by = account(database)
    drop_upload(database, upload(database, by), NOW, by)
    assert uploads(database, 5) == []
    assert latest_deeds(database, 1)[0].kind == DeedKind.UPLOAD_DROPPED


def ticket(
    database: Database, question: str, hours_ago: float, place: str | None = None, commune: str | None = None
) -> Ticket:
    handed = HandedOver(question=question, channel=Channel.WEB, place=place, commune=commune)
    fresh = new_ticket(handed, NOW - timedelta(hours=hours_ago), working_days=1, keep_days=90)
    with database.transaction() as connection:
        add_ticket(connection, fresh)
        found = ticket_of(connection, fresh.code)
    assert found is not None
    return found


def test_tickets_stand_in_the_queue_of_what_is_to_be_done_with_them(database: Database) -> None:
    by = account(database)
    waiting, drafted, forwarded, answered, closed = (ticket(database, f"câu {n}", 100 + n) for n in range(5))
    with database.transaction() as connection:
        assert save_draft(connection, drafted, "nháp")
        assert forward(connection, forwarded, "Sở Nội vụ")
        assert send_reply(connection, answered, "rồi", by, NOW)
        assert put_aside(connection, closed)
    with database.transaction() as connection:
        found = {queue: [t.code for t in tickets_in(connection, queue, 9)] for queue in Queue}
        counts = ticket_counts(connection, NOW)
    assert found == {
        Queue.WAITING: [waiting.code],
        Queue.DRAFTED: [drafted.code],
        Queue.FORWARDED: [forwarded.code],
        Queue.ANSWERED: [answered.code],
        Queue.CLOSED: [closed.code],
    }
    assert set(counts.queues.values()) == {1}
    assert counts.late == 3


def test_who_is_confined_to_a_unit_finds_its_tickets_alone_and_those_without_a_unit(database: Database) -> None:
    ours = ticket(database, "của ta", 1, "Đắk Lắk", "xã Ea Kao")
    theirs = ticket(database, "nơi khác", 2, "Đắk Lắk", "phường Tân An")
    handed_on = ticket(database, "chuyển đến ta", 3, "Đắk Lắk", "phường Tân An")
    nobodys = ticket(database, "chưa rõ nơi", 4)
    reach = Reach(province="Đắk Lắk", commune="xã Ea Kao")
    with database.transaction() as connection:
        assert forward(connection, handed_on, "UBND Xã Ea Kao, Đắk Lắk")
    with database.transaction() as connection:
        waiting = [t.code for t in tickets_in(connection, Queue.WAITING, 9, reach)]
        counts = ticket_counts(connection, NOW, reach)
        found = [ticket_within(connection, t.code, reach) is not None for t in (ours, theirs, handed_on, nobodys)]
    assert set(waiting) == {ours.code, nobodys.code}
    assert (counts.queues[Queue.WAITING], counts.queues[Queue.FORWARDED]) == (2, 1)
    assert found == [True, False, True, True]


def test_a_ticket_that_was_changed_since_it_was_read_is_left_as_it_is(database: Database) -> None:
    by, stale = account(database), ticket(database, "câu hỏi", 1)
    with database.transaction() as connection:
        assert save_draft(connection, stale, "của người khác")
        assert not save_draft(connection, stale, "của tôi")
        assert not send_reply(connection, stale, "của tôi", by, NOW)
        now = ticket_of(connection, stale.code)
    assert now == replace(stale, draft="của người khác")
    assert now.state == TicketState.OPEN


def test_questions_are_counted_and_grouped_also_where_their_words_are_not_kept(database: Database) -> None:
    def asked(number: int, outcome: Outcome, text: str | None, district: bool = False) -> Asked:
        return Asked(
            id=f"q{number}",
            asked_at=NOW - timedelta(minutes=number),
            channel="web",
            outcome=outcome,
            milliseconds=1.0,
            text=text,
            procedure="1.001193" if district else None,
            presumed_district=district,
        )

    sought = Sought(begin=NOW - timedelta(days=1), end=NOW + timedelta(days=1))
    with database.transaction() as connection:
        record(
            connection,
            [
                asked(1, Outcome.NOT_FOUND, "rồng"),
                asked(2, Outcome.OUT_OF_SCOPE, "rồng"),
                asked(3, Outcome.NOT_FOUND, None),
                asked(4, Outcome.ANSWERED, "lên quận", district=True),
            ],
        )
    with database.transaction() as connection:
        assert outcomes(connection, sought) == {"not_found": 2, "out_of_scope": 1, "answered": 1}
        assert {(g.shared, g.count) for g in unanswered(connection, sought, 9)} == {("rồng", 2), (None, 1)}
        assert [(g.shared, g.count) for g in presuming_district(connection, sought, 9)] == [("1.001193", 1)]
        assert [q.text for q in questions(connection, sought, 2, 1)] == ["rồng", None]
