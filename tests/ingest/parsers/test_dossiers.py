"""The dossier: papers to hand in, apart from the sentences that stand among them."""

from ingest.parsers.dossiers import parse_dossier
from knowledge.procedure import DossierItem
from tests.ingest.register_text import group, paper


def parsed(*parts: str) -> tuple[tuple[DossierItem, ...], tuple[str, ...]]:
    return parse_dossier("\n".join(parts).split("\n"))


def test_a_paper_keeps_its_copies_and_its_group() -> None:
    papers, notes = parsed(group("* Giấy tờ phải nộp:", paper("- Tờ khai nuôi chim;", 1, 2)))
    (item,) = papers
    assert (item.text, item.originals, item.copies, item.group) == ("Tờ khai nuôi chim;", 1, 2, "Giấy tờ phải nộp")
    assert notes == ()


def test_groups_part_the_papers_of_different_cases() -> None:
    papers, _ = parsed(
        group("* Trường hợp nuôi mới:", paper("Tờ khai nuôi chim")),
        group("* Trường hợp đổi chim:", paper("Đơn đổi chim")),
    )
    assert [(p.text, p.group) for p in papers] == [
        ("Tờ khai nuôi chim", "Trường hợp nuôi mới"),
        ("Đơn đổi chim", "Trường hợp đổi chim"),
    ]


def test_a_sentence_with_no_copies_is_a_note_and_no_paper() -> None:
    papers, notes = parsed(
        group(
            "* Giấy tờ phải nộp:",
            paper("Tờ khai nuôi chim"),
            paper("Trường hợp chim đã có thẻ thì không phải nộp thẻ.", 0, 0),
            paper("Người nuôi chim phải kê khai đúng.", 0, 0),
        )
    )
    assert [p.text for p in papers] == ["Tờ khai nuôi chim"]
    assert notes == ("Trường hợp chim đã có thẻ thì không phải nộp thẻ.", "Người nuôi chim phải kê khai đúng.")


def test_a_paper_counted_with_no_copies_is_still_a_paper_by_its_name() -> None:
    papers, notes = parsed(group("", paper("Giấy khám chim", 0, 0)))
    assert [p.text for p in papers] == ["Giấy khám chim"]
    assert notes == ()


def test_a_case_that_needs_a_paper_is_a_paper() -> None:
    papers, _ = parsed(group("", paper("Trường hợp mua chim thì nộp giấy bán chim.", 1, 0)))
    assert [p.text for p in papers] == ["Trường hợp mua chim thì nộp giấy bán chim."]


def test_all_that_stands_under_the_heading_of_notes_is_a_note() -> None:
    rule = "Giấy khám chim do nước ngoài cấp phải được dịch"
    papers, notes = parsed(group("* Lưu ý:", paper("Giấy khám chim có hạn 6 tháng", 0, 0), paper(rule, 1, 0)))
    assert papers == ()
    assert notes == ("Giấy khám chim có hạn 6 tháng", rule)


def test_a_form_with_its_copies_is_a_paper_even_under_the_heading_of_notes_and_of_no_case() -> None:
    (form,), _ = parsed(group("Lưu ý:", paper("Tờ khai nuôi chim (nếu nộp trực tiếp);", 1, 0)))
    assert (form.text, form.group) == ("Tờ khai nuôi chim (nếu nộp trực tiếp);", None)


def test_marks_left_of_a_list_are_no_part_of_a_paper() -> None:
    papers, _ = parsed(group("", paper("- ) Đơn nuôi chim"), paper("; - Ảnh chim")))
    assert [p.text for p in papers] == ["Đơn nuôi chim", "Ảnh chim"]


def test_a_line_that_only_introduces_others_is_no_paper() -> None:
    papers, notes = parsed(group("", paper("Người nuôi chim nộp các giấy tờ sau:", 1, 0), paper("Thẻ chim")))
    assert [p.text for p in papers] == ["Thẻ chim"]
    assert notes == ("Người nuôi chim nộp các giấy tờ sau:",)


def test_the_number_of_a_form_is_read_from_the_papers_name() -> None:
    papers, _ = parsed(
        group("", paper("Tờ khai theo Mẫu số 01/CC-2025 kèm theo thông tư;"), paper("Đơn theo mẫu TK1;"), paper("Ảnh"))
    )
    assert [p.form for p in papers] == ["01/CC-2025", "TK1", None]


def test_a_paper_may_run_over_several_lines() -> None:
    papers, _ = parsed(
        "  []", "    - Tờ khai nuôi chim", "có chữ ký", "  của người nuôi", "      Số lượng: Bản chính: 1, Bản sao: 0"
    )
    assert [p.text for p in papers] == ["Tờ khai nuôi chim có chữ ký của người nuôi"]


def test_a_file_name_in_the_place_of_quantities_leaves_them_unknown() -> None:
    papers, _ = parsed("  []", "    - Tờ khai nuôi chim", "      Số lượng: to_khai_01.docx")
    assert [(p.text, p.originals, p.copies) for p in papers] == [("Tờ khai nuôi chim", None, None)]


def test_a_paper_listed_twice_is_asked_for_once() -> None:
    papers, _ = parsed(group("", paper("Thẻ chim"), paper("- Thẻ chim")))
    assert len(papers) == 1


def test_a_paper_at_the_end_without_quantities_is_not_lost() -> None:
    papers, _ = parsed("  []", "    - Thẻ chim")
    assert [p.text for p in papers] == ["Thẻ chim"]
