"""The bot end to end, from what a person types or taps to what the chat shows."""

import threading
from dataclasses import replace
from typing import Any

import pytest

from assistant.answer import Answer, Block, Option, Outcome
from assistant.messages import Ending, Message
from assistant.question import Aspect, Conversation, Question
from bots.chat.messages import Notice
from tests.bots.telegram.fake_bot_api import FakeBotApi
from tests.bots.telegram.scripted_assistant import BIRTH, ScriptedAssistant

WHICH = Answer(
    outcome=Outcome.CLARIFICATION,
    blocks=(Block(aspect=None, title="", lines=(Message.CLARIFY.in_("vi"),)),),
    options=(
        Option(value="1.001193", label="Đăng ký khai sinh"),
        Option(value="1.000689", label="Khai sinh kết hợp nhận con"),
    ),
    conversation=Conversation(aspects=(Aspect.FEE,), subject="khai sinh", offered=("1.001193", "1.000689")),
)


async def test_a_question_gets_its_card_with_the_source_and_a_button_for_each_folded_part(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    await api.say("làm giấy khai sinh cần gì?")
    card = await api.reply()
    assert card.text == (
        "Thủ tục đăng ký khai sinh\n\nGiấy tờ cần nộp\n• Tờ khai\n• Giấy chứng sinh\n\n"
        "Nguồn: Thủ tục 1.001193, Phí, lệ phí\n" + Message.ASSISTANT.in_("vi")
    )
    assert card.links == ("https://dichvucong.gov.vn/?a=1&b=2",)
    assert [b.text for b in card.buttons] == ["▸ Phí, lệ phí", "▸ Các bước"]
    assert card.parameters["link_preview_options"] == {"is_disabled": True}
    assert [q.text for q in assistant.asked] == ["làm giấy khai sinh cần gì?"]


async def test_the_assistant_is_asked_outside_the_event_loops_thread(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    await api.say("khai sinh")
    await api.reply()
    assert threading.get_ident() not in assistant.threads


async def test_the_next_turn_carries_the_conversation_of_the_last(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    await api.say("làm giấy khai sinh cần gì?")
    await api.say("thế lệ phí bao nhiêu?")
    await api.reply(2)
    assert [q.conversation for q in assistant.asked] == [Conversation(), BIRTH.conversation]


async def test_tapping_an_option_asks_its_code_with_the_conversation_in_hand(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    assistant.answers["khai sinh hết bao nhiêu"] = WHICH
    await api.say("khai sinh hết bao nhiêu")
    which = await api.reply()
    await api.tap(which, which.button("Khai sinh kết hợp nhận con"))
    assert (await api.reply(2)).text.startswith("Thủ tục đăng ký khai sinh")
    assert (assistant.asked[1].text, assistant.asked[1].conversation) == ("1.000689", WHICH.conversation)
    assert len(api.called("answerCallbackQuery")) == 1


async def test_tapping_a_folded_part_opens_it_in_the_message_and_tapping_again_closes_it(api: FakeBotApi) -> None:
    await api.say("khai sinh")
    card = await api.reply()
    await api.tap(card, card.button("▸ Phí, lệ phí"))
    await api.until(lambda: "8.000 đồng" in api.messages[card.id].text)
    opened = api.messages[card.id]
    assert opened.text.startswith(card.text)
    await api.tap(opened, opened.button("▾ Phí, lệ phí"))
    await api.until(lambda: api.messages[card.id] == card)
    assert len(api.sent) == 1


async def test_a_folded_part_too_long_for_the_message_follows_in_messages_of_its_own(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    steps = tuple(f"Bước {n}: nộp hồ sơ tại bộ phận một cửa" for n in range(150))
    assistant.answers["các bước"] = replace(BIRTH, blocks=(BIRTH.blocks[0], replace(BIRTH.blocks[2], lines=steps)))
    await api.say("các bước")
    card = await api.reply()
    await api.tap(card, card.button("▸ Các bước"))
    first, second = await api.reply(2), await api.reply(3)
    assert all(step in f"{first.text}\n{second.text}" for step in steps)
    assert api.messages[card.id] == card


async def test_a_place_once_set_holds_for_the_questions_that_follow(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    await api.say("/place đà nẵng")
    assert (await api.reply()).text == Notice.PLACE_SET.in_("vi", place="Đà Nẵng")
    await api.say("khai sinh")
    await api.reply(2)
    await api.say("/place")
    assert (await api.reply(3)).text == Notice.PLACE_IN_HAND.in_("vi", place="Đà Nẵng")
    assert assistant.asked[0].place == "Đà Nẵng"


async def test_a_place_named_in_the_thread_wins_over_the_chats_until_another_is_set(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    assistant.answers["khai sinh ở Huế"] = replace(BIRTH, conversation=Conversation(place="Huế"))
    for text in ("/place Đà Nẵng", "khai sinh ở Huế", "còn lệ phí?", "khai sinh ở Huế", "/place Cà Mau", "còn lệ phí?"):
        await api.say(text)
    await api.reply(6)
    assert [q.place for q in assistant.asked] == ["Đà Nẵng", "Huế", "Đà Nẵng", "Cà Mau"]


async def test_a_wrong_place_is_told_in_one_clear_sentence(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    await api.say("/place Xứ <Nghìn> Hoa")
    assert (await api.reply()).text.startswith("Không biết nơi “Xứ <Nghìn> Hoa”; hãy ghi tên một tỉnh")
    await api.say("/place")
    assert (await api.reply(2)).text == Notice.PLACE_UNSET.in_("vi")
    assert assistant.asked == []


async def test_html_in_the_question_and_in_the_answer_is_shown_as_it_is(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    text = "<b>phí & lệ phí</b> có < 10.000 không?"
    block = Block(aspect=None, title="A & B <i>", lines=("phí < 5 & > 3", "</b> <script>"), folded=False)
    assistant.answers[text] = Answer(outcome=Outcome.ANSWERED, title="Đơn <mẫu 1>", blocks=(block,))
    await api.say(text)
    shown = await api.reply()
    assert shown.text.startswith("Đơn <mẫu 1>\n\nA & B <i>\n• phí < 5 & > 3\n• </b> <script>")
    assert assistant.asked[0].text == text


async def test_an_answer_of_ten_thousand_characters_comes_in_several_messages_with_the_buttons_under_the_last(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    lines = tuple(f"Giấy tờ thứ {n} " + "x" * 80 for n in range(100))
    blocks = [replace(BIRTH.blocks[0], title=f"Phần {n}", lines=lines[20 * n : 20 * n + 20]) for n in range(5)]
    assistant.answers["tất cả"] = replace(BIRTH, blocks=(*blocks, BIRTH.blocks[1]))
    await api.say("tất cả")
    await api.reply(3)
    assert "\n".join(m.text for m in api.sent).count("Giấy tờ thứ") == 100
    assert [m.text.splitlines()[0] for m in api.sent] == ["Thủ tục đăng ký khai sinh", "Phần 2", "Phần 4"]
    assert [len(m.buttons) for m in api.sent] == [0, 0, 1]


async def test_a_placeholder_stands_where_the_answer_will_be_while_it_is_looked_up(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    released = threading.Event()

    def slow(_: Question) -> Answer:
        released.wait(timeout=10)
        return BIRTH

    assistant.answers["câu khó"] = slow
    await api.say("câu khó")
    await api.until(lambda: api.messages)
    (placeholder,) = api.messages.values()
    assert placeholder.text == Notice.LOOKING_UP.in_("vi")
    released.set()
    assert (await api.reply()).id == placeholder.id
    assert len(api.called("sendMessage")) == 1


async def test_a_slow_answer_in_one_chat_holds_up_no_other_chat_yet_keeps_its_own_order(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    released = threading.Event()

    def slow(_: Question) -> Answer:
        released.wait(timeout=10)
        return replace(BIRTH, title="Chậm")

    assistant.answers["câu khó"] = slow
    await api.say("câu khó", chat=1, person=1)
    await api.say("câu dễ", chat=1, person=1)
    await api.say("câu dễ", chat=2, person=2)
    assert (await api.reply()).chat == 2
    released.set()
    await api.reply(3)
    assert [m.text.splitlines()[0] for m in api.sent if m.chat == 1] == ["Chậm", BIRTH.title]


async def test_start_greets_in_both_languages_and_starts_over(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    for text in ("khai sinh", "/start", "còn lệ phí?"):
        await api.say(text)
    await api.reply(3)
    assert Ending.GREETING.in_("vi") in api.sent[1].text
    assert Ending.GREETING.in_("en") in api.sent[1].text
    assert assistant.asked[1].conversation == Conversation()


@pytest.mark.parametrize("command", ["/help", "/khongco"])
async def test_help_and_unknown_commands_say_how_to_ask(api: FakeBotApi, command: str) -> None:
    await api.say(command)
    told = [notice.in_(language) for language in ("vi", "en") for notice in (Notice.HELP, Notice.NOT_KEPT)]
    assert (await api.reply()).text == "\n\n".join(told)


async def test_the_menu_of_commands_is_set_in_both_languages(api: FakeBotApi) -> None:
    assert [call.get("language_code") for call in api.called("setMyCommands")] == [None, "en"]
    assert [c["command"] for c in api.called("setMyCommands")[0]["commands"]] == [
        "help",
        "place",
        "procedure",
        "officer",
        "language",
        "start",
    ]


_FILE = {"file_id": "1", "file_unique_id": "1"}


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        ({"photo": [{**_FILE, "width": 1, "height": 1}]}, Notice.PICTURE),
        ({"photo": [{**_FILE, "width": 1, "height": 1}], "caption": "giấy này xin ở đâu"}, Notice.PICTURE),
        ({"voice": {**_FILE, "duration": 3}}, Notice.VOICE),
        ({"document": {**_FILE, "mime_type": "image/png"}}, Notice.PICTURE),
        ({"document": {**_FILE, "mime_type": "application/pdf"}}, Notice.TEXT_ONLY),
        ({"location": {"latitude": 16.0, "longitude": 108.2}}, Notice.TEXT_ONLY),
    ],
)
async def test_what_cannot_be_read_is_answered_with_a_hint(
    api: FakeBotApi, content: dict[str, Any], hint: Notice
) -> None:
    await api.say_without_text(**content)
    assert (await api.reply()).text == hint.in_("vi")
