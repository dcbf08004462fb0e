import os
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bots.accounts import Account, Role
from bots.state.accounts import add_account
from bots.state.database import Database, database_in
from bots.state.uploads import add_upload, begin_publishing, end_publishing, set_progress, upload_numbered
from bots.upload_work import PUBLISH, READ, WAITS, main
from bots.uploads import Upload, UploadState, folder_of, keep, safe_name
from knowledge.generation import Home
from knowledge.records import Records

NOW = datetime.now(UTC)
PROCEDURE = Path(__file__).parents[2] / "knowledge/starter/procedures/1.001193.yaml"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    opened = Database(database_in(tmp_path))
    add_account(opened, Account(id=0, login="lan", name="Lan", role=Role.ADMIN), "-", NOW)
    return opened


def sent(database: Database, home: Path, name: str, content: bytes) -> Upload:
    number = add_upload(database, name, f"{hash(content):064x}"[-64:], date(2026, 11, 27), NOW, 1)
    upload = upload_numbered(database, number)
    assert upload is not None
    keep(home, name, upload.digest, content, upload.dated)
    return upload


def work(what: str, upload: Upload, home: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "MOTCUA_HOME": str(home)}
    return subprocess.Popen([sys.executable, "-m", "bots.upload_work", what, str(upload.id)], env=environment)


def now_of(database: Database, upload: Upload) -> Upload:
    found = upload_numbered(database, upload.id)
    assert found is not None
    return found


def test_a_document_is_read_then_published_as_an_ordinary_ingest(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = sent(database, tmp_path, "khai sinh.yaml", PROCEDURE.read_bytes())
    assert work(READ, upload, tmp_path).wait(120) == 0
    upload = now_of(database, upload)
    assert upload.state == UploadState.WAITING
    assert [p.code for p in upload.preview.procedures] == ["1.001193"]
    assert begin_publishing(database, upload, NOW, 1)

    monkeypatch.setenv("MOTCUA_HOME", str(tmp_path))
    monkeypatch.setattr("ingest.pipeline.STARTER", PROCEDURE.with_name("1.000656.yaml"))  # the first ingest takes it in
    publishing = threading.Thread(target=main, args=(PUBLISH, upload.id))
    with Home(tmp_path).writing():  # another ingest runs: this one waits for it
        publishing.start()
        deadline = time.monotonic() + 60
        while (progress := now_of(database, upload).progress) is None or progress.stage != WAITS:
            assert time.monotonic() < deadline
            time.sleep(0.2)
    publishing.join(120)
    upload = now_of(database, upload)
    assert (upload.state, upload.published_at is not None) == (UploadState.PUBLISHED, True)
    assert upload.told == "mới (new): 2"
    with closing(Records(Home(tmp_path).require_current() / "records.sqlite")) as records:
        assert records.procedure("1.001193") is not None


def test_what_cannot_be_read_is_rejected_and_publishing_it_changes_nothing(database: Database, tmp_path: Path) -> None:
    upload = sent(database, tmp_path, "chợ.txt", "Chợ họp sáng chủ nhật.".encode())
    assert work(READ, upload, tmp_path).wait(120) == 0
    upload = now_of(database, upload)
    assert upload.state == UploadState.REJECTED
    assert "Không nhận ra nội dung" in upload.preview.rejected
    assert not upload.can_be_published(NOW)


def test_only_one_of_two_who_publish_at_once_does(database: Database, tmp_path: Path) -> None:
    upload = sent(database, tmp_path, "a.txt", b"a")
    assert begin_publishing(database, upload, NOW, 1)
    assert not begin_publishing(database, upload, NOW, 1)


def test_the_same_bytes_sent_again_are_the_same_upload(database: Database, tmp_path: Path) -> None:
    assert sent(database, tmp_path, "a.txt", b"a").id == sent(database, tmp_path, "b.txt", b"a").id


def test_work_without_a_sign_of_life_is_cut_off_and_may_be_begun_again(database: Database, tmp_path: Path) -> None:
    upload = sent(database, tmp_path, "a.txt", b"a")
    begin_publishing(database, upload, NOW, 1)
    upload = now_of(database, upload)
    assert upload.at_work(NOW)
    assert not upload.can_be_published(NOW)
    assert upload.cut_off(NOW + timedelta(minutes=2))
    assert upload.can_be_published(NOW + timedelta(minutes=2))
    set_progress(database, upload.id, "đọc", 1, 0, NOW + timedelta(minutes=2))
    assert now_of(database, upload).at_work(NOW + timedelta(minutes=2, seconds=30))


def test_a_failed_publication_may_be_tried_again(database: Database, tmp_path: Path) -> None:
    upload = sent(database, tmp_path, "a.txt", b"a")
    begin_publishing(database, upload, NOW, 1)
    end_publishing(database, upload.id, NOW, "đĩa đầy", succeeded=False)
    upload = now_of(database, upload)
    assert (upload.state, upload.told) == (UploadState.FAILED, "đĩa đầy")
    assert upload.can_be_published(NOW)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Nghị định 151.PDF", "Nghị định 151.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\a.docx", "a.docx"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("..", ""),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
    ],
)
def test_a_name_leads_nowhere_but_into_its_own_folder(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_an_upload_is_its_own_origin_so_that_it_never_displaces_another_source(tmp_path: Path) -> None:
    assert folder_of(tmp_path, "a" * 64).name == "a" * 16
