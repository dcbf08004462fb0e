import pytest

from assistant.answer import Answer
from assistant.question import Question
from assistant.settings import Settings
from bots.channels import Channel
from bots.chat.channel import Said
from bots.chat.dialogue import Dialogue
from bots.chat.officer import Officer
from bots.desk import Desk
from bots.state.database import Database
from bots.state.talks import Talks


class Silent:
    """An assistant that is not asked."""

    def answer(self, question: Question) -> Answer:
        raise AssertionError(question.text)

    def refresh(self) -> None: ...


@pytest.mark.parametrize(("days", "told"), [(0, "Tôi không lưu nội dung trò chuyện"), (30, "được giữ 30 ngày")])
def test_help_tells_what_is_kept(database: Database, days: int, told: str) -> None:
    officer = Officer(desk=Desk(database, Settings(retention_days=days)), channel=Channel.TELEGRAM)
    dialogue = Dialogue(Silent(), Talks(database, Channel.TELEGRAM), officer)
    reply = dialogue.react(Said(number="1", talk="7", person="7", text="/help"))
    assert told in str(reply.answer.blocks)
    assert ("Tôi không lưu" in str(reply.answer.blocks)) == (days == 0)
