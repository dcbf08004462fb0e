"""What is paid on the day asked: what holds first, what has ended said to have ended and last."""

from datetime import date

import pytest

from assistant.composing.fees import fee_lines
from knowledge.procedure import Channel, Fee, FeeKind, LegalBasis, SubmissionMethod
from tests.assistant.records import TODAY, channel, dong, procedure

ONLINE, POST = SubmissionMethod.ONLINE, SubmissionMethod.POST
HALF = dong(25_000, "mỗi thẻ", date(2025, 7, 1), date(2026, 12, 31))
FULL = dong(50_000, "mỗi thẻ")
EXPIRED = dong(160_000, "mức giảm", valid_to=date(2023, 12, 31))


def said(*channels: Channel, day: date = TODAY, language: str = "vi") -> tuple[str, ...]:
    return fee_lines(procedure(channels=channels), day, language)


@pytest.mark.parametrize(
    ("fee", "line"),
    [
        (dong(50_000), "50.000 đồng"),
        (dong(1_500_000, "mỗi lần"), "1.500.000 đồng: mỗi lần"),
        (Fee(kind=FeeKind.AMOUNT, amount=50, currency="USD"), "50 USD"),
        (Fee(kind=FeeKind.AMOUNT, amount=1_200, currency="USD"), "1,200 USD"),
        (Fee(kind=FeeKind.FREE), "Không thu phí, lệ phí"),
        (Fee(kind=FeeKind.SET_BY_PROVINCE), "Mức thu do Hội đồng nhân dân cấp tỉnh quy định"),
        (Fee(kind=FeeKind.BY_REGULATION, note="Theo Thông tư 60/2023/TT-BTC"), "Theo Thông tư 60/2023/TT-BTC"),
        (Fee(kind=FeeKind.UNSTATED), "Bản ghi không nêu mức phí, lệ phí"),
        (Fee(kind=FeeKind.FREE, note="Không thu lệ phí"), "Không thu phí, lệ phí"),
    ],
)
def test_a_fee_is_said_as_people_write_money(fee: Fee, line: str) -> None:
    assert said(channel(fee)) == (line,)


@pytest.mark.parametrize(
    ("step", "said_instead"),
    [
        ("Nộp tờ khai; nộp lệ phí nếu thuộc trường hợp phải nộp.", "“nộp lệ phí nếu thuộc trường hợp phải nộp”"),
        ("Nộp hồ sơ.", ""),
        ("Không phải nộp lệ phí.", ""),
    ],
)
def test_a_record_with_zero_dong_whose_steps_speak_of_a_fee_is_not_said_to_be_free(
    step: str, said_instead: str
) -> None:
    (line,) = fee_lines(procedure(channels=(channel(Fee(kind=FeeKind.FREE)),), steps=(step,)), TODAY, "vi")
    assert said_instead in line
    assert (line == "Không thu phí, lệ phí") == (not said_instead)


def test_a_record_with_zero_dong_that_cites_fees_set_by_provinces_is_not_said_to_be_free() -> None:
    bases = (LegalBasis(title="Thông tư hướng dẫn về phí và lệ phí do Hội đồng nhân dân tỉnh quyết định"),)
    (line,) = fee_lines(procedure(channels=(channel(Fee(kind=FeeKind.FREE)),), legal_bases=bases), TODAY, "en")
    assert "0 VND" in line
    assert "No fee" not in line


@pytest.mark.parametrize(
    ("language", "line"),
    [("vi", "Diện được miễn: Miễn lệ phí cho người nghèo"), ("en", "No fee for some: Miễn lệ phí cho người nghèo")],
)
def test_an_exemption_of_some_people_does_not_say_that_nobody_pays(language: str, line: str) -> None:
    some = Fee(kind=FeeKind.FREE, note="Miễn lệ phí cho người nghèo")
    assert said(channel(some), language=language) == (line,)


def test_who_sets_a_fee_is_said_once() -> None:
    note = "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố trực thuộc Trung ương quyết định"
    by_province = Fee(kind=FeeKind.SET_BY_PROVINCE, note=note)
    assert said(channel(by_province)) == ("Mức thu do Hội đồng nhân dân cấp tỉnh quy định",)


def test_in_english_the_figures_and_the_words_are_english() -> None:
    assert said(channel(dong(50_000)), language="en") == ("50,000 VND",)
    assert said(channel(HALF), language="en") == ("25,000 VND, from 1 July 2025 until 31 December 2026: mỗi thẻ",)


@pytest.mark.parametrize("channels", [(), (channel(),)])
def test_a_record_without_a_fee_says_that_it_states_none(channels: tuple[Channel, ...]) -> None:
    assert said(*channels) == ("Bản ghi không nêu mức phí, lệ phí",)


@pytest.mark.parametrize("fees", [(HALF, FULL), (FULL, HALF)])
def test_a_temporary_half_fee_comes_first_with_its_dates(fees: tuple[Fee, ...]) -> None:
    first, second = said(channel(*fees))
    assert first == "25.000 đồng, áp dụng từ 1/7/2025 đến hết 31/12/2026: mỗi thẻ"
    assert second == "50.000 đồng: mỗi thẻ"


@pytest.mark.parametrize(
    ("day", "first"),
    [(date(2026, 12, 31), "25.000 đồng"), (date(2027, 1, 1), "50.000 đồng"), (date(2025, 6, 30), "50.000")],
)
def test_the_first_figure_is_the_one_that_holds_on_the_day(day: date, first: str) -> None:
    assert said(channel(HALF, FULL), day=day)[0].startswith(first)


def test_a_rate_not_yet_in_force_is_not_said() -> None:
    assert "25.000" not in "\n".join(said(channel(HALF, FULL), day=date(2025, 6, 30)))


def test_an_expired_rate_is_said_to_have_expired_and_comes_last() -> None:
    lines = said(channel(EXPIRED, dong(200_000)), channel(EXPIRED, dong(200_000), method=ONLINE))
    assert lines == ("200.000 đồng", "Mức cũ, đã hết hạn ngày 31/12/2023: 160.000 đồng")


def test_ways_to_file_that_cost_the_same_share_a_line() -> None:
    lines = said(channel(dong(20_000)), channel(dong(10_000), method=ONLINE), channel(dong(20_000), method=POST))
    assert lines == ("20.000 đồng (trực tiếp, qua bưu chính)", "10.000 đồng (trực tuyến)")


def test_one_price_for_every_way_names_no_way() -> None:
    assert said(channel(FULL), channel(FULL, method=ONLINE)) == ("50.000 đồng: mỗi thẻ",)


def test_a_way_that_states_no_fee_is_silent_beside_one_that_does() -> None:
    unstated = channel(Fee(kind=FeeKind.UNSTATED), method=ONLINE)
    assert said(channel(FULL), unstated) == ("50.000 đồng: mỗi thẻ (trực tiếp)",)


def test_a_sum_that_only_the_description_holds_is_said_too() -> None:
    lines = said(
        channel(Fee(kind=FeeKind.SET_BY_PROVINCE), note="Nộp tại quầy. Xe máy thu 150.000 đồng. Nhận sau 2 ngày.")
    )
    assert lines == ("Mức thu do Hội đồng nhân dân cấp tỉnh quy định", "Xe máy thu 150.000 đồng.")


def test_ways_to_file_whose_fee_differs_by_a_full_stop_share_a_line() -> None:
    by_rule = [Fee(kind=FeeKind.BY_REGULATION, note=f"Theo Thông tư 60/2023/TT-BTC{stop}") for stop in ("", ".")]
    assert said(channel(by_rule[0]), channel(by_rule[1], method=POST)) == ("Theo Thông tư 60/2023/TT-BTC",)


def test_what_a_fee_is_paid_for_stands_behind_the_figure() -> None:
    assert said(channel(dong(2_000, "/trang"))) == ("2.000 đồng/trang",)


def test_what_a_fees_note_says_of_the_way_to_file_comes_after_the_money() -> None:
    way = Fee(kind=FeeKind.BY_REGULATION, note="Trực tuyến qua Cổng Dịch vụ công quốc gia")
    assert said(channel(way, dong(8_000))) == ("8.000 đồng", "Trực tuyến qua Cổng Dịch vụ công quốc gia")
