"""Every sentence of ours, in both languages."""

from enum import Enum
from string import Formatter

import pytest

from assistant.messages import (
    Ending,
    ExplainMessage,
    LawMessage,
    Message,
    PlaceMessage,
    Sentence,
    aspect_title,
    level_name,
    method_name,
    unit_name,
)
from assistant.question import Aspect
from knowledge.procedure import AuthorityLevel, SubmissionMethod, TimeUnit
from knowledge.vietnamese import has_marks

EVERY: list[Sentence] = [*Message, *Ending, *LawMessage, *PlaceMessage, *ExplainMessage]
NAMED = [
    *((aspect_title, aspect) for aspect in Aspect),
    *((level_name, level) for level in AuthorityLevel),
    *((method_name, method) for method in SubmissionMethod),
    *((unit_name, unit) for unit in TimeUnit),
]


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("message", EVERY, ids=lambda message: message.name)
def test_every_sentence_is_written_in_vietnamese_and_in_english_with_the_same_blanks(message: Sentence) -> None:
    vietnamese, english = message.value
    assert vietnamese.strip()
    assert english.strip()
    assert blanks(vietnamese) == blanks(english)
    assert all(name.isidentifier() for name in blanks(vietnamese))


@pytest.mark.parametrize("message", EVERY, ids=lambda message: message.name)
def test_every_blank_is_filled(message: Sentence) -> None:
    values = dict.fromkeys(blanks(message.value[0]), "điền")
    for language in ("vi", "en"):
        said = message.in_(language, **values)
        assert said.count("điền") >= len(values)
        assert "{" not in said


@pytest.mark.parametrize("message", EVERY, ids=lambda message: message.name)
def test_the_two_languages_are_not_mixed_up(message: Sentence) -> None:
    vietnamese, english = message.value
    assert has_marks(vietnamese)
    assert vietnamese != english


@pytest.mark.parametrize(("name", "value"), NAMED, ids=lambda part: part.name if isinstance(part, Enum) else "")
def test_every_value_that_a_person_can_see_has_a_name_in_both_languages(name: object, value: Enum) -> None:
    assert callable(name)
    vietnamese, english = name(value, "vi"), name(value, "en")
    assert vietnamese
    assert english
    assert vietnamese != english


def test_a_missing_value_is_noticed_at_once() -> None:
    with pytest.raises(KeyError):
        Ending.UNKNOWN_CODE.in_("vi")
