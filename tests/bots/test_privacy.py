import re

import pytest

from bots.privacy import mask
from tests.bots.personal_texts import innocent, personal

SEED = 2026


def test_every_personal_number_is_masked_and_the_words_around_it_stay() -> None:
    leaked = []
    for before, number, after, _ in personal(5_000, SEED):
        label = re.fullmatch(rf"{re.escape(before)}\[[^\]\d]+\]{re.escape(after)}", mask(f"{before}{number}{after}"))
        if not label:
            leaked.append((f"{before}{number}{after}", mask(f"{before}{number}{after}")))
    assert leaked == []


def test_the_label_says_what_the_number_was_where_the_words_before_it_do() -> None:
    made = [(b, n, a, kind) for b, n, a, kind in personal(5_000, SEED + 1) if b.strip(" ") and "em tên" not in b]
    right = sum(f"[{kind}]" in mask(f"{b}{n}{a}") for b, n, a, kind in made)
    assert right >= 0.97 * len(made)


def test_what_only_looks_like_a_personal_number_stays() -> None:
    changed = [(text, mask(text)) for text in innocent(2_000, SEED) if mask(text) != text]
    assert changed == []


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("goi 090 512 3456 hoặc +84 (0)236 3822 222", "goi [số điện thoại] hoặc [số điện thoại]"),
        ("0905123456/0914123456", "[số điện thoại]/[số điện thoại]"),
        ("sđt 09051\u200b23456", "sđt [số điện thoại]"),
        ("sđt ０９０５１２３４５６", "sđt [số điện thoại]"),
        ("zalo.me/0905123456", "zalo.me/[số điện thoại]"),
        ("lan a còng gmail chấm com", "[địa chỉ e-mail]"),
        ("hồ sơ H17.99-241125-0012 tới đâu rồi", "hồ sơ [mã hồ sơ] tới đâu rồi"),
        (
            "đt 3822222, cccd 048190001234 và mst 0401234567-001",
            "đt [số điện thoại], cccd [số căn cước] và mst [mã số thuế]",
        ),
        ("cmnd 201.234.000 k biết mất ở đâu", "cmnd [số căn cước] k biết mất ở đâu"),
        ("09051\x0023456 \n", "[số điện thoại] \n"),
        ("gọi 0905  123   456", "gọi [số điện thoại]"),
        ("cmnd 190034941, gọi 19001022", "cmnd [số căn cước], gọi 19001022"),
        ("mst 1900123456 khác tổng đài 1900123456", "mst [mã số thuế] khác tổng đài 1900123456"),
        ("", ""),
    ],
)
def test_a_number_is_known_however_it_is_typed(written: str, masked: str) -> None:
    assert mask(written) == masked


def test_masking_twice_changes_nothing_more() -> None:
    for before, number, after, _ in personal(500, SEED + 2):
        once = mask(f"{before}{number}{after}")
        assert mask(once) == once
