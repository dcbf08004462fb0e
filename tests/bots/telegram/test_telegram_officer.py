"""Handing a question to an official from the chat, and reading the reply by its code."""

import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from assistant.answer import Answer, Outcome
from bots.chat.messages import Notice
from bots.messages import TicketMessage
from bots.state.database import Database
from bots.state.tables import Ticket
from bots.tickets import ALPHABET, TicketState
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.scripted_assistant import ScriptedAssistant

NOT_FOUND = Answer(outcome=Outcome.NOT_FOUND)
CODE = re.compile(rf"\b[{ALPHABET}]{{6}}\b")


def _tickets(database: Database) -> list[Ticket]:
    with database.transaction() as connection:
        return list(connection.scalars(select(Ticket).order_by(Ticket.id)))


async def test_a_question_without_an_answer_can_be_passed_on_with_one_tap(
    api: FakeBotApi, assistant: ScriptedAssistant, database: Database
) -> None:
    assistant.answers["nhà tôi bị lấn đất"] = NOT_FOUND
    await api.say("/place Đà Nẵng")
    await api.say("nhà tôi bị lấn đất")
    unknown = await api.reply(2)
    await api.tap(unknown, unknown.button(Notice.ASK_OFFICER.in_("vi")))
    told = await api.reply(3)
    (ticket,) = _tickets(database)
    assert ticket.code in told.text
    assert (ticket.question, ticket.place, ticket.channel) == ("nhà tôi bị lấn đất", "Đà Nẵng", "telegram")
    assert ticket.conversation is None


async def test_the_words_after_the_command_are_what_is_passed_on_masked(api: FakeBotApi, database: Database) -> None:
    await api.say("/officer thẻ 048095001234 bị sai tên thì sửa ở đâu")
    await api.reply()
    (ticket,) = _tickets(database)
    assert ticket.question.startswith("thẻ [")
    assert ticket.question.endswith("bị sai tên thì sửa ở đâu")


async def test_a_question_passed_on_twice_is_one_ticket(
    api: FakeBotApi, assistant: ScriptedAssistant, database: Database
) -> None:
    assistant.answers["nhà tôi bị lấn đất"] = NOT_FOUND
    for text in ("nhà tôi bị lấn đất", "/officer", "/officer"):
        await api.say(text)
    assert CODE.findall((await api.reply(2)).text) == CODE.findall((await api.reply(3)).text)
    assert len(_tickets(database)) == 1


async def test_without_a_question_the_bot_says_how(api: FakeBotApi, database: Database) -> None:
    await api.say("/officer")
    assert (await api.reply()).text == Notice.WHAT_FOR_OFFICER.in_("vi")
    assert _tickets(database) == []


async def test_the_code_leads_to_the_reply_once_there_is_one(api: FakeBotApi, database: Database) -> None:
    await api.say("/officer sửa tên ở đâu")
    found = CODE.search((await api.reply()).text)
    assert found
    code = found[0]
    await api.say(f"/officer {code.lower()}")
    assert "đang chờ cán bộ trả lời" in (await api.reply(2)).text
    with database.transaction() as connection:
        reply = {"state": TicketState.ANSWERED, "reply": "Sửa tại <UBND> phường.", "replied_at": datetime.now(UTC)}
        connection.execute(update(Ticket).values(reply))
    await api.say(f"/officer {code[:3]} {code[3:]}")
    assert (await api.reply(3)).text.endswith("\n\nSửa tại <UBND> phường.")


async def test_a_draft_is_nobodys_reply_yet(api: FakeBotApi, database: Database) -> None:
    await api.say("/officer sửa tên ở đâu")
    await api.reply()
    (ticket,) = _tickets(database)
    with database.transaction() as connection:
        connection.execute(update(Ticket).values(draft="bản nháp", reply="bản nháp"))
    await api.say(f"/officer {ticket.code}")
    assert "nháp" not in (await api.reply(2)).text


async def test_whoever_guesses_codes_is_stopped(api: FakeBotApi) -> None:
    for number in range(11):
        await api.say(f"/officer ABCDE{number % 8 + 2}")
    assert (await api.reply(10)).text == TicketMessage.UNKNOWN_CODE.in_("vi")
    assert (await api.reply(11)).text == TicketMessage.TOO_MANY_CODES.in_("vi")


async def test_one_person_opens_no_more_tickets_than_officials_can_bear(api: FakeBotApi, database: Database) -> None:
    for number in range(6):
        await api.say(f"/officer câu hỏi thứ {number}")
    assert (await api.reply(6)).text == TicketMessage.TOO_MANY_TICKETS.in_("vi")
    assert len(_tickets(database)) == 5


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.REFUSED, Outcome.OUT_OF_SCOPE])
async def test_other_ends_do_not_offer_an_official(
    api: FakeBotApi, assistant: ScriptedAssistant, outcome: Outcome
) -> None:
    assistant.answers["khai sinh"] = Answer(outcome=outcome)
    await api.say("khai sinh")
    assert (await api.reply()).buttons == ()
