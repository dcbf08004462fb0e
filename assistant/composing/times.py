"""Thời hạn giải quyết: the typed time, by way of filing, with the sentences of the record that refine it."""

import re

from assistant.composing.wording import shortened
from assistant.messages import Message, method_name, unit_name
from knowledge.procedure import Procedure, ProcessingTime

_LIMIT = re.compile(r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần|năm)\b|ngày làm việc tiếp theo|trong ngày\b")
_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+")
_NOTE_LIMIT = 300
_FROM_STEPS = 2


def time_lines(p: Procedure, language: str) -> tuple[str, ...]:
    """Return one line a time limit, then what the channels' descriptions add; the record's own words, shortened."""
    times: dict[str, list[str]] = {}
    for channel in p.channels:
        times.setdefault(_wording(channel.time, language), []).append(method_name(channel.method, language))
    if len(times) > 1:
        times.pop("", None)
    lines = [
        text if len(times) == 1 else f"{text} ({', '.join(dict.fromkeys(m))})" for text, m in times.items() if text
    ]
    details = dict.fromkeys(
        shortened(s.strip(" -+*"), _NOTE_LIMIT) for c in p.channels for s in _SENTENCE.split(c.note) if _LIMIT.search(s)
    )
    if not lines and not details:
        details = dict.fromkeys(_in_steps(p))
    unstated = Message.TIME_ELSEWHERE if details else Message.TIME_UNSTATED
    return (*(lines or (unstated.in_(language),)), *details)


def _in_steps(p: Procedure) -> list[str]:
    """Return the first sentences of the steps that state a limit, for a record whose field states none."""
    sentences = (s.strip(" -+*") for step in p.steps for s in _SENTENCE.split(step))
    return [shortened(s, _NOTE_LIMIT) for s in sentences if _LIMIT.search(s)][:_FROM_STEPS]


def _wording(time: ProcessingTime, language: str) -> str:
    amount = ""
    if time.amount is not None and time.unit is not None:
        number = f"{time.amount:g}" if language == "en" else f"{time.amount:g}".replace(".", ",")
        unit = unit_name(time.unit, language)
        amount = f"{number} {unit.removesuffix('s') if time.amount == 1 else unit}"
    return ": ".join(filter(None, (amount, shortened(time.note, _NOTE_LIMIT))))
