"""Ingest, from files to a generation that serves, and the report of what became of each record."""

import io
import json
import os
import sqlite3
import tarfile
import unicodedata
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ingest import building, pipeline, reading
from ingest.chunkers import procedure_chunks, provision_chunk
from ingest.pipeline import ingest
from ingest.report import Report
from ingest.sources import read_sources
from knowledge import law
from knowledge.chunk import Chunk, ChunkKind, embedded_text
from knowledge.embedding import Embedder, Vectors
from knowledge.errors import Busy, Damaged
from knowledge.generation import Home
from knowledge.lexical_index import LexicalField
from knowledge.lexicon import questions
from knowledge.library import Library
from knowledge.manifest import digests, read_manifest, verify_files
from knowledge.procedure import Procedure
from knowledge.records import Records
from knowledge.vietnamese import index_terms
from tests.ingest.loaders.made_files import docx, pdf
from tests.ingest.register_text import channel, record_text

STARTER, PHRASINGS, OFF_TOPIC = pipeline.STARTER, questions.phrasings, questions.off_topic
LAW = """# Nghị định {number} - Về nuôi chim

> Hiệu lực từ 2025-07-01.

**Điều 1. Phạm vi**

Nói về {what}.

**Điều 2. Lồng chim**

1. Lồng phải rộng.
"""
SUMMARY = """
number: 900/2025/NĐ-CP
title: Về nuôi chim
articles:
- {article: "1", title: Phạm vi, text: Kể lại cho gọn.}
"""


@pytest.fixture(autouse=True)
def nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin without the starter set and the shipped questions: what is counted is the test's own."""
    monkeypatch.setattr(pipeline, "STARTER", tmp_path / "starter")
    (tmp_path / "starter").mkdir()
    monkeypatch.setattr(questions, "phrasings", dict)
    monkeypatch.setattr(questions, "off_topic", dict)
    monkeypatch.setattr(law, "known_terms", dict)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two procedures and a decree."""
    folder = tmp_path / "kho"
    folder.mkdir()
    write(folder / "1.900001.txt", record("1.900001"))
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về rừng"))
    write(folder / "900.md", LAW.format(number="900/2025/NĐ-CP", what="chim"))
    return folder


def record(code: str, **parts: str) -> str:
    return record_text(code=code, channels=channel(), **parts)


def write(path: Path, text: str | bytes, day: str = "2026-07-01") -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    os.utime(path, (datetime.fromisoformat(f"{day} 12:00").timestamp(),) * 2)
    return path


def tar_xz(path: Path, files: dict[str, str], day: str = "2026-07-01") -> Path:
    with tarfile.open(path, "w:xz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime = len(text.encode()), datetime.fromisoformat(f"{day} 12:00").timestamp()
            archive.addfile(member, io.BytesIO(text.encode()))
    return path


def counts(report: Report) -> dict[str, int]:
    names = ("created", "updated", "skipped", "removed", "superseded")
    return {n: getattr(report, n) for n in names if getattr(report, n)} | (
        {"rejected": len(report.rejected)} if report.rejected else {}
    )


def stored(home: Home) -> dict[str, Procedure]:
    records = Records(home.require_current() / "records.sqlite")
    found = {p.code: p for p, _ in records.procedures()}
    records.close()
    return found


def test_a_first_ingest_creates_what_it_reads_and_publishes_it(home: Home, folder: Path, embedder: Embedder) -> None:
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"created": 3}
    assert report.changed
    assert report.generation == home.require_current().name
    assert set(stored(home)) == {"1.900001", "1.900002"}


def test_the_same_input_twice_changes_nothing_and_says_so(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    before = home.require_current()
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"skipped": 3}
    assert (report.changed, report.generation) == (False, None)
    assert home.require_current() == before
    assert [p.name for p in home.generations.iterdir()] == [before.name]


def test_the_same_records_in_another_order_make_the_same_content(tmp_path: Path, embedder: Embedder) -> None:
    files = {f"{code}.txt": record(code) for code in ("1.900001", "1.900002", "1.900003")}
    orders = files, dict(reversed(files.items()))
    contents = []
    for number, order in enumerate(orders):
        home = Home(tmp_path / f"home{number}")
        ingest(home, [tar_xz(tmp_path / "kho.tar.xz", order)], embedder)
        library = Library(home.require_current(), embedder)
        contents.append(library.manifest.content)
        library.close()
    assert contents[0] == contents[1]


def test_a_changed_record_is_updated_and_the_others_are_skipped(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về biển"))
    write(folder / "900.md", LAW.format(number="900/2025/NĐ-CP", what="chim và cá"))
    assert counts(ingest(home, [folder], embedder)) == {"updated": 2, "skipped": 1}
    assert stored(home)["1.900002"].name == "Thả chim về biển"


def test_what_a_source_no_longer_holds_is_removed(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    (folder / "1.900002.txt").unlink()
    (folder / "900.md").unlink()
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 1, "removed": 2}
    library = Library(home.require_current(), embedder)
    assert set(library.catalogue) == {"1.900001"}
    assert library.documents == {}
    assert library.lexical.search({"tha": 1.0}, LexicalField.NAME, 5) == {}
    library.close()


def test_what_another_source_holds_stays(home: Home, folder: Path, tmp_path: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    other = write(tmp_path / "1.900003.txt", record("1.900003"))
    assert counts(ingest(home, [other], embedder)) == {"created": 1}
    assert len(stored(home)) == 3


def test_an_older_record_does_not_replace_a_newer_one(
    home: Home, folder: Path, tmp_path: Path, embedder: Embedder
) -> None:
    ingest(home, [folder], embedder)
    older = write(tmp_path / "cũ.txt", record("1.900001", name="Tên cũ"), day="2025-01-01")
    assert counts(ingest(home, [older], embedder)) == {"superseded": 1}
    assert stored(home)["1.900001"].name == "Đăng ký nuôi chim cảnh"


def test_a_summary_never_replaces_the_full_text_of_a_law(
    home: Home, folder: Path, tmp_path: Path, embedder: Embedder
) -> None:
    ingest(home, [folder], embedder)
    assert counts(ingest(home, [write(tmp_path / "tóm tắt.yaml", SUMMARY)], embedder)) == {"superseded": 1}
    library = Library(home.require_current(), embedder)
    assert [p.summary for p in library.records.provisions("900/2025/NĐ-CP")] == [False, False]
    library.close()


def test_the_full_text_of_a_law_replaces_its_summary(
    home: Home, folder: Path, tmp_path: Path, embedder: Embedder
) -> None:
    ingest(home, [write(tmp_path / "tóm tắt.yaml", SUMMARY)], embedder)
    assert counts(ingest(home, [folder], embedder)) == {"created": 2, "updated": 1}


@pytest.mark.parametrize("deleted_first", [True, False])
def test_a_deleted_record_does_not_hide_the_living_one_of_its_code(
    home: Home, tmp_path: Path, embedder: Embedder, deleted_first: bool
) -> None:
    files = {"1-Xoa.txt": record("1.900001-Xoa", name="Bản đã xóa"), "1.txt": record("1.900001")}
    order = files if deleted_first else dict(reversed(files.items()))
    ingest(home, [tar_xz(tmp_path / "kho.tar.xz", order)], embedder)
    assert [(p.name, p.deleted) for p in stored(home).values()] == [("Đăng ký nuôi chim cảnh", False)]


def test_a_record_in_decomposed_letters_is_the_same_record(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    write(folder / "1.900001.txt", unicodedata.normalize("NFD", record("1.900001")))
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 3}


def test_a_local_record_learns_its_province_from_siblings_that_came_before(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    sibling = record("1.900001", decision="9/QĐ-UBND", implementing="Sở Tư pháp tỉnh Cao Bằng")
    homeless = record("1.900002", decision="9/QĐ-UBND", implementing="Sở Tư pháp")
    ingest(home, [write(tmp_path / "một.txt", sibling)], embedder)
    ingest(home, [write(tmp_path / "hai.txt", homeless)], embedder)
    assert stored(home)["1.900002"].place == "Cao Bằng"


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


def test_a_law_is_taken_from_whatever_format_it_comes_in_and_whatever_its_name(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    law = [
        "Số: 903/2025/NĐ-CP",
        "NGHỊ ĐỊNH",
        "Về thả chim",
        "Căn cứ Luật Chim;",
        "Điều 1. Thả chim",
        "Chim được thả vào buổi sáng sau khi báo với xã.",
    ]
    (tmp_path / "kho").mkdir()
    write(tmp_path / "kho" / "word.pdf", docx(law))
    write(tmp_path / "kho" / "giấy.docx", pdf(["\n".join([law[0].replace("903", "904"), *law[1:]])]))
    page = f"<html><body>{''.join(f'<p>{p}</p>' for p in law)}</body></html>"
    write(tmp_path / "kho" / "trang.txt", page.replace("903", "905"))
    write(tmp_path / "kho" / "chữ.txt", "\n".join(law).replace("903", "906"))
    assert counts(ingest(home, [tmp_path / "kho"], embedder)) == {"created": 4}
    records = Records(home.require_current() / "records.sqlite")
    assert [d.number for d, _ in records.documents()] == [f"{n}/2025/NĐ-CP" for n in (903, 904, 905, 906)]
    assert {(p.title, p.text) for p in records.provisions()} == {
        ("Thả chim", "Chim được thả vào buổi sáng sau khi báo với xã.")
    }
    records.close()


def test_a_missing_path_is_rejected_and_the_rest_is_taken(home: Home, folder: Path, embedder: Embedder) -> None:
    report = ingest(home, [folder / "không có", folder], embedder)
    assert counts(report) == {"created": 3, "rejected": 1}


def test_nothing_but_rejections_makes_no_generation(home: Home, tmp_path: Path, embedder: Embedder) -> None:
    report = ingest(home, [write(tmp_path / "rỗng.txt", b"")], embedder)
    assert (counts(report), report.generation, home.current()) == ({"rejected": 1}, None, None)


def test_archives_of_both_kinds_are_taken(home: Home, tmp_path: Path, embedder: Embedder) -> None:
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        archive.writestr("1.900001.txt", record("1.900001"))
    other = tar_xz(tmp_path / "kho.tar.xz", {"sâu/1.900002.txt": record("1.900002")})
    assert counts(ingest(home, [tmp_path / "kho.zip", other], embedder)) == {"created": 2}


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


def test_every_chunk_of_a_new_generation_finds_itself(home: Home, folder: Path, embedder: Embedder) -> None:
    fields = {
        ChunkKind.NAME: LexicalField.NAME,
        ChunkKind.BODY: LexicalField.BODY,
        ChunkKind.PROVISION: LexicalField.ARTICLE_TITLE,
    }
    ingest(home, [folder], embedder)
    library = Library(home.require_current(), embedder)
    chunks = chunks_of(library)
    assert len(chunks) == 2 * 2 + 2
    for chunk in chunks:
        terms = dict.fromkeys(index_terms(embedded_text(chunk)), 1.0)
        assert chunk.id in [h.chunk for h in library.lexical.hits(terms, fields[chunk.kind], 50)]
        if chunk.kind is not ChunkKind.BODY:
            (vector,) = embedder.encode([embedded_text(chunk)])
            assert library.vectors.hits(vector, chunk.kind, 1)[0].chunk == chunk.id
    library.close()


def chunks_of(library: Library) -> list[Chunk]:
    procedures = [c for p, _ in library.records.procedures() for c in procedure_chunks(p)]
    articles = (provision_chunk(p, library.documents[p.document].title) for p in library.records.provisions())
    return [*procedures, *articles]


def test_the_manifest_counts_what_the_generation_holds(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    verify_files(home.require_current())
    library = Library(home.require_current(), embedder)
    assert {k: library.manifest.counts[k] for k in ("procedures", "documents", "provisions")} == {
        "procedures": 2,
        "documents": 1,
        "provisions": 2,
    }
    assert library.manifest.counts["phrasings"] == len(library.records.phrasings())
    assert len(library.lexical) == library.manifest.counts["chunks"]
    library.close()


def test_peoples_questions_are_indexed_with_the_procedures_that_are_there(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"1.900001": ["mần giấy nuôi chim ở mô"], "1.999999": ["thủ tục không có ở đây"]}
    monkeypatch.setattr(questions, "phrasings", lambda: asked)
    ingest(home, [folder], embedder)
    library = Library(home.require_current(), embedder)
    found = library.lexical.search(dict.fromkeys(index_terms("nuôi chim ở mô"), 1.0), LexicalField.PHRASING, 5)
    assert "1.900001" in found
    assert "1.999999" not in {source for source, _ in library.records.phrasings()}
    library.close()


def test_new_phrasings_alone_make_a_new_generation(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(home, [folder], embedder)
    monkeypatch.setattr(questions, "phrasings", lambda: {"1.900001": ["nuôi chim hỏi ai"]})
    report = ingest(home, [folder], embedder)
    assert counts(report) == {"skipped": 3}
    assert report.generation == home.require_current().name


def test_a_second_ingest_waits_for_nobody(home: Home, folder: Path, embedder: Embedder) -> None:
    with home.writing(), pytest.raises(Busy):
        ingest(home, [folder], embedder)


def test_a_generation_that_fails_its_checks_never_serves(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(home, [folder], embedder)
    before = home.require_current()

    def damaged(*_: object) -> None:
        raise Damaged("hỏng")

    monkeypatch.setattr(building, "check_indexes", damaged)
    write(folder / "1.900001.txt", record("1.900001", name="Tên mới"))
    with pytest.raises(Damaged):
        ingest(home, [folder], embedder)
    assert home.require_current() == before


def test_progress_is_told_stage_by_stage(home: Home, folder: Path, embedder: Embedder) -> None:
    told: list[tuple[str, int, int]] = []
    ingest(home, [folder], embedder, lambda *step: told.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["đọc", "chỉ mục từ", "véc-tơ", "kiểm tra", "xong"]


def test_the_first_ingest_takes_in_the_starter_set_without_a_rejection(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "STARTER", STARTER)
    monkeypatch.setattr(questions, "phrasings", PHRASINGS)
    monkeypatch.setattr(questions, "off_topic", OFF_TOPIC)
    files = len(list(read_sources([STARTER])))
    assert files > 50
    assert counts(ingest(home, [folder], embedder)) == {"created": files + 3}
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 3}
    assert len(stored(home)) > 50


ENDING = """# Nghị định 901/2026/NĐ-CP - Về nuôi chim

Nghị định này nói về chim.

**Điều 1. Hiệu lực thi hành**

1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2026.

2. Nghị định này thay thế Nghị định số 900/2025/NĐ-CP và Nghị định số 12/2020/NĐ-CP.
"""


def test_a_newer_decree_ends_the_older_one_and_its_removal_brings_that_back(
    home: Home, folder: Path, embedder: Embedder
) -> None:
    write(folder / "901.md", ENDING)
    ingest(home, [folder], embedder)
    library = Library(home.require_current(), embedder)
    old, named = library.documents["900/2025/NĐ-CP"], library.documents["12/2020/NĐ-CP"]
    assert (old.expires, old.replaced_by, old.basis) == (date(2026, 8, 1), "901/2026/NĐ-CP", "901/2026/NĐ-CP#1")
    assert (named.held, named.expires) == (False, date(2026, 8, 1))
    assert [library.holds("900/2025/NĐ-CP#1", date(2026, month, 31)) for month in (7, 8)] == [True, False]
    library.close()
    (folder / "901.md").unlink()
    assert counts(ingest(home, [folder], embedder)) == {"skipped": 2, "updated": 1, "removed": 1}
    library = Library(home.require_current(), embedder)
    assert library.holds("900/2025/NĐ-CP#1", date(2026, 8, 31))
    library.close()


def test_a_file_that_is_as_it_was_is_not_parsed_again(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(home, [folder], embedder)
    parsed: list[str] = []
    parse = reading.parse_record
    monkeypatch.setattr(reading, "parse_record", lambda text, day: (parsed.append(text), parse(text, day))[1])
    write(folder / "1.900002.txt", record("1.900002", name="Thả chim về biển"))
    assert counts(ingest(home, [folder], embedder)) == {"updated": 1, "skipped": 2}
    assert len(parsed) == 1


def test_a_small_change_extends_copies_of_the_indexes_and_leaves_the_old_ones_as_they_are(
    home: Home, folder: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_SMALL", 0)
    monkeypatch.setattr(building, "_ANEW", 1.0)
    ingest(home, [folder], embedder)
    before = home.require_current()
    write(folder / "1.900002.txt", record("1.900002", name="Phóng sinh đà điểu"))
    embedded: list[str] = []

    class Counting:
        name = embedder.name

        def encode(self, texts: Sequence[str]) -> Vectors:
            embedded.extend(texts)
            return embedder.encode(texts)

    ingest(home, [folder], Counting())
    assert embedded[0] == "Phóng sinh đà điểu"
    verify_files(before)
    library = Library(home.require_current(), embedder)
    terms = {"name": {"phong": 1.0}, "old": {"rung": 1.0}}
    assert set(library.lexical.search(terms["name"], LexicalField.NAME, 5)) == {"1.900002"}
    assert library.lexical.search(terms["old"], LexicalField.NAME, 5) == {}
    assert len(library.lexical) == library.manifest.counts["chunks"]
    assert library.vectors.ids(ChunkKind.NAME) == {c.id for c in chunks_of(library) if c.kind is ChunkKind.NAME}
    library.close()


CODIFIED = """# Nuôi chim

Điều 99.1.NĐ.1.1. Phạm vi

(Điều 1 Nghị định số 900/2025/NĐ-CP Nuôi chim ngày 01/06/2025 của Chính phủ, có hiệu lực thi hành kể từ ngày 01/07/2025)

Lời pháp điển.

Điều 99.1.NĐ.1.2. Lồng chim

(Điều 2 Nghị định số 900/2025/NĐ-CP, có hiệu lực thi hành kể từ ngày 01/07/2025, có nội dung được sửa đổi bởi Điều 3 Nghị định số 902/2026/NĐ-CP có hiệu lực thi hành kể từ ngày 01/02/2026)

Lồng phải rất rộng.
"""


def test_a_documents_own_text_wins_article_by_article_except_over_the_text_as_amended(
    home: Home, folder: Path, embedder: Embedder
) -> None:
    write(folder / "pháp điển.md", CODIFIED)
    ingest(home, [folder], embedder)
    library = Library(home.require_current(), embedder)
    first, second = library.records.provisions("900/2025/NĐ-CP")
    assert (first.text, second.text) == ("Nói về chim.", "Lồng phải rất rộng.")
    assert library.documents["900/2025/NĐ-CP"].issuer == "Chính phủ"
    library.close()


def test_knowledge_built_by_an_older_version_is_not_built_upon(home: Home, folder: Path, embedder: Embedder) -> None:
    ingest(home, [folder], embedder)
    with closing(sqlite3.connect(home.require_current() / "records.sqlite")) as db, db:
        db.execute("DROP TABLE format")
    manifest = replace(read_manifest(home.require_current()), files=digests(home.require_current()), seal="")
    (home.require_current() / "manifest.json").write_text(json.dumps(asdict(manifest)))
    with pytest.raises(Damaged, match="older version"):
        ingest(home, [folder], embedder)


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
