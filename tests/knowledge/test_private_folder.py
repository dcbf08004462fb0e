"""Folders of a process's own: gone when it closes them, and removed by the next one if it was killed."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from knowledge.private_folder import PrivateFolder


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_is_gone_when_it_is_closed(elsewhere: Path) -> None:
    folder = PrivateFolder()
    assert folder.path.is_dir()
    folder.close()
    assert list(elsewhere.iterdir()) == []


def test_links_lead_to_the_files_and_leave_locks_out(tmp_path: Path) -> None:
    (tmp_path / "generation").mkdir()
    for name in ("meta.json", ".writer.lock"):
        (tmp_path / "generation" / name).write_text("chim")
    folder = PrivateFolder()
    assert {p.name: p.read_text() for p in folder.links_to(tmp_path / "generation").iterdir()} == {"meta.json": "chim"}


def test_what_a_killed_process_left_is_removed_and_what_a_living_one_holds_is_not(elsewhere: Path) -> None:
    script = f"import tempfile, time; tempfile.tempdir = {str(elsewhere)!r}\nfrom knowledge.private_folder import PrivateFolder\nf = PrivateFolder(); print(f.path, flush=True); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    with child.stdout:
        left = Path(child.stdout.readline().strip())
    os.utime(left, (0, 0))
    PrivateFolder().close()
    assert left.is_dir()
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    os.utime(left)
    PrivateFolder().close()
    assert left.is_dir()  # so young that its maker might not have locked it yet
    os.utime(left, (0, 0))
    PrivateFolder().close()
    assert not left.exists()


def test_a_folder_that_somebody_else_named_after_the_project_is_left_alone(elsewhere: Path) -> None:
    theirs = elsewhere / "motcua-backup"
    theirs.mkdir()
    os.utime(theirs, (0, 0))
    PrivateFolder().close()
    assert theirs.exists()
