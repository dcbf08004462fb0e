"""How long it takes, by way of filing, in the record's own terms."""

import pytest

from assistant.composing.times import time_lines
from knowledge.procedure import Channel, ProcessingTime, SubmissionMethod, TimeUnit
from tests.assistant.records import channel, procedure


def taking(amount: float | None, unit: TimeUnit | None = TimeUnit.WORKING_DAY, note: str = "", **parts: str) -> Channel:
    method = SubmissionMethod(parts.get("method", "in_person"))
    return channel(method=method, time=ProcessingTime(amount=amount, unit=unit, note=note), note=parts.get("text", ""))


def said(*channels: Channel, language: str = "vi") -> tuple[str, ...]:
    return time_lines(procedure(channels=channels), language)


@pytest.mark.parametrize(
    ("amount", "unit", "vietnamese", "english"),
    [
        (3, TimeUnit.WORKING_DAY, "3 ngày làm việc", "3 working days"),
        (30, TimeUnit.DAY, "30 ngày", "30 days"),
        (0.5, TimeUnit.WORKING_DAY, "0,5 ngày làm việc", "0.5 working days"),
        (24, TimeUnit.HOUR, "24 giờ", "24 hours"),
        (2, TimeUnit.MONTH, "2 tháng", "2 months"),
        (1, TimeUnit.YEAR, "1 năm", "1 year"),
    ],
)
def test_a_time_is_said_with_its_unit(amount: float, unit: TimeUnit, vietnamese: str, english: str) -> None:
    assert said(taking(amount, unit)) == (vietnamese,)
    assert said(taking(amount, unit), language="en") == (english,)


@pytest.mark.parametrize("channels", [(), (channel(),)])
def test_a_record_without_a_time_says_that_it_states_none(channels: tuple[Channel, ...]) -> None:
    assert said(*channels) == ("Bản ghi không nêu thời hạn giải quyết",)


def test_the_same_time_every_way_is_one_line() -> None:
    assert said(taking(7), taking(7, method="online")) == ("7 ngày làm việc",)


def test_different_times_name_their_ways() -> None:
    assert said(taking(7), taking(5, method="online")) == (
        "7 ngày làm việc (trực tiếp)",
        "5 ngày làm việc (trực tuyến)",
    )


def test_the_records_own_note_follows_the_figure() -> None:
    assert said(taking(1, note="Nhận sau 15 giờ thì hôm sau")) == ("1 ngày làm việc: Nhận sau 15 giờ thì hôm sau",)


def test_a_note_alone_is_the_time() -> None:
    assert said(taking(None, None, note="Ngay trong ngày")) == ("Ngay trong ngày",)


def test_what_the_description_adds_of_time_comes_after_each_once() -> None:
    text = "Nộp tại quầy. Cần xác minh thì không quá 30 ngày."
    lines = said(taking(3, text=text), taking(3, method="online", text=text))
    assert lines == ("3 ngày làm việc", "Cần xác minh thì không quá 30 ngày.")


def test_where_only_the_text_speaks_of_time_the_record_is_not_said_to_be_silent() -> None:
    first, *rest = said(channel(note="Giải quyết trong 5 ngày làm việc."))
    assert first == "Mục thời hạn của bản ghi không nêu con số; phần khác của bản ghi nói"
    assert rest == ["Giải quyết trong 5 ngày làm việc."]
