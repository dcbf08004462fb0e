"""An answer as plain text: what is seen at once, and what is folded when it is asked for."""

from dataclasses import replace

from assistant.answer import Answer, Block, Citation, Option, Outcome
from assistant.question import Aspect
from bots.plain_text import render

PORTAL = "https://portal.test/1.900001"
FEE = Citation(source="1.900001", section="Phí, lệ phí", title="Thủ tục 1.900001", url=PORTAL)
PAPERS = Citation(source="1.900001", section="Thành phần hồ sơ", title="Thủ tục 1.900001")
ANSWER = Answer(
    outcome=Outcome.ANSWERED,
    title="Đăng ký nuôi chim cảnh",
    blocks=(
        Block(aspect=Aspect.FEE, title="Phí, lệ phí", lines=("8.000 đồng",), citations=(FEE,)),
        Block(aspect=Aspect.DOCUMENTS, title="Giấy tờ", lines=("Tờ khai", "Ảnh"), citations=(PAPERS,)),
        Block(aspect=None, title="", lines=("Trả lời cho ngày 22/11/2026.",), citations=(FEE,)),
        Block(
            aspect=Aspect.STEPS,
            title="Các bước",
            lines=("[Nuôi mới]", "Nộp.", "Nhận."),
            citations=(PAPERS,),
            folded=True,
        ),
    ),
)


def test_the_title_the_visible_blocks_the_source_and_who_speaks() -> None:
    assert render(ANSWER).split("\n") == [
        "Đăng ký nuôi chim cảnh",
        "Phí, lệ phí:",
        "8.000 đồng",
        "Giấy tờ:",
        "- Tờ khai",
        "- Ảnh",
        "Trả lời cho ngày 22/11/2026.",
        f"Nguồn: Thủ tục 1.900001, Phí, lệ phí – {PORTAL}",
        "Đây là trợ lý tự động; kết quả để tham khảo, cơ quan tiếp nhận hồ sơ mới có quyết định cuối cùng.",
    ]


def test_what_is_folded_is_shown_when_asked_for_and_cases_are_no_bullets() -> None:
    assert "Các bước" not in render(ANSWER)
    assert "Các bước:\n[Nuôi mới]\n- Nộp.\n- Nhận." in render(ANSWER, unfolded=True)


def test_options_are_numbered_as_a_reply_may_name_them() -> None:
    asked_back = Answer(
        outcome=Outcome.CLARIFICATION,
        blocks=(Block(aspect=None, title="", lines=("Việc nào?",)),),
        options=(Option(value="1.900001", label="Nuôi chim"), Option(value="1.900002", label="Bán chim")),
    )
    assert render(asked_back).startswith("Việc nào?\n1. Nuôi chim\n2. Bán chim\n")


def test_an_english_answer_has_its_source_and_its_ending_in_english() -> None:
    english = Answer(outcome=Outcome.ANSWERED, language="en", blocks=ANSWER.blocks)
    assert "Source: Thủ tục 1.900001" in render(english)
    assert render(english).endswith("the receiving office has the final word.")


def test_a_source_without_a_page_or_a_section_is_named_all_the_same() -> None:
    law = Citation(source="900/2025/NĐ-CP", section="", title="Nghị định về chim")
    answer = Answer(outcome=Outcome.ANSWERED, blocks=(Block(aspect=None, title="", lines=("a",), citations=(law,)),))
    assert "\nNguồn: Nghị định về chim\n" in render(answer)


def test_a_very_long_name_is_cut() -> None:
    assert len(render(Answer(outcome=Outcome.ANSWERED, title="chim " * 200)).split("\n")[0]) < 200


def test_a_notice_of_those_responsible_stands_above_everything() -> None:
    assert render(replace(ANSWER, alerts=("Bão số 9: các cơ quan nghỉ.",))).startswith(
        "Bão số 9: các cơ quan nghỉ.\nĐăng ký"
    )
