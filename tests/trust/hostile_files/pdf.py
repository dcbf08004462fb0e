"""PDF files that grow, loop, nest or start programs."""

from tests.ingest.loaders.made_files import pdf_of, stream
from tests.trust.hostile_files.files import Files

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
_ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def pdfs(address: str) -> Files:
    """Return PDF files; the one that calls out calls ``address``."""
    return {
        "stream.pdf": lambda: _of_a_page(_ONE_PAGE, stream(bytes(700 * 1024**2))),
        "filters.pdf": lambda: _of_a_page(
            _ONE_PAGE, b"<< /Length 9 /Filter [" + b"/FlateDecode " * 50_000 + b"] >>\nstream\nxxxxxxxxx\nendstream"
        ),
        "loop.pdf": lambda: pdf_of([_CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
        "kids.pdf": lambda: _of_a_page(
            b"<< /Type /Pages /Kids [" + b"3 0 R " * 200_000 + b"] /Count 200000 >>", stream(b"BT ET")
        ),
        "operators.pdf": lambda: _of_a_page(_ONE_PAGE, stream(b"q " * 3_000_000)),
        "arrays.pdf": lambda: _of_a_page(_ONE_PAGE, stream(b"[" * 500_000)),
        "dictionaries.pdf": lambda: pdf_of([_CATALOG, b"<</A " * 100_000]),
        "script.pdf": lambda: pdf_of(
            [
                b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) /Next << /S /URI /URI ("
                + address.encode()
                + b") >> >> >>",
                _ONE_PAGE,
                _PAGE,
                stream(b"BT ET"),
            ]
        ),
    }


def _of_a_page(pages: bytes, contents: bytes) -> bytes:
    return pdf_of([_CATALOG, pages, _PAGE, contents])
