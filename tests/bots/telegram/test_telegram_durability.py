"""No question is lost: not to a refusing Telegram, not to a killed process."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bots.chat.messages import Notice
from bots.state.database import Database
from bots.state.inbox import Inbox, Kept
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.faulty_bot_api import Faults
from tests.bots.telegram.killing import ask_and_kill
from tests.bots.telegram.running_bot import running
from tests.bots.telegram.scripted_assistant import BIRTH, ScriptedAssistant


async def test_thirty_questions_are_answered_by_a_failing_telegram_and_a_bot_that_is_killed(tmp_path: Path) -> None:
    outcome = await ask_and_kill(tmp_path, questions=30, kills=1, faults=Faults(slow_seconds=0.3), span=3.0)
    assert (outcome.answered, outcome.out_of_order) == (30, 0)
    assert outcome.tally["429"] + outcome.tally["502"] > 0


async def test_a_restarted_bot_edits_the_placeholder_that_it_sent_before(
    assistant: ScriptedAssistant, database: Database
) -> None:
    async with FakeBotApi() as api:
        async with running(api, assistant, database):
            api.refuse_next("editMessageText", 429, "Too Many Requests: retry after 3600", retry_after=3600)
            await api.say("khai sinh")
            await api.until(lambda: api.called("editMessageText"))
        (waiting,) = Inbox(database, "telegram").unanswered()
        Inbox(database, "telegram").postpone(waiting.number, waiting.received_at)  # as if the hour were over
        async with running(api, assistant, database):
            await api.reply()
        assert [message.text.splitlines()[0] for message in api.messages.values()] == [BIRTH.title]


async def test_polled_updates_that_cannot_be_kept_are_not_acknowledged(
    api: FakeBotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, failures = Inbox.keep, [OSError("disk full")]

    def failing(inbox: Inbox, updates: Sequence[Kept]) -> tuple[Kept, ...]:
        if failures:
            raise failures.pop()
        return keep(inbox, updates)

    monkeypatch.setattr(Inbox, "keep", failing)
    await api.say("khai sinh")
    assert (await api.reply()).text.startswith(BIRTH.title)
    assert failures == []


async def test_a_connection_that_is_dropped_costs_no_answer(api: FakeBotApi) -> None:
    api.drop_next("sendMessage")
    await api.say("khai sinh")
    assert (await api.reply()).text.startswith(BIRTH.title)
    assert len(api.called("sendMessage")) == 2


async def test_the_wait_that_telegram_asks_for_is_kept(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    api.refuse_next("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)
    await api.say("khai sinh")
    assert (await api.reply()).text.startswith(BIRTH.title)
    assert len(api.called("sendMessage")) == 2
    assert len(assistant.asked) == 1


async def test_a_placeholder_that_was_deleted_is_replaced_by_a_new_message(api: FakeBotApi) -> None:
    api.refuse_next("editMessageText", 400, "Bad Request: message to edit not found")
    await api.say("khai sinh")
    answer = await api.reply()
    assert answer.text.startswith(BIRTH.title)
    assert [message.text for message in api.messages.values()] == [Notice.LOOKING_UP.in_("vi"), answer.text]


async def test_an_edit_whose_acknowledgement_was_lost_is_not_an_error(api: FakeBotApi) -> None:
    await api.say("khai sinh")
    card = await api.reply()
    api.refuse_next("editMessageText", 400, "Bad Request: message is not modified: specified new message content")
    await api.say("khai sinh")
    await api.until(lambda: len(api.called("editMessageText")) == 2)
    await api.say("còn lệ phí?")
    assert (await api.reply(2)).text == card.text


async def test_an_update_that_was_acknowledged_too_late_is_not_answered_again(
    assistant: ScriptedAssistant, database: Database
) -> None:
    async with FakeBotApi() as api:
        async with running(api, assistant, database):
            await api.say("khai sinh")
            await api.reply()
        api.forget_acknowledgements()
        async with running(api, assistant, database):
            await api.say("còn lệ phí?")
            await api.reply(2)
        assert [question.text for question in assistant.asked] == ["khai sinh", "còn lệ phí?"]
