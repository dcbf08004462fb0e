"""Batch answers: what is read, what is written, and that a bad line stops nothing but itself."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from assistant.answer import Answer, Block, Option, Outcome
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.question import Conversation, Question
from bots.batch import BadBatch, answer_all, read_questions
from knowledge.procedure import AuthorityLevel

KEYS = {"id", "outcome", "text", "ranked", "offered", "articles", "level", "elapsed_ms"}


class Parrot:
    """Answers with the question, counts the turns in the conversation, and fails when told to."""

    def __init__(self) -> None:
        self.questions: list[Question] = []

    def answer(self, question: Question) -> Answer:
        self.questions.append(question)
        if "hỏng" in question.text:
            raise AssistantError("Dữ liệu hỏng. (Damaged.)")
        return Answer(
            outcome=Outcome.CLARIFICATION,
            blocks=(Block(aspect=None, title="", lines=(question.text,)),),
            options=(Option(value="1.900001", label="Nuôi chim"),),
            ranked=("1.900001",),
            articles=("900/2025/NĐ-CP#1",),
            level=AuthorityLevel.COMMUNE,
            conversation=Conversation(subject=f"{question.conversation.subject}+", place=question.place),
        )


@pytest.fixture
def parrot() -> Parrot:
    return Parrot()


def answered(parrot: Parrot, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    return list(answer_all(cast(Assistant, parrot), rows))


def read(folder: Path, text: str) -> list[dict[str, Any]]:
    (folder / "in.jsonl").write_text(text, encoding="utf-8")
    return read_questions(folder / "in.jsonl")


def test_every_line_is_a_question_and_blank_lines_are_passed_over(tmp_path: Path) -> None:
    rows = read(tmp_path, '{"id": 1, "turns": ["a"]}\n\n{"id": "x", "turns": ["b", "c"], "place": null}\n')
    assert [row["id"] for row in rows] == [1, "x"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("không phải json", "không phải JSON"),
        ('{"id": 1}', "“turns”"),
        ('{"turns": ["a"]}', "“id”"),
        ('{"id": 1, "turns": []}', "“turns” không rỗng"),
        ('{"id": 1, "turns": "a"}', "“turns”"),
        ("[1]", "“id”"),
    ],
)
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, line: str, words: str) -> None:
    with pytest.raises(BadBatch) as raised:
        read(tmp_path, f'{{"id": 1, "turns": ["a"]}}\n\n{line}\n')
    assert "in.jsonl, dòng 3" in str(raised.value)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "content", ["\ufeff".encode() + b'{"id": 1, "turns": ["a"]}', '{"id": 1, "turns": ["a\u2028b"]}'.encode()]
)
def test_a_byte_order_mark_or_a_unicode_line_separator_is_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in.jsonl").write_bytes(content)
    assert len(read_questions(tmp_path / "in.jsonl")) == 1


def test_a_file_that_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadBatch):
        read_questions(tmp_path / "in.jsonl")


def test_an_output_line_has_the_keys_that_scorers_read(parrot: Parrot) -> None:
    (row,) = answered(parrot, {"id": "q1", "turns": ["nuôi chim"]})
    assert set(row) == KEYS
    assert row["id"] == "q1"
    assert row["outcome"] == "clarification"
    assert row["text"].startswith("nuôi chim\n1. Nuôi chim")
    assert (row["ranked"], row["offered"], row["articles"]) == (("1.900001",), ["1.900001"], ("900/2025/NĐ-CP#1",))
    assert row["level"] == "xa"
    assert row["elapsed_ms"] >= 0


def test_an_output_line_is_json(parrot: Parrot) -> None:
    for row in answered(parrot, {"id": 1, "turns": ["a"]}, {"id": 2, "turns": [""]}):
        assert json.loads(json.dumps(row, ensure_ascii=False))["id"] == row["id"]


def test_turns_are_one_conversation_and_only_the_last_answer_is_written(parrot: Parrot) -> None:
    (row,) = answered(parrot, {"id": 1, "turns": ["một", "hai", "ba"], "place": "Huế", "as_of": "2026-11-22"})
    assert row["text"].startswith("ba")
    assert [q.conversation.subject for q in parrot.questions] == ["", "+", "++"]
    assert {q.place for q in parrot.questions} == {"Huế"}
    assert {q.as_of.isoformat() for q in parrot.questions} == {"2026-11-22"}


def test_each_row_begins_a_conversation_of_its_own(parrot: Parrot) -> None:
    answered(parrot, {"id": 1, "turns": ["một"], "place": "Huế"}, {"id": 2, "turns": ["hai"]})
    assert parrot.questions[1].conversation == Conversation()
    assert parrot.questions[1].place is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"turns": [""]}, "đang trống"),
        ({"turns": ["a" * 10_000]}, "10,000 ký tự"),
        ({"turns": ["a"], "place": "Atlantis"}, "Atlantis"),
        ({"turns": ["a"], "as_of": "mai"}, "mai"),
        ({"turns": ["hỏng"]}, "Dữ liệu hỏng"),
        ({"turns": ["a", ""]}, "đang trống"),
        pytest.param({"turns": ["a"], "as_of": 20261122}, "20261122"),
        pytest.param({"turns": ["a"], "place": 5}, "5"),
    ],
)
def test_a_bad_question_becomes_an_error_row_and_the_batch_goes_on(
    parrot: Parrot, row: dict[str, Any], words: str
) -> None:
    bad, good = answered(parrot, {"id": 1, **row}, {"id": 2, "turns": ["nuôi chim"]})
    assert (bad["id"], bad["outcome"]) == (1, "error")
    assert words in bad["text"]
    assert bad["elapsed_ms"] >= 0
    assert good["outcome"] == "clarification"


def test_a_bug_is_not_taken_for_a_bad_question(parrot: Parrot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Question) -> Answer:
        raise ZeroDivisionError

    monkeypatch.setattr(parrot, "answer", broken)
    with pytest.raises(ZeroDivisionError):
        answered(parrot, {"id": 1, "turns": ["a"]})
