"""The papers: the form first, each once, and no more than one sees at once."""

from assistant.composing.documents import document_lines, full_document_lines
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
    assert shown(p) == ("Tờ khai", everyones, cased, mandate)
    assert document_lines(p, lambda text: float("lạc" in text), "vi")[:2] == (cased, "Tờ khai")


def test_a_paper_that_stands_under_several_cases_is_shown_once() -> None:
    p = procedure(
        documents=(
            DossierItem(text="Tờ khai", group="Nuôi mới"),
            DossierItem(text="Tờ khai", group="Nuôi lại"),
            DossierItem(text="TỜ KHAI"),
        )
    )
    assert shown(p) == ("Tờ khai",)


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
        )
    )
    assert full_document_lines(p, "vi") == ("[Nuôi mới]", "Ảnh chim", "Tờ khai", "[Nuôi lại]", "Tờ khai")
