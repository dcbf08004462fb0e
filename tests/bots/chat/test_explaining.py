"""In a talk an explanation comes after the answer, in a message of its own, and never in anybody's way."""

import asyncio
from collections.abc import AsyncGenerator, Callable

import pytest

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.explaining.writing import Piece, Schema
from assistant.question import Question
from assistant.settings import Settings
from bots.channels import Channel
from bots.chat.channel import Gesture, Note, Reply, Said, Undeliverable
from bots.chat.dialogue import Dialogue
from bots.chat.explaining import Explaining
from bots.chat.officer import Officer
from bots.chat.worker import Worker
from bots.desk import Desk
from bots.state.database import Database
from bots.state.inbox import Inbox
from bots.state.talks import Talks
from tests.assistant.explaining.no_law import NoLaw
from tests.assistant.explaining.scripted_models import Script, honest, invents_fees
from tests.bots.chat.paper_channel import PaperChannel

FACT = "Tờ khai đăng ký khai sinh theo mẫu"
RECORD = Citation(source="1.001193", section="Thành phần hồ sơ", title="Thủ tục 1.001193")


class Clerk:
    def refresh(self) -> None:
        pass

    def answer(self, question: Question) -> Answer:
        papers = Block(aspect=None, title="Giấy tờ", lines=(FACT, question.text), citations=(RECORD,))
        return Answer(outcome=Outcome.ANSWERED, blocks=(papers,))


class Model:
    """Follows a script when it is let."""

    def __init__(self, script: Script) -> None:
        self.script, self.go_on, self.asked = script, asyncio.Event(), asyncio.Event()
        self.go_on.set()

    async def write(self, system: str, user: str, schema: Schema) -> AsyncGenerator[Piece]:  # noqa: ARG002
        self.asked.set()
        await self.go_on.wait()
        for piece in self.script(user):
            yield Piece(text=piece)


class AnswerChannel(PaperChannel):
    """Keeps whole answers too."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Answer] = []

    async def show(self, said: Said, reply: Reply, placeholder: str | None, note: Note) -> str:
        message = await super().show(said, reply, placeholder, note)
        self.answers.append(reply.answer)
        return message


@pytest.fixture
def channel() -> AnswerChannel:
    return AnswerChannel()


@pytest.fixture
def model() -> Model:
    return Model(honest)


@pytest.fixture
def budget() -> Budget:
    return Budget(0)


@pytest.fixture
def worker(channel: AnswerChannel, database: Database, model: Model, budget: Budget) -> Worker:
    officer = Officer(desk=Desk(database, Settings()), channel=Channel.TELEGRAM)
    dialogue = Dialogue(Clerk(), Talks(database, "paper"), officer)
    explainer = Explainer(model, NoLaw, budget, lambda text: text, 5.0)  # type: ignore[arg-type]
    return Worker(channel, Inbox(database, "paper"), dialogue, 0.01, Explaining(channel, explainer))


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():
            await asyncio.sleep(0.01)


def said(number: int, text: str = "làm giấy khai sinh cần gì", gesture: Gesture = Gesture.TEXT) -> Said:
    return Said(number=str(number), talk="a", person="a", text=text, gesture=gesture)


async def test_the_explanation_comes_after_the_answer_with_its_source(worker: Worker, channel: AnswerChannel) -> None:
    await worker.keep([said(1)])
    await until(lambda: len(channel.answers) == 2)
    answer, explanation = (one.blocks[0] for one in channel.answers)
    assert answer.title == "Giấy tờ"
    assert explanation.title.startswith("Giải thích thêm")
    assert explanation.lines[0] == f"Theo bản ghi, {FACT}"
    assert explanation.citations == (RECORD,)
    assert [placeholder for _, placeholder in channel.shown] == ["p1", None]


async def test_the_next_question_is_answered_at_once_and_the_late_explanation_is_not_sent(
    worker: Worker, channel: AnswerChannel, model: Model
) -> None:
    model.go_on.clear()
    await worker.keep([said(1)])
    await model.asked.wait()
    await worker.keep([said(2, "còn hộ chiếu thì sao")])
    await until(lambda: len(channel.answers) == 2)
    model.go_on.set()
    await until(lambda: len(channel.answers) == 3)
    assert "còn hộ chiếu thì sao" in str(channel.answers[1].blocks)
    assert "còn hộ chiếu thì sao" in str(channel.answers[2].blocks)


async def test_a_lying_model_says_nothing(worker: Worker, channel: AnswerChannel, model: Model, budget: Budget) -> None:
    model.script = invents_fees
    await worker.keep([said(1)])
    await until(lambda: budget.spent.failures == 1)
    await worker.finish(1.0)
    assert len(channel.answers) == 1


async def test_a_channel_that_does_not_take_the_explanation_is_asked_no_more(
    worker: Worker, channel: AnswerChannel, model: Model, budget: Budget
) -> None:
    model.go_on.clear()
    await worker.keep([said(1)])
    await model.asked.wait()
    channel.troubles["show"] = [Undeliverable()]
    model.go_on.set()
    await until(lambda: channel.troubles["show"] == [])
    await worker.keep([said(2)])
    await until(lambda: len(channel.answers) == 3)
    assert budget.spent.calls == 2


async def test_a_bot_that_is_told_to_stop_waits_for_no_model(
    worker: Worker, channel: AnswerChannel, model: Model
) -> None:
    model.go_on.clear()
    await worker.keep([said(1)])
    await model.asked.wait()
    await worker.finish(1.0)
    model.go_on.set()
    await asyncio.sleep(0.05)
    assert len(channel.answers) == 1
