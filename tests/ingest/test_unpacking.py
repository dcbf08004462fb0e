"""Archives that unpack to far more than they are, or lead out of where they stand."""

import gzip
import io
import tarfile
from pathlib import Path

import pytest

from ingest import unpacking
from ingest.sources import SourceFile, Unreadable, read_sources


@pytest.fixture
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "_FREE", 100_000)


def tar(path: Path, sizes: list[int]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for number, size in enumerate(sizes):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = size
            archive.addfile(member, io.BytesIO(b" " * size))
    return path


@pytest.mark.usefixtures("little_room")
def test_an_archive_that_unpacks_to_too_much_is_left_where_that_is_seen(tmp_path: Path) -> None:
    found = list(read_sources([tar(tmp_path / "a.tar.gz", [50_000, 500_000])]))
    assert [type(source) for source in found] == [SourceFile, Unreadable]
    assert "unpacks to too much" in found[1].reason  # type: ignore[union-attr]


def test_a_header_that_asks_for_gigabytes_is_not_given_them(tmp_path: Path) -> None:
    member = tarfile.TarInfo("a")
    member.size, member.type = 10 * 1024**3, tarfile.XHDTYPE
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(member.tobuf() + bytes(1024)))
    (found,) = read_sources([tmp_path / "a.tar.gz"])
    assert isinstance(found, Unreadable)


def test_a_link_out_of_a_folder_is_not_followed_and_one_within_is(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "bí mật.txt").write_text("bí mật")
    (tmp_path / "kho" / "a.txt").write_text("chim")
    (tmp_path / "kho" / "b.txt").symlink_to(tmp_path / "kho" / "a.txt")
    (tmp_path / "kho" / "c.txt").symlink_to(tmp_path / "bí mật.txt")
    found = [s.content for s in read_sources([tmp_path / "kho"]) if isinstance(s, SourceFile)]
    assert found == [b"chim", b"chim"]
