"""An answer holds for its day and names the level that decides on it; law is cited by its article."""

from datetime import date

from assistant.pipeline import Assistant
from knowledge.procedure import AuthorityLevel
from tests.assistant.starter_answers.asking import ask, seen, talk


def test_the_fee_differs_after_the_temporary_one_has_ended(starter_assistant: Assistant) -> None:
    def fee(day: date) -> str:
        return ask(starter_assistant, "đổi thẻ căn cước tốn bao nhiêu tiền", day=day).blocks[0].lines[0]

    assert fee(date(2026, 12, 31)).startswith("25.000 đồng, áp dụng từ 1/7/2025 đến hết 31/12/2026")
    assert fee(date(2027, 1, 1)).startswith("50.000 đồng")


def test_an_answer_says_the_day_it_holds_for(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "làm hộ chiếu hết bao nhiêu tiền", day=date(2027, 1, 1))
    assert answer.as_of == date(2027, 1, 1)
    assert "Trả lời cho ngày 1/1/2027" in seen(answer)


def test_the_level_is_stated_in_words_and_as_a_value(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "giấy phép xây dựng nhà ở xã hay tỉnh cấp")
    assert answer.level == AuthorityLevel.COMMUNE
    assert "cấp xã" in answer.blocks[0].lines[0]


def test_a_district_office_presumed_is_told_to_have_ended(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "lên huyện xin giấy phép xây dựng nhà ở riêng lẻ cần giấy tờ gì")
    assert answer.ranked[0] == "1.013225"
    assert "Từ 1/7/2025 không còn cấp huyện" in seen(answer)


def test_the_article_of_a_law_is_cited(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "điều 1 luật 72/2025/QH15")
    assert answer.articles == ("72/2025/QH15#1",)
    assert "hai cấp" in seen(answer)
    assert "Tóm lược, không phải nguyên văn" in seen(answer)


def test_the_article_that_fits_is_found_when_none_is_named(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "theo luật 72/2025/QH15 cấp huyện kết thúc hoạt động khi nào")
    assert answer.articles == ("72/2025/QH15#51",)
    assert "01/7/2025" in seen(answer)


def test_a_law_not_yet_in_force_on_the_day_is_said_not_to_be(starter_assistant: Assistant) -> None:
    answer = ask(starter_assistant, "luật 72/2025/QH15 điều 1", day=date(2025, 6, 1))
    assert "chưa có hiệu lực vào ngày 1/6/2025" in seen(answer)


def test_an_answer_names_its_record_and_whether_a_district_was_presumed(starter_assistant: Assistant) -> None:
    (answer,) = talk(starter_assistant, "làm giấy khai sinh ở UBND huyện hay xã")
    assert (answer.procedure, answer.sector, answer.presumed_district) == ("1.001193", "Hộ tịch", True)
    (then,) = talk(starter_assistant, "làm giấy khai sinh ở UBND huyện hay xã", day=date(2025, 6, 1))
    assert not then.presumed_district
    (other,) = talk(starter_assistant, "chào bạn")
    assert (other.procedure, other.sector, other.presumed_district) == (None, None, False)
