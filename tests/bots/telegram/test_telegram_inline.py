"""Inline mode: articles for what a person types after the bot's name in any chat."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.answer import Answer, Block, Option, Outcome
from bots.state.database import Database
from bots.state.inbox import Inbox
from bots.state.talks import Talks, TalkSettings
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.scripted_assistant import BIRTH, ScriptedAssistant

WHICH = Answer(
    outcome=Outcome.CLARIFICATION,
    blocks=(Block(aspect=None, title="", lines=("Bạn hỏi việc nào?",)),),
    options=(Option(value="1.001193", label="Khai sinh"), Option(value="1.000656", label="Khai tử")),
)


async def _results(api: FakeBotApi, number: int = 1) -> list[dict[str, Any]]:
    await api.until(lambda: len(api.called("answerInlineQuery")) >= number)
    found: list[dict[str, Any]] = api.called("answerInlineQuery")[number - 1]["results"]
    return found


async def test_an_answer_is_an_article_that_sends_its_card_without_buttons(api: FakeBotApi) -> None:
    await api.look_up("làm giấy khai sinh")
    (article,) = await _results(api)
    assert (article["type"], article["title"], article["description"]) == ("article", BIRTH.title, "Tờ khai")
    content = article["input_message_content"]
    assert content["message_text"].startswith(f"<b>{BIRTH.title}</b>")
    assert content["parse_mode"] == "HTML"
    assert content["link_preview_options"] == {"is_disabled": True}
    assert "reply_markup" not in article


async def test_the_description_says_something_that_the_title_does_not(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    purpose = Block(aspect=None, title="Để làm gì", lines=(BIRTH.title,))
    assistant.answers["khai sinh"] = replace(BIRTH, blocks=(purpose, *BIRTH.blocks))
    assistant.answers["điều luật"] = replace(BIRTH, title="", blocks=(replace(purpose, lines=("Điều 1",)),))
    for number, (text, shown) in enumerate([("khai sinh", (BIRTH.title, "Tờ khai")), ("điều luật", ("Điều 1", None))]):
        await api.look_up(text)
        (article,) = await _results(api, number + 1)
        assert (article["title"], article.get("description")) == shown


async def test_a_question_back_becomes_an_article_for_each_option(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    assistant.answers = {"giấy khai": WHICH, "1.000656": replace(BIRTH, title="Thủ tục đăng ký khai tử")}
    await api.look_up("giấy khai")
    assert [article["title"] for article in await _results(api)] == [BIRTH.title, "Thủ tục đăng ký khai tử"]


@pytest.mark.parametrize("typed", ["", "kh", "????"])
async def test_too_little_to_answer_offers_to_ask_in_private(
    api: FakeBotApi, assistant: ScriptedAssistant, typed: str
) -> None:
    await api.look_up(typed)
    assert await _results(api) == []
    assert api.called("answerInlineQuery")[0]["button"]["start_parameter"] == "inline"
    assert assistant.asked == []


async def test_what_is_not_found_is_an_empty_list(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    assistant.answers["thời tiết hôm nay"] = Answer(outcome=Outcome.OUT_OF_SCOPE)
    await api.look_up("thời tiết hôm nay")
    assert await _results(api) == []


async def test_the_place_that_a_person_set_in_private_holds_for_inline_queries(
    api: FakeBotApi, assistant: ScriptedAssistant, database: Database
) -> None:
    Talks(database, "telegram").save("8", TalkSettings(place="Huế"))
    await api.look_up("làm giấy khai sinh", person=8)
    await _results(api)
    assert assistant.asked[0].place == "Huế"


async def test_a_query_is_kept_nowhere(api: FakeBotApi, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []
    monkeypatch.setattr(Inbox, "keep", lambda _, updates: kept.extend(updates) or ())
    await api.look_up("làm giấy khai sinh")
    await _results(api)
    assert kept == []
    assert Inbox(database, "telegram").unanswered() == ()


async def test_a_bug_in_one_query_stops_nothing(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    assistant.answers["làm giấy khai tử"] = ValueError()
    await api.look_up("làm giấy khai tử")
    await api.until(lambda: assistant.asked)
    await api.look_up("làm giấy khai sinh")
    assert [article["title"] for article in await _results(api)] == [BIRTH.title]
