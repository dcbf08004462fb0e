from dataclasses import replace

import pytest

from assistant.answer import Answer, Block, Citation, Outcome
from bots.drafting import draft_of, put_before, without_frame

EXPLANATION = "Bạn chỉ cần nộp tờ khai."


@pytest.fixture
def answer() -> Answer:
    source = Citation(source="1.001193", section="Thành phần hồ sơ", title="Thủ tục 1.001193", url="https://a.vn")
    papers = Block(aspect=None, title="Giấy tờ cần nộp", lines=("Tờ khai", "Giấy chứng sinh"), citations=(source,))
    folded = Block(aspect=None, title="Lệ phí", lines=("Không thu",), citations=(source,), folded=True)
    return Answer(outcome=Outcome.ANSWERED, title="Đăng ký khai sinh", blocks=(papers, papers, folded))


def test_a_draft_is_a_letter_with_every_fact_that_is_seen_and_its_sources(answer: Answer) -> None:
    draft = draft_of(answer)
    assert "Giấy tờ cần nộp:\n- Tờ khai\n- Giấy chứng sinh" in draft
    assert draft.count("- Thủ tục 1.001193, Thành phần hồ sơ – https://a.vn") == 1
    assert "Không thu" not in draft
    assert draft.startswith("Kính gửi ông/bà")
    assert draft.endswith("Trân trọng.")


def test_a_draft_is_in_the_language_of_the_question(answer: Answer) -> None:
    english = draft_of(replace(answer, language="en"))
    assert english.startswith("Dear Sir or Madam")
    assert "\nSources:\n" in english


def test_without_an_answer_there_is_no_draft(answer: Answer) -> None:
    assert draft_of(replace(answer, outcome=Outcome.NOT_FOUND)) == ""


def test_an_explanation_stands_between_the_greeting_and_the_facts_which_stay(answer: Answer) -> None:
    draft = draft_of(answer)
    explained = put_before(draft, EXPLANATION)
    assert explained.startswith("Kính gửi ông/bà")
    assert explained.replace(f"{EXPLANATION}\n\n", "") == draft


@pytest.mark.parametrize("typed", ["", "Phải xin phép."])
def test_an_explanation_stands_before_what_an_official_wrote(typed: str) -> None:
    assert put_before(typed, EXPLANATION) == "\n\n".join(filter(None, [EXPLANATION, typed]))
    assert put_before(typed, "") == typed


def test_a_reply_that_is_said_again_to_others_is_no_letter(answer: Answer) -> None:
    told = without_frame(draft_of(answer))
    assert told.startswith(answer.title)
    assert "Trân trọng" not in told
    assert without_frame("Phải xin phép.") == "Phải xin phép."
