"""What cannot be taken is rejected in one sentence, and keeps nothing else out."""

import os
from datetime import date
from pathlib import Path

import pytest

from ingest import reading
from ingest.pipeline import ingest
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.procedure import Procedure
from tests.ingest.pipeline.made_sources import record, tar_xz, write
from tests.ingest.pipeline.what_became import counts, stored

FOREIGN: dict[str, bytes] = {
    "rỗng.txt": b"",
    "trắng.md": b"  \n",
    "ảnh.jpg": bytes(range(128, 256)),
    "văn bản.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # an OLE file under a .docx name
    "404.pdf": b"<html><title>404 Not Found</title></html>",
    "không số.md": "# Ghi chép\n\nĐiều 1. Chim".encode(),
    "sai.yaml": b"code: [1",
    "thử.txt": record("1.900009", decision="TEST/QĐ").encode(),
    "hỏng.zip": b"PK\x03\x04 this was a zip",
    "hỏng.tar.xz": b"\xfd7zXZ\x00 this was a tar",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_cannot_be_taken_is_rejected_in_one_sentence_and_the_rest_is_taken(
    home: Home, folder: Path, embedder: Embedder, name: str
) -> None:
    write(folder / name, FOREIGN[name])
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"created": 3, "rejected": 1}
    (rejection,) = report.rejected
    assert rejection.path.endswith(name)
    assert rejection.reason.endswith(".)")
    assert "Traceback" not in rejection.reason


def test_a_missing_path_is_rejected_and_the_rest_is_taken(home: Home, folder: Path, embedder: Embedder) -> None:
    report = ingest(home, [folder / "không có", folder], embedder)
    assert counts(report) == {"created": 3, "rejected": 1}


def test_nothing_but_rejections_makes_no_generation(home: Home, tmp_path: Path, embedder: Embedder) -> None:
    report = ingest(home, [write(tmp_path / "rỗng.txt", b"")], embedder)
    assert (counts(report), report.generation, home.current()) == ({"rejected": 1}, None, None)


def test_an_archive_that_breaks_off_gives_what_it_can_and_removes_nothing(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    codes = [f"1.9{n:05d}" for n in range(40)]
    path = tar_xz(tmp_path / "kho.tar.xz", {f"{c}.txt": record(c, description=os.urandom(9_000).hex()) for c in codes})
    ingest(home, [path], embedder)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    report = ingest(home, [path], embedder)
    assert 0 < report.skipped < len(codes)
    assert (report.removed, len(report.rejected)) == (0, 1)
    assert set(stored(home)) == set(codes)


def test_a_bug_met_in_one_file_keeps_no_other_file_out(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = reading.parse_record

    def broken(text: str, modified: date) -> Procedure:
        if "1.900001" in text:
            raise ZeroDivisionError
        return honest(text, modified)

    monkeypatch.setattr(reading, "parse_record", broken)
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"created": 2, "rejected": 1}
    assert "ZeroDivisionError" in report.rejected[0].reason


@pytest.mark.parametrize("text", ["a: &a [1]\nb: *a", "code: &a [*a]", "code: " + "[" * 5_000])
def test_yaml_that_stands_for_more_than_it_is_is_rejected(
    home: Home, tmp_path: Path, embedder: Embedder, text: str
) -> None:
    write(tmp_path / "kho.yaml", text)
    assert "Unreadable YAML" in ingest(home, [tmp_path / "kho.yaml"], embedder).rejected[0].reason
