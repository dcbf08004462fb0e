"""Who decides, as data: every row can be read, holds for an interval, and says what it rests on."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from knowledge.competence.abolished import abolished_bodies, abolished_in, current_name, former_districts
from knowledge.competence.assignments import assigned, assignments
from knowledge.competence.bodies import BodyKind, bodies_in
from knowledge.procedure import AuthorityLevel

BASIS = re.compile(r"\d{1,3}/\d{4}/[A-ZĐ][\wĐ]*(?:-[\wĐ]+)*(?:#\d+)?")
JUNE_DECREES_LAPSE = date(2027, 3, 1)


def test_the_table_covers_what_people_meet_and_every_row_has_its_basis_and_source() -> None:
    assert len(assignments()) > 100
    for row in assignments():
        assert BASIS.fullmatch(row.legal_basis), row.legal_basis
        assert row.source
        assert row.body
        assert row.valid_to is None or row.valid_from < row.valid_to


def test_a_task_has_one_assignment_on_any_day() -> None:
    first = date(2025, 7, 1)
    for day in (first + timedelta(days=n) for n in (0, 250, 365, 500)):
        held = Counter(task for row in assignments() if row.holds_on(day) for task in row.tasks)
        assert [task for task, count in held.items() if count > 1] == []


def test_rows_that_rest_on_the_decrees_of_june_2025_lapse_with_them_or_sooner() -> None:
    numbers = {"120", "124", "125", "129", "131", "137", "140", "142", "147"}
    resting = [row for row in assignments() if row.legal_basis.split("/")[:2] in [[n, "2025"] for n in numbers]]
    assert len(resting) > 40
    assert all(row.valid_to is not None and row.valid_to <= JUNE_DECREES_LAPSE for row in resting)


def test_a_task_is_assigned_by_the_row_in_force_that_day() -> None:
    building_permit = "1.013225"
    before, after = assigned(building_permit, date(2026, 6, 30)), assigned(building_permit, date(2026, 7, 1))
    assert before is not None
    assert after is not None
    assert (before.legal_basis, after.legal_basis) == ("140/2025/NĐ-CP#4", "217/2026/NĐ-CP#53")
    assert assigned("9.999999", date(2026, 7, 1)) is None


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("trình Chủ tịch UBND cấp xã ký", "Chủ tịch UBND cấp xã", AuthorityLevel.COMMUNE),
        ("Ủy ban Nhân dân xã, phường, thị trấn", "Ủy ban nhân dân cấp xã", AuthorityLevel.COMMUNE),
        ("Cơ quan đăng ký kinh doanh cấp xã", "Cơ quan đăng ký kinh doanh cấp xã", AuthorityLevel.COMMUNE),
        ("Thuế cơ sở", "Thuế cơ sở", AuthorityLevel.COMMUNE),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", AuthorityLevel.PROVINCE),
        ("Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế", AuthorityLevel.MINISTRY),
    ],
)
def test_a_body_is_named_as_written_with_its_level(text: str, name: str, level: AuthorityLevel) -> None:
    (body,) = bodies_in(text)
    assert (body.name, body.level) == (name, level)


@pytest.mark.parametrize(
    "text", ["trợ cấp xã hội", "cơ sở giáo dục", "sổ gốc", "Cơ quan chức năng do Ủy ban nhân dân cấp tỉnh chỉ định"]
)
def test_words_that_look_like_a_body_name_none(text: str) -> None:
    assert bodies_in(text) == ()


def test_a_unit_of_a_central_service_is_told_from_the_peoples_committee() -> None:
    police, committee = bodies_in("Công an cấp xã và Ủy ban nhân dân cấp xã")
    assert (police.kind, committee.kind) == (BodyKind.BRANCH, BodyKind.GOVERNMENT)


def test_an_office_holder_is_told_from_an_office() -> None:
    chair, office = bodies_in("Chủ tịch Ủy ban nhân dân cấp tỉnh; Sở Xây dựng")
    assert (chair.is_person, office.is_person) == (True, False)


def test_every_abolished_body_has_its_successor_day_and_basis() -> None:
    for body in abolished_bodies():
        assert body.successor
        assert body.since <= date(2025, 7, 1)
        assert BASIS.fullmatch(body.legal_basis), body.legal_basis
        assert body in [mention.body for mention in abolished_in(_as_named(body.name))]


def _as_named(name: str) -> str:
    """Write a name as people do: the level's name stands for a unit's."""
    return name.replace("cấp huyện", "huyện")


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ (lao động, việc làm, người có công) và Sở Y tế"),
        ("Bảo hiểm xã hội cấp huyện", "Bảo hiểm xã hội cơ sở"),
        ("Ban Dân tộc", "Sở Dân tộc và Tôn giáo"),
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("Sở Dân tộc và Tôn giáo", "Sở Dân tộc và Tôn giáo"),
    ],
)
def test_a_body_is_known_by_who_does_its_work_now(name: str, now: str) -> None:
    assert current_name(name).startswith(now)


def test_former_districts_are_known_by_kind() -> None:
    assert ("hai", "chau") in former_districts()["quan"]
    assert ("tam", "ky") in former_districts()["thanh pho"]
    assert ("da", "nang") not in former_districts()["thanh pho"]
