"""Conversations of any turns, honest or forged, over knowledge that changes meanwhile: each turn ends as it may."""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, precondition, rule

from assistant.answer import Answer, Outcome, Trace
from assistant.errors import BadQuestion
from assistant.pipeline import Assistant
from assistant.question import Aspect, Conversation, make_question
from bots.plain_text import render
from bots.telegram.markup import messages_of
from bots.telegram.splitting import LIMIT, length
from bots.web.schemas import AnswerOut, QuestionIn
from ingest import pipeline
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.legal_citation import names_provision
from knowledge.lexicon import lexicon
from knowledge.library import Library
from tests.trust.ledger import Row
from tests.trust.machines import put_through

OPENINGS = (
    "Đăng ký khai sinh cần giấy tờ gì?", "lam ho chieu het bao nhieu tien", "đăng ký kết hôn với người nước ngoài",
    "How much is a passport?", "đất đai", "giấy phép xây dựng nhà ở xã hay tỉnh cấp", "1.001193", "thủ tục 9.999999",
    "Điều 14 Nghị định 123/2015/NĐ-CP quy định gì", "Luật 72/2025/QH15 còn hiệu lực không", "Tam Thanh nhập vào đâu",
    "phường Hòa Cường giờ là phường nào", "cháy nhà rồi cứu với", "xin chào", "thời tiết hôm nay", "lên quận làm giấy tờ",
    "mấy tuổi được đăng ký kết hôn", "Đà Nẵng có bao nhiêu phường", "làm giấy tờ giả ở đâu", "địa chỉ UBND phường Hải Châu",
)  # fmt: skip
FOLLOW_UPS = (
    "còn lệ phí?", "mất mấy ngày", "nộp ở đâu", "thế ở Đắk Lắk thì sao", "em ở phường Hải Châu Đà Nẵng", "nộp online được k",
    "and the fee?", "nếu chồng là người Hàn Quốc", "số 1", "cái thứ hai", "so 9", "1", "cái đầu", "không phải, ý em là khai tử",
    "tiện thể hỏi làm căn cước", "cảm ơn", "ai ký", "điều 5 thì sao", "hủy thì sao", "vậy hả", "trong nước", "?!?",
)  # fmt: skip
PLACES = (None, None, "Đà Nẵng", "Phường Hải Châu, Đà Nẵng", "Quảng Nam", "Đắk Lắk", "Tam Kỳ", "Hà Nội", "nơi nào đó")
DAYS = st.sampled_from(
    (date(2026, 11, 27), date(2026, 11, 27), date(2025, 6, 30), date(2024, 1, 1), date.min, date.max)
)
CODES = ("1.001193", "1.000894", "1.001456", "3.000347", "9.999999", "", "#", "Phường Hải Châu, Đà Nẵng", "xã \u0301")
words = st.text(max_size=60) | st.sampled_from(OPENINGS + FOLLOW_UPS)
FORGED = st.builds(
    Conversation,
    procedure=st.none() | st.sampled_from(CODES) | words,
    aspects=st.lists(st.sampled_from(Aspect), max_size=4).map(tuple),
    subject=words | words.map(lambda text: text * 40),
    place=st.sampled_from(PLACES) | words,
    commune=st.none() | words,
    offered=st.lists(st.sampled_from(CODES) | words, max_size=6).map(tuple),
    language=st.sampled_from(("vi", "en", "", "xx")),
)
_ROOM = 2_500  # bytes that one turn may add to the conversation that the client carries
_COMPARED = ("outcome", "title", "blocks", "options", "ranked", "articles", "level", "conversation", "language")


class Talks(RuleBasedStateMachine):
    """One client's conversation with an assistant whose knowledge moves between two generations."""

    libraries: ClassVar[list[Library]]
    earlier = Bundle("earlier")

    def __init__(self) -> None:
        super().__init__()
        self.library = self.libraries[0]
        self.assistant = Assistant(SimpleNamespace(current=lambda: self.library), lexicon())  # type: ignore[arg-type]
        self.conversation, self.answer = Conversation(), Answer(outcome=Outcome.NOT_FOUND)

    @initialize(target=earlier)
    def begin(self) -> Conversation:
        return self.conversation

    @rule(target=earlier, text=st.sampled_from(OPENINGS), place=st.sampled_from(PLACES), day=DAYS)
    def ask(self, text: str, place: str | None, day: date) -> Conversation:
        return self.turn(text, day, place)

    @rule(target=earlier, text=st.sampled_from(FOLLOW_UPS), day=DAYS)
    def go_on(self, text: str, day: date) -> Conversation:
        return self.turn(text, day)

    @rule(target=earlier, text=st.text(max_size=2_100), day=DAYS)
    def say_anything(self, text: str, day: date) -> Conversation:
        return self.turn(text, day)

    @precondition(lambda self: self.answer.options)
    @rule(target=earlier, at=st.integers(0, 3), label=st.booleans())
    def tap(self, at: int, label: bool) -> Conversation:
        option = self.answer.options[at % len(self.answer.options)]
        return self.turn(option.label if label else option.value, date(2026, 11, 27))

    @rule(conversation=earlier)
    def go_back(self, conversation: Conversation) -> None:
        self.conversation = conversation

    @rule(conversation=FORGED)
    def forge(self, conversation: Conversation) -> None:
        self.conversation = conversation

    @rule(at=st.integers(0, 1))
    def move(self, at: int) -> None:
        self.library = self.libraries[at]

    def turn(self, text: str, day: date, place: str | None = None) -> Conversation:
        """Take a turn as a client does, over JSON, and look at what comes of it."""
        sent = json.dumps({"question": text, "conversation": asdict(self.conversation)})
        try:
            received = QuestionIn.model_validate_json(sent)
            question = make_question(received.question, day, place, received.conversation)
        except BadQuestion:
            return self.conversation
        assert received.conversation == self.conversation
        self.answer = self.assistant.answer(question)
        again = self.assistant.answer(question)
        assert [getattr(again, name) for name in _COMPARED] == [getattr(self.answer, name) for name in _COMPARED]
        self.judge(day, len(sent))
        self.conversation = self.answer.conversation
        return self.conversation

    def judge(self, day: date, sent: int) -> None:
        answer = self.answer
        assert answer.outcome in set(Outcome) - {Outcome.ERROR, Outcome.UNAVAILABLE}
        assert answer.title or answer.blocks
        assert render(answer, unfolded=True)
        if answer.outcome == Outcome.ANSWERED:
            assert all(block.citations for block in answer.blocks), answer
        cited = [c.source for c in answer.citations if names_provision(c.source)]
        assert all(self.library.holds(source, day) for source in cited), (cited, day)
        assert all(code in self.library.catalogue for code in answer.ranked), answer.ranked
        assert len(AnswerOut.of(replace(answer, trace=Trace())).conversation.subject) <= 400
        assert len(json.dumps(asdict(answer.conversation))) <= sent + _ROOM
        assert all(length(part.text) <= LIMIT for part in messages_of(answer))


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Library]]:
    """The starter knowledge, and a generation that holds every other file of it."""
    embedder, half = load_embedder(None), tmp_path / "half"
    for at, source in enumerate(sorted(file for file in pipeline.STARTER.rglob("*") if file.is_file())):
        if at % 2:
            (half / source.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(source, half / source.parent.name)
    opened = []
    for name, starter in (("whole", pipeline.STARTER), ("some", half)):
        monkeypatch.setattr(pipeline, "STARTER", starter)
        home = Home(tmp_path / name)
        ingest(home, [], embedder)
        opened.append(Library(home.require_current(), embedder))
    yield opened
    for library in opened:
        library.close()


def test_every_turn_of_any_conversation_ends_as_it_may(
    libraries: list[Library], row: Row, chance: random.Random, full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Talks, "libraries", libraries, raising=False)
    row.number = "6.3"
    row.promise = "Any turn of a conversation ends in one of the fixed outcomes, cited, the same when asked again"
    put_through(Talks, row, chance, runs=120 if full else 8, steps=20)
