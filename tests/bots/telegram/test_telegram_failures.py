"""When something fails: what the person is told, what the log says, and that the bot lives on."""

import logging
from dataclasses import replace

import pytest

from assistant.errors import AssistantError
from assistant.messages import Ending
from bots.chat.messages import Notice
from knowledge.errors import Damaged, NoKnowledge
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.scripted_assistant import BIRTH, ScriptedAssistant


async def test_tapping_the_same_part_twice_on_a_slow_line_is_no_error(api: FakeBotApi) -> None:
    await api.say("khai sinh")
    card = await api.reply()
    await api.tap(card, card.button("▸ Các bước"))
    await api.tap(card, card.button("▸ Các bước"))
    await api.until(lambda: len(api.called("editMessageText")) == 2)
    await api.say("còn lệ phí?")
    assert (await api.reply(2)).text == card.text


async def test_a_part_of_an_answer_from_before_a_restart_is_said_to_be_too_old(api: FakeBotApi) -> None:
    await api.say("khai sinh")
    card = await api.reply()
    api.refuse_next("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired")
    await api.tap(replace(card, id=card.id + 1_000), card.button("▸ Các bước"))
    assert (await api.reply(2)).text == Notice.TOO_OLD.in_("vi")


@pytest.mark.parametrize("error", [AssistantError("Máy chủ bận <thử lại>."), NoKnowledge("Chưa có dữ liệu.")])
async def test_an_expected_error_is_told_in_its_own_words(
    api: FakeBotApi, assistant: ScriptedAssistant, error: Exception
) -> None:
    assistant.answers["khai sinh"] = error
    await api.say("khai sinh")
    assert (await api.reply()).text == str(error)


async def test_after_a_bug_the_person_is_told_politely_the_log_keeps_the_chat_private_and_the_bot_lives_on(
    api: FakeBotApi, assistant: ScriptedAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assistant.answers["bí mật của tôi"] = ValueError("cannot read 'bí mật của tôi'")
    await api.say("bí mật của tôi")
    assert (await api.reply()).text == Ending.BROKEN.in_("vi")
    assert "ValueError" in caplog.text
    assert "scripted_assistant.py" in caplog.text
    assert "bí mật" not in caplog.text
    await api.say("khai sinh")
    assert (await api.reply(2)).text.startswith("Thủ tục đăng ký khai sinh")


async def test_a_bug_is_told_in_the_language_of_the_last_answer(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    assistant.answers = {"birth certificate": replace(BIRTH, language="en"), "fee": RuntimeError()}
    await api.say("birth certificate")
    await api.say("fee")
    assert (await api.reply(2)).text == Ending.BROKEN.in_("en")


async def test_a_damaged_publication_leaves_the_bot_answering_from_what_it_has(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    assistant.refreshing = Damaged("Thế hệ mới bị hỏng.")
    await api.say("khai sinh")
    assert (await api.reply()).text.startswith("Thủ tục đăng ký khai sinh")


async def test_an_unreadable_question_is_told_why(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    await api.say("???")
    assert (await api.reply()).text.startswith("Câu hỏi đang trống")
    assert assistant.asked == []


async def test_a_blocked_bot_does_not_stop(api: FakeBotApi) -> None:
    api.refuse_next("sendMessage", 403, "Forbidden: bot was blocked by the user")
    await api.say("khai sinh")
    await api.until(lambda: api.called("sendMessage"))
    await api.say("khai sinh", chat=8, person=8)
    assert (await api.reply()).chat == 8
