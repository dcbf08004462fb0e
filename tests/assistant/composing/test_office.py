"""Where a commune's office is: for who asks, and beside a procedure that the commune decides."""

from datetime import date

from assistant.answer import Outcome
from assistant.composing.office import own_office
from assistant.composing.unit import answer_about_units
from assistant.question import make_question
from knowledge.office import Office
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import TODAY, library, read


def office(unit: str, address: str, phone: str = "") -> Office:
    day = date(2026, 3, 1)
    return Office(unit=unit, province="Đà Nẵng", address=address, phone=phone, source="Cổng thông tin", as_of=day)


SHELF = library(
    offices=[
        office("phường Cẩm Lệ", "1 đường Ví Dụ", "0236 000"),
        office("phường Hòa Thọ Tây, quận Cẩm Lệ", "2 đường Cũ"),
    ]
)


def lines(question: str) -> list[str]:
    answer = answer_about_units(make_question(question, TODAY), read(question), SHELF)
    assert answer
    assert answer.outcome == Outcome.ANSWERED
    assert {citation.title for citation in answer.citations} >= {"Cổng thông tin"}
    return [line for block in answer.blocks for line in block.lines]


def test_the_address_comes_first_then_the_telephone() -> None:
    assert lines("trụ sở UBND phường Cẩm Lệ ở đâu") == [
        "Trụ sở UBND phường Cẩm Lệ, thành phố Đà Nẵng: 1 đường Ví Dụ.",
        "Điện thoại: 0236 000.",
    ]


def test_a_former_wards_office_is_that_of_the_ward_it_is_in_now_and_the_old_one_is_named_as_old() -> None:
    said = lines("UBND phường Hòa Thọ Tây, Cẩm Lệ nằm ở đường nào")
    assert "1 đường Ví Dụ" in said[0]
    assert said[-1].startswith("Trụ sở trước 1/7/2025")


def test_a_districts_committee_is_no_more_and_its_wards_offices_follow() -> None:
    said = lines("địa chỉ UBND quận Cẩm Lệ")
    assert "không còn từ 1/7/2025" in said[0]
    assert "1 đường Ví Dụ" in said[1]


def test_a_wards_portal_names_its_own_office_beside_a_procedure_of_the_commune() -> None:
    question = make_question("nộp ở đâu", TODAY, "Phường Cẩm Lệ, Đà Nẵng")
    (block,) = own_office(question, AuthorityLevel.COMMUNE, SHELF, "vi")
    assert "1 đường Ví Dụ" in block.lines[0]
    assert own_office(question, AuthorityLevel.PROVINCE, SHELF, "vi") == ()
    assert own_office(make_question("nộp ở đâu", TODAY, "Đà Nẵng"), AuthorityLevel.COMMUNE, SHELF, "vi") == ()
