"""How the plain-text files of the lexicon are found and read."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from knowledge.vietnamese import clean


def files_in(folder: str, suffix: str) -> list[Traversable]:
    """Return the files of a folder of the package whose names end so, by name."""
    directory = resources.files("knowledge").joinpath(folder)
    return sorted((f for f in directory.iterdir() if f.name.endswith(suffix)), key=lambda f: f.name)


def sections(file: Traversable) -> Iterator[tuple[list[str], str]]:
    """Yield (words of the last "## …" heading, line) for each line of a text of sections."""
    heading: list[str] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            heading = line[3:].split()
        elif line.strip() and not line.startswith("#"):
            if not heading:
                raise ValueError(f"{file.name}:{number}: a line before the first '## …' heading")
            yield heading, clean(line)
