from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Outcome
from bots.web.officials.comparison import compare
from bots.web.officials.means import Means
from knowledge.embedding import Embedder
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import Browser
from tests.knowledge.procedures import ARTICLES, BARE, DECREE, FULL

# Our own table knows this code: the district decided it until 1/7/2025, the commune decides it since.
MOVED = replace(FULL, code="2.000528", name="Khai sinh có yếu tố nước ngoài", field="Hộ tịch", place=None, local=False)
MINISTRY = replace(
    FULL,
    code="1.900004",
    name="Nhập khẩu chim",
    place=None,
    local=False,
    level=AuthorityLevel.MINISTRY,
    implementing_authorities=("Bộ Nông nghiệp và Môi trường",),
    competent_authorities=("Bộ Nông nghiệp và Môi trường",),
    legal_bases=(),
    steps=(),
    outputs=(),
)


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder, (FULL, BARE, MOVED, MINISTRY), ARTICLES)


@pytest.fixture
def viewer(as_role: Callable[[str], Browser]) -> Browser:
    return as_role("viewer")


def names(page: str) -> list[str]:
    return [p.name for p in (FULL, BARE, MOVED, MINISTRY) if f">{p.name}</a>" in page]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [FULL.name, MOVED.name, MINISTRY.name]),
        ("q=nuoi canh", [FULL.name]),
        ("q=2.000528", [MOVED.name]),
        ("q=nhap khau", [MINISTRY.name]),
        ("level=bo", [MINISTRY.name]),
        ("field=Hộ tịch", [MOVED.name]),
        ("place=Đà Nẵng", [MOVED.name, MINISTRY.name]),
        ("holding=true&on=2025-06-01", [MINISTRY.name]),
        ("holding=true&on=2025-07-01", [FULL.name, MOVED.name, MINISTRY.name]),
        ("q=tau vu tru", []),
    ],
)
def test_procedures_are_found_by_every_filter(viewer: Browser, query: str, found: list[str]) -> None:
    page = viewer.get(f"/officials/look-up?{query}").text
    assert sorted(names(page)) == sorted(found)
    assert ("Không tìm thấy" in page) == (not found)


def test_what_the_assistant_takes_the_words_to_mean_comes_first(
    viewer: Browser, means: Means, monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = Answer(outcome=Outcome.ANSWERED, ranked=(MINISTRY.code, MOVED.code))
    monkeypatch.setattr(means.assistant, "answer", lambda _: meant)
    page = viewer.get("/officials/look-up?q=nuoi canh").text
    places = [page.index(f">{p.name}</a>") for p in (MINISTRY, MOVED, FULL)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=900/2025", True),
        ("q=chim canh", True),
        ("q=tau vu tru", False),
        ("holding=true&on=2026-11-27", True),
        ("holding=true&on=2027-03-01", False),
    ],
)
def test_legal_documents_are_found_by_number_title_and_day(viewer: Browser, query: str, found: bool) -> None:
    assert (DECREE.title in viewer.get(f"/officials/look-up?kind=documents&{query}").text) is found


def test_a_record_is_shown_with_every_field_and_its_sources(viewer: Browser) -> None:
    page = viewer.get(f"/officials/records/{FULL.code}?on=2026-11-27").text
    wanted = (
        FULL.name, FULL.code, FULL.field, "2362/QĐ-UBND", "Đắk Lắk", "Sổ chim, mã 1.900001", "Tờ khai", "Nuôi mới",
        "8.000 đồng", "4.000 đồng", "Nộp tờ khai.", "Chim không thuộc loài cấm nuôi.", "Giấy xác nhận nuôi chim",
        "Nghị định về chim", "Công dân Việt Nam", "Công chức văn hóa", "Trung tâm Phục vụ hành chính công",
        "Chim phải khỏe.", "chim; lồng", FULL.portal_url.replace("&", "&amp;"),
    )  # fmt: skip
    assert [text for text in wanted if text not in page] == []


def test_who_decides_is_shown_with_its_basis_and_the_source_of_it(viewer: Browser) -> None:
    page = viewer.get(f"/officials/records/{MOVED.code}?on=2026-11-27").text
    assert "cấp xã" in page
    assert "Nghị định 120/2025/NĐ-CP, Điều 4" in page
    assert "Luật Hộ tịch 60/2014/QH13 Điều 7" in page


def test_two_days_stand_side_by_side_and_what_differs_is_marked(viewer: Browser) -> None:
    page = viewer.get(f"/officials/records/{MOVED.code}?on=2025-05-01&compared=2027-04-01").text
    assert "Khác nhau ở:" in page
    decided, fees = page.index("Vào ngày 1/5/2025 việc này thuộc Ủy ban nhân dân cấp huyện"), page.index("4.000 đồng")
    assert "chỉ ngày này" in page[decided:]
    assert decided < fees
    assert "Giống nhau" in page


def test_two_days_that_say_the_same_say_so(viewer: Browser) -> None:
    page = viewer.get(f"/officials/records/{MINISTRY.code}?on=2026-11-26&compared=2026-11-27").text
    assert "Hai ngày giống nhau ở mọi mục." in page
    assert "chỉ ngày này" not in page


def test_a_document_is_compared_on_two_days_and_its_articles_lead_to_their_text(viewer: Browser) -> None:
    page = viewer.get("/officials/documents-of-law?number=900/2025/NĐ-CP&on=2026-11-27&compared=2027-03-01").text
    assert "Khác nhau ở: Hiệu lực; Các điều có hiệu lực." in page
    assert "Điều 2. Lồng chim" in page
    article = viewer.get("/officials/article?key=900/2025/NĐ-CP%232&on=2027-03-01").text
    assert "Lồng phải rộng." in article
    assert "không có hiệu lực vào ngày này" in article


def test_a_deleted_record_opens_by_its_code_and_says_so(viewer: Browser) -> None:
    assert "đã xóa khỏi cơ sở dữ liệu quốc gia" in viewer.get(f"/officials/records/{BARE.code}").text


@pytest.mark.parametrize("path", ["/records/9.999999", "/documents-of-law?number=x", "/article?key=x%231"])
def test_what_is_not_held_is_not_found(viewer: Browser, path: str) -> None:
    assert viewer.get(f"/officials{path}").status_code == 404


def test_a_wrong_day_is_told_in_words(viewer: Browser) -> None:
    answer = viewer.get(f"/officials/records/{FULL.code}?on=31-11-2026")
    assert answer.status_code == 422
    assert "2026-11-22" in answer.text


def test_lines_are_compared_in_their_order() -> None:
    compared = compare("Phí", ["một", "hai", "ba"], ["một", "ba", "bốn"])
    assert [(line.text, line.own) for line in compared.first] == [("một", False), ("hai", True), ("ba", False)]
    assert [(line.text, line.own) for line in compared.second] == [("một", False), ("ba", False), ("bốn", True)]
    assert compared.differs
    assert not compare("Phí", ["một"], ["một"]).differs
