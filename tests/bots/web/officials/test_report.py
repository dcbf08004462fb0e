import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bots.deeds import DeedKind
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from knowledge.embedding import Embedder
from knowledge.library import Library
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import Browser


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder)


def test_the_report_of_a_week_is_downloaded_and_written_down(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    editor = as_role("editor")
    assert "Tuần 47: 16/11/2026 đến 22/11/2026" in editor.get("/officials/report").text
    made = editor.submit("/report", week="2026-W47", form="docx", body="UBND phường Hải Châu")
    assert made.headers["content-disposition"] == 'attachment; filename="bao-cao-2026-W47.docx"'
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(made.content)).namelist()
    assert [d.subject for d in latest_deeds(database, 5) if d.kind == DeedKind.REPORT_MADE] == ["2026-W47"]


def test_a_week_to_come_is_refused_in_words(as_role: Callable[[str], Browser]) -> None:
    answer = as_role("editor").submit("/report", week="2026-W50", form="docx")
    assert answer.status_code == 422
    assert "chưa bắt đầu" in answer.text


def test_a_viewer_makes_no_report(as_role: Callable[[str], Browser]) -> None:
    assert as_role("viewer").submit("/report", week="2026-W47", form="docx").status_code == 403
