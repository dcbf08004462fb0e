"""What a question leaves open between candidates, and which of them are offered."""

import pytest

from assistant.alternatives import NEAR, open_between, options
from assistant.answer import Scored
from tests.assistant.records import library, procedure, read

STATE, PRIVATE, PLAIN, OTHER, COPY = "1.900001", "1.900002", "1.900003", "1.900004", "1.900005"
SHELF = library(
    procedure(code=STATE, name="Giảm giá vé xem chim tại vườn công lập"),
    procedure(code=PRIVATE, name="Giảm giá vé xem chim tại vườn tư nhân"),
    procedure(code=PLAIN, name="Giảm giá vé xem chim"),
    procedure(code=OTHER, name="Cấp phép bắt cá"),
    procedure(code=COPY, name="Giảm giá vé xem chim tại vườn công lập (Đắk Lắk)", place="Đắk Lắk", local=True),
    copies={COPY: STATE},
)


def scored(*found: tuple[str, float]) -> list[Scored]:
    return [Scored(source=code, score=score, shares={}) for code, score in found]


def left_open(text: str, *found: tuple[str, float]) -> dict[str, float]:
    return open_between(scored(*found), read(text), SHELF)


def test_a_question_that_names_neither_of_two_kinds_leaves_them_open() -> None:
    neither = left_open("giảm giá vé xem chim", (STATE, 5.0), (PRIVATE, 4.9))
    named = left_open("giảm giá vé xem chim vườn công lập", (STATE, 5.0), (PRIVATE, 4.9))
    assert neither["open"] > 0.9 > named["open"]
    assert neither["open_own"] > named["open_own"] > 0


def test_the_plain_case_beside_a_special_one_is_not_itself_a_special_kind() -> None:
    assert left_open("giảm giá vé xem chim", (PLAIN, 5.0), (PRIVATE, 4.9))["open_own"] == 0.0
    assert left_open("giảm giá vé xem chim", (PRIVATE, 5.0), (PLAIN, 4.9))["open_own"] > 0


@pytest.mark.parametrize(
    "found",
    [
        [(STATE, 5.0)],
        [(STATE, 5.0), (COPY, 4.9)],  # a copy is no other matter
        [(STATE, 5.0), (PRIVATE, 5.0 - NEAR - 0.1)],  # too far behind
        [(STATE, 5.0), (OTHER, 4.9)],  # shares nothing that was asked
    ],
)
def test_nothing_is_open_without_a_near_rival_of_the_same_kind(found: list[tuple[str, float]]) -> None:
    assert set(left_open("giảm giá vé xem chim", *found).values()) == {0.0}


def test_the_more_rivals_are_near_the_more_is_open() -> None:
    two = left_open("giảm giá vé xem chim", (STATE, 5.0), (PRIVATE, 4.9))
    three = left_open("giảm giá vé xem chim", (STATE, 5.0), (PRIVATE, 4.9), (PLAIN, 4.9))
    assert three["open_kinds"] > two["open_kinds"]


def test_the_best_stands_first_and_its_own_kind_before_the_rest() -> None:
    offered = options(
        scored((STATE, 5.0), (OTHER, 4.9), (COPY, 4.8), (PRIVATE, 4.7)), read("giảm giá vé xem chim"), SHELF
    )
    assert [s.source for s in offered] == [STATE, PRIVATE, OTHER]


def test_no_more_is_offered_than_one_can_take_in() -> None:
    many = library(*(procedure(code=f"1.90000{n}", name=f"Thủ tục số {n}") for n in range(9)))
    offered = options(scored(*((f"1.90000{n}", 5.0) for n in range(9))), read("thủ tục"), many)
    assert len(offered) == 4
