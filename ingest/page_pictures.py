"""Pictures of a document's pages, which offices keep as files numbered from 1, put together into one file."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.loaders.kinds import PAGES_MARK
from ingest.report import Rejection
from ingest.sources import SourceFile

_PAGE = re.compile(r"^(?P<name>.*?)(?P<number>\d+)(?P<ending>\.(?:jpe?g|png|tiff?))$", re.I)


def pages_together(sources: Iterable[SourceFile | Rejection]) -> Iterator[SourceFile | Rejection]:
    """Yield the sources; pictures that stand together, named alike and numbered 1, 2, 3 … come as one file of pages."""
    waiting: list[SourceFile] = []
    for source in sources:
        if waiting and _document(source) != _document(waiting[0]):
            yield from _as_one(waiting)
            waiting = []
        if isinstance(source, SourceFile) and _PAGE.match(source.path):
            waiting.append(source)
        else:
            yield source
    yield from _as_one(waiting)


def _document(source: SourceFile | Rejection) -> tuple[str, str] | None:
    """Return what the pages of one document have in common."""
    page = _PAGE.match(source.path)
    return (source.origin, page["name"]) if page and isinstance(source, SourceFile) else None


def _as_one(pictures: list[SourceFile]) -> list[SourceFile]:
    by_number = {_number(picture): picture for picture in pictures}
    if len(by_number) < 2 or sorted(by_number) != list(range(1, len(pictures) + 1)):
        return pictures
    pages = [by_number[number] for number in sorted(by_number)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.comment = PAGES_MARK
        for number, page in enumerate(pages, 1):
            package.writestr(zipfile.ZipInfo(f"{number:06}"), page.content)
    path = _PAGE.sub(rf"\g<name>1-{len(pages)}\g<ending>", pages[0].path)
    return [replace(pages[0], path=path, content=out.getvalue(), modified=max(page.modified for page in pages))]


def _number(picture: SourceFile) -> int:
    page = _PAGE.match(picture.path)
    return int(page["number"]) if page else 0
