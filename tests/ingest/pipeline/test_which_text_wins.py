"""Of several texts of one record or law, which one is kept, and what each says of the others."""

from datetime import date
from pathlib import Path

import pytest

from ingest.pipeline import ingest
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.library import Library
from tests.ingest.pipeline.made_sources import SUMMARY, record, tar_xz, write
from tests.ingest.pipeline.what_became import counts, stored


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


def test_a_local_record_learns_its_province_from_siblings_that_came_before(
    home: Home, tmp_path: Path, embedder: Embedder
) -> None:
    sibling = record("1.900001", decision="9/QĐ-UBND", implementing="Sở Tư pháp tỉnh Cao Bằng")
    homeless = record("1.900002", decision="9/QĐ-UBND", implementing="Sở Tư pháp")
    ingest(home, [write(tmp_path / "một.txt", sibling)], embedder)
    ingest(home, [write(tmp_path / "hai.txt", homeless)], embedder)
    assert stored(home)["1.900002"].place == "Cao Bằng"


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
