from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from httpx2 import Response

from bots.state.database import Database
from bots.state.uploads import end_publishing, set_previewed, upload_numbered
from bots.upload_work import PUBLISH, READ
from bots.uploads import UploadState, folder_of
from bots.web.body_limit import MAX_BODY_BYTES
from ingest.preview import FoundDocument, Preview
from knowledge.legal import Relation, RelationKind
from knowledge.library import Library
from tests.bots.web.officials.browsing import Browser, Clock

PREVIEW = Preview(
    documents=(
        FoundDocument(
            number="77/2026/NĐ-CP",
            title="Về nuôi <b>chim</b>",
            kind="Nghị định",
            issuer="Chính phủ",
            issued=date(2026, 9, 10),
            in_force=date(2026, 11, 1),
            expires=None,
            relations=(Relation(kind=RelationKind.REPLACES, target="10/2020/NĐ-CP"),),
            articles=("Điều 1. Phạm vi", "Điều 2. Hiệu lực"),
        ),
    ),
    warnings=("Số công báo chỉ chứa một phần văn bản.",),
    confidence=0.93,
    doubtful_pages=((3, 0.61),),
)


@pytest.fixture
def library() -> Library:
    held = {"10/2020/NĐ-CP": SimpleNamespace(held=True)}
    return SimpleNamespace(catalogue={}, documents=held)  # type: ignore[return-value]


@pytest.fixture
def editor(as_role: Callable[[str], Browser]) -> Browser:
    return as_role("editor")


def send(browser: Browser, *files: tuple[str, bytes], **fields: str) -> Response:
    token = browser.token("/officials/documents")
    sent = [("files", (name, content)) for name, content in files]
    return browser.post("/officials/documents", data={"form_token": token, **fields}, files=sent)


def test_a_document_is_kept_and_read_and_nothing_goes_live(
    editor: Browser, database: Database, begun: list[tuple[str, int]], tmp_path: Path
) -> None:
    answer = send(editor, ("nghị định.pdf", b"%PDF-1.7"), dated="2026-09-10")
    assert answer.headers["location"] == "/officials/documents/1"
    assert begun == [(READ, 1)]
    upload = upload_numbered(database, 1)
    assert upload is not None
    assert (folder_of(tmp_path / "home", upload.digest) / "nghị định.pdf").read_bytes() == b"%PDF-1.7"
    assert 'http-equiv="refresh"' in editor.get("/officials/documents/1").text


def test_the_preview_shows_what_was_read_what_it_does_to_others_and_every_doubt(
    editor: Browser, database: Database
) -> None:
    send(editor, ("nghị định.pdf", b"%PDF-1.7"))
    set_previewed(database, 1, PREVIEW)
    page = editor.get("/officials/documents/1").text
    wanted = (
        "77/2026/NĐ-CP", "hiệu lực từ 1/11/2026", "Điều 1. Phạm vi", "thay thế 10/2020/NĐ-CP", "đang có trong kho",
        "Số công báo chỉ chứa một phần", "93%", "Trang 3", "61%", "mới", "Về nuôi &lt;b&gt;chim&lt;/b&gt;",
    )  # fmt: skip
    assert [text for text in wanted if text not in page] == []
    assert 'http-equiv="refresh"' not in page


def test_a_rejected_document_says_why_and_cannot_be_published(
    as_role: Callable[[str], Browser], begun: list[tuple[str, int]], database: Database
) -> None:
    approver = as_role("approver")
    send(approver, ("chợ.txt", b"Ch"))
    set_previewed(database, 1, Preview(rejected="Không nhận ra nội dung."))
    page = approver.get("/officials/documents/1").text
    assert "Không dùng được tệp này: Không nhận ra nội dung." in page
    assert "/publish" not in page
    assert approver.submit("/documents/1/publish").status_code == 422
    assert (PUBLISH, 1) not in begun


def test_an_editor_sends_in_and_an_approver_publishes(
    editor: Browser, as_role: Callable[[str], Browser], database: Database, begun: list[tuple[str, int]]
) -> None:
    send(editor, ("a.txt", b"a"))
    set_previewed(database, 1, PREVIEW)
    assert editor.submit("/documents/1/publish").status_code == 403
    approver = as_role("approver")
    assert approver.submit("/documents/1/publish").status_code == 303
    assert approver.submit("/documents/1/publish").status_code == 422
    assert begun == [(READ, 1), (PUBLISH, 1)]


def test_what_became_of_it_is_shown_and_what_is_in_use_is_not_dropped(
    as_role: Callable[[str], Browser], database: Database, clock: Clock
) -> None:
    approver = as_role("approver")
    send(approver, ("a.txt", b"a"))
    set_previewed(database, 1, PREVIEW)
    approver.submit("/documents/1/publish")
    end_publishing(database, 1, clock(), "mới (new): 1", succeeded=True)
    assert "mới (new): 1" in approver.get("/officials/documents/1").text
    assert approver.submit("/documents/1/drop").status_code == 422


def test_a_dropped_document_leaves_no_file(editor: Browser, database: Database, tmp_path: Path) -> None:
    send(editor, ("a.txt", b"a"))
    set_previewed(database, 1, PREVIEW)
    upload = upload_numbered(database, 1)
    assert upload is not None
    assert upload.state == UploadState.WAITING
    editor.submit("/documents/1/drop")
    assert not folder_of(tmp_path / "home", upload.digest).exists()
    assert editor.get("/officials/documents/1").status_code == 404


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ((("all.zip", b"PK\x03\x04"),), "loại không nhận"),
        ((("all.tar.xz", b"x"),), "loại không nhận"),
        ((("noname", b"x"),), "loại không nhận"),
        ((("a.txt", b""),), "rỗng"),
        (tuple((f"{n}.txt", b"x") for n in range(21)), "tối đa 20"),
    ],
)
def test_what_is_not_taken_is_told(editor: Browser, files: tuple[tuple[str, bytes], ...], told: str) -> None:
    answer = send(editor, *files)
    assert answer.status_code == 422
    assert told in answer.text


def test_a_document_may_be_larger_than_a_question_and_nothing_else_may(editor: Browser) -> None:
    large = b"x" * (MAX_BODY_BYTES + 1)
    assert send(editor, ("a.txt", large)).status_code == 303
    assert editor.post("/officials/password", content=large).status_code == 413


def test_a_body_that_does_not_say_how_long_it_is_stays_within_the_ordinary_limit(editor: Browser) -> None:
    parts = iter([b"x" * MAX_BODY_BYTES, b"x"])
    assert editor.post("/officials/documents", content=parts).status_code == 413


def test_a_viewer_sends_nothing_in(as_role: Callable[[str], Browser]) -> None:
    viewer = as_role("viewer")
    assert viewer.get("/officials/documents").status_code == 403
    assert viewer.submit("/documents").status_code == 403
