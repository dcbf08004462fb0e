"""Where and how to file, online or not."""

from assistant.authority import verdict_on
from assistant.composing.filing import online_lines, where_lines
from knowledge.procedure import Procedure, SubmissionMethod
from tests.assistant.records import BIRD, TODAY, channel, procedure

ONLINE = channel(method=SubmissionMethod.ONLINE)


def where(p: Procedure) -> str:
    return "\n".join(where_lines(p, verdict_on(p, TODAY), "vi"))


def test_a_record_with_an_online_way_says_yes_and_gives_its_page_on_the_portal() -> None:
    yes, portal, *_ = online_lines(procedure(channels=(channel(), ONLINE)), "vi")
    assert yes == "Có thể nộp trực tuyến. Cách nộp: trực tiếp, trực tuyến."
    assert "dichvucong.gov.vn" in portal
    assert portal.endswith(f"ma_thu_tuc={BIRD}")


def test_a_record_without_one_says_no_and_how_to_file() -> None:
    (no,) = online_lines(procedure(channels=(channel(),)), "vi")
    assert no == "Bản ghi không có hình thức nộp trực tuyến; cách nộp: trực tiếp."
    assert online_lines(procedure(), "en")[0].startswith("The record has no online filing")


def test_what_the_record_says_of_online_filing_is_quoted() -> None:
    p = procedure(channels=(channel(method=SubmissionMethod.ONLINE, note="Ký số trên VNeID. Nộp lệ phí tại quầy."),))
    assert online_lines(p, "vi")[2:] == ("Ký số trên VNeID.",)


def test_the_body_in_charge_the_level_and_the_ways_are_said_together() -> None:
    p = procedure(
        implementing_authorities=("Trung tâm Phục vụ hành chính công cấp xã",),
        reception_address="Nhà số 1, chợ Chim",
        channels=(channel(), ONLINE),
    )
    assert where(p).split("\n")[:4] == [
        "Nơi tiếp nhận: Nhà số 1, chợ Chim",
        "Cơ quan thực hiện: Trung tâm Phục vụ hành chính công cấp xã",
        "Cấp có thẩm quyền: cấp xã (xã, phường, đặc khu); cơ quan: Ủy ban nhân dân cấp xã.",
        "Cách nộp: trực tiếp, trực tuyến.",
    ]


def test_the_sentence_that_names_an_office_is_quoted_before_one_that_does_not() -> None:
    p = procedure(steps=("Người nuôi nộp tờ khai cho cán bộ.", "Nộp tại Trung tâm Phục vụ hành chính công."))
    said = where(p)
    assert said.index("Nộp tại Trung tâm") < said.index("Người nuôi nộp")


def test_what_the_office_does_with_a_dossier_is_not_where_to_file() -> None:
    p = procedure(
        steps=(
            "Cán bộ gửi hồ sơ đến Công an để xác minh.",
            "Trường hợp hồ sơ thiếu thì gửi thông báo cho người nuôi.",
            "Người nuôi nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
        )
    )
    said = where(p)
    assert "Người nuôi nộp hồ sơ tại Trung tâm" in said
    assert "Cán bộ gửi" not in said
    assert "hồ sơ thiếu" not in said


def test_a_record_that_says_only_what_the_office_does_still_quotes_it() -> None:
    assert "Cán bộ tiếp nhận hồ sơ tại xã." in where(procedure(steps=("Cán bộ tiếp nhận hồ sơ tại xã.",)))
