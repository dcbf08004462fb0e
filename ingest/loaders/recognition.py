"""Pictures of pages into laid-out lines, by tesseract and its Vietnamese data, with how sure it is.

Measured (``benchmarks/ocr.py``): at about 130 dots an inch, sharpened, the marks of ê and ô are read best; a larger
picture reads worse, since the recogniser shrinks every line to a fixed height with a coarser filter.
"""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from ingest.loaders.limits import allow_seconds
from ingest.loaders.loaded_text import Unloadable
from ingest.loaders.recognised_words import laid_out

_WIDTH = 1_130  # dots across a page of A4
_RENDERED = 300  # dots an inch, before shrinking
_PATIENCE = 120  # seconds a page, by the clock
_MOST_DOTS = 80_000_000
_MISSING = {
    "tesseract": "Trang quét cần tesseract: apt install tesseract-ocr-vie. (Scanned pages need tesseract.)",
    "pdftoppm": "Trang quét cần pdftoppm: apt install poppler-utils. (Scanned pages need pdftoppm.)",
}


def recognise_pdf_page(content: bytes, number: int) -> tuple[str, float]:
    """Return a page's lines laid out with spaces, and the confidence 0 to 1; pages count from 1."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        only = ["-f", str(number), "-l", str(number), "-singlefile"]
        picture = run("pdftoppm", ["-r", str(_RENDERED), "-gray", *only, file.name])
    return recognise(picture)


def recognise(picture: bytes) -> tuple[str, float]:
    """Return a picture's lines laid out with spaces, and the confidence 0 to 1."""
    allow_seconds(1)
    return laid_out(run("tesseract", ["-", "-", "-l", "vie", "--psm", "3", "tsv"], prepared(picture)).decode())


def prepared(picture: bytes) -> bytes:
    """Return the picture in grey, at the size at which marks are read best, sharpened, as PNG."""
    from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = _MOST_DOTS
    try:
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(picture))).convert("L")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as problem:
        raise Unloadable(f"Ảnh hỏng hoặc quá lớn ({problem}). (A damaged or oversized picture.)") from problem
    scale = _WIDTH / min(image.size)
    if scale < 1:
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.filter(ImageFilter.UnsharpMask(2, 150, 0)).save(out, "PNG", dpi=(150, 150))
    return out.getvalue()


def run(tool: str, arguments: list[str], given: bytes = b"") -> bytes:
    """Return what a command prints; raises ``Unloadable`` when it is not installed or fails."""
    path = shutil.which(tool)
    if path is None:
        raise Unloadable(_MISSING[tool])
    try:
        done = subprocess.run([path, *arguments], input=given, capture_output=True, timeout=_PATIENCE, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        raise Unloadable(f"{Path(path).name} không đọc được trang. ({tool} failed on a page.)") from problem
    return done.stdout
