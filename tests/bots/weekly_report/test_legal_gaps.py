from datetime import date

from bots.weekly_report.gap import GapKind, Register
from bots.weekly_report.legal_gaps import register
from ingest.doctor import FindingKind
from knowledge.records import Records

DAY = date(2026, 11, 25)


def found(records: Records, **asked: int) -> Register:
    return register(records, DAY, {f"1.{code[1:]}": number for code, number in asked.items()}, {})


def test_each_kind_of_gap_is_found_in_the_record_that_has_it_and_in_no_other(register_records: Records) -> None:
    assert {kind: [gap.code for gap in found(register_records).of(kind)] for kind in GapKind} == {
        GapKind.CONTRADICTION: ["1.900011"],
        GapKind.DISTRICT: ["1.900012"],
        GapKind.REPORTED: [],
        GapKind.LAPSED: ["1.900013"],
        GapKind.NO_LEVEL: ["1.900014"],
    }


def test_deleted_records_are_not_examined(register_records: Records) -> None:
    assert found(register_records).examined == 5


def test_the_most_asked_come_first(register_records: Records) -> None:
    gaps = found(register_records, c900013=2, c900012=7, c900010=99).gaps
    assert [(gap.code, gap.asked) for gap in gaps] == [
        ("1.900012", 7), ("1.900013", 2), ("1.900011", 0), ("1.900014", 0),
    ]  # fmt: skip


def test_a_contradiction_says_what_each_section_says(register_records: Records) -> None:
    (gap,) = found(register_records).of(GapKind.CONTRADICTION)
    assert gap.detail == "Hệ thống xét là cấp tỉnh; “Cấp thực hiện” ghi cấp xã."


def test_a_district_body_is_told_with_its_successor(register_records: Records) -> None:
    (gap,) = found(register_records).of(GapKind.DISTRICT)
    assert "Phòng Tư pháp (nay là Ủy ban nhân dân cấp xã" in gap.detail


def test_a_basis_not_in_force_is_told_with_its_day_and_successor_and_the_rest_are_counted(
    register_records: Records,
) -> None:
    (gap,) = found(register_records).of(GapKind.LAPSED)
    assert gap.detail == (
        "Dẫn 901/2020/NĐ-CP (hết hiệu lực từ 01/07/2026, thay bằng 1/2026/NĐ-CP); 902/2020/NĐ-CP (đến 01/01/2027 mới "
        "có hiệu lực); 903/2020/NĐ-CP (đang ngưng hiệu lực); và 1 văn bản khác."
    )


def test_a_sound_record_whose_answer_people_call_wrong_is_in_the_register(register_records: Records) -> None:
    (gap,) = register(register_records, DAY, {"1.900010": 9}, {"1.900010": 2}).of(GapKind.REPORTED)
    assert (gap.code, gap.asked) == ("1.900010", 9)
    assert gap.detail == "Trong tuần có 2 người hỏi báo câu trả lời sai hoặc đã cũ."


def test_the_register_tells_what_the_law_collection_lacks_but_not_the_same_twice(register_records: Records) -> None:
    kinds = [finding.kind for finding in found(register_records).findings]
    assert kinds == [FindingKind.SUCCESSOR_ABSENT]
