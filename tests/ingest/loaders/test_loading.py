"""Files as offices hold them become text, each in a limited process; what cannot be read says why."""

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ingest.loaders.loaded_text import Kind, LoadedText, Unloadable
from ingest.loaders.loading import load
from tests.ingest.loaders.made_files import docx, pdf

LAW = ["Điều 1. Phạm vi", "Nghị định này quy định về việc nuôi chim cảnh."]


def texts(loaded: LoadedText) -> list[str]:
    return [p.text for p in loaded.paragraphs]


def test_a_pdf_with_text_is_read_with_its_pages_and_without_its_running_heads() -> None:
    head = "{}   CÔNG BÁO/Số 1 + 2/Ngày 08-01-2026\n\n"
    loaded = load(
        pdf(
            [
                head.format(1) + "\n".join(LAW),
                head.format(2) + "Điều 2. Lồng\nLồng chim phải rộng để chim bay được nhảy được.",
            ]
        )
    )
    assert (loaded.kind, loaded.confidence) == (Kind.PDF, None)
    assert [(p.page, p.text) for p in loaded.paragraphs] == [
        (1, "Điều 1. Phạm vi"),
        (1, LAW[1]),
        (2, "Điều 2. Lồng"),
        (2, "Lồng chim phải rộng để chim bay được nhảy được."),
    ]


def test_spans_find_each_paragraph_in_the_text() -> None:
    loaded = load(docx(LAW))
    assert [loaded.text[start:end] for start, end in loaded.spans] == LAW


def test_the_part_of_a_text_in_one_issue_of_the_gazette_is_marked() -> None:
    assert "a part of the text" in load(pdf(["Điều 1. Chim\n(Xem tiếp Công báo số 3 + 4)"])).warnings[0]


def test_a_word_file_is_read_with_the_rows_of_its_tables() -> None:
    loaded = load(docx(LAW, rows=[("Chim", "Phí"), ("Họa mi", "8.000\nđồng")]))
    assert loaded.kind is Kind.WORD
    assert texts(loaded) == [*LAW, "Chim | Phí", "Họa mi | 8.000 đồng"]
    assert loaded.paragraphs[3].cells == ("Họa mi", "8.000 đồng")


def test_numbers_that_word_counts_by_itself_are_warned_of() -> None:
    from docx import Document

    document, out = Document(), io.BytesIO()
    document.add_paragraph("Chim hót", style="List Number")
    document.save(out)
    assert load(out.getvalue()).warnings == ()  # the style numbers it, the paragraph itself says nothing
    document.paragraphs[0]._p.get_or_add_pPr().get_or_add_numPr()
    document.save(out := io.BytesIO())
    assert "not read" in load(out.getvalue()).warnings[0]


def test_a_web_page_is_read_as_a_person_sees_it() -> None:
    page = (
        "<!doctype html><html><head><title>Luật Chim</title><style>p {}</style></head><body><nav>Trang chủ</nav>"
        "<div><p>Điều 1. <b>Phạm vi</b></p><div>Về chim<br>cảnh.</div></div><script>x()</script>"
        "<table><tr><th>Chim</th><th>Phí</th></tr><tr><td>Họa <i>mi</i></td><td>8.000</td></tr></table></body></html>"
    )
    loaded = load(page.encode())
    assert loaded.kind is Kind.WEB_PAGE
    assert texts(loaded) == ["Điều 1. Phạm vi", "Về chim", "cảnh.", "Chim | Phí", "Họa mi | 8.000"]


def test_plain_text_is_read_line_by_line() -> None:
    assert texts(load(("\ufeff" + "\r\n\r\n".join(LAW)).encode())) == LAW


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html><head><title>404 - Not Found</title></head><body>x</body></html>", "An error page"),
        (b"<html><body><script>x()</script></body></html>", "no text"),
        (b"%PDF-1.5\n not really", "damaged"),
        (pdf([""]), "no readable text"),
        (docx([""]), "no text"),
        (docx(["Chim"])[:-60], "damaged package"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), r"\.doc"),
        (b"\x89PNG\r\n\x1a\n broken", "damaged or oversized"),
    ],
)
def test_what_cannot_be_read_says_why_in_both_languages(content: bytes, reason: str) -> None:
    with pytest.raises(Unloadable, match=reason) as refused:
        load(content)
    assert str(refused.value).endswith(".)")


def test_a_locked_pdf_says_so() -> None:
    from pypdf import PdfReader, PdfWriter

    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["Chim"])))), io.BytesIO()
    writer.encrypt("chim", algorithm="RC4-128")
    writer.write(out)
    with pytest.raises(Unloadable, match="password"):
        load(out.getvalue())


def test_a_word_file_that_unpacks_to_too_much_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("word/document.xml", "x")
        with package.open("word/media/bomb", "w") as bomb:
            for _ in range(257):
                bomb.write(bytes(1024**2))
    with pytest.raises(Unloadable, match="too much"):
        load(out.getvalue())


@pytest.mark.parametrize(
    ("greed", "status"),
    [
        ("bytearray(2 * 1024**3)", 1),  # MemoryError
        ("allow_seconds(-19)\nwhile True: pass", -24),  # SIGXCPU after the one second left
        ("open('big', 'wb').write(bytes(300 * 1024**2))", 1),  # a file too large
    ],
)
def test_a_confined_process_ends_when_it_takes_too_much(tmp_path: Path, greed: str, status: int) -> None:
    script = f"from ingest.loaders.limits import allow_seconds, confine\nconfine()\n{greed}"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True
    )
    assert done.returncode == status


@pytest.mark.parametrize(
    ("content", "tool"), [(b"\x89PNG\r\n\x1a\n", "tesseract"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "antiword")]
)
def test_a_missing_tool_is_named_with_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, tool: str
) -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (40, 40)).save(out, "PNG")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unloadable, match=f"apt install {tool}"):
        load(out.getvalue() if content.startswith(b"\x89PNG") else content + bytes(1_000))


def test_the_worker_is_given_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    from ingest.loaders.loading import limited_environment

    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    assert "1:secret" not in limited_environment().values()


FONTS = sorted(Path("/usr/share/fonts").rglob("NotoSerif-Regular.ttf")) or sorted(
    Path("/usr/share/fonts").rglob("DejaVuSerif.ttf")
)
needs_tesseract = pytest.mark.skipif(
    not (FONTS and shutil.which("tesseract") and shutil.which("pdftoppm")),
    reason="No tesseract, pdftoppm or font here.",
)
WRITTEN = [
    "Điều 1. Phạm vi điều chỉnh",
    "Nghị định này quy định về nuôi chim cảnh tại hộ gia đình.",
    "Điều 2. Người nuôi chim phải khai báo với Ủy ban nhân dân xã.",
]


def picture(form: str) -> bytes:
    """Return the written lines as a picture, or as a PDF of a picture."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("L", (1_600, 500), 255)
    for number, line in enumerate(WRITTEN):
        ImageDraw.Draw(image).text((120, 100 + 90 * number), line, 0, ImageFont.truetype(str(FONTS[0]), 36))
    image.save(out := io.BytesIO(), form, resolution=200.0)
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize(("form", "kind"), [("PNG", Kind.IMAGE), ("JPEG", Kind.IMAGE), ("PDF", Kind.PDF)])
def test_a_picture_of_a_page_is_recognised_with_its_confidence(form: str, kind: Kind) -> None:
    loaded = load(picture(form))
    assert loaded.kind is kind
    assert " ".join(texts(loaded)).split() == " ".join(WRITTEN).split()
    assert loaded.confidence is not None
    assert 0.8 < loaded.confidence <= 1
    assert [page for page, _ in loaded.page_confidence] == [1]
