"""What a turn leaves to the next."""

from assistant.follow_up import take_turn
from assistant.question import Aspect, Conversation
from assistant.turn import next_conversation
from knowledge.lexicon import lexicon
from tests.assistant.conversations import BIRTH, after, said
from tests.assistant.records import asked


def test_the_next_turn_knows_the_procedure_the_aspect_and_what_was_offered() -> None:
    question = asked("làm giấy khai sinh cần gì", "Đà Nẵng")
    turn = take_turn(question, lexicon())
    known = next_conversation(turn, question, "1.001193", ("1.001193", "2.000986"))
    assert known == Conversation(
        procedure="1.001193",
        aspects=(Aspect.DOCUMENTS,),
        subject="làm giấy khai sinh cần gì",
        place="Đà Nẵng",
        offered=("1.001193", "2.000986"),
    )


def test_a_long_conversation_stays_small() -> None:
    conversation = BIRTH
    for _ in range(50):
        text = "à không, em hỏi trường hợp trẻ sinh ra ở nước ngoài có mẹ là người Nhật Bản chưa đăng ký"
        turn = said(text, conversation)
        conversation = after(turn, text, before=conversation)
    assert len(conversation.subject) <= 400
