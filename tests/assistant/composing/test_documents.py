"""The papers: the form first, each once, and no more than one sees at once."""

import pytest

from assistant.composing.documents import IN_A_SUMMARY, document_lines, full_document_lines
from knowledge.procedure import DossierItem, Procedure
from tests.assistant.records import papers, procedure


def unasked(_: str) -> float:
    return 0.0


def shown(p: Procedure) -> tuple[str, ...]:
    return document_lines(p, unasked, "vi")


def test_the_application_form_comes_first() -> None:
    p = procedure(documents=papers("Ảnh chim", "Giấy chứng nhận kiểm dịch", "Tờ khai nuôi chim"))
    assert shown(p) == ("Tờ khai nuôi chim", "Ảnh chim", "Giấy chứng nhận kiểm dịch")


def test_a_paper_that_was_asked_about_comes_before_the_others() -> None:
    p = procedure(documents=papers("Tờ khai", "Ảnh chim", "Giấy kiểm dịch"))
    assert document_lines(p, lambda text: float("Ảnh" in text), "vi")[0] == "Ảnh chim"


def test_papers_of_special_cases_follow_those_that_everybody_brings_unless_the_case_is_asked_of() -> None:
    cased, everyones, mandate = "Trường hợp chim lạc: giấy tìm thấy", "Ảnh chim", "Văn bản ủy quyền"
    p = procedure(documents=papers(cased, mandate, everyones, "Tờ khai"))
    assert shown(p) == ("Tờ khai", everyones, "[Chỉ khi bạn thuộc trường hợp được nêu]", cased, mandate)
    assert document_lines(p, lambda text: float("lạc" in text), "vi")[:2] == (cased, "Tờ khai")


@pytest.mark.parametrize(
    "everyones",
    [
        "Giấy chim; trường hợp không có thì nộp giấy cam đoan",
        "Ảnh chim. Trường hợp chim đã có ảnh trong dữ liệu thì thôi",
        "Tờ khai nuôi chim (nếu nộp hồ sơ theo hình thức trực tiếp)",
        "Tờ khai đối với chim cảnh",
        "Ảnh chim nêu rõ màu lông",
        "Thẻ chim (trừ trường hợp bị mất)",
        "Thẻ chim, trừ trường hợp chim non",
        "Thẻ chim (hoặc bản sao trường hợp đang thế chấp)",
        "Đề án nuôi chim gồm: sổ sách, văn bản đối với chim quý",
        "Một trong các giấy: giấy mua, giấy tặng (nếu có)",
    ],
)
def test_a_paper_that_everybody_brings_is_told_by_its_first_clause(everyones: str) -> None:
    p = procedure(documents=papers("Giấy phép đối với chim quý", everyones))
    assert shown(p)[:2] == (everyones, "[Chỉ khi bạn thuộc trường hợp được nêu]")


def test_where_every_paper_is_of_a_case_none_is_told_apart() -> None:
    p = procedure(documents=papers("Nếu chim lạc: giấy tìm thấy", "Ảnh chim (nếu có)"))
    assert shown(p) == ("Nếu chim lạc: giấy tìm thấy", "Ảnh chim (nếu có)")


def test_papers_stand_under_the_records_headings_its_cases_last_and_the_asked_case_first() -> None:
    p = procedure(
        documents=(
            DossierItem(text="Giấy lạc", group="Trường hợp chim lạc"),
            DossierItem(text="Thẻ", group="Giấy tờ phải xuất trình"),
            DossierItem(text="Giấy tặng", group="Trường hợp được tặng chim"),
            DossierItem(text="Tờ khai"),
        )
    )
    cases = ("[Trường hợp chim lạc]", "Giấy lạc", "[Trường hợp được tặng chim]", "Giấy tặng")
    assert shown(p) == ("Tờ khai", "[Giấy tờ phải xuất trình]", "Thẻ", *cases)
    asked = document_lines(p, lambda text: float("tặng" in text), "vi")
    assert asked[:2] == cases[2:]


def test_numbered_papers_stand_in_the_order_of_their_numbers() -> None:
    p = procedure(documents=papers("(3) Ảnh", "(1) Giấy khám", "(10) Bản vẽ", "(2.1) Đơn nuôi chim"))
    assert shown(p) == ("(1) Giấy khám", "(2.1) Đơn nuôi chim", "(3) Ảnh", "(10) Bản vẽ")
    assert shown(procedure(documents=papers("(iv) Ảnh", "(i) Thẻ", "(ii) Sổ")))[0] == "(i) Thẻ"


def test_the_form_of_the_counter_comes_before_the_one_of_the_portal() -> None:
    p = procedure(documents=papers("Ảnh", "Mẫu điện tử tương tác nuôi chim", "Tờ khai nuôi chim"))
    assert shown(p) == ("Tờ khai nuôi chim", "Mẫu điện tử tương tác nuôi chim", "Ảnh")


def test_the_case_closest_to_the_question_stands_first_even_if_its_words_are_the_procedures_own() -> None:
    items = (DossierItem(text="Thẻ", group="Trường hợp a"), DossierItem(text="Ảnh", group="Trường hợp chim"))
    lines = document_lines(procedure(documents=items), unasked, "vi", closeness=lambda text: float("chim" in text))
    assert lines[:2] == ("[Trường hợp chim]", "Ảnh")


def test_numbered_cases_that_are_as_close_stand_in_the_order_of_their_numbers() -> None:
    items = tuple(DossierItem(text=f"Giấy {n}", group=f"Trường hợp {n}: nuôi chim") for n in (2, 10, 1))
    assert shown(procedure(documents=items))[::2] == tuple(f"[Trường hợp {n}: nuôi chim]" for n in (1, 2, 10))


def test_the_application_form_is_everybodys_even_under_the_heading_on_acting_for_another() -> None:
    group = "Trường hợp ủy quyền thì hồ sơ kèm theo"
    items = (DossierItem(text="Văn bản ủy quyền", group=group), DossierItem(text="Giấy đề nghị nuôi chim", group=group))
    assert shown(procedure(documents=items)) == ("Giấy đề nghị nuôi chim", f"[{group}]", "Văn bản ủy quyền")


def test_a_heading_that_says_only_that_papers_follow_is_left_out() -> None:
    items = (DossierItem(text="Tờ khai", group="Thành phần hồ sơ"), DossierItem(text="Ảnh", group="Hồ sơ gồm"))
    assert shown(procedure(documents=items)) == ("Tờ khai", "Ảnh")


def test_a_paper_that_stands_under_no_case_too_is_shown_once() -> None:
    p = procedure(
        documents=(
            DossierItem(text="Tờ khai", group="Nuôi mới"),
            DossierItem(text="Tờ khai", group="Nuôi lại"),
            DossierItem(text="TỜ KHAI"),
        )
    )
    assert shown(p) == ("TỜ KHAI",)


def test_how_many_originals_and_copies_stands_beside_the_paper() -> None:
    p = procedure(documents=(DossierItem(text="Tờ khai;", originals=1, copies=0), DossierItem(text="Ảnh")))
    assert shown(p) == ("Tờ khai (1 bản chính)", "Ảnh")
    assert document_lines(p, unasked, "en")[0] == "Tờ khai (originals: 1)"


def test_no_more_papers_are_shown_than_are_seen_at_once_and_the_rest_are_counted() -> None:
    p = procedure(documents=papers(*(f"Giấy xác nhận thứ {n} {'của người nuôi chim ' * 6}" for n in range(40))))
    *lines, last = shown(p)
    assert 5 <= len(lines) < 40
    assert sum(map(len, lines)) < 1_500
    assert f"{40 - len(lines)} mục nữa" in last


def test_a_summary_shows_fewer_and_shorter_papers_and_still_how_many_of_each() -> None:
    p = procedure(documents=papers(*(f"Giấy thứ {n} {'của người nuôi chim ' * 12}" for n in range(9)), originals=1))
    *lines, last = document_lines(p, unasked, "vi", IN_A_SUMMARY)
    assert all(len(line) < 110 and line.endswith("… (1 bản chính)") for line in lines)
    assert f"{9 - len(lines)} mục nữa" in last


def test_one_long_paper_is_cut_at_a_word_and_still_shown() -> None:
    (line,) = shown(procedure(documents=papers("Giấy " + "chứng nhận " * 200)))
    assert line.endswith("…")
    assert len(line) < 300


def test_a_record_without_papers_says_so() -> None:
    assert shown(procedure()) == ("Bản ghi không liệt kê giấy tờ nào.",)


def test_unfolded_every_paper_stands_under_its_case_in_the_records_order() -> None:
    p = procedure(
        documents=(
            DossierItem(text="Ảnh chim", group="Nuôi mới"),
            DossierItem(text="Tờ khai", group="Nuôi mới"),
            DossierItem(text="Tờ khai", group="Nuôi lại"),
            DossierItem(text="Thẻ"),
        )
    )
    assert full_document_lines(p, "vi") == ("Thẻ", "[Nuôi mới]", "Ảnh chim", "Tờ khai", "[Nuôi lại]", "Tờ khai")
