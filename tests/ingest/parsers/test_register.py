"""The national register's format: one record, its sections, its parts."""

from datetime import date

import pytest

from ingest.parsers.register import NotARecord, parse_record
from knowledge.procedure import AuthorityLevel, FeeKind, LegalBasis, Procedure, SubmissionMethod, TimeUnit
from tests.ingest.register_text import channel, group, paper, record_text

DAY = date(2026, 7, 1)


def parsed(**parts: str) -> Procedure:
    return parse_record(record_text(**parts), DAY)


def test_a_record_becomes_a_procedure_with_its_source_and_day() -> None:
    procedure = parsed()
    assert (procedure.code, procedure.name, procedure.field) == ("1.900001", "Đăng ký nuôi chim cảnh", "Chim cảnh")
    assert procedure.level is AuthorityLevel.COMMUNE
    assert procedure.applicants == ("Công dân Việt Nam", "Hợp tác xã")
    bracketed = parsed(applicants="Tổ chức (không bao gồm doanh nghiệp, HTX), Người nước ngoài").applicants
    assert bracketed == ("Tổ chức (không bao gồm doanh nghiệp, HTX)", "Người nước ngoài")
    assert procedure.outputs == ("Giấy xác nhận nuôi chim",)
    assert procedure.as_of == DAY
    assert procedure.sources == ("Cơ sở dữ liệu quốc gia về thủ tục hành chính, mã 1.900001",)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Cấp Xã", AuthorityLevel.COMMUNE),
        ("Cấp Tỉnh", AuthorityLevel.PROVINCE),
        ("Cấp Bộ/Trung ương", AuthorityLevel.MINISTRY),
        ("Cấp Huyện", None),
        ("Không có thông tin", None),
    ],
)
def test_the_level_is_what_the_record_declares_or_unknown(written: str, level: AuthorityLevel | None) -> None:
    assert parsed(level=written).level is level


def test_what_the_register_has_no_information_on_is_empty() -> None:
    procedure = parsed(steps="    Không có thông tin", applicants="Không có thông tin")
    assert (procedure.steps, procedure.applicants, procedure.channels, procedure.legal_bases) == ((), (), (), ())
    assert (procedure.reception_address, procedure.description) == ("", "")


def test_a_deleted_record_is_marked_and_keeps_its_code() -> None:
    procedure = parsed(code="1.900001-Xoa")
    assert (procedure.code, procedure.deleted) == ("1.900001", True)


@pytest.mark.parametrize("decision", ["QĐ000001SNNTEST", "Demo/QĐ-BTT"])
def test_a_trial_record_is_rejected(decision: str) -> None:
    with pytest.raises(NotARecord, match="trial"):
        parsed(decision=decision)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (record_text(code="khong-co-ma"), "khong-co-ma"),
        (record_text(code=""), "Mã thủ tục không đọc được"),
        (record_text(name=""), "không có tên"),
        ("Thực đơn hôm nay\nPhở bò", "Không phải bản ghi thủ tục"),
        ("", "Không phải bản ghi thủ tục"),
    ],
)
def test_what_is_no_usable_record_is_rejected_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotARecord, match=reason):
        parse_record(text, DAY)


def test_the_ends_of_lines_and_a_byte_order_mark_change_nothing() -> None:
    text = record_text(dossier=group("* Lưu ý:", paper("Chim phải khỏe", 0, 0)), channels=channel())
    assert parse_record("\ufeff" + text.replace("\n", "\r\n"), DAY) == parse_record(text, DAY)


def test_a_headings_words_inside_a_text_begin_no_section() -> None:
    steps = "\n".join(
        [
            "    - Người nuôi chim nộp hồ sơ.",
            "Tên thủ tục: ghi ở đầu tờ khai.",
            "    Kết quả thực hiện: trả tại nơi nộp.",
        ]
    )
    procedure = parsed(steps=steps, outputs="Giấy xác nhận nuôi chim")
    assert procedure.name == "Đăng ký nuôi chim cảnh"
    assert procedure.outputs == ("Giấy xác nhận nuôi chim",)
    assert "Tên thủ tục: ghi ở đầu tờ khai." in " ".join(procedure.steps)


def test_a_later_headings_words_at_a_lines_start_do_not_swallow_the_sections_between() -> None:
    steps = "    - Người nuôi chim nộp hồ sơ.\nKết quả thực hiện: trả tại nơi nộp.\n    - Công chức trả giấy."
    procedure = parsed(steps=steps, channels=channel(), dossier=group("", paper("Thẻ chim")))
    assert procedure.outputs == ("Giấy xác nhận nuôi chim",)
    assert [p.text for p in procedure.documents] == ["Thẻ chim"]
    assert len(procedure.channels) == 1


def test_each_way_to_file_has_its_own_time_and_fee() -> None:
    procedure = parsed(
        channels="\n".join(
            [
                channel("DIRECT", "5 WORKING_DAY", "20000 VNĐ (Lệ phí)"),
                channel("ONLINE", "3 WORKING_DAY", "10000 VNĐ (Lệ phí)", "Nộp trên cổng."),
                channel("POSTAL", "1 OTHER", "0 VNĐ (Không)"),
            ]
        )
    )
    assert [(c.method, c.time.amount, c.fees[0].amount, c.note) for c in procedure.channels] == [
        (SubmissionMethod.IN_PERSON, 5, 20_000, ""),
        (SubmissionMethod.ONLINE, 3, 10_000, "Nộp trên cổng."),
        (SubmissionMethod.POST, None, None, ""),
    ]
    assert procedure.channels[0].time.unit is TimeUnit.WORKING_DAY
    assert procedure.channels[2].fees[0].kind is FeeKind.FREE


def test_a_fee_or_a_description_may_run_over_several_lines() -> None:
    text = "\n".join(
        [
            "  * Hình thức nộp: DIRECT",
            "    Thời hạn giải quyết: 5 WORKING_DAY",
            "    Phí, lệ phí: 135 VNĐ (Lệ phí:",
            "135.000 đồng/lần)",
            "    Mô tả: Nộp tại quầy",
            "của xã.",
            "- Giờ hành chính.",
        ]
    )
    (only,) = parsed(channels=text).channels
    assert only.fees[0].amount == 135_000
    assert only.note == "Nộp tại quầy của xã.\nGiờ hành chính."


def test_wrapped_lines_of_a_step_are_joined_and_bullets_begin_new_steps() -> None:
    steps = "    - Người nuôi chim\n    nộp tờ khai.\n    + Công chức nhận.\n    Bước 2: Trả giấy"
    assert parsed(steps=steps).steps == ("Người nuôi chim nộp tờ khai.", "Công chức nhận.", "Bước 2: Trả giấy")


@pytest.mark.parametrize(
    ("written", "authorities"),
    [
        (
            "Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp xã",
            ("Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân cấp xã"),
        ),
        ("Sở Nông nghiệp, Môi trường; UBND tỉnh.", ("Sở Nông nghiệp, Môi trường", "UBND tỉnh")),
        ("Bộ Văn hóa, Thể thao và Du lịch", ("Bộ Văn hóa, Thể thao và Du lịch",)),
        ("Công an Xã, Công an Xã", ("Công an Xã",)),
        ("Không có thông tin", ()),
    ],
)
def test_a_comma_within_an_agencys_name_does_not_part_it(written: str, authorities: tuple[str, ...]) -> None:
    assert parsed(implementing=written).implementing_authorities == authorities


def test_every_kind_of_authority_has_its_own_place() -> None:
    procedure = parsed(
        implementing="Sở Tư pháp", competent="Chủ tịch UBND tỉnh", delegated="UBND cấp xã", coordinating="Công an xã"
    )
    assert procedure.implementing_authorities == ("Sở Tư pháp",)
    assert procedure.competent_authorities == ("Chủ tịch UBND tỉnh",)
    assert procedure.delegated_authorities == ("UBND cấp xã",)
    assert procedure.coordinating_authorities == ("Công an xã",)


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("  * Luật Chim cảnh (90/2020/QH14)", LegalBasis(title="Luật Chim cảnh", number="90/2020/QH14")),
        ("  * Nghị định số 9/2025/NĐ-CP", LegalBasis(title="Nghị định số 9/2025/NĐ-CP", number="09/2025/NĐ-CP")),
        (
            "  * Thông tư về lồng chim (Thông tư số 03/2023/TT-BTT)",
            LegalBasis(title="Thông tư về lồng chim", number="03/2023/TT-BTT"),
        ),
        (
            "  * Nghị quyết cắt giảm (66.7/2025/NQ-CP)",
            LegalBasis(title="Nghị quyết cắt giảm", number="66.7/2025/NQ-CP"),
        ),
        (
            "  * Nghị định gõ sai chữ Đ (57/2018/NÐ-CP)",
            LegalBasis(title="Nghị định gõ sai chữ Đ", number="57/2018/NĐ-CP"),
        ),
        ("  * Văn bản không số (1234)", LegalBasis(title="Văn bản không số", number=None)),
    ],
)
def test_a_legal_basis_keeps_its_title_and_number(line: str, basis: LegalBasis) -> None:
    assert parsed(bases=line).legal_bases == (basis,)


def test_papers_and_notes_of_the_dossier_are_told_apart() -> None:
    procedure = parsed(
        dossier=group("* Giấy tờ phải nộp:", paper("Tờ khai nuôi chim"), paper("Lưu ý: chim phải khỏe", 0, 0))
    )
    assert [p.text for p in procedure.documents] == ["Tờ khai nuôi chim"]
    assert procedure.notes == ("Lưu ý: chim phải khỏe",)


def test_a_ministrys_record_that_carries_one_localitys_agency_stays_national() -> None:
    procedure = parsed(decision="12/QĐ-BTT", implementing="Sở Tư pháp thành phố Hải Phòng")
    assert (procedure.local, procedure.place) == (False, None)


def test_a_provinces_record_is_local_however_national_its_title_looks() -> None:
    procedure = parsed(decision="2362/QĐ-UBND", implementing="Sở Tư pháp tỉnh Đắk Lắk")
    assert (procedure.local, procedure.place) == (True, "Đắk Lắk")


def test_a_record_of_local_regulation_is_local_whatever_its_decision() -> None:
    procedure = parsed(kind="LOCAL_REGULATION", address="Trung tâm Phục vụ hành chính công thành phố Huế")
    assert (procedure.local, procedure.place) == (True, "Huế")
