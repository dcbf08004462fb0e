"""Which part of an article says what was asked."""

import pytest

from assistant.ranking.law_clause import shares_of
from tests.assistant.ranking.laws import read

PARTS = ["Người nuôi chim phải có vườn.", "Cho ăn mỗi sáng;", "Che mưa bằng mái tôn."]


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Nuôi chim có phải có vườn không?", 0),
        ("Mỗi sáng phải cho ăn gì?", 1),
        ("Có phải che mưa bằng mái tôn không?", 2),
    ],
)
def test_the_part_that_says_what_was_asked_has_the_largest_share(question: str, part: int) -> None:
    assert int(shares_of(read(question), PARTS).argmax()) == part


def test_of_two_parts_that_say_it_the_shorter_has_the_larger_share() -> None:
    long = PARTS[0] + " Vườn rộng thì trồng thêm cây, đào thêm ao và rào quanh bằng tre, tháng nào cũng dọn." * 3
    brief, wordy = shares_of(read("Nuôi chim có phải có vườn không?"), [PARTS[0], long])
    assert brief > wordy
