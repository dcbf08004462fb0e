"""Special circumstances, as data: which records are meant only for people in one, and how people say that they are."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.lexicon.phrases import Phrasebook
from knowledge.vietnamese import fold

_PARTS_A_LIST = re.compile(r"[,;/] ?| - ")
_AND = (" va ", " hoac ", " trong cac truong hop ")
_AND_PEOPLE = re.compile(r" (?:va|hoac) nguoi (?:\w+ ){0,6}$")  # "…, người Việt Nam định cư" ở nước ngoài
_TAKES = re.compile(
    r"\bm[aấ]t (?=(?:(?:khoảng|khoang|hết|het|tầm|tam) )?(?:bao|mấy|may|nhiêu|nhieu|nhiu|bn|\d"
    r"|(?:lệ |le )?ph[íi]\b|tiền\b|tien\b|(?:thời |thoi )gian\b|lâu\b|lau\b|nhiều\b))",
    re.I,
)
# What comes back, stays or is answered is issued anew no more than what is bought from somebody ("mua lại", "để lại"),
# nor anything in Gia Lai.
_AGAIN = re.compile(
    r"\b(mua|bán|sang|gia|"
    r"nhượng|nhuong|chuyển|chuyen|để|ở|còn|giữ|giu|trở|tro|quay|về|gọi|goi|hỏi|hoi|đi|ngược|nguoc|nhắc|nhac|"
    r"liên lạc|lien lac|nói|noi) (?:lại|lai)\b",
    re.I,
)
# Somebody who died ("mẹ tôi mất, …") lost no paper; who lost one names it next: "mẹ tôi mất sổ".
_DIED = re.compile(
    r"\b(?:mẹ|me|má|ba|bố|bo|cha|ông|ong|bà|chồng|chong|vợ|vo|nội|ngoại|ngoai|cụ|chú|bác|dì|cậu) "
    r"(?:(?:tôi|toi|tui|em|mình|minh|con|cháu|chau|nội|ngoại|ngoai|đã|vừa|mới|đều) ){0,3}(?:mất|mat)"
    r"(?=$|[,.;!?]| (?:năm|nam|để|de|rồi|roi|hồi|hoi|từ|thì|thi|mà|nay|giờ|gio|cách|trước|sớm|tại)\b)",
    re.I,
)
_DRIVING = re.compile(r"\b(?:bang lai|lai xe)\b", re.I)  # without marks "lái" reads as "lại"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A circumstance: a folded pattern of record names, what people in it say, and the whole fields it governs."""

    id: str
    name_pattern: re.Pattern[str]
    cues: tuple[str, ...]
    fields: frozenset[str]


@cache
def circumstances() -> tuple[Circumstance, ...]:
    """Return the circumstances of ``circumstances.tsv``."""
    text = resources.files("knowledge").joinpath("lexicon/circumstances.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(
        Circumstance(id_, _any_of(names), tuple(cues.split(";")), _fields(fields)) for id_, names, cues, fields in rows
    )


@cache
def required_by(name: str, field: str) -> frozenset[str]:
    """Return the circumstances that a record is only for: its name begins or qualifies with one, or its whole field."""
    return frozenset(c for c, listed in _carried(name).items() if not listed) | governing(field)


@cache
def admitted_by(name: str) -> frozenset[str]:
    """Return the circumstances that a name lists among others: "cấp, cấp lại", "người Việt Nam, người nước ngoài"."""
    return frozenset(c for c, listed in _carried(name).items() if listed)


@cache
def _carried(name: str) -> dict[str, bool]:
    """Return {circumstance in the name: whether it stands only as a further item of a list}."""
    folded = _folded(name)
    found = {c.id: [folded[: m.start()] for m in c.name_pattern.finditer(folded)] for c in circumstances()}
    return {c: all(map(_listed, befores)) for c, befores in found.items() if befores}


def _listed(before: str) -> bool:
    """Tell whether what follows ``before`` in a name is one item of a list, of acts or of people."""
    return before.endswith(_AND) or bool(_AND_PEOPLE.search(before))


@cache
def governing(field: str) -> frozenset[str]:
    """Return the circumstances that every record of ``field`` is meant for (the police's and the army's own fields)."""
    folded = fold(field)
    return frozenset(c.id for c in circumstances() if folded in c.fields)


def mentioned_in(text: str, language: str = "vi") -> frozenset[str]:
    """Return the circumstances that a question speaks of; what takes ("mất") some days or money is not lost,
    what is bought from somebody ("mua lại") is not had again, and who died ("ba mất") lost nothing.

    In English only cues without marks are looked for: "do" is no boat (đò), "be" no raft (bè).
    """
    said = _DRIVING.sub("", _AGAIN.sub(r"\1", _TAKES.sub("", _DIED.sub("", text))))
    return frozenset(_phrasebook(language == "en").told(said))


@cache
def _phrasebook(unmarked: bool) -> Phrasebook:
    cues = ((c.id, cue) for c in circumstances() for cue in c.cues if cue.strip())
    return Phrasebook((told, cue) for told, cue in cues if cue.isascii() or not unmarked)


def _fields(cell: str) -> frozenset[str]:
    return frozenset(fold(field) for field in cell.split(";") if field.strip())


def _any_of(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(_folded(p)) for p in phrases.split(';') if p.strip())})\b")


def _folded(name: str) -> str:
    """Return a name folded, each comma and slash that parts a list read as "và"."""
    return fold(_PARTS_A_LIST.sub(" và ", name))
