"""A message that is no question about a procedure: each kind has its own end and its own words."""

import pytest

from assistant.answer import Answer, Outcome
from assistant.declining import declined
from assistant.messages import Ending, Message
from knowledge.lexicon.questions import OffTopic, off_topic
from tests.assistant.records import read

KINDS = [pytest.param(kind, id=kind.category) for kind in off_topic().values()]
NUMBERS = {"113", "114", "115", "111"}


def said(category: str | None, text: str = "việc khác", likeness: float = 1.0) -> Answer:
    return declined(f"off:{category}" if category else None, likeness, read(text))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["việc khác", "What is the weather going to be?"])
def test_every_kind_ends_as_its_heading_says_in_one_sentence_of_ours(kind: OffTopic, text: str) -> None:
    answer = said(kind.category, text)
    assert answer.outcome == Outcome(kind.outcome)
    (block,) = answer.blocks
    language = "en" if text.isascii() else "vi"
    assert block.lines[0] in {message.value[language == "en"] for message in (*Message, *Ending)}
    assert answer.options == ()


@pytest.mark.parametrize(
    ("category", "first", "also"),
    [
        ("emergency_fire", "114", {"115"}),
        ("emergency_police", "113", set()),
        ("emergency_medical", "115", set()),
        ("emergency_child", "111", {"113"}),
        ("distress", "115", {"111"}),
    ],
)
def test_an_emergency_is_sent_to_the_number_that_helps(category: str, first: str, also: set[str]) -> None:
    for language in ("việc khác", "What is this and how do I do it?"):
        line = said(category, language).blocks[0].lines[0]
        found = [number for number in line.replace(",", " ").replace(".", " ").split() if number in NUMBERS]
        assert found[0] == first
        assert set(found) <= {first} | also


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("application_status", "mã số trên giấy hẹn"),
        ("neighbour_nuisance", "UBND xã"),
        ("lost_and_found", "Điều 230"),
        ("court_matters", "Tòa án nhân dân"),
    ],
)
def test_what_others_settle_is_sent_to_them(category: str, words: str) -> None:
    assert words in said(category).blocks[0].lines[0]


@pytest.mark.parametrize("category", ["weather", "sport", "bribery", "greeting", "forgery"])
def test_what_is_no_emergency_names_no_emergency_number(category: str) -> None:
    line = said(category).blocks[0].lines[0]
    assert not NUMBERS & set(line.replace(",", " ").replace(".", " ").split())


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("bribery", "bị cấm"),
        ("forgery", "giấy tờ giả"),
        ("personal_data_of_others", "thông tin cá nhân của người khác"),
        ("medical_advice", "bác sĩ"),
        ("legal_representation", "luật sư"),
        ("other_countries", "đại sứ quán"),
        ("weather", "ngoài phạm vi"),
        ("thanks", "Không có gì"),
    ],
)
def test_the_words_fit_the_kind(category: str, words: str) -> None:
    assert words in said(category).blocks[0].lines[0]


@pytest.mark.parametrize("category", ["forgery", "bribery", "cheating_the_rules"])
def test_no_one_is_accused_on_a_faint_likeness(category: str) -> None:
    assert said(category, likeness=0.05).outcome == Outcome.NOT_FOUND
    assert said(category, likeness=0.99).outcome == Outcome.REFUSED


@pytest.mark.parametrize("category", [None, "unheard_of"])
def test_what_resembles_nothing_known_is_not_found_and_told_where_to_ask(category: str | None) -> None:
    answer = said(category)
    assert answer.outcome == Outcome.NOT_FOUND
    assert "18001096" in answer.blocks[0].lines[0]
