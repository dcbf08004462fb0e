"""The national register's text format: one procedure a file, sections by heading, into a ``Procedure``."""

import re
from datetime import date

from ingest.parsers.dossiers import parse_dossier
from ingest.parsers.fees import parse_fees
from ingest.parsers.localities import is_local, province_of
from ingest.parsers.processing_times import parse_processing_time
from knowledge.legal_citation import document_numbers
from knowledge.procedure import AuthorityLevel, Channel, LegalBasis, Procedure, SubmissionMethod
from knowledge.vietnamese import clean

FIRST_LINE = "Chi tiết thủ tục hành chính"
_HEADINGS = (
    "Mã thủ tục", "Số quyết định", "Tên thủ tục", "Cấp thực hiện", "Loại thủ tục", "Lĩnh vực", "Trình tự thực hiện",
    "Cách thức thực hiện", "Thành phần hồ sơ", "Đối tượng thực hiện", "Cơ quan thực hiện", "Cơ quan có thẩm quyền",
    "Địa chỉ tiếp nhận HS", "Cơ quan được ủy quyền", "Cơ quan phối hợp", "Kết quả thực hiện", "Căn cứ pháp lý",
    "Yêu cầu, điều kiện thực hiện", "Từ khóa", "Mô tả",
)  # fmt: skip
_HEADING = re.compile(rf"^({'|'.join(map(re.escape, _HEADINGS))}):[ \t]?(.*)$")
_NOTHING = "Không có thông tin"
_EMPTY = {_NOTHING.lower(), "không", "không có", "không quy định"}  # paragraphs that say nothing
_LEVELS = {
    "Cấp Xã": AuthorityLevel.COMMUNE,
    "Cấp Tỉnh": AuthorityLevel.PROVINCE,
    "Cấp Bộ/Trung ương": AuthorityLevel.MINISTRY,
}
_METHODS = {
    "DIRECT": SubmissionMethod.IN_PERSON,
    "ONLINE": SubmissionMethod.ONLINE,
    "POSTAL": SubmissionMethod.POST,
}
_CODE = re.compile(r"^\d\.\d{6,9}(?:\.\w+)*(?:-Xoa)?$")
_TRIAL = re.compile(r"test|demo", re.I)
_CHANNEL = re.compile(r"^  \* Hình thức nộp:\s*(\w+)\s*$")
_CHANNEL_PART = re.compile(r"^    (Thời hạn giải quyết|Phí, lệ phí|Mô tả):[ \t]?(.*)$")
_AUTHORITY_START = (
    r"(?:Sở|Ủy ban|ủy ban|UBND|Uỷ ban|Công an|Cục|Chi cục|Tổng cục|Bộ|Văn phòng|Phòng|Trung tâm|Chi nhánh|Cơ quan|Ban|"
    r"Bảo hiểm|Kho bạc|Ngân hàng|Tòa|Thuế|Chủ tịch|Đồn|Trường|Thanh tra|Hội đồng|Viện|Đại sứ|Tổ chức|Quân|Bộ đội|Cảng|"
    r"Doanh nghiệp|Hạt|Giám đốc|Thủ tướng|Chính phủ|Cảnh sát|Vụ|Cơ sở|Đội)"
)
_AUTHORITIES = re.compile(rf"\s*[,;]\s+(?={_AUTHORITY_START})")
_LIST = re.compile(r"\s*,\s+(?=[A-ZĐ])(?![^(]*\))")
_NEW_STEP = re.compile(
    r"^(?:[-+*•]|\([ivx\d]+\)|[a-zđ]\)|\d+(?:\.\d+)*[.)]|Bước \d|Trường hợp|[A-ZĐ]\. |[IVX]+\. |Lưu ý|Đối với|"
    r"Trong thời hạn)"
)
_BULLET = re.compile(r"^(?:[-–+*•;,]\s*)+(?:\)\s+)?|^\)\s+")
_BASIS = re.compile(r"^  \* (?P<title>.*?)\s*(?:\((?P<number>[^()]*)\))?\s*$")


class NotARecord(ValueError):
    """The text is not a usable record of the register; the message says why, in one sentence."""


def parse_record(text: str, modified: date) -> Procedure:
    """Return the procedure that a register file states; ``modified`` is the day up to which it is known to hold.

    Raises ``NotARecord`` for another format, a missing code or name, or a trial record.
    """
    sections = _sections(text)
    code, name = clean(_value(sections, "Mã thủ tục")), clean(_value(sections, "Tên thủ tục"))
    if not _CODE.match(code):
        raise NotARecord(f"Mã thủ tục không đọc được: “{code}”. (Unreadable procedure code.)")
    if not name:
        raise NotARecord(f"Thủ tục {code} không có tên. (The procedure has no name.)")
    decision = clean(_value(sections, "Số quyết định"))
    if _TRIAL.search(decision):
        raise NotARecord(f"Bản ghi thử (số quyết định “{decision}”). (A trial record.)")
    return _procedure(sections, code, name, decision, modified)


def _procedure(sections: dict[str, list[str]], code: str, name: str, decision: str, modified: date) -> Procedure:
    documents, notes = parse_dossier(sections.get("Thành phần hồ sơ", []))
    bases = _legal_bases(sections.get("Căn cứ pháp lý", []))
    implementing = _authorities(sections, "Cơ quan thực hiện")
    competent = _authorities(sections, "Cơ quan có thẩm quyền")
    address = clean(_value(sections, "Địa chỉ tiếp nhận HS"))
    local = is_local(decision, clean(_value(sections, "Loại thủ tục")))
    everything = " ".join(line for lines in sections.values() for line in lines)
    return Procedure(
        code=code.removesuffix("-Xoa"),
        name=name,
        field=clean(_value(sections, "Lĩnh vực")),
        level=_LEVELS.get(clean(_value(sections, "Cấp thực hiện"))),
        as_of=modified,
        decision_number=decision or None,
        local=local,
        place=province_of((*implementing, *competent), address, [b.title for b in bases], everything)
        if local
        else None,
        deleted=code.endswith("-Xoa"),
        sources=(f"Cơ sở dữ liệu quốc gia về thủ tục hành chính, mã {code}",),
        description=" ".join(_paragraphs(sections.get("Mô tả", []))),
        keywords=_split(_LIST, _value(sections, "Từ khóa")),
        applicants=_split(_LIST, _value(sections, "Đối tượng thực hiện")),
        implementing_authorities=implementing,
        competent_authorities=competent,
        delegated_authorities=_authorities(sections, "Cơ quan được ủy quyền"),
        coordinating_authorities=_authorities(sections, "Cơ quan phối hợp"),
        reception_address=address,
        channels=_channels(sections.get("Cách thức thực hiện", []), _value(sections, "Trình tự thực hiện")),
        documents=documents,
        notes=notes,
        steps=_paragraphs(sections.get("Trình tự thực hiện", [])),
        conditions=_paragraphs(sections.get("Yêu cầu, điều kiện thực hiện", [])),
        outputs=_split(_LIST, _value(sections, "Kết quả thực hiện")),
        legal_bases=bases,
    )


def _sections(text: str) -> dict[str, list[str]]:
    """Split a record at its headings, which come in a fixed order; the same words later in a text are no heading."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not lines or clean(lines[0].lstrip("\ufeff")) != FIRST_LINE:
        raise NotARecord(f"Không phải bản ghi thủ tục: dòng đầu không phải “{FIRST_LINE}”. (Not a register record.)")
    sections: dict[str, list[str]] = {}
    begins, current = _section_starts(lines), ""
    for at, line in enumerate(lines[1:], 1):
        if at in begins:
            current, first = begins[at]
            sections[current] = [first] if first.strip() and first.strip() != _NOTHING else []
        elif current:
            sections[current].append(line)
    return sections


def _section_starts(lines: list[str]) -> dict[int, tuple[str, str]]:
    """Return {line number: (heading, text after it)} of the true headings.

    A line with a heading's words is none when that heading is past, or when one due before it is still to come.
    """
    marks = [(at, _HEADINGS.index(m[1]), m[2]) for at, line in enumerate(lines) if (m := _HEADING.match(line))]
    last = {position: at for at, position, _ in marks}
    starts: dict[int, tuple[str, str]] = {}
    following = 0
    for at, position, text in marks:
        if position >= following and all(last.get(due, 0) <= at for due in range(following, position)):
            starts[at] = _HEADINGS[position], text
            following = position + 1
    return starts


def _value(sections: dict[str, list[str]], heading: str) -> str:
    return " ".join(sections.get(heading, []))


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    text = clean(text)
    parts = (part.strip(" .;").lstrip("-–+*• ") for part in pattern.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def _authorities(sections: dict[str, list[str]], heading: str) -> tuple[str, ...]:
    return _split(_AUTHORITIES, _value(sections, heading))


def _channels(lines: list[str], steps: str) -> tuple[Channel, ...]:
    """Read the ways to file; each has its own time, fees and description, any of them over several lines."""
    channels: list[Channel] = []
    method: SubmissionMethod | None = None
    parts: dict[str, list[str]] = {}
    current: list[str] = []
    for line in [*lines, "  * Hình thức nộp: END"]:
        start, part = _CHANNEL.match(line), _CHANNEL_PART.match(line)
        if start:
            if method:
                channels.append(_channel(method, parts, steps))
            method, parts, current = _METHODS.get(start[1]), {}, []
        elif part:
            current = parts.setdefault(part[1], [])
            current.append(part[2])
        else:
            current.append(line)
    return tuple(channels)


def _channel(method: SubmissionMethod, parts: dict[str, list[str]], steps: str) -> Channel:
    note = "\n".join(_paragraphs(parts.get("Mô tả", [])))
    time = parse_processing_time(" ".join(parts.get("Thời hạn giải quyết", [])), f"{note} {steps}")
    fees = parse_fees(" ".join(parts.get("Phí, lệ phí", [])), note)
    return Channel(method=method, time=time, fees=fees, note=note)


def _paragraphs(lines: list[str]) -> tuple[str, ...]:
    """Join wrapped lines into paragraphs: a bullet, a number or a finished sentence starts a new one."""
    paragraphs: list[str] = []
    for line in lines:
        text = clean(line)
        if not text or text.strip(".").lower() in _EMPTY:
            continue
        if paragraphs and not _NEW_STEP.match(text) and paragraphs[-1][-1] not in ".;:!?)":
            paragraphs[-1] += " " + text
        else:
            paragraphs.append(text)
    return tuple(dict.fromkeys(p for p in (_BULLET.sub("", p).strip() for p in paragraphs) if p))


def _legal_bases(lines: list[str]) -> tuple[LegalBasis, ...]:
    bases = []
    for line in lines:
        match = _BASIS.match(line)
        if match and match["title"].strip():
            numbers = document_numbers(match["number"] or "") or document_numbers(match["title"])
            bases.append(LegalBasis(title=clean(match["title"]).rstrip(" .;"), number=numbers[0] if numbers else None))
    return tuple(dict.fromkeys(bases))
