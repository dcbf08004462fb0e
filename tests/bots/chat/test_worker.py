"""Every kept update is seen through to its answer, however often the channel refuses or the process dies."""

import asyncio
import logging
from dataclasses import replace

import pytest
from sqlalchemy import select

from assistant.messages import Ending
from assistant.settings import Settings
from bots.channels import Channel
from bots.chat.channel import Said, TryLater, Undeliverable
from bots.chat.dialogue import Dialogue
from bots.chat.officer import Officer
from bots.chat.worker import Worker
from bots.desk import Desk
from bots.state.database import Database
from bots.state.inbox import Inbox, Kept
from bots.state.tables import Update
from bots.state.talks import Talks
from tests.bots.chat.paper_channel import PaperChannel, Repeating


@pytest.fixture
def channel() -> PaperChannel:
    return PaperChannel()


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database, "paper")


@pytest.fixture
def worker(channel: PaperChannel, inbox: Inbox, database: Database) -> Worker:
    return _worker(channel, inbox, database)


def _worker(channel: PaperChannel, inbox: Inbox, database: Database) -> Worker:
    officer = Officer(desk=Desk(database, Settings()), channel=Channel.TELEGRAM)
    return Worker(channel, inbox, Dialogue(Repeating(), Talks(database, "paper"), officer), first_wait=0.01)


async def all_answered(inbox: Inbox) -> None:
    async with asyncio.timeout(10):
        while inbox.unanswered():
            await asyncio.sleep(0.01)


def say(number: int, talk: str = "a") -> Said:
    return Said(number=str(number), talk=talk, person="1", text=f"câu {number}")


async def test_an_update_is_committed_when_keep_returns(worker: Worker, channel: PaperChannel, inbox: Inbox) -> None:
    gate = asyncio.Event()
    channel.hold = lambda _: gate
    await worker.keep([say(1)])
    assert [Said.of(one.payload) for one in inbox.unanswered()] == [say(1)]
    gate.set()
    await all_answered(inbox)
    assert channel.shown == [("câu 1", "p1")]
    assert inbox.unanswered() == ()


async def test_personal_numbers_are_masked_before_anything_is_written(
    worker: Worker, channel: PaperChannel, inbox: Inbox
) -> None:
    gate = asyncio.Event()
    channel.hold = lambda _: gate
    await worker.keep([replace(say(1), text="căn cước 048095001234 hết hạn")])
    (waiting,) = inbox.unanswered()
    assert "048095001234" not in str(waiting.payload)
    assert "hết hạn" in str(waiting.payload)
    gate.set()
    await all_answered(inbox)


async def test_an_update_that_comes_twice_is_answered_once(worker: Worker, channel: PaperChannel, inbox: Inbox) -> None:
    await worker.keep([say(1)])
    await worker.keep([say(1), say(2)])
    await all_answered(inbox)
    assert [text for text, _ in channel.shown] == ["câu 1", "câu 2"]


@pytest.mark.parametrize("step", ["promise", "show"])
async def test_what_the_channel_refuses_is_tried_again_after_the_time_it_asks_for(
    worker: Worker, channel: PaperChannel, inbox: Inbox, step: str
) -> None:
    channel.troubles[step] = [TryLater(0.05), TryLater()]
    await worker.keep([say(1)])
    await all_answered(inbox)
    assert channel.shown == [("câu 1", "p1")]
    assert channel.promised == ["câu 1"]


async def test_one_talk_keeps_its_order_while_others_go_on(worker: Worker, channel: PaperChannel, inbox: Inbox) -> None:
    gate = asyncio.Event()
    channel.hold = lambda said: gate if said.number == "1" else None
    await worker.keep([say(1), say(2), say(3, talk="b")])
    async with asyncio.timeout(10):
        while not channel.shown:
            await asyncio.sleep(0.01)
    gate.set()
    await all_answered(inbox)
    assert [text for text, _ in channel.shown] == ["câu 3", "câu 1", "câu 2"]


async def test_a_restart_answers_in_place_of_the_placeholder_that_is_already_there(
    worker: Worker, channel: PaperChannel, inbox: Inbox, database: Database
) -> None:
    channel.hold = lambda _: asyncio.Event()
    await worker.keep([say(1), say(2)])
    async with asyncio.timeout(10):
        while not channel.promised:
            await asyncio.sleep(0.01)
    await worker.finish(0.1)  # as a kill would, in the middle of the answer
    channel.hold = lambda _: None
    second = _worker(channel, inbox, database)
    await second.resume()
    await all_answered(inbox)
    assert channel.shown == [("câu 1", "p1"), ("câu 2", "p2")]
    assert channel.promised == ["câu 1", "câu 2"]


async def test_what_can_never_be_delivered_is_emptied_and_holds_up_nobody(
    worker: Worker, channel: PaperChannel, inbox: Inbox
) -> None:
    channel.troubles["promise"] = [Undeliverable()]
    await worker.keep([say(1), say(2)])
    await all_answered(inbox)
    assert [text for text, _ in channel.shown] == ["câu 2"]
    assert inbox.unanswered() == ()


async def test_a_bug_in_showing_an_answer_is_told_politely_once_and_logged_without_what_was_said(
    worker: Worker, channel: PaperChannel, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    channel.troubles["show"] = [ValueError("câu 1"), ValueError("câu 1"), ValueError("câu 2")]
    await worker.keep([say(1), say(2)])
    await all_answered(inbox)
    assert channel.shown == [(Ending.BROKEN.in_("vi"), "p2")]
    assert inbox.unanswered() == ()
    assert "ValueError" in caplog.text
    assert "câu" not in caplog.text


async def test_an_update_in_which_the_process_died_again_and_again_is_given_up(
    worker: Worker, channel: PaperChannel, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    inbox.keep([_kept(say(1)), _kept(say(2))])
    for _ in range(10):
        inbox.begin("1")
    await worker.resume()
    await all_answered(inbox)
    assert [text for text, _ in channel.shown] == ["câu 2"]
    assert "given up" in caplog.text


async def test_a_database_that_fails_for_a_moment_costs_no_answer(
    worker: Worker, channel: PaperChannel, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, failures = inbox.begin, [OSError("disk"), OSError("disk")]

    def failing(number: str) -> None:
        if failures:
            raise failures.pop()
        begin(number)

    monkeypatch.setattr(inbox, "begin", failing)
    await worker.keep([say(1)])
    await all_answered(inbox)
    assert channel.shown == [("câu 1", "p1")]


async def test_what_was_said_is_not_in_the_database_once_answered(
    worker: Worker, inbox: Inbox, database: Database
) -> None:
    await worker.keep([say(1)])
    await all_answered(inbox)
    with database.transaction() as connection:
        assert [row.payload for row in connection.scalars(select(Update))] == [None]


def _kept(said: Said) -> Kept:
    return Kept(number=said.number, talk=said.talk, payload=said.payload())
