"""The assistant as a link of a langchain chain."""

import pytest

from assistant.answer import Answer, Outcome
from assistant.errors import BadQuestion
from assistant.langchain_runnable import MotcuaRunnable
from assistant.pipeline import Assistant
from assistant.question import make_question

ASKED = "làm giấy khai sinh cần giấy tờ gì"


def visible(answer: Answer) -> list[str]:
    return [line for block in answer.blocks if not block.folded for line in block.lines]


def test_a_chain_gets_the_lines_of_the_answer(starter_assistant: Assistant) -> None:
    chain = MotcuaRunnable(starter_assistant, place="Đà Nẵng") | visible
    lines = chain.invoke(ASKED)
    assert any("Giấy chứng sinh" in line for line in lines)
    assert lines == visible(starter_assistant.answer(make_question(ASKED, place="Đà Nẵng")))


def test_a_question_with_its_conversation_is_a_follow_up(starter_assistant: Assistant) -> None:
    motcua = MotcuaRunnable(starter_assistant)
    first = motcua.invoke(ASKED)
    second = motcua.invoke(make_question("còn lệ phí thì sao", conversation=first.conversation))
    assert first.conversation.procedure
    assert second.conversation.procedure == first.conversation.procedure


async def test_several_questions_are_answered_at_once_and_in_order(starter_assistant: Assistant) -> None:
    answers = await MotcuaRunnable(starter_assistant).abatch([ASKED, "xin chào"])
    assert [answer.outcome for answer in answers] == [Outcome.ANSWERED, Outcome.REDIRECTED]


def test_what_is_no_question_is_refused_with_our_sentence(starter_assistant: Assistant) -> None:
    with pytest.raises(BadQuestion):
        MotcuaRunnable(starter_assistant).invoke("   ")
