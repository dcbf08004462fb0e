"""Generations: built aside, published in one step, swept when they are half-built or old."""

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from knowledge.errors import Busy, Damaged, NoKnowledge, Unwritable
from knowledge.generation import Home
from knowledge.manifest import Manifest, read_manifest, verify_files


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def publish(home: Home, text: str) -> Manifest:
    with home.writing():
        building = home.new_directory()
        (building / "lexical").mkdir()
        (building / "lexical" / "words").write_text(text)
        (building / "records.sqlite").write_text(text)
        return home.publish(building, content=f"{hash(text):x}", embedder="fake", counts={"procedures": 1})


def served(home: Home) -> str:
    return (home.require_current() / "records.sqlite").read_text()


def test_before_the_first_ingest_there_is_nothing_to_answer_from(home: Home) -> None:
    assert home.current() is None
    with pytest.raises(NoKnowledge, match="motcua ingest"):
        home.require_current()


@pytest.mark.parametrize("harm", ["20200101T000000-khongco", "", "\x00\xff", None])
def test_a_pointer_that_is_lost_or_names_nothing_leads_to_the_newest_generation(home: Home, harm: str | None) -> None:
    publish(home, "một")
    newest = publish(home, "hai").id
    (home.root / "current").unlink()
    if harm is not None:
        (home.root / "current").write_bytes(harm.encode("latin-1"))
    assert home.require_current().name == newest


def test_publishing_makes_the_new_generation_current(home: Home) -> None:
    manifest = publish(home, "một")
    assert home.require_current().name == manifest.id
    assert served(home) == "một"
    assert read_manifest(home.require_current()) == manifest
    assert manifest.counts == {"procedures": 1}
    assert set(manifest.files) == {"lexical/words", "records.sqlite"}


def test_the_generation_before_stays_on_disk_and_the_one_before_that_is_swept(home: Home) -> None:
    first, second, third = (publish(home, text).id for text in ("một", "hai", "ba"))
    assert served(home) == "ba"
    assert {p.name for p in home.generations.iterdir()} == {second, third}
    assert first < second < third


def test_generations_published_within_one_second_keep_their_order(home: Home) -> None:
    ids = [publish(home, str(n)).id for n in range(6)]
    assert ids == sorted(ids)
    assert {p.name for p in home.generations.iterdir()} == set(ids[-2:])


def test_a_second_writer_is_told_at_once_that_another_is_at_work(home: Home) -> None:
    with home.writing(), pytest.raises(Busy, match="Another ingest"), Home(home.root).writing():
        pass


def test_a_writer_that_has_left_frees_the_home_even_after_an_error(home: Home) -> None:
    with pytest.raises(RuntimeError), home.writing():
        raise RuntimeError
    assert publish(home, "một").id == home.require_current().name


def test_what_is_half_built_never_serves_and_is_swept_by_the_next_writer(home: Home) -> None:
    publish(home, "một")
    with home.writing():
        (home.new_directory() / "records.sqlite").write_text("nửa vời")
    half_built = [p for p in home.generations.iterdir() if p.name.startswith(".building")]
    assert half_built
    assert served(home) == "một"
    with home.writing():
        pass
    assert not any(p.exists() for p in half_built)
    assert served(home) == "một"


def test_a_generation_sealed_but_never_made_current_is_swept(home: Home) -> None:
    manifest = publish(home, "một")
    orphan = home.generations / "99990101T000000-orphan"
    orphan.mkdir()
    (orphan / "manifest.json").write_text("{}")
    with home.writing():
        pass
    assert not orphan.exists()
    assert home.require_current().name == manifest.id


@pytest.mark.parametrize("harm", ["changed", "missing", "longer"])
def test_a_file_that_differs_from_the_manifest_is_found(home: Home, harm: str) -> None:
    publish(home, "một")
    file = home.require_current() / "lexical" / "words"
    verify_files(home.require_current())
    content = file.read_bytes()
    if harm == "missing":
        file.unlink()
    else:
        file.write_bytes(content + b"!" if harm == "longer" else bytes([content[0] ^ 1]) + content[1:])
    with pytest.raises(Damaged, match="lexical/words"):
        verify_files(home.require_current())


def test_a_file_that_the_manifest_does_not_know_is_found(home: Home) -> None:
    publish(home, "một")
    (home.require_current() / "records.sqlite-journal").write_text("lạ")
    with pytest.raises(Damaged, match="sqlite-journal"):
        verify_files(home.require_current())


def test_a_manifest_that_says_something_else_than_it_was_sealed_with_is_damage(home: Home) -> None:
    publish(home, "một")
    manifest = home.require_current() / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"procedures": 1', '"procedures": 3'))
    with pytest.raises(Damaged, match="changed"):
        read_manifest(home.require_current())


def test_what_an_error_leaves_half_built_is_removed_at_once(home: Home) -> None:
    with pytest.raises(Unwritable, match="File exists"), home.writing():
        home.new_directory().mkdir()
    assert list(home.generations.iterdir()) == []


def test_a_disk_that_refuses_is_told_in_one_sentence(home: Home) -> None:
    with pytest.raises(Unwritable, match="the disk is full"), home.writing():
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("text", ["{", "[]", '{"id": "x"}'])
def test_a_manifest_that_cannot_be_read_is_damage(home: Home, text: str) -> None:
    publish(home, "một")
    (home.require_current() / "manifest.json").write_text(text)
    with pytest.raises(Damaged, match="manifest"):
        read_manifest(home.require_current())


_BUILDER = textwrap.dedent("""
    import os, sys, time
    from pathlib import Path
    from knowledge.generation import Home

    stage, home = sys.argv[1], Home(Path(sys.argv[2]))
    if stage == "at the swap":
        def stop(*_):
            print("ready", flush=True)
            time.sleep(60)
        Path.replace = stop
    with home.writing():
        building = home.new_directory()
        (building / "records.sqlite").write_text("mới")
        if stage == "while building":
            print("ready", flush=True)
            time.sleep(60)
        home.publish(building, "mới", "fake", {})
""")


@pytest.mark.parametrize("stage", ["while building", "at the swap"])
def test_a_builder_killed_at_any_moment_leaves_the_old_generation_serving(home: Home, stage: str) -> None:
    publish(home, "cũ")
    child = subprocess.Popen([sys.executable, "-c", _BUILDER, stage, str(home.root)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == "ready\n"
        with pytest.raises(Busy), home.writing():
            pass
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    assert served(home) == "cũ"
    verify_files(home.require_current())
    assert publish(home, "mới hơn").id == home.require_current().name
    assert len(list(home.generations.iterdir())) == 2
