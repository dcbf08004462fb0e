"""How well scans are read: ``python benchmarks/ocr.py TRANSCRIPTION.md PAGE.jpg…`` prints the character error rate.

The rate is the edit distance in characters over the transcription's length, after Markdown marks, runs of white space
and kinds of dashes and quotes are evened out on both sides. Above the transcription's first rule stands its header.
"""

import re
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np

from ingest.loaders.loading import load

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*#>_|]+|-{3,}")
_EVEN = str.maketrans("–—“”‘’²", "--\"\"''2")


def normalised(text: str) -> str:
    """Return the text's characters that count."""
    text = _MARKUP.sub("", _LINK.sub(r"\1", unicodedata.normalize("NFC", text))).translate(_EVEN)
    return re.sub(r"\s+", " ", text).strip()


def distance(read: str, true: str) -> int:
    """Return how many characters must be inserted, deleted or replaced to turn ``read`` into ``true``."""
    letters, places = np.array([ord(c) for c in true]), np.arange(len(true) + 1)
    row = places
    for done, letter in enumerate(read, 1):
        best = np.minimum(row[1:] + 1, row[:-1] + (letters != ord(letter)))
        row = np.minimum.accumulate(np.concatenate([[done], best]) - places) + places
    return int(row[-1])


def main(transcription: Path, pages: list[Path]) -> None:
    """Read every page and print confidence, seconds a page and the error rate over all of them."""
    started = time.perf_counter()
    loaded = [load(page.read_bytes()) for page in pages]
    seconds = (time.perf_counter() - started) / len(pages)
    true = normalised(transcription.read_text(encoding="utf-8").partition("\n---\n")[2])
    read = normalised("\n".join(page.text for page in loaded))
    errors = distance(read, true)
    sure = " ".join(f"{page.confidence:.2f}" for page in loaded if page.confidence is not None)
    print(f"{len(pages)} pages, {seconds:.1f} s each, confidence {sure}")
    print(f"{errors} errors in {len(true)} characters: {100 * errors / len(true):.2f} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
