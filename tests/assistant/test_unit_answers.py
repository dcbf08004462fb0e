"""Questions on places, from the words typed to the words seen, in conversations."""

from datetime import date

import pytest

from assistant.answer import Answer, Outcome
from assistant.pipeline import Assistant
from assistant.question import Conversation, make_question
from bots.plain_text import render
from tests.assistant.records import TODAY


def talk(assistant: Assistant, *turns: str, place: str | None = None, day: date = TODAY) -> list[Answer]:
    conversation = Conversation()
    answers = []
    for n, text in enumerate(turns):
        answers.append(assistant.answer(make_question(text, day, None if n else place, conversation)))
        conversation = answers[-1].conversation
    return answers


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("phường Nam Thanh, Điện Biên Phủ giờ là phường nào", "phường Mường Thanh, tỉnh Điện Biên"),
        ("xa hai rieng song hinh phu yen gio thuoc xa nao", "xã Sông Hinh, tỉnh Đắk Lắk"),
        ("xã Ia Dom, Đức Cơ có nhập với xã nào không", "không nhập với đơn vị nào"),
        ("phường Pleiku gồm những phường xã cũ nào", "phường Hoa Lư"),
        ("quận Long Biên chia thành mấy phường", "phường Việt Hưng"),
        ("còn huyện Củ Chi không", "không còn từ 1/7/2025"),
        ("tỉnh Bình Dương nay là tỉnh nào", "từ 1/7/2025 là Thành phố Hồ Chí Minh"),
        ("Lai Châu có nhập với tỉnh nào không", "không nhập với tỉnh nào"),
        ("Đồng Nai nhập với đâu", "thành thành phố Đồng Nai từ 30/4/2026"),
        ("cả nước có bao nhiêu xã phường", "3.321 đơn vị hành chính cấp xã"),
        ("tỉnh Cà Mau có bao nhiêu phường", "55 xã, 9 phường"),
        ("Which ward is Thac Gian ward, Thanh Khe district now?", "is now in phường Thanh Khê, thành phố Đà Nẵng"),
        ("xã Long Thành, Đồng Nai nay là gì", "Phường Long Thành"),
        ("phường Vĩnh Trung, Thanh Khê giờ là phường nào", "Tên bạn hỏi đã nhập vào phường Thạc Gián"),
        ("phường10 quận10 giờ là phường gì", "nay thuộc phường Vườn Lài"),
    ],
)
def test_what_became_of_a_place_is_said_with_the_resolution(
    starter_assistant: Assistant, question: str, said: str
) -> None:
    (answer,) = talk(starter_assistant, question)
    assert answer.outcome == Outcome.ANSWERED
    assert said in render(answer)
    assert answer.citations
    assert all("/NQ-" in c.source or "/QH" in c.source for c in answer.citations)


def test_a_commune_answers_for_its_day(starter_assistant: Assistant) -> None:
    question = "thị trấn Long Thành, huyện Long Thành giờ thuộc xã nào"
    (before,) = talk(starter_assistant, question, day=date(2026, 1, 1))
    (after,) = talk(starter_assistant, question, day=date(2026, 5, 1))
    assert "nay thuộc xã Long Thành, " in render(before)
    assert "nay thuộc phường Long Thành, " in render(after)


def test_a_name_borne_in_many_places_is_asked_back_and_a_reply_of_the_district_settles_it(
    starter_assistant: Assistant,
) -> None:
    asked, settled = talk(starter_assistant, "xã Hòa Phú giờ nhập vào xã nào", "ở Ứng Hòa")
    assert asked.outcome == Outcome.CLARIFICATION
    assert 2 <= len(asked.options) <= 4
    assert len({option.value.split(", ")[-1] for option in asked.options}) == len(asked.options)  # provinces differ
    assert settled.outcome == Outcome.ANSWERED
    assert "huyện Ứng Hòa" in render(settled)


@pytest.mark.parametrize("reply", ["2", "số 2", "cái thứ hai", "em chọn số 2 ạ", "the second one", None])
def test_an_option_is_taken_by_its_number_or_by_tapping_it(starter_assistant: Assistant, reply: str | None) -> None:
    question = "phường Bồ Đề, Long Biên giờ thuộc phường nào"
    (asked,) = talk(starter_assistant, question)
    assert asked.outcome == Outcome.CLARIFICATION
    assert len(asked.options) == 3
    _, settled = talk(starter_assistant, question, reply or asked.options[1].value)
    assert settled.outcome == Outcome.ANSWERED
    assert f"nay thuộc {asked.options[1].value}" in render(settled)


def test_a_town_is_narrowed_to_the_ward_and_another_ward_may_follow(starter_assistant: Assistant) -> None:
    town, ward, other = talk(
        starter_assistant, "nhà em ở Tam Kỳ, giờ là phường nào", "trước ở phường An Mỹ", "thế phường Tân Thạnh?"
    )
    assert (town.outcome, len(town.options)) == (Outcome.CLARIFICATION, 4)
    assert "nay thuộc phường Tam Kỳ, thành phố Đà Nẵng" in render(ward)
    assert "nay thuộc phường Bàn Thạch, thành phố Đà Nẵng" in render(other)


def test_the_askers_province_and_commune_settle_what_the_words_leave_open(starter_assistant: Assistant) -> None:
    (here,) = talk(starter_assistant, "xã Hòa Phú giờ là xã nào", place="Đà Nẵng")
    assert "nay thuộc xã Hòa Vang, thành phố Đà Nẵng" in render(here)
    (own,) = talk(starter_assistant, "phường mình gồm những phường cũ nào", place="Phường Hải Châu, Đà Nẵng")
    assert "Phường Hải Châu được lập từ 1/7/2025" in render(own)


def test_a_procedure_that_mentions_a_place_is_still_a_procedure_for_todays_province(
    starter_assistant: Assistant,
) -> None:
    unit, procedure = talk(
        starter_assistant, "phường Tân An giờ là phường gì", "tôi ở huyện Núi Thành, làm giấy khai sinh cần giấy tờ gì"
    )
    assert unit.outcome == Outcome.CLARIFICATION
    assert procedure.ranked[0] == "1.001193"
    assert procedure.conversation.place == "Đà Nẵng"


def test_without_a_list_of_offices_an_address_is_not_made_up(starter_assistant: Assistant) -> None:
    (answer,) = talk(starter_assistant, "địa chỉ UBND phường Sài Gòn")
    assert answer.outcome == Outcome.NOT_FOUND
    assert "chưa có danh sách trụ sở của phường Sài Gòn" in render(answer)
