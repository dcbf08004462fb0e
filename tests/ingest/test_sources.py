"""Files, folders and archives as one stream; what cannot be read is told, and the rest goes on."""

import io
import os
import tarfile
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from ingest import sources
from ingest.report import Rejection
from ingest.sources import SourceFile, Unreadable, read_sources

FILES = {"a/một.txt": b"chim", "b/hai.txt": b"c\xc3\xa1"}


def _open_tar(path: Path) -> tarfile.TarFile:
    if path.suffix == ".xz":
        return tarfile.open(path, "w:xz")
    return tarfile.open(path, "w:gz") if path.suffix in {".gz", ".tgz"} else tarfile.open(path, "w:")


def tar(path: Path, files: dict[str, bytes], day: date = date(2026, 7, 1)) -> Path:
    with _open_tar(path) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime = len(content), datetime(day.year, day.month, day.day, 12).timestamp()
            archive.addfile(member, io.BytesIO(content))
    return path


def zipped(path: Path, files: dict[str, bytes], day: date = date(2026, 7, 1)) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0)), content)
    return path


def read(*paths: Path) -> list[SourceFile | Rejection]:
    return list(read_sources(list(paths)))


@pytest.mark.parametrize("name", ["chim.tar.xz", "chim.tar.gz", "chim.tgz", "chim.tar"])
def test_an_archive_is_a_stream_of_its_files_with_their_days(tmp_path: Path, name: str) -> None:
    assert read(tar(tmp_path / name, FILES)) == [
        SourceFile(origin=name, path=path, content=content, modified=date(2026, 7, 1))
        for path, content in FILES.items()
    ]


def test_a_zip_is_read_like_any_archive(tmp_path: Path) -> None:
    found = read(zipped(tmp_path / "chim.zip", {"thư mục/": b"", **FILES}))
    assert found == [
        SourceFile(origin="chim.zip", path=path, content=content, modified=date(2026, 7, 1))
        for path, content in FILES.items()
    ]


def test_a_folder_is_read_in_order_with_what_is_in_its_archives(tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    (folder / "sâu").mkdir(parents=True)
    (folder / "sâu" / "z.txt").write_bytes(b"z")
    (folder / "a.txt").write_bytes(b"a")
    zipped(folder / "m.zip", {"trong.txt": b"m"})
    os.utime(folder / "a.txt", (datetime(2026, 7, 1, 12).timestamp(),) * 2)
    found = read(folder)
    assert [(f.path, f.origin) for f in found if isinstance(f, SourceFile)] == [
        ("a.txt", "kho"),
        ("trong.txt", "kho"),
        ("sâu/z.txt", "kho"),
    ]
    assert isinstance(found[0], SourceFile)
    assert found[0].modified == date(2026, 7, 1)


def test_a_path_that_is_not_there_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    missing, found = read(tmp_path / "không có", tar(tmp_path / "chim.tar", {"a": b"a"}))
    assert missing == Rejection(
        path=str(tmp_path / "không có"), reason="Không có tệp hay thư mục này. (No such file or folder.)"
    )
    assert isinstance(found, SourceFile)


@pytest.mark.parametrize("name", ["chim.tar.xz", "chim.tar.gz", "chim.tar", "chim.zip"])
@pytest.mark.parametrize("content", [b"", b"This is no archive."], ids=["empty", "foreign"])
def test_a_file_that_lies_about_being_an_archive_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    (only,) = read(tmp_path / name)
    assert isinstance(only, Unreadable)
    assert (only.path, only.origin) == (str(tmp_path / name), name)
    assert "Cannot be opened" in only.reason


@pytest.mark.parametrize("name", ["chim.tar.xz", "chim.tar.gz"])
@pytest.mark.parametrize("harm", ["cut", "flipped"])
def test_an_archive_broken_in_the_middle_ends_with_its_reason(tmp_path: Path, name: str, harm: str) -> None:
    path = tar(tmp_path / name, {f"{n}.txt": os.urandom(50_000) for n in range(20)})
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:middle] if harm == "cut" else whole[:middle] + bytes(64) + whole[middle + 64 :])
    *_, last = read(path)
    assert isinstance(last, Unreadable)


def test_a_zip_broken_in_the_middle_or_locked_is_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "chim.zip", {"a.txt": b"a" * 1_000})
    whole = bytearray(path.read_bytes())
    whole[200] ^= 1
    path.write_bytes(whole)
    assert isinstance(read(path)[-1], Unreadable)
    whole[200] ^= 1
    whole[6] |= 1  # the flag of an encrypted member, in its own header and in the directory
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(whole)
    assert isinstance(read(path)[-1], Unreadable)


@pytest.mark.parametrize("name", ["chim.tar", "chim.zip"])
def test_a_file_too_large_to_be_a_record_is_told_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sources, "MAX_FILE_BYTES", 10)
    make = zipped if name.endswith("zip") else tar
    large, small = read(make(tmp_path / name, {"lớn.txt": b"x" * 11, "nhỏ.txt": b"x"}))
    assert isinstance(large, Rejection)
    assert (large.path, "64 MB" in large.reason) == ("lớn.txt", True)
    assert isinstance(small, SourceFile)
