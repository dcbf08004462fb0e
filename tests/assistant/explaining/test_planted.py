"""Lines that speak to a machine are told from lines that speak to people."""

import pytest

from assistant.explaining.checking.markup import visible
from assistant.explaining.planted import speaks_to_a_machine
from tests.assistant.explaining.planted_documents import PLANTED


@pytest.mark.parametrize("line", PLANTED)
def test_orders_to_a_machine_are_recognised(line: str) -> None:
    assert speaks_to_a_machine(visible(line))


@pytest.mark.parametrize(
    "line",
    [
        "Cơ quan tiếp nhận phải trả lời bằng văn bản và nêu rõ lý do.",
        "Người yêu cầu phải nộp tờ khai theo mẫu và xuất trình giấy tờ tùy thân.",
        "Cán bộ tiếp nhận hướng dẫn người nộp bổ sung hồ sơ theo quy định.",
        "Trường hợp không đúng mẫu thì hướng dẫn lại một lần bằng phiếu.",
        "Yes, it can be filed online.",
    ],
)
def test_what_speaks_to_people_is_left(line: str) -> None:
    assert not speaks_to_a_machine(line)
