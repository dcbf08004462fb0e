"""Batch answers: JSON lines in, JSON lines out, in the shape that outside scorers read."""

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from assistant.answer import Answer
from assistant.errors import AssistantError, BadQuestion
from assistant.pipeline import Assistant
from assistant.question import Conversation, make_question
from bots.plain_text import render


class BadBatch(AssistantError):
    """A line of the input file cannot be read; the message names its number."""


def read_questions(path: Path) -> list[dict[str, Any]]:
    """Return the input's rows; raises ``BadBatch`` naming the first line that is no question."""
    rows = []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadBatch(f"{path.name}: không phải UTF-8. (Not UTF-8.)") from problem
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as problem:
            raise BadBatch(f"{path.name}, dòng {number}: không phải JSON ({problem}). (Not JSON.)") from problem
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("turns"), list) or not row["turns"]:
            raise BadBatch(f"{path.name}, dòng {number}: cần “id” và “turns” không rỗng. (Needs id and turns.)")
        rows.append(row)
    return rows


def answer_all(assistant: Assistant, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield one output row an input row; a bad question becomes an ``error`` row and the batch goes on."""
    return (answer_row(assistant, row)[0] for row in rows)


def answer_row(assistant: Assistant, row: dict[str, Any]) -> tuple[dict[str, Any], Answer | None]:
    """Return the output row of one input row, and the answer it was made from; None for an ``error`` row."""
    started = time.perf_counter()
    try:
        answer, elapsed = _last_answer(assistant, row)
    except AssistantError as problem:
        elapsed = time.perf_counter() - started
        return {"id": row["id"], "outcome": "error", "text": str(problem), "elapsed_ms": round(1000 * elapsed, 2)}, None
    return {"id": row["id"], **_fields(answer), "elapsed_ms": round(1000 * elapsed, 2)}, answer


def _last_answer(assistant: Assistant, row: dict[str, Any]) -> tuple[Answer, float]:
    """Answer the turns in order and return the last answer with its own wall time in seconds."""
    conversation = Conversation()
    for text in row["turns"]:
        started = time.perf_counter()
        question = make_question(str(text), _text(row, "as_of"), _text(row, "place"), conversation)
        answer = assistant.answer(question)
        conversation = answer.conversation
    return answer, time.perf_counter() - started


def _text(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if not isinstance(value, str | None):
        raise BadQuestion(f"“{name}” phải là chữ hoặc null, không phải {value}. (Must be text or null.)")
    return value


def _fields(answer: Answer) -> dict[str, Any]:
    return {
        "outcome": answer.outcome,
        "text": render(answer),
        "ranked": answer.ranked,
        "offered": [option.value for option in answer.options],
        "articles": answer.articles,
        "level": answer.level,
    }
