"""Fees: the figure is often wrong, the bracketed note usually right, and half rates end on a day."""

from datetime import date

import pytest

from ingest.parsers.fees import parse_fees
from knowledge.procedure import Fee, FeeKind

HALF_YEARS = date(2025, 7, 1), date(2026, 12, 31)


def amounts(text: str, channel_note: str = "") -> list[tuple[int | None, str]]:
    return [(fee.amount, fee.currency) for fee in parse_fees(text, channel_note)]


def rates_on(day: date, text: str) -> list[tuple[FeeKind, int | None]]:
    return [(fee.kind, fee.amount) for fee in parse_fees(text) if fee.holds_on(day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8000 VNĐ ()", [(8_000, "VND")]),
        ("135.000 VNĐ ()", [(135_000, "VND")]),
        ("135 VNĐ (Lệ phí cấp thẻ nuôi chim: 135.000 đồng/lần.)", [(135_000, "VND")]),
        ("40 VNĐ (4.000 đ/giấy.)", [(4_000, "VND")]),
        ("40 VNĐ (40.000đ/giấy)", [(40_000, "VND")]),
        ("145 VNĐ (Thẻ có hạn không quá 02 năm: 145 USD/thẻ.)", [(145, "USD")]),
        ("20 VNĐ (Lệ phí 20 đô la Mỹ)", [(20, "USD")]),
        ("70000 VNĐ (Thẻ chim)", [(70_000, "VND")]),
        ("0 VNĐ (Lệ phí: 15.000 đồng/tờ)", [(15_000, "VND")]),
    ],
)
def test_the_amount_is_what_the_record_means_not_what_its_figure_says(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert amounts(text) == expected


def test_the_description_of_the_channel_may_name_the_currency_that_the_figure_lacks() -> None:
    assert amounts("25 VNĐ ()", "Mức phí là 25 USD cho một thẻ.") == [(25, "USD")]


def test_a_figure_too_small_to_be_dong_is_doubted_and_never_shown_as_an_amount() -> None:
    (fee,) = parse_fees("10 VNĐ ()")
    assert (fee.kind, fee.amount) == (FeeKind.UNSTATED, None)
    assert "10 đồng" in fee.note


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0 VNĐ ()", FeeKind.FREE),
        ("0 VNĐ (Không)", FeeKind.FREE),
        ("0 VNĐ (Không thu lệ phí)", FeeKind.FREE),
        ("Không thu phí", FeeKind.FREE),
        ("0 VNĐ (Miễn lệ phí)", FeeKind.FREE),
        ("0 VNĐ (Mức thu do Hội đồng nhân dân cấp tỉnh quyết định)", FeeKind.SET_BY_PROVINCE),
        ("0 VNĐ (Theo nghị quyết của HĐND tỉnh)", FeeKind.SET_BY_PROVINCE),
        ("0 VNĐ (Theo quy định tại thông tư về phí chim cảnh)", FeeKind.BY_REGULATION),
        ("0 VNĐ (Không quy định)", FeeKind.UNSTATED),
        ("Không có thông tin", FeeKind.UNSTATED),
        ("", FeeKind.UNSTATED),
    ],
)
def test_zero_means_free_or_set_elsewhere_or_nothing_said(text: str, kind: FeeKind) -> None:
    (fee,) = parse_fees(text)
    assert (fee.kind, fee.amount) == (kind, None)


def test_parts_between_bars_are_rates_of_their_own() -> None:
    text = "145 VNĐ (Thẻ 2 năm: 145 USD/thẻ) | 155 VNĐ (Thẻ 5 năm: 155 USD/thẻ) | 8000 VNĐ ()"
    assert amounts(text) == [(145, "USD"), (155, "USD"), (8_000, "VND")]


def test_a_bar_inside_a_note_does_not_end_the_part() -> None:
    (fee,) = parse_fees("8000 VNĐ (Tờ khai A | tờ khai B)")
    assert fee == Fee(kind=FeeKind.AMOUNT, amount=8_000, note="Tờ khai A | tờ khai B")


def test_the_same_rate_said_twice_is_one_rate() -> None:
    assert amounts("8000 VNĐ () | 8000 VNĐ ()") == [(8_000, "VND")]


def test_cases_listed_in_one_note_are_rates_of_their_own() -> None:
    text = "0 VNĐ (+ Hộ gia đình: 150.000 đồng/hồ sơ; + Tổ chức: 200.000 đồng/hồ sơ.)"
    assert amounts(text) == [(150_000, "VND"), (200_000, "VND")]


@pytest.mark.parametrize(
    "text",
    [
        "50000 VNĐ (- 50.000đ/tem. - 25.000đ/tem (từ ngày 01/7/2025 đến hết ngày 31/12/2026).)",
        "50000 VNĐ ((áp dụng mức phí 25.000 đồng/tem kể từ ngày 01/7/2025 đến hết ngày 31/12/2026))",
        "50000 VNĐ (Từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026: bằng 50% mức thu nêu trên.)",
        "50000 VNĐ (50.000 đồng/tem. Bằng 50% mức này từ ngày 01/7/2025 đến hết ngày 31/12/2026.)",
        "0 VNĐ (50.000 đồng/tem. Từ ngày 1/7/2025 đến hết ngày 31/12/2026 thu bằng 50% mức trên)",
        "25000 VNĐ (Phí xem chim: 50.000 đồng/tem. (Từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo thông tư giảm phí))",
        "50000 VNĐ (Theo thông tư cũ) | 25000 VNĐ (* Theo thông tư giảm phí (kể từ ngày 01/7/2025 đến hết ngày "
        "31/12/2026). + 25 nghìn đồng/tem.)",
    ],
)
def test_a_temporary_half_rate_stands_beside_the_usual_one_until_its_last_day(text: str) -> None:
    usual, half = parse_fees(text)
    assert (usual.amount, usual.valid_from, usual.valid_to) == (50_000, None, None)
    assert (half.amount, half.valid_from, half.valid_to) == (25_000, *HALF_YEARS)


def test_a_figure_said_to_be_the_reduced_rate_ends_with_the_reduction() -> None:
    text = "162500 VNĐ (Mức giảm áp dụng đến hết ngày 31/12/2026)"
    assert rates_on(date(2026, 12, 31), text) == [(FeeKind.AMOUNT, 162_500)]
    assert rates_on(date(2027, 1, 1), text) == []


def test_a_reduction_that_has_expired_holds_no_more() -> None:
    text = "40 VNĐ (40.000đ/giấy (áp dụng đến hết ngày 31/12/2024).) | 80000 VNĐ (80.000đ/giấy)"
    assert rates_on(date(2024, 12, 31), text) == [(FeeKind.AMOUNT, 40_000), (FeeKind.AMOUNT, 80_000)]
    assert rates_on(date(2025, 1, 1), text) == [(FeeKind.AMOUNT, 80_000)]


def test_an_exemption_for_some_months_leaves_the_usual_rate_after_them() -> None:
    text = "5000000 VNĐ ((Miễn kể từ ngày 07/4/2026 đến 30/6/2026))"
    assert (FeeKind.FREE, None) in rates_on(date(2026, 6, 30), text)
    assert rates_on(date(2026, 7, 1), text) == [(FeeKind.AMOUNT, 5_000_000)]


def test_a_day_that_does_not_exist_sets_no_limit() -> None:
    (fee,) = parse_fees("50000 VNĐ (50.000 đồng đến hết ngày 31/02/2026)")
    assert (fee.amount, fee.valid_to) == (50_000, None)


def test_an_ended_rate_that_the_figure_repeats_does_not_stand_as_the_current_one() -> None:
    note = "+ 160.000/thẻ, trường hợp cấp lại do hỏng: 320.000đ/thẻ (áp dụng đến hết ngày 31/12/2023 theo Thông tư 44)."
    (fee,) = parse_fees(f"160000 VNĐ ({note})")
    assert (fee.kind, fee.amount, fee.valid_to) == (FeeKind.AMOUNT, 160_000, date(2023, 12, 31))


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("0 VNĐ (Phí : Theo quy định của Bộ Tài chính. Đồng)", ["Theo quy định của Bộ Tài chính"]),
        ("40000 VNĐ (Đồng (Đối với lồng lớn))", ["Đối với lồng lớn"]),
        ("40000 VNĐ (Phí : Đồng)", [""]),
        ("0 VNĐ (Đồng)", [""]),
        ("0 VNĐ (Phí: 250000 Đồng (Khám chim: 250.000 đồng/lần))", ["Khám chim: 250.000 đồng/lần"]),
        ("0 VNĐ (a. Về cấp thẻ chim theo thông tư)", ["a) Về cấp thẻ chim theo thông tư"]),
        (
            "0 VNĐ (Miễn lệ phí cho người nghèo; người khuyết tật. Phí bản sao theo thông tư)",
            ["Miễn lệ phí cho người nghèo; người khuyết tật", "Phí bản sao theo thông tư"],
        ),
        (
            "0 VNĐ (Đối tượng miễn: - Người nghèo - Người già - Giảm 10% cho trẻ em)",
            ["Đối tượng miễn: Người nghèo; Người già", "Giảm 10% cho trẻ em"],
        ),
    ],
)
def test_a_note_keeps_no_leftover_of_its_figure_and_an_exemption_keeps_its_list(text: str, notes: list[str]) -> None:
    assert [fee.note for fee in parse_fees(text)] == notes


def test_a_figure_whose_note_names_only_the_kind_of_money_is_an_amount() -> None:
    assert amounts("2000 VNĐ (Phí/Lệ phí)") == [(2_000, "VND")]
    assert amounts("20000 VNĐ (Lệ phí)") == [(20_000, "VND")]


def test_a_zero_beside_the_bare_word_of_the_currency_states_nothing() -> None:
    assert [fee.kind for fee in parse_fees("0 VNĐ (Đồng)")] == [FeeKind.UNSTATED]
