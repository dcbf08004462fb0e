"""An assistant that answers from a table, and the answer it gives to everything else."""

import threading
from collections.abc import Callable

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.question import Aspect, Conversation, Question

RECORD = Citation(
    source="1.001193", section="Phí, lệ phí", title="Thủ tục 1.001193", url="https://dichvucong.gov.vn/?a=1&b=2"
)


def fact(aspect: Aspect | None, title: str, *lines: str, folded: bool = False) -> Block:
    """Return a block of the record's facts."""
    return Block(aspect=aspect, title=title, lines=lines, citations=(RECORD,), folded=folded)


BIRTH = Answer(
    outcome=Outcome.ANSWERED,
    title="Thủ tục đăng ký khai sinh",
    blocks=(
        fact(Aspect.DOCUMENTS, "Giấy tờ cần nộp", "Tờ khai", "Giấy chứng sinh"),
        fact(Aspect.FEE, "Phí, lệ phí", "8.000 đồng", folded=True),
        fact(Aspect.STEPS, "Các bước", "Nộp hồ sơ", "Nhận kết quả", folded=True),
    ),
    conversation=Conversation(procedure="1.001193", subject="khai sinh"),
)


class ScriptedAssistant:
    """Answers from a table of texts to answers or errors; remembers what it was asked and on which thread."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Exception | Callable[[Question], Answer]] = {}
        self.refreshing: Exception | None = None
        self.asked: list[Question] = []
        self.threads: set[int] = set()

    def refresh(self) -> None:
        if self.refreshing:
            raise self.refreshing

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        self.threads.add(threading.get_ident())
        answer = self.answers.get(question.text, BIRTH)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, Answer) else answer(question)
