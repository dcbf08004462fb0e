"""The register's "Thành phần hồ sơ": papers to hand in, apart from the notes that stand among them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.procedure import DossierItem
from knowledge.vietnamese import clean, fold

_GROUP = re.compile(r"^  \[ ?(?P<text>.*?)\s*\]\s*$")
_ITEM = re.compile(r"^    - (?P<text>.*)$")
_QUANTITY = re.compile(r"^      Số lượng:(?P<text>.*)$")
_COUNTS = re.compile(r"Bản chính:\s*(\d{1,4})\s*,\s*Bản sao:\s*(\d{1,4})\b")
_BULLET = re.compile(r"^(?:[-–+*•.;,]\s*)+(?:\)\s+)?")
_FORM = re.compile(r"(?:[Mm]ẫu|[Bb]iểu)\s+(?:số\s+|biểu\s+số\s+)?([A-Z]{0,4}[\d][\w./-]*|[A-Z]{2,3}\d+\w?)")
_PAPER = re.compile(
    r"^(?:\(?\d+(?:\.\d+)*\)?[.)]?\s*|[a-zđ]\)\s*|\d+\s+)?(?:01|02|\d)?\s*(?:\([^)]*\)\s*)?(?:bộ|bản)?\s*"
    r"(?:tờ khai|đơn|giấy|bản|văn bản|hợp đồng|hộ chiếu|thẻ|phiếu|biên bản|quyết định|sổ|ảnh|hồ sơ|danh sách|báo cáo|"
    r"chứng|mẫu|công văn|tài liệu|hóa đơn|hoá đơn|bằng|sơ yếu|lý lịch|dự thảo|phương án|tờ trình|đề án|thuyết "
    r"minh|bảng|"
    r"di chúc|điều lệ|thông báo|giấy tờ|sơ đồ|kế hoạch|nghị quyết|hình|file|trích lục|căn cước|cccd|một trong)",
    re.I,
)
_NOTE_START = re.compile(
    r"^(?:lưu ý|ghi chú|chú ý|trường hợp|đối với|người|cơ quan|cá nhân|tổ chức|khi |nếu |việc |công dân|các giấy tờ|"
    r"số lượng|thành phần|hồ sơ gồm|hồ sơ bao gồm)",
    re.I,
)
_DEMANDS = re.compile(r"\bphải (?:được|bảo đảm|có)\b")  # a rule on papers, not a paper


def parse_dossier(lines: list[str]) -> tuple[tuple[DossierItem, ...], tuple[str, ...]]:
    """Return the papers and the notes of a record's dossier section, in its order, each once."""
    items: dict[DossierItem, None] = {}
    notes: dict[str, None] = {}
    for group, text, quantity in _entries(lines):
        text = _BULLET.sub("", clean(text)).strip()
        if not text:
            continue
        item = _item(group, text, quantity)
        if _is_note(group, text, item):
            notes[text] = None
        else:
            items[replace(item, group=None) if _heads_notes(group) else item] = None
    return tuple(items), tuple(notes)


def _entries(lines: list[str]) -> Iterator[tuple[str | None, str, str]]:
    """Yield (group heading, text, quantity line) for each entry; a text may run over several lines."""
    group: str | None = None
    text: list[str] = []
    for line in lines:
        heading, item, quantity = _GROUP.match(line), _ITEM.match(line), _QUANTITY.match(line)
        if quantity:
            yield group, " ".join(text), quantity["text"]
            text = []
        elif heading and not text:
            group = clean(heading["text"].strip(" *-:[]")) or None
        elif item and not text:
            text = [item["text"]]
        elif line.strip():
            text.append(line.strip())
    if text:
        yield group, " ".join(text), ""


def _item(group: str | None, text: str, quantity: str) -> DossierItem:
    counts = _COUNTS.search(quantity)
    form = _FORM.search(text)
    return DossierItem(
        text=text,
        originals=int(counts[1]) if counts else None,
        copies=int(counts[2]) if counts else None,
        form=form[1].rstrip(".,;") if form else None,
        group=group,
    )


def _is_note(group: str | None, text: str, item: DossierItem) -> bool:
    """A heading, a sentence under "Lưu ý", or one with no copies that does not begin with a paper's name.

    The register puts the very form of many procedures under "Lưu ý": what is a paper by its name and its copies is one.
    """
    if text.endswith(":") or fold(text).startswith("luu y"):
        return True
    counted = bool(item.originals or item.copies)
    if counted and not _heads_notes(group):
        return False
    named = bool(_PAPER.match(text)) and not _NOTE_START.match(text)
    return not named or (_heads_notes(group) and (not counted or bool(_DEMANDS.search(text))))


def _heads_notes(group: str | None) -> bool:
    return bool(group) and fold(group or "").startswith(("luu y", "ghi chu", "chu y"))
