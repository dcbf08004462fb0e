"""Provincial copies of a national procedure."""

from dataclasses import replace

from ingest.families import families
from knowledge.procedure import Procedure
from tests.knowledge.procedures import BARE

NATIONAL = replace(BARE, code="1.900020", name="Cấp giấy nuôi chim cảnh", deleted=False)
OTHER = replace(NATIONAL, code="1.900021", name="Tách thửa vườn cây")


def local(name: str, **parts: str) -> Procedure:
    return replace(NATIONAL, code="1.900022", name=name, local=True, place="Huế", **parts)  # type: ignore[arg-type]


def test_a_local_record_of_nearly_the_same_name_is_a_copy_of_the_national_one() -> None:
    assert families([NATIONAL, OTHER, local("Thủ tục cấp giấy nuôi chim cảnh")]) == {"1.900022": "1.900020"}


def test_a_local_record_of_another_matter_or_field_is_no_copy() -> None:
    assert families([NATIONAL, OTHER, local("Hỗ trợ học phí mùa mưa")]) == {}
    assert families([NATIONAL, OTHER, local("Cấp giấy nuôi chim cảnh", field="Thủy sản")]) == {}


def test_a_deleted_or_national_record_is_nobodys_copy() -> None:
    assert families([NATIONAL, replace(local(NATIONAL.name), deleted=True)]) == {}
    assert families([NATIONAL, replace(NATIONAL, code="1.900023")]) == {}
