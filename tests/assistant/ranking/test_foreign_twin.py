"""Of two records of one matter, the one for foreigners is meant where the question names one."""

import pytest

from assistant.ranking.features import candidates
from assistant.ranking.foreign_twin import plain_twins
from assistant.retrieval.sources import Hit
from tests.assistant.records import library, procedure, read

PLAIN, FOREIGN, OTHER = "1.900001", "1.900002", "1.900003"
SHELF = library(
    procedure(code=PLAIN, name="Đăng ký nuôi chim cảnh"),
    procedure(code=FOREIGN, name="Đăng ký nuôi chim cảnh có yếu tố nước ngoài"),
    procedure(code=OTHER, name="Thả chim"),
)
HITS = [Hit(source=code, scores={"dense_phrasing": 0.5}) for code in (PLAIN, FOREIGN, OTHER)]


def behind(text: str, hits: list[Hit] | None = None) -> set[str]:
    return set(plain_twins(candidates(HITS if hits is None else hits, read(text), SHELF), text))


@pytest.mark.parametrize(
    "text",
    [
        "chồng em là người Nhật",
        "người nuôi quốc tịch Pháp",
        "vo nguoi Trung Quoc",
        "em lấy Việt kiều",
        "an American man",
    ],
)
def test_the_plain_record_stands_behind_where_a_foreigner_is_named(text: str) -> None:
    assert behind(text) == {PLAIN}


@pytest.mark.parametrize(
    "text",
    [
        "em tên Mỹ muốn nuôi chim",
        "chồng em đi làm ở Nhật",
        "người lao động nuôi chim",
        "xin nhập quốc tịch Việt Nam",
        "nuôi chim ở phường",
    ],
)
def test_a_name_a_country_of_work_or_our_own_nationality_is_no_foreigner(text: str) -> None:
    assert behind(text) == set()


def test_a_record_without_a_twin_beside_it_stands_where_it_is() -> None:
    assert behind("chồng em là người Nhật", [HITS[0], HITS[2]]) == set()
