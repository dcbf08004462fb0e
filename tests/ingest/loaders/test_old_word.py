"""Old Word files: what antiword prints, and the way round where it is missing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ingest.loaders.loaded_text import Kind, Paragraph, row
from ingest.loaders.loading import load
from ingest.loaders.old_word import paragraphs_of
from tests.ingest.loaders.made_files import docx


def test_every_line_is_a_paragraph_and_bars_make_rows() -> None:
    printed = "Điều 1. Chim\n|Chim  |Phí   |\n|Họa mi|8.000 |\nHết."
    assert list(paragraphs_of(printed)) == [
        Paragraph(text="Điều 1. Chim"),
        row(["Chim  ", "Phí   "]),
        row(["Họa mi", "8.000 "]),
        Paragraph(text="Hết."),
    ]


def test_a_row_without_a_first_column_goes_on_with_the_row_above() -> None:
    assert list(paragraphs_of("|1|Chào mào |\n| |bông    |\n|2|Họa mi  |")) == [
        row(["1  ", "Chào mào  bông    "]),
        row(["2", "Họa mi  "]),
    ]


LAW = ["Điều 1. Phạm vi", "Nghị định này quy định về nuôi chim."]


@pytest.fixture(scope="module")
def old_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a real ``.doc``, which only a word processor can make."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("No LibreOffice here.")
    folder = tmp_path_factory.mktemp("doc")
    (folder / "chim.docx").write_bytes(docx(LAW))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "doc:MS Word 97",
        "--outdir",
        folder,
        folder / "chim.docx",
    ]
    subprocess.run(command, capture_output=True, check=True)
    return (folder / "chim.doc").read_bytes()


@pytest.mark.parametrize("missing", ["", "antiword"])
def test_an_old_word_file_is_read_with_antiword_or_without(
    old_file: bytes, missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tool in Path("/usr/bin").iterdir():
        if tool.name != missing:
            (tmp_path / tool.name).symlink_to(tool)
    monkeypatch.setenv("PATH", str(tmp_path))
    loaded = load(old_file)
    assert loaded.kind is Kind.OLD_WORD
    assert [p.text for p in loaded.paragraphs] == LAW
