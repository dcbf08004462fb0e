from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from assistant.answer import Outcome
from bots.state.database import Database
from bots.state.questions import Asked, record
from bots.state.tables import Feedback
from knowledge.library import Library
from tests.bots.web.officials.browsing import BEGINNING, Browser


@pytest.fixture
def library() -> Library:
    return SimpleNamespace(catalogue={"1.001193": SimpleNamespace(name="Đăng ký khai sinh")})  # type: ignore[return-value]


def asked(number: int, text: str | None = None, outcome: Outcome = Outcome.ANSWERED, **other: object) -> Asked:
    given = {"channel": "web", "procedure": "1.001193", "level": "xa", "place": "Đà Nẵng"} | other
    at = given.pop("asked_at", BEGINNING - timedelta(hours=number))
    return Asked(id=f"q{number}", asked_at=at, outcome=outcome, milliseconds=9.0, text=text, **given)  # type: ignore[arg-type]


ASKED = (
    asked(1, "làm khai sinh ở đâu"),
    asked(2, "lên quận làm khai sinh", presumed_district=True),
    asked(3, "xin phép nuôi rồng", Outcome.NOT_FOUND, procedure=None, level=None),
    asked(4, "xin phép nuôi rồng", Outcome.NOT_FOUND, procedure=None, level=None),
    asked(5, "mở tàu vũ trụ", Outcome.NOT_FOUND, procedure=None, level=None, place="Huế"),
    asked(6, "hỏi qua điện thoại", channel="telegram"),
    asked(7, "hỏi tháng trước", asked_at=BEGINNING - timedelta(days=30)),
)


@pytest.fixture
def viewer(database: Database, as_role: Callable[[str], Browser]) -> Browser:
    with database.transaction() as connection:
        record(connection, ASKED)
        connection.add(
            Feedback(
                question="q1",
                given_at=BEGINNING,
                useful=False,
                reason="thiếu",
                words="không nói lệ phí",
                words_until=date(2026, 12, 1),
            )
        )
    return as_role("viewer")


def texts(page: str) -> list[str]:
    return [one.id for one in ASKED if f"<b>{one.text}</b>" in page]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["q1", "q2", "q3", "q4", "q5", "q6"]),
        ("outcome=not_found", ["q3", "q4", "q5"]),
        ("channel=telegram", ["q6"]),
        ("place=Huế", ["q5"]),
        ("level=xa", ["q1", "q2", "q6"]),
        ("district=true", ["q2"]),
        ("not_useful=true", ["q1"]),
        ("first=2026-10-01&last=2026-10-31", ["q7"]),
        ("first=2030-01-01&last=2030-01-02", []),
    ],
)
def test_questions_are_found_by_every_filter(viewer: Browser, query: str, found: list[str]) -> None:
    assert texts(viewer.get(f"/officials/questions?{query}").text) == found


def test_unanswered_questions_alike_stand_together_the_most_first(viewer: Browser) -> None:
    page = viewer.get("/officials/questions").text
    group = page[page.index("Chưa trả lời được") :]
    assert group.index("xin phép nuôi rồng") < group.index("mở tàu vũ trụ")
    assert "2 lần" in group


def test_questions_that_presume_a_district_stand_together_by_procedure(viewer: Browser) -> None:
    page = viewer.get("/officials/questions").text
    group = page[page.index("Hỏi nhầm cấp huyện") : page.index("Các câu hỏi, mới nhất trước")]
    assert "Đăng ký khai sinh" in group
    assert "1 lần" in group


def test_what_people_thought_of_an_answer_stands_beside_it(viewer: Browser) -> None:
    page = viewer.get("/officials/questions?not_useful=true").text
    assert "không hữu ích" in page
    assert "thiếu: không nói lệ phí" in page


def test_the_first_page_counts_the_last_seven_days(viewer: Browser) -> None:
    assert "6 câu hỏi, 3 chưa trả lời được, 1 hỏi nhầm cấp huyện" in viewer.get("/officials/").text


def test_where_words_are_not_kept_the_page_says_so(as_role: Callable[[str], Browser], database: Database) -> None:
    with database.transaction() as connection:
        record(connection, [asked(1, None, Outcome.NOT_FOUND)])
    page = as_role("viewer").get("/officials/questions").text
    assert "không lưu lời hỏi" in page
    assert "MOTCUA_RETENTION_DAYS" in page
