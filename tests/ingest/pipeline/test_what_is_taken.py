"""Formats, archives, the starter set and people's questions: all that an ingest takes in."""

import zipfile
from pathlib import Path

import pytest

from ingest import pipeline
from ingest.pipeline import ingest
from ingest.sources import read_sources
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.lexical_index import LexicalField
from knowledge.lexicon import questions
from knowledge.library import Library
from knowledge.records import Records
from knowledge.vietnamese import index_terms
from tests.ingest.loaders.made_files import docx, pdf
from tests.ingest.pipeline.made_sources import record, tar_xz, write
from tests.ingest.pipeline.what_became import counts, stored

STARTER, PHRASINGS, OFF_TOPIC = pipeline.STARTER, questions.phrasings, questions.off_topic


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


def test_archives_of_both_kinds_are_taken(home: Home, tmp_path: Path, embedder: Embedder) -> None:
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        archive.writestr("1.900001.txt", record("1.900001"))
    other = tar_xz(tmp_path / "kho.tar.xz", {"sâu/1.900002.txt": record("1.900002")})
    assert counts(ingest(home, [tmp_path / "kho.zip", other], embedder)) == {"created": 2}


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
