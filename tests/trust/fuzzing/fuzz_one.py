"""Fuzzes one parser, guided by coverage: ``python -m tests.trust.fuzzing.fuzz_one NAME [libFuzzer's own arguments]``."""

import logging
import sys

import atheris

with atheris.instrument_imports(include=["ingest", "knowledge", "assistant", "bots"]):
    from tests.trust.fuzzing.parsers import PARSERS


def main() -> None:
    """Fuzz until the arguments say stop; a bug, a hang or too much memory ends the process with what caused it."""
    name = sys.argv.pop(1)
    logging.disable(logging.CRITICAL)
    atheris.Setup(sys.argv, PARSERS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
