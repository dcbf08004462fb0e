"""Of records of one matter, those of a farther office stand behind, unless the question names their level."""

import pytest

from assistant.ranking.features import Candidate
from assistant.ranking.nearest_office import farther, matter
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry

COMMUNE, PROVINCE, MINISTRY = AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.MINISTRY


def candidate(code: str, name: str, level: AuthorityLevel, said: str = "", local: bool = False) -> Candidate:
    entry = CatalogueEntry(
        code=code, name=name, field="Xuất nhập cảnh", level=level, place=None, local=local, deleted=False
    )
    return Candidate(entry=entry, features={f"said_{said}": 1.0} if said else {})


PROVINCES = candidate("1.900001", "Cấp hộ chiếu (thực hiện tại cấp tỉnh)", PROVINCE)
MINISTRYS = candidate("1.900002", "Cấp hộ chiếu (thực hiện tại cấp trung ương)", MINISTRY)


def test_the_ministrys_record_stands_behind_the_provinces() -> None:
    assert farther([MINISTRYS, PROVINCES]) == {"1.900002"}


def test_a_record_that_no_nearer_office_handles_stands_where_it_is() -> None:
    assert (
        farther([MINISTRYS, candidate("1.900003", "Trình báo mất hộ chiếu (thực hiện tại cấp xã)", COMMUNE)]) == set()
    )


def test_a_record_whose_level_the_question_names_is_the_one_asked_for() -> None:
    asked_for = candidate("1.900002", "Cấp hộ chiếu (thực hiện tại cấp trung ương)", MINISTRY, said="ministry")
    assert farther([asked_for, PROVINCES]) == set()


def test_records_of_one_name_that_say_no_office_differ_in_whom_they_serve() -> None:
    name = "Chuyển hình thức giao đất"
    assert farther([candidate("1.900004", name, PROVINCE), candidate("1.900005", name, COMMUNE)]) == set()


def test_a_provinces_own_copy_is_no_nearer_office() -> None:
    copy = candidate("1.900006", "Cấp hộ chiếu (thực hiện tại cấp xã)", COMMUNE, local=True)
    assert farther([copy, PROVINCES]) == set()


@pytest.mark.parametrize(
    "name",
    [
        "Cấp thẻ tạm trú tại Công an cấp tỉnh",
        "Cấp thẻ tạm trú (thực hiện ở cấp tỉnh)",
        "Cấp thẻ tạm trú tại Cục Quản lý xuất nhập cảnh, Bộ Công an",
    ],
)
def test_the_office_is_no_part_of_the_matter(name: str) -> None:
    assert matter(name) == "cap the tam tru"
