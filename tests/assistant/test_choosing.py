"""A reply to options: by its number, however it is said, or by the words of one label."""

import pytest

from assistant.choosing import chosen_option

BIRTH = ("1.001193", "2.000635", "1.004884", "1.004859")  # the options for "giấy khai sinh"
AGAIN = ("2.000635", "1.004884", "1.004859", "1.004772")  # the options for a birth certificate to be had again


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("2", 2),
        ("số 2 nhé", 2),
        ("em chọn số 2 ạ", 2),
        ("cái thứ ba", 3),
        ("ý đầu tiên", 1),
        ("trường hợp 3", 3),
        ("cái cuối cùng", 4),
        ("option 2", 2),
        ("the second one", 2),
    ],
)
def test_an_option_is_taken_by_its_number(reply: str, place: int) -> None:
    assert chosen_option(reply, BIRTH) == BIRTH[place - 1]


@pytest.mark.parametrize("reply", ["số 7", "0", "mất mấy ngày", "hai vợ chồng em"])
def test_what_is_no_number_of_an_option_takes_none(reply: str) -> None:
    assert chosen_option(reply, BIRTH) is None


@pytest.mark.parametrize(
    ("reply", "code"),
    [("bị mất, xã còn sổ gốc", "2.000635"), ("mất, sổ gốc không còn", "1.004884"), ("không, giấy ghi sai", "1.004859")],
)
def test_a_label_is_taken_only_by_a_reply_that_denies_what_it_denies(reply: str, code: str) -> None:
    assert chosen_option(reply, AGAIN) == code


def test_a_province_s_own_copy_stands_under_the_label_of_the_national_record() -> None:
    assert chosen_option("sổ gốc không còn", ("2.000635", "1.999999", "1.004859", "1.004772")) == "1.999999"
