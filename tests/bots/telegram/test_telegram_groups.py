"""The bot in a group: it speaks when spoken to."""

from assistant.question import Conversation
from bots.chat.messages import Notice
from tests.bots.telegram.fake_bot_api import BOT, FakeBotApi
from tests.bots.telegram.scripted_assistant import ScriptedAssistant

GROUP = -100
FROM_BOT = {"message_id": 1, "date": 1, "chat": {"id": GROUP, "type": "supergroup"}, "from": BOT}


async def test_in_a_group_the_bot_answers_only_when_mentioned_replied_to_or_named_in_a_command(
    api: FakeBotApi, assistant: ScriptedAssistant
) -> None:
    await api.say("chuyện riêng của nhóm", chat=GROUP)
    for command in ("/help", "/start", "/place Cà Mau"):
        await api.say(command, chat=GROUP)
    await api.say("@ai_do khai sinh thế nào", chat=GROUP)
    await api.say("@Motcua_Bot khai sinh cần gì", chat=GROUP)
    await api.say("còn lệ phí", chat=GROUP, reply_to_message=FROM_BOT)
    await api.say("/place@motcua_bot Huế", chat=GROUP)
    await api.reply(3)
    assert [q.text for q in assistant.asked] == ["khai sinh cần gì", "còn lệ phí"]
    assert api.sent[2].text == Notice.PLACE_SET.in_("vi", place="Huế")
    assert all(m.parameters["reply_parameters"]["message_id"] for m in api.sent)


async def test_two_people_in_a_group_do_not_share_a_thread(api: FakeBotApi, assistant: ScriptedAssistant) -> None:
    await api.say("@motcua_bot khai sinh", chat=GROUP, person=1)
    await api.say("@motcua_bot lệ phí", chat=GROUP, person=2)
    await api.reply(2)
    assert assistant.asked[1].conversation == Conversation()
