"""Which province issued a record, and what its siblings can tell."""

from datetime import date

import pytest

from ingest.parsers.localities import is_local, province_of, settle_places
from knowledge.procedure import Procedure


def local(code: str, place: str | None, decision: str | None = "2362/QĐ-UBND") -> Procedure:
    return Procedure(
        code=code,
        name="Đăng ký nuôi chim",
        field="Chim cảnh",
        level=None,
        as_of=date(2026, 7, 1),
        decision_number=decision,
        local=True,
        place=place,
    )


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ("2362/QĐ-UBND", True),
        ("111/QĐ-UBND.", True),
        ("15/QĐ-TTPVHCC", True),
        ("2252/QĐ-VP", True),
        ("88/QĐ-SNNMT", True),
        ("163/QĐ-BTP", False),
        ("1500/QĐ-BCA", False),
        (None, False),
    ],
)
def test_the_decision_number_tells_whether_a_province_issued_the_record(decision: str | None, expected: bool) -> None:
    assert is_local(decision, "TTHC được luật giao quy định chi tiết") is expected


@pytest.mark.parametrize(
    ("authorities", "address", "bases", "text", "province"),
    [
        (["Sở Tư pháp tỉnh Đắk Lắk"], "", [], "Chim từ Gia Lai. Chim từ Lâm Đồng.", "Đắk Lắk"),
        (["Sở Tư pháp tỉnh Quảng Nam"], "", [], "", "Đà Nẵng"),
        ([], "Quầy số 5, thành phố Huế", [], "", "Huế"),
        ([], "", ["Quyết định của Ủy ban nhân dân tỉnh Lai Châu"], "", "Lai Châu"),
        ([], "", [], "Nộp tại tỉnh Cao Bằng", "Cao Bằng"),
        (["Sở Tư pháp tỉnh Cao Bằng", "Sở Tư pháp tỉnh Sơn La"], "", [], "", None),
        ([], "", [], "Không nói ở đâu", None),
    ],
)
def test_a_local_record_belongs_to_the_province_it_names_most_clearly(
    authorities: list[str], address: str, bases: list[str], text: str, province: str | None
) -> None:
    assert province_of(authorities, address, bases, text) == province


def test_a_record_without_a_province_takes_that_of_the_records_of_the_same_decision() -> None:
    settled = settle_places([local("1.900001", "Nghệ An"), local("1.900002", None)])
    assert [p.place for p in settled] == ["Nghệ An", "Nghệ An"]


def test_siblings_that_disagree_settle_nothing() -> None:
    settled = settle_places([local("1.900001", "Nghệ An"), local("1.900002", "Huế"), local("1.900003", None)])
    assert settled[2].place is None


def test_a_record_of_another_decision_or_of_none_settles_nothing() -> None:
    settled = settle_places(
        [local("1.900001", "Nghệ An", "1/QĐ-UBND"), local("1.900002", None), local("1.900003", None, None)]
    )
    assert [p.place for p in settled[1:]] == [None, None]
