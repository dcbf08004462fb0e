from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest

from bots.channels import Channel
from bots.deeds import DeedKind
from bots.rulings import CurrentRulings, Rulings
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.state.notices import notices_from
from knowledge.library import Library
from tests.bots.web.officials.browsing import BEGINNING, Browser, Clock


@pytest.fixture
def library() -> Library:
    catalogue = {"1": SimpleNamespace(field="Đất đai", name="Tách thửa"), "2": SimpleNamespace(field="", name="Khác")}
    return SimpleNamespace(catalogue=catalogue)  # type: ignore[return-value]


@pytest.fixture
def approver(as_role: Callable[[str], Browser]) -> Browser:
    return as_role("approver")


@pytest.fixture
def rulings(database: Database) -> Callable[[], Rulings]:
    """What every channel reads."""

    def read() -> Rulings:
        current = CurrentRulings(database)
        current.read()
        return current.now

    return read


def test_a_channel_and_a_field_are_turned_off_with_a_reason_and_on_again(
    approver: Browser, rulings: Callable[[], Rulings], database: Database
) -> None:
    approver.submit("/switches/off", target="channel:telegram", reason="Đang bảo trì", reason_en="Maintenance")
    approver.submit("/switches/off", target="field:Đất đai", reason="Chờ nghị định mới")
    off = rulings().channel_off(Channel.TELEGRAM)
    assert off is not None
    assert (off.reason, off.reason_en) == ("Đang bảo trì", "Maintenance")
    assert rulings().sector_off("Đất đai") is not None
    page = approver.get("/officials/switches").text
    assert "Đang bảo trì" in page
    assert "Chờ nghị định mới" in page
    assert "Chờ nghị định mới" in approver.get("/officials/").text
    approver.submit("/switches/on", target="channel:telegram")
    assert rulings().channel_off(Channel.TELEGRAM) is None
    assert [d.subject for d in latest_deeds(database, 3)] == ["channel:telegram", "field:Đất đai", "channel:telegram"]


@pytest.mark.parametrize("target", ["channel:pigeon", "field:Chim", "field:", "everything"])
def test_what_is_neither_a_channel_nor_a_field_is_not_turned_off(
    approver: Browser, rulings: Callable[[], Rulings], target: str
) -> None:
    assert approver.submit("/switches/off", target=target, reason="Vì sao").status_code == 422
    assert rulings().off == {}


def test_a_notice_is_shown_from_its_beginning_to_its_end_in_vietnamese_time(
    approver: Browser, database: Database
) -> None:
    times = {"starts": "2026-11-27T10:00", "ends": "2026-11-27T12:00"}  # 3:00 to 5:00 in UTC
    approver.submit("/notices", text="Bão số 9: nghỉ làm việc", text_en="Typhoon: closed", **times)
    with database.transaction() as connection:
        (notice,) = notices_from(connection, BEGINNING)
    assert [notice.holds(BEGINNING + timedelta(hours=h)) for h in (1, 2, 3, 4)] == [False, True, True, False]
    assert "chưa đến giờ" in approver.get("/officials/switches").text
    approver.submit(f"/notices/{notice.id}/end")
    with database.transaction() as connection:
        assert notices_from(connection, BEGINNING) == ()


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2026-11-27T12:00", "2026-11-27T10:00"),
        ("2026-11-26T08:00", "2026-11-26T09:00"),
        ("hôm nay", "ngày mai"),
    ],
)
def test_a_notice_that_can_never_be_shown_is_refused(
    approver: Browser, rulings: Callable[[], Rulings], starts: str, ends: str
) -> None:
    assert approver.submit("/notices", text="Bão số 9", starts=starts, ends=ends).status_code == 422
    assert rulings().notices == ()


def test_an_approved_answer_has_an_owner_and_a_last_day_and_can_be_withdrawn(
    approver: Browser, rulings: Callable[[], Rulings], database: Database
) -> None:
    sent = approver.submit(
        "/approved/new",
        question="Chiều thứ bảy có làm việc không?",
        text="Có, đến 17 giờ.",
        source="Thông báo 12",
        place="Đà Nẵng",
        until="2026-12-20",
    )
    assert sent.status_code == 303
    day = (BEGINNING + timedelta(days=1)).date()
    served = rulings().approved_for("chieu thu bay co lam viec khong", "Đà Nẵng", day)
    assert served is not None
    assert (served.text, served.source, served.expires_on.isoformat()) == (
        "Có, đến 17 giờ.",
        "Thông báo 12",
        "2026-12-20",
    )
    assert rulings().approved_for("chieu thu bay co lam viec khong", "Huế", day) is None
    page = approver.get("/officials/approved").text
    assert "Cán bộ approver, dùng đến hết 20/12/2026" in page
    assert "sắp hết hạn" in page
    assert "1 câu trả lời sắp hết hạn" in approver.get("/officials/").text
    approver.submit(f"/approved/{served.id}/withdraw")
    assert rulings().approved_for("chieu thu bay co lam viec khong", "Đà Nẵng", day) is None
    assert "đã rút" in approver.get("/officials/approved?everything=true").text
    assert [d.kind for d in latest_deeds(database, 2)] == [DeedKind.ANSWER_WITHDRAWN, DeedKind.ANSWER_APPROVED]


def test_an_expired_answer_leaves_the_list_by_itself(approver: Browser, clock: Clock) -> None:
    approver.submit("/approved/new", question="Mấy giờ mở cửa?", text="7 giờ 30.", until="2026-11-28")
    clock.passes(days=3)
    approver.sign_in("approver")
    assert "Mấy giờ mở cửa" not in approver.get("/officials/approved").text
    assert "hết hạn" in approver.get("/officials/approved?everything=true").text


@pytest.mark.parametrize("until", ["2026-11-27", "2026-11-01", "2029-01-01"])
def test_a_last_day_that_is_past_or_too_far_is_refused_and_what_was_written_is_kept(
    approver: Browser, until: str
) -> None:
    answer = approver.submit("/approved/new", question="Mấy giờ mở cửa?", text="7 giờ 30.", until=until)
    assert answer.status_code == 422
    assert "7 giờ 30." in answer.text


def test_an_editor_neither_approves_nor_turns_off(as_role: Callable[[str], Browser]) -> None:
    editor = as_role("editor")
    assert editor.submit("/approved/new", question="Câu hỏi", text="Trả lời", until="2026-12-20").status_code == 403
    assert editor.submit("/switches/off", target="channel:web", reason="Vì sao").status_code == 403
    assert editor.submit("/notices", text="Báo", starts="2026-11-27T10:00", ends="2026-11-27T12:00").status_code == 403
    assert editor.get("/officials/approved").status_code == 200
