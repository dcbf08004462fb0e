"""Word's older ``.doc`` (an OLE container): by antiword, or by LibreOffice where antiword fails or is missing."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ingest.loaders.limits import allow_memory
from ingest.loaders.loaded_text import Kind, LoadedText, Paragraph, Unloadable, row
from ingest.loaders.unicode_paragraphs import in_unicode
from ingest.loaders.word import load_word

_PATIENCE = 60  # seconds by the clock
_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_MISSING = "Tệp .doc cần antiword: apt install antiword. (A .doc file needs antiword.)"
_BROKEN = "Tệp .doc hỏng, có mật khẩu hoặc không phải văn bản Word. (A damaged or locked .doc, or no Word document.)"


def load_old_word(content: bytes) -> LoadedText:
    """Return the text of a ``.doc``; raises ``Unloadable`` when it is damaged or no tool for it is installed."""
    antiword, office = shutil.which("antiword"), shutil.which("soffice")
    paragraphs = in_unicode(paragraphs_of(_printed(antiword, content))) if antiword else ()
    if paragraphs:
        return LoadedText(kind=Kind.OLD_WORD, paragraphs=paragraphs)
    if office is None:
        raise Unloadable(_BROKEN if antiword else _MISSING)
    return replace(load_word(_converted(office, content)), kind=Kind.OLD_WORD)


def paragraphs_of(text: str) -> Iterator[Paragraph]:
    """Yield what antiword prints: a paragraph each line; a row with an empty first column continues the one above."""
    above: list[str] = []
    for line in text.split("\n"):
        columns = _ROW.match(line)
        cells = columns[1].split("|") if columns else []
        if above and len(cells) == len(above) and not cells[0].strip():
            above = [f"{a} {b}" for a, b in zip(above, cells, strict=True)]
            continue
        if above:
            yield row(above)
        above = cells
        if not columns:
            yield Paragraph(text=line)
    if above:
        yield row(above)


def _printed(antiword: str, content: bytes) -> str:
    command = [antiword, "-m", "UTF-8.txt", "-w", "0", "-"]
    done = subprocess.run(command, input=content, capture_output=True, timeout=_PATIENCE)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _converted(office: str, content: bytes) -> bytes:
    """Return a ``.doc`` as ``.docx``."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.doc")
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)]
        subprocess.run(command, capture_output=True, timeout=_PATIENCE, preexec_fn=allow_memory)
        made = source.with_suffix(".docx")
        if not made.exists():
            raise Unloadable(_BROKEN)
        return made.read_bytes()
