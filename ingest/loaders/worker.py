"""The limited process that parses one foreign file: bytes on standard input, a ``LoadedText`` as JSON on the output."""

import logging
import sys
from collections.abc import Callable

from pydantic import TypeAdapter

from ingest.loaders.limits import confine
from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.loading import REFUSED, TOO_LARGE
from ingest.loaders.no_network import forbid_network


def loader_of(kind: Kind) -> Callable[[bytes], LoadedText]:
    """Return the loader of a kind; only its own libraries are imported."""
    if kind is Kind.PDF:
        from ingest.loaders.pdf import load_pdf as loader
    elif kind is Kind.WORD:
        from ingest.loaders.word import load_word as loader
    elif kind is Kind.OLD_WORD:
        from ingest.loaders.old_word import load_old_word as loader
    elif kind is Kind.IMAGE:
        from ingest.loaders.image import load_image as loader
    elif kind is Kind.PAGES:
        from ingest.loaders.image import load_pages as loader
    else:
        from ingest.loaders.web_page import load_web_page as loader
    return loader


def main(kind: Kind) -> int:
    """Parse what stands on standard input; return the exit status."""
    confine()
    forbid_network()
    logging.disable(logging.CRITICAL)  # the parsers warn of every oddity of a file
    try:
        loaded = loader_of(kind)(sys.stdin.buffer.read())
        sys.stdout.buffer.write(TypeAdapter(LoadedText).dump_json(loaded))
    except Unloadable as reason:
        sys.stdout.buffer.write(str(reason).encode())
        return REFUSED
    except MemoryError:
        return TOO_LARGE
    return 0


if __name__ == "__main__":
    sys.exit(main(Kind(sys.argv[1])))
