"""Answers as messages: what stands where, what is escaped, which buttons carry what."""

from dataclasses import replace
from html import unescape

import pytest

from assistant.answer import Answer, Block, Citation, Option, Outcome
from assistant.messages import Ending, Message
from bots.chat.notices import notice
from bots.telegram.markup import LIMIT, Outgoing, block_messages, messages_of, unfolded
from bots.telegram.splitting import length
from tests.bots.telegram.scripted_assistant import BIRTH, RECORD, fact

CLARIFY = Block(aspect=None, title="", lines=("Bạn hỏi việc nào?",))
LONG_NAME = "Đăng ký lại khai sinh có yếu tố nước ngoài tại khu vực biên giới"


def _said(*lines: str, title: str = "", citations: tuple[Citation, ...] = ()) -> str:
    """Return the text of an answer of one block that is no answer from facts."""
    block = Block(aspect=None, title=title, lines=lines, citations=citations)
    (message,) = messages_of(Answer(outcome=Outcome.REDIRECTED, blocks=(block,)))
    return message.text


def _buttons(message: Outgoing) -> list[list[tuple[str, object]]]:
    rows = message.keyboard.inline_keyboard if message.keyboard else ()
    return [[(b.text, b.callback_data) for b in row] for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_said("một dòng"), "một dòng"),
        (_said("một", "hai"), "• một\n• hai"),
        (_said("một", " ", "hai"), "• một\n• hai"),
        (_said("một dòng", title="Phí"), "<b>Phí</b>\nmột dòng"),
        (_said("[Trường hợp A]", "giấy tờ"), "<i>[Trường hợp A]</i>\n• giấy tờ"),
        (_said("a < b & c > d"), "a &lt; b &amp; c &gt; d"),
        (_said("x", title="<b>"), "<b>&lt;b&gt;</b>\nx"),
    ],
)
def test_a_block_is_its_bold_title_and_its_escaped_lines(text: str, expected: str) -> None:
    assert text == expected


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        ((replace(RECORD, url=None),), "Nguồn: Thủ tục 1.001193, Phí, lệ phí"),
        (
            (replace(RECORD, url="https://a.vn/?x=1&y=2"),),
            '<a href="https://a.vn/?x=1&amp;y=2">Nguồn: Thủ tục 1.001193, Phí, lệ phí</a>',
        ),
        (
            (replace(RECORD, url='https://a.vn/"><b>'),),
            '<a href="https://a.vn/&quot;&gt;&lt;b&gt;">Nguồn: Thủ tục 1.001193, Phí, lệ phí</a>',
        ),
        ((replace(RECORD, url=None, section=""),), "Nguồn: Thủ tục 1.001193"),
        (
            tuple(replace(RECORD, url=None, section=s) for s in ("Hồ sơ", "Phí", "Hồ sơ")),
            "Nguồn: Thủ tục 1.001193, Hồ sơ; Phí",
        ),
    ],
)  # fmt: skip
def test_a_source_is_one_line_with_its_sections_linked_where_it_has_an_address(
    citations: tuple[Citation, ...], expected: str
) -> None:
    assert _said("x", citations=citations) == f"x\n\n{expected}"


def test_folded_parts_are_buttons_two_in_a_row_and_only_what_is_seen_names_its_source() -> None:
    parts = tuple(fact(None, f"Phần {n}", "x", folded=True) for n in range(3))
    hidden = replace(fact(None, "Luật", "x", folded=True), citations=(replace(RECORD, title="Luật Hộ tịch"),))
    (message,) = messages_of(replace(BIRTH, blocks=(BIRTH.blocks[0], *parts, hidden)))
    assert _buttons(message) == [
        [("▸ Phần 0", "open:1"), ("▸ Phần 1", "open:2")],
        [("▸ Phần 2", "open:3"), ("▸ Luật", "open:4")],
    ]
    assert "Luật Hộ tịch" not in message.text


def test_a_folded_part_without_a_line_has_no_button() -> None:
    (message,) = messages_of(replace(BIRTH, blocks=(BIRTH.blocks[0], fact(None, "Trống", folded=True))))
    assert message.keyboard is None


def test_short_options_are_buttons_alone() -> None:
    options = (Option(value="1.001193", label="Khai sinh"), Option(value="1.000656", label="Khai tử"))
    (message,) = messages_of(Answer(outcome=Outcome.CLARIFICATION, blocks=(CLARIFY,), options=options))
    assert message.text == "Bạn hỏi việc nào?"
    assert _buttons(message) == [[("Khai sinh", "ask:1.001193")], [("Khai tử", "ask:1.000656")]]


def test_options_too_long_for_a_phones_button_are_also_listed_in_full() -> None:
    options = (Option(value="1.001193", label="Khai sinh"), Option(value="2.000002", label=LONG_NAME))
    (message,) = messages_of(Answer(outcome=Outcome.CLARIFICATION, blocks=(CLARIFY,), options=options))
    assert message.text == f"Bạn hỏi việc nào?\n\n1. Khai sinh\n2. {LONG_NAME}"
    assert [row[0][0] for row in _buttons(message)] == ["1. Khai sinh", "2. Đăng ký lại khai sinh có yếu tố nước …"]


def test_an_option_whose_value_exceeds_64_bytes_is_listed_to_be_typed() -> None:
    options = (Option(value="đ" * 31, label="Dài"), Option(value="đ" * 30, label="Vừa"))
    (message,) = messages_of(Answer(outcome=Outcome.CLARIFICATION, blocks=(CLARIFY,), options=options))
    assert message.text.endswith("1. Dài\n2. Vừa")
    assert _buttons(message) == [[("2. Vừa", "ask:" + "đ" * 30)]]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(outcome=Outcome.NOT_FOUND, title="Thủ tục X"), Ending.NOT_FOUND.in_("vi")),
        (Answer(outcome=Outcome.NOT_FOUND, language="en"), Ending.NOT_FOUND.in_("en")),
        (Answer(outcome=Outcome.ANSWERED, blocks=(fact(None, "Phí", " "),)), Ending.NOT_FOUND.in_("vi")),
        (Answer(outcome=Outcome.CLARIFICATION, options=(Option(value="1", label="Một"),)), Message.CLARIFY.in_("vi")),
    ],
)  # fmt: skip
def test_an_answer_that_says_nothing_is_given_a_sentence(answer: Answer, expected: str) -> None:
    assert messages_of(answer)[0].text == expected


def test_an_english_answer_names_its_source_and_who_has_the_final_word_in_english() -> None:
    (message,) = messages_of(replace(BIRTH, language="en"))
    assert message.text.endswith(f"</a>\n<i>{Message.ASSISTANT.in_('en')}</i>")
    assert "Source: Thủ tục 1.001193" in message.text


def test_an_opened_part_stands_below_the_answer_with_its_source_and_a_button_to_close_it() -> None:
    (before,) = messages_of(BIRTH)
    after = unfolded(BIRTH, 1)
    assert after is not None
    assert after.text.startswith(f"{before.text}\n\n<b>Phí, lệ phí</b>\n8.000 đồng\n<a href=")
    assert _buttons(after) == [[("▾ Phí, lệ phí", "fold"), ("▸ Các bước", "open:2")]]


def test_a_part_that_does_not_fit_is_not_opened_in_the_message() -> None:
    long = replace(BIRTH, blocks=(BIRTH.blocks[0], fact(None, "Các bước", *(["bước " * 20] * 50), folded=True)))
    assert unfolded(long, 1) is None
    assert len(block_messages(long, 1)) == 2


@pytest.mark.parametrize("line", ["chữ " * 2_500, "x" * 10_000, "&" * 10_000, "😀" * 10_000, "<b>" * 3_000])
def test_even_one_endless_line_is_split_within_the_limit_and_nothing_is_lost(line: str) -> None:
    messages = block_messages(replace(BIRTH, blocks=(replace(fact(None, "", line), citations=()),)), 0)
    assert all(0 < length(m.text) <= LIMIT for m in messages)
    assert unescape("".join(m.text for m in messages)).replace(" ", "") == line.replace(" ", "")


def test_a_notice_is_its_sentences_escaped_and_nothing_more() -> None:
    (message,) = messages_of(notice("a < b", "c"))
    assert message == Outgoing(text="a &lt; b\n\nc")


@pytest.mark.parametrize("answer", [BIRTH, Answer(outcome=Outcome.NOT_FOUND)])
def test_a_notice_of_those_responsible_stands_above_everything(answer: Answer) -> None:
    first, *_ = messages_of(replace(answer, alerts=("Bão số 9 <gần bờ>",)))
    assert first.text.startswith("<b>Bão số 9 &lt;gần bờ&gt;</b>\n\n")
