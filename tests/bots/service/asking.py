"""An assistant of one answer behind a desk, asked as a channel asks it; and a database that has gone away."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from assistant.answer import Answer, Block, Outcome, Trace
from assistant.question import Aspect, Conversation, Question, make_question
from assistant.settings import Settings
from bots.channels import Channel
from bots.desk import Desk
from bots.state.database import Database, StateUnavailable
from bots.state.tables import AskedQuestion
from knowledge.procedure import AuthorityLevel

ASKED = "làm giấy khai sinh cho con cần giấy tờ gì"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


class Answering:
    """Answers with one answer, or raises it."""

    def __init__(self, answer: Answer | Exception) -> None:
        self.given = answer

    def answer(self, question: Question) -> Answer:
        if isinstance(self.given, Exception):
            raise self.given
        return replace(self.given, as_of=question.as_of)

    def refresh(self) -> None: ...


BIRTH = Answer(
    outcome=Outcome.ANSWERED,
    title="Thủ tục đăng ký khai sinh",
    blocks=(
        Block(aspect=Aspect.DOCUMENTS, title="Giấy tờ cần nộp", lines=("Giấy chứng sinh",)),
        Block(aspect=None, title="", lines=("Trả lời cho hôm nay.",)),
    ),
    level=AuthorityLevel.COMMUNE,
    generation="g1",
    conversation=Conversation(procedure="1.001193", aspects=(Aspect.DOCUMENTS,), place="Đà Nẵng"),
    trace=Trace(understood={"relation": "new"}),
    procedure="1.001193",
    sector="Hộ tịch",
    presumed_district=True,
)


class Broken(Database):
    """A database that has gone away."""

    def __init__(self) -> None:
        self.away = True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        raise StateUnavailable

    def close(self) -> None: ...


def desk_over(database: Database, **settings: int) -> Desk:
    return Desk(database, Settings(**settings))


def ask(
    desk: Desk, answer: Answer | Exception = BIRTH, text: str = ASKED, request: str = "", **asked: object
) -> Answer:
    desk.keep_up()
    given = desk.service(Answering(answer), Channel.WEB).answer(make_question(text, request=request, **asked))
    desk.keep_up()
    return given


def counted(database: Database) -> list[AskedQuestion]:
    with database.transaction() as connection:
        return list(connection.scalars(select(AskedQuestion)))
