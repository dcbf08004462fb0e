"""A record of the police's or the army's own matters says so to a person who spoke of neither."""

import pytest

from assistant.composing.reserved import reserved
from assistant.understanding import Understanding
from knowledge.procedure import Procedure
from tests.assistant.records import procedure, read

OF_THE_POLICE = procedure(name="Giải quyết tố cáo đối với lực lượng Công an nhân dân", field="Khiếu nại, tố cáo")
OF_THE_ARMY = procedure(field="Chính sách BQP")


def told(question: str, record: Procedure = OF_THE_POLICE) -> str:
    understanding: Understanding = read(question)
    return " ".join(line for block in reserved(record, understanding) for line in block.lines)


@pytest.mark.parametrize("question", ["tố cáo cán bộ xã nhận tiền", "khiếu nại quyết định của chủ tịch xã"])
def test_whoever_speaks_of_another_office_is_told_that_the_record_is_for_the_police(question: str) -> None:
    assert "chỉ dành cho việc của lực lượng công an" in told(question)


def test_whoever_speaks_of_the_police_is_not_told_what_they_know() -> None:
    assert not told("tố cáo công an xã nhận tiền")


def test_the_armys_records_name_the_army_and_english_is_answered_in_english() -> None:
    assert "quân đội" in told("xin trợ cấp một lần", OF_THE_ARMY)
    assert "only for matters of the police" in told("how do I complain about the chairman of the commune")


def test_a_record_of_any_field_else_needs_no_caution() -> None:
    assert not told("làm giấy khai sinh", procedure())
