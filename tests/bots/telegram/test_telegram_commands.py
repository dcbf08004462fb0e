"""The commands, as a person types them in a chat."""

import pytest

from assistant.question import Conversation
from bots.chat.messages import Notice
from bots.state.database import Database
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.running_bot import running
from tests.bots.telegram.scripted_assistant import BIRTH, ScriptedAssistant


async def test_procedure_shows_the_card_of_a_code_and_begins_a_new_matter(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    for text in ("khai tử", "/procedure 1.001193", "còn lệ phí?"):
        await api.say(text)
    await api.reply(3)
    asked = [(question.text, question.conversation) for question in assistant.asked]
    assert asked[1:] == [("1.001193", Conversation()), ("còn lệ phí?", BIRTH.conversation)]


@pytest.mark.parametrize("command", ["/procedure", "/procedure khai sinh"])
async def test_procedure_without_a_code_says_how_to_give_one(
    api: FakeBotApi, assistant: ScriptedAssistant, command: str
) -> None:
    await api.say(command)
    assert (await api.reply()).text == Notice.WHICH_PROCEDURE.in_("vi")
    assert assistant.asked == []


async def test_a_language_once_chosen_holds_for_answers_and_for_what_the_bot_says(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    for text in ("/language en", "đăng ký khai sinh", "/place"):
        await api.say(text)
    await api.reply(3)
    assert [message.text for message in (api.sent[0], api.sent[2])] == [
        Notice.LANGUAGE_SET.in_("en"),
        Notice.PLACE_UNSET.in_("en"),
    ]
    assert assistant.asked[0].language == "en"


async def test_language_alone_offers_both_to_tap(api: FakeBotApi) -> None:
    await api.say("/language")
    which = await api.reply()
    assert [button.text for button in which.buttons] == ["Tiếng Việt", "English"]
    await api.tap(which, which.button("English"))
    assert (await api.reply(2)).text == Notice.LANGUAGE_SET.in_("en")


async def test_place_and_language_outlive_the_process(assistant: ScriptedAssistant, database: Database) -> None:
    async with FakeBotApi() as api:
        async with running(api, assistant, database):
            await api.say("/place phường Thạc Gián, Đà Nẵng")
            await api.say("/language en")
            await api.reply(2)
        async with running(api, assistant, database):
            await api.say("khai sinh")
            await api.say("/place")
            await api.reply(4)
    asked = assistant.asked[0]
    assert (asked.place, asked.commune, asked.language) == ("Đà Nẵng", "phường Thanh Khê", "en")
    assert api.sent[3].text == Notice.PLACE_IN_HAND.in_("en", place="phường Thanh Khê, Đà Nẵng")


async def test_a_personal_number_does_not_reach_the_assistant(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    await api.say("căn cước 048095001234 của tôi hết hạn")
    await api.reply()
    assert "048095001234" not in assistant.asked[0].text
