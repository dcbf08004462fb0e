"""What is in hand passes on to the akin record that a turn names: for other people, or another act on the same thing."""

from assistant.kin import passed_on
from assistant.retrieval.sources import Hit
from tests.assistant.records import library, procedure, read

KEEP, FOREIGN, STOP, ABROAD, SCHOOL = "1.900001", "1.900002", "1.900003", "1.900004", "1.900005"
SHELF = library(
    procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"),
    procedure(code=FOREIGN, name="Đăng ký nuôi chim cảnh có yếu tố nước ngoài"),
    procedure(code=STOP, name="Chấm dứt nuôi chim cảnh"),
    procedure(code=ABROAD, name="Đăng ký nuôi chim cảnh của công dân Việt Nam ở nước ngoài"),
    procedure(code=SCHOOL, name="Chấm dứt hoạt động trường dạy nghề"),
)
HITS = [Hit(source=code, scores={}) for code in (KEEP, FOREIGN, STOP, ABROAD, SCHOOL)]


def after(text: str, weight: float = 1.0) -> set[str]:
    return set(passed_on({KEEP: weight}, read(text), HITS, SHELF))


def test_people_of_another_kind_have_the_record_for_them() -> None:
    assert after("chồng em là người Nhật") == {FOREIGN}


def test_another_act_on_the_same_thing_has_its_own_record_and_no_stranger_s() -> None:
    assert after("chấm dứt thì sao") == {STOP}


def test_what_fits_no_akin_record_better_stays_with_the_one_in_hand() -> None:
    assert after("em ở Huế, nhà chật") == {KEEP}
    assert after("nuôi chim nhà em") == {KEEP}


def test_what_was_left_behind_stays_so_while_the_akin_record_is_taken_up() -> None:
    held = passed_on({KEEP: -2.0}, read("chấm dứt thì sao"), HITS, SHELF)
    assert held[KEEP] < 0 < held[STOP]


def test_a_record_for_a_special_case_is_taken_up_only_by_a_turn_that_speaks_of_it() -> None:
    again = "1.900006"
    shelf = library(
        procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"),
        procedure(code=again, name="Đăng ký lại nuôi chim cảnh có yếu tố nước ngoài"),
    )
    hits = [Hit(source=code, scores={}) for code in (KEEP, again)]
    assert set(passed_on({KEEP: 1.0}, read("chồng em là người Nhật"), hits, shelf)) == {KEEP}
    assert set(passed_on({KEEP: 1.0}, read("chồng Nhật, mất sổ gốc phải đăng ký lại"), hits, shelf)) == {again}
