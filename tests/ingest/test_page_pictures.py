"""Pictures of a document's pages are one document."""

import io
import zipfile
from datetime import date

import pytest

from ingest.loaders.kinds import kind_of
from ingest.loaders.loaded_text import Kind
from ingest.page_pictures import pages_together
from ingest.report import Rejection
from ingest.sources import SourceFile


def file(path: str, day: int = 1, origin: str = "kho") -> SourceFile:
    return SourceFile(origin=origin, path=path, content=path.encode(), modified=date(2026, 7, day))


def test_pictures_numbered_from_one_are_the_pages_of_one_file_in_order() -> None:
    (together,) = pages_together(file(f"luật/trang {n}.jpg", day=n) for n in (1, 10, 2, 3, 4, 5, 6, 7, 8, 9))
    assert isinstance(together, SourceFile)
    assert (together.path, together.modified) == ("luật/trang 1-10.jpg", date(2026, 7, 10))
    assert kind_of(together.content) is Kind.PAGES
    with zipfile.ZipFile(io.BytesIO(together.content)) as package:
        pages = [package.read(name).decode() for name in sorted(package.namelist())]
    assert pages == [f"luật/trang {n}.jpg" for n in range(1, 11)]


@pytest.mark.parametrize(
    "files",
    [
        [file("trang1.jpg")],
        [file("IMG_2031.jpg"), file("IMG_2032.jpg")],
        [file("trang1.jpg"), file("trang3.jpg")],
        [file("a1.jpg"), file("b2.jpg")],
        [file("a1.jpg"), file("a2.jpg", origin="nơi khác")],
        [file("a1.txt"), file("a2.txt")],
        [file("a1.jpg"), Rejection(path="a2.jpg", reason="Hỏng. (Broken.)")],
    ],
)
def test_what_is_not_clearly_one_document_stays_apart(files: list[SourceFile | Rejection]) -> None:
    assert list(pages_together(files)) == files


def test_everything_else_keeps_its_place_around_the_pages() -> None:
    found = pages_together([file("a.txt"), file("t1.png"), file("t2.png"), file("z.txt")])
    assert [f.path for f in found] == ["a.txt", "t1-2.png", "z.txt"]
