"""Who decides, in words: the level, its body and person, where to file if elsewhere, and every doubt."""

from datetime import date
from typing import Any

import pytest

from assistant.authority import verdict_on
from assistant.composing.deciding import authority_lines
from knowledge.procedure import AuthorityLevel, Procedure
from tests.assistant.records import TODAY, procedure

COMMUNE, PROVINCE = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE
MARRIAGE_WITH_A_FOREIGNER, MARTYRS_WORSHIP, BUILDING_PERMIT, LAND = "2.000806", "1.010803", "1.013225", "1.013949"


def decides(p: Procedure, language: str = "vi", as_of: date = TODAY) -> tuple[str, ...]:
    return authority_lines(p, verdict_on(p, as_of), as_of, language)


def said(code: str, as_of: date = TODAY) -> str:
    return "\n".join(decides(procedure(code=code, competent_authorities=()), as_of=as_of))


def test_a_level_without_a_body_is_said_alone() -> None:
    assert decides(procedure(competent_authorities=())) == ("Cấp có thẩm quyền: cấp xã (xã, phường, đặc khu).",)


def test_a_record_that_shows_no_level_says_so() -> None:
    assert decides(procedure(level=None, competent_authorities=()))[0] == "Bản ghi không nói rõ cấp nào quyết định."


def test_the_person_who_decides_is_named_where_the_steps_name_one() -> None:
    p = procedure(steps=("Trong 3 ngày, Chủ tịch Ủy ban nhân dân cấp xã quyết định cho nuôi chim.",))
    assert decides(p)[0].endswith("Người quyết định: Chủ tịch Ủy ban nhân dân cấp xã.")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"level": PROVINCE}, ("nguồn không thống nhất", "“Cấp thực hiện”", "cấp tỉnh", "cấp xã", "nên hỏi lại")),
        ({"coordinating_authorities": ("Phòng Tư pháp",)}, ("còn nhắc cơ quan cấp huyện", "1/7/2025")),
        ({"coordinating_authorities": ("Công an cấp xã",)}, ("Cơ quan phối hợp: Công an cấp xã",)),
        (
            {"competent_authorities": (), "implementing_authorities": ("Công an cấp xã",)},
            ("Công an cấp xã là đơn vị của ngành dọc",),
        ),
    ],
)
def test_every_doubt_about_the_level_is_said(parts: dict[str, Any], words: tuple[str, ...]) -> None:
    told = "\n".join(decides(procedure(**parts)))
    assert all(word in told for word in words)


def test_a_dossier_filed_at_the_commune_and_decided_above_says_both() -> None:
    p = procedure(
        level=COMMUNE,
        competent_authorities=(),
        implementing_authorities=("Sở Nội vụ",),
        steps=("Nộp đơn tại Ủy ban nhân dân cấp xã.", "Giám đốc Sở Nội vụ ban hành quyết định."),
    )
    first, second, *_ = decides(p)
    assert "cấp tỉnh" in first
    assert second.startswith("Nơi nộp hồ sơ: cấp xã")
    assert "Sở Nội vụ quyết định" in second


def test_many_bodies_are_cut_to_the_first_few() -> None:
    branches = tuple(f"Chi nhánh Văn phòng đăng ký đất đai số {n}" for n in range(1, 9))
    first, *_ = decides(procedure(level=PROVINCE, competent_authorities=branches))
    assert "số 3, …" in first
    assert "số 4" not in first


def test_who_decides_can_be_said_in_english() -> None:
    (line,) = decides(procedure(), "en")
    assert line.startswith("Level that decides: the commune")


def test_what_passed_from_the_district_names_who_decided_before_the_basis_and_when_it_lapses() -> None:
    told = said(MARRIAGE_WITH_A_FOREIGNER)
    assert "Trước 1/7/2025: Ủy ban nhân dân cấp huyện (Phòng Tư pháp)." in told
    assert "Nghị định 120/2025/NĐ-CP, Điều 4" in told
    assert "đến hết 28/2/2027" in told


def test_a_day_before_the_change_is_answered_with_who_decided_then() -> None:
    assert "Vào ngày 1/6/2025 việc này thuộc Ủy ban nhân dân cấp huyện" in said(
        MARRIAGE_WITH_A_FOREIGNER, date(2025, 6, 1)
    )


def test_the_basis_changes_on_the_day_a_newer_decree_takes_over() -> None:
    assert "Nghị định 140/2025/NĐ-CP" in said(BUILDING_PERMIT, date(2026, 6, 30))
    assert "Nghị định 217/2026/NĐ-CP" in said(BUILDING_PERMIT, date(2026, 7, 1))


def test_what_each_province_assigns_for_itself_says_so() -> None:
    told = said(LAND)
    assert "Từ 31/1/2026 mỗi tỉnh tự phân cấp việc này" in told
    assert "Trước 1/7/2025: Ủy ban nhân dân cấp huyện." in told
    assert "Chủ tịch Ủy ban nhân dân cấp xã" in told


def test_the_table_outweighs_the_declared_level_and_says_where_to_file() -> None:
    told = said(MARTYRS_WORSHIP)
    assert told.startswith("Cấp có thẩm quyền: cấp tỉnh (tỉnh, thành phố); cơ quan: Sở Nội vụ.")
    assert "Nơi nộp hồ sơ: cấp xã" in told
