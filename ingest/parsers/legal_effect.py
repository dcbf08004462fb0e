"""What a text says of its own life and of other documents': in force from, until, replaces, repeals, amends …

Read sentence by sentence from the articles themselves. Quoted words are the text that an amendment inserts into
another document, and what stands after "đã được sửa đổi bởi" only tells a target's history: both are left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ingest.parsers.legal_targets import Target, targets
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind, day_after

_DAY = r"(?:ngày\s*)?(?P<d>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<m>\d{1,2})\s*(?:/|-|\.|năm)\s*(?P<y>\d{4})"
_SELF = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị)\s+này\s+"
    r"(?:có\s+|bắt đầu\s+)*hiệu lực(?:\s+thi hành)?\s*"
)
_SIGNED = r"(?P<signed>ngày\s+(?:được\s+)?(?:ký|thông qua|Quốc hội)[\w ]{0,30}?)"
_FROM = re.compile(rf"{_SELF}(?:kể\s+)?từ\s+(?:{_DAY}|{_SIGNED})", re.I)
_UNTIL = re.compile(
    rf"{_SELF}(?:(?:kể\s+)?từ\s+[^.;]{{2,50}}?)?(?:,|và)?\s*(?:được\s+\w+\s+\w+\s+)?đến\s+(?P<last>hết\s+)?{_DAY}", re.I
)
_LAPSES = re.compile(
    r"(?:luật|lệnh|định|quyết|tư|thị)\s+này\s+(?:sẽ\s+)?hết hiệu lực(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+" + _DAY, re.I
)
_ON = re.compile(rf"(?:kể\s+)?từ\s+{_DAY}", re.I)
_TO = re.compile(rf"đến\s+(?P<last>hết\s+)?{_DAY}", re.I)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"", re.S)
_HISTORY = re.compile(
    r"\(?,?\s*(?:đã\s+)?được\s+(?:sửa đổi|bổ sung|thay thế|đính chính)[^;.()]*?(?:bởi|theo|tại|bằng)\s+"
    r"(?:(?:một số|khoản|điểm|các|và|,|Điều|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|số|"
    r"\d+[\w.]*(?:/\d{4}/[\w&Đ-]+)?|[a-zđ]\b)[\s,]*)+(?:ngày [^,;.()]*?\d{4})?\)?",
    re.I,
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EXCEPTION = re.compile(r"\btrừ\s+(?!đi\b)(.+)$", re.I | re.S)
_WORDING = re.compile(r"\b(?:cụm từ|từ ngữ|các từ|phụ lục|mẫu số|biểu mẫu|nội dung)\b", re.I)
_VERBS: tuple[tuple[RelationKind, re.Pattern[str]], ...] = (
    (
        RelationKind.EXTENDS,
        re.compile(
            r"\bkéo dài\b|\bgia hạn (?:hiệu lực|thời hạn áp dụng)|\btiếp tục (?:có hiệu lực|được áp dụng) đến", re.I
        ),
    ),
    (
        RelationKind.SUSPENDS,
        # What suspends names what it suspends; "ngưng hiệu lực thi hành một số điều" is a decree's title.
        re.compile(
            r"\b(?:tạm\s+)?(?:ngưng|đình chỉ)\s+(?:hiệu lực|(?:việc\s+)?(?:thi hành|áp dụng))"
            r"(?!(?:\s+thi hành)?\s+một số)",
            re.I,
        ),
    ),
    (
        RelationKind.AMENDS,
        re.compile(r"^\W*(?:\d+\.|[a-zđ]\))?\s*(?:sửa đổi|bổ sung|thay (?:thế )?(?:cụm )?từ)\b", re.I),
    ),
    (RelationKind.REPLACES, re.compile(r"\bthay thế(?: cho)?(?: các| toàn bộ)?\b", re.I)),
    (RelationKind.REPEALS, re.compile(r"\bhết hiệu lực\b|\bbãi bỏ\b|\bhủy bỏ\b|\bchấm dứt hiệu lực\b", re.I)),
)
_PLAN = re.compile(
    r"hiệu lực|thi hành|bãi bỏ|thay thế|sửa đổi|bổ sung|chuyển tiếp|tổ chức thực hiện|ngưng|kéo dài", re.I
)
_LONGEST_WAIT = 4 * 366  # days from signing to effect; the longest in the codification is three years
_ENDS = {RelationKind.REPLACES, RelationKind.REPEALS}


def with_effect(document: LegalDocument, provisions: tuple[Provision, ...]) -> LegalDocument:
    """Return the document with what its own articles say: its days of effect, and its relations to others.

    A day in the text wins over the one that the document came with, which is then kept as ``stated_in_force``.
    """
    own = [p for p in provisions if _PLAN.search(f"{p.title} {p.text[:200]}")]
    first, expires, basis = _own_days(document, own)
    stated = document.in_force if first and document.in_force and document.in_force != first else None
    dated = replace(
        document,
        in_force=first or document.in_force,
        expires=expires or document.expires,
        basis=basis or document.basis,
        effect=basis or document.effect,
        stated_in_force=stated or document.stated_in_force,
    )
    found = [r for p in own if not p.summary for r in _relations(dated, p)]
    return replace(dated, relations=tuple(dict.fromkeys(found)))


def with_replaced(document: LegalDocument, numbers: Iterable[str]) -> LegalDocument:
    """Add what a file's header says the document replaces, where its articles say nothing of those documents."""
    said = {relation.target for relation in document.relations} | {document.number}
    added = (
        Relation(kind=RelationKind.REPLACES, target=number, from_day=document.in_force)
        for number in numbers
        if number not in said
    )
    return replace(document, relations=(*document.relations, *added))


def _own_days(document: LegalDocument, provisions: Iterable[Provision]) -> tuple[date | None, date | None, str]:
    """Return (in force, expires, key of the article that says so) as the articles on effect say."""
    first = expires = None
    basis = ""
    for provision in provisions:
        text = _plain(f"{provision.title}\n{provision.text}")
        for found in _FROM.finditer(text):
            day = document.issued if found["signed"] else _day(found)
            if first is None and _plausible(day, document.issued):
                first, basis = day, provision.key
        for found in (*_UNTIL.finditer(text), *_LAPSES.finditer(text)):
            end = _day(found)
            if end and first and expires is None and end > first:
                expires = day_after(end) if found.groupdict().get("last") else end
    return first, expires, basis


def _plausible(day: date | None, issued: date | None) -> bool:
    """Tell whether a text issued on one day may take effect on the other; a quoted law's own date does not fit."""
    return day is not None and (issued is None or 0 <= (day - issued).days <= _LONGEST_WAIT)


def _relations(document: LegalDocument, provision: Provision) -> Iterator[Relation]:
    """Yield what an article does to other documents."""
    for sentence in _sentences(f"{provision.title}\n{provision.text}"):
        kind = next((kind for kind, verb in _VERBS if verb.search(sentence)), None)
        if kind is None:
            continue
        act = _acting_part(sentence, kind)
        exception = _EXCEPTION.search(act)
        named = targets(act[: exception.start()] if exception else act)
        for target in named:
            if target.number != document.number:
                yield from _relation(
                    kind, target, document, provision, act, exception[1].strip(" .;()") if exception else ""
                )


def _relation(
    kind: RelationKind, target: Target, document: LegalDocument, provision: Provision, act: str, exception: str
) -> Iterator[Relation]:
    """Yield the relation to one target; parts below the article leave the article in force, so they are amendments."""
    on, to = _ON.search(act), _TO.search(act)
    start = (_day(on) if on else None) or document.in_force
    end = _day(to) if to else None
    until = day_after(end) if to and end and to["last"] else end
    if kind in _ENDS and (target.parts or target.wording or _WORDING.search(act.split(target.number)[0][-160:])):
        amended = tuple(dict.fromkeys((*target.parts, *(target.articles if target.wording else ()))))
        if amended or not target.articles:
            yield Relation(
                kind=RelationKind.AMENDS, target=target.number, articles=amended, from_day=start, basis=provision.key
            )
        if not target.articles or target.wording:
            return
    yield Relation(
        kind=kind,
        target=target.number,
        articles=target.articles if kind in _ENDS else (*target.articles, *target.parts),
        from_day=start,
        target_title=target.title,
        target_issued=target.issued,
        until=until if kind in {RelationKind.SUSPENDS, RelationKind.EXTENDS} else None,
        basis=provision.key,
        exception=exception,
    )


def _acting_part(sentence: str, kind: RelationKind) -> str:
    """Return the part of a sentence that names what is acted upon: after a verb that precedes it, or before one."""
    verb = dict(_VERBS)[kind].search(sentence)
    assert verb is not None
    if kind is RelationKind.REPEALS and verb[0].lower() == "hết hiệu lực" and targets(sentence[: verb.start()]):
        return sentence
    return sentence[verb.start() :] if targets(sentence[verb.start() :]) else sentence


def _sentences(text: str) -> Iterator[str]:
    """Yield an article's sentences; a line that opens a list is repeated before each of the list's items."""
    opening = ""
    for line in _plain(text).split("\n"):
        item = re.match(r"^\s*(?:\d{1,3}\.|[a-zđ]{1,2}\)|-|–|\+)\s", line)
        if line.rstrip().endswith(":"):
            opening = line.rstrip(": ")
            yield opening
        elif opening and (item or line[:1].isupper()) and not _FROM.search(line):
            yield from (f"{opening} {part}" for part in _split(line))
        else:
            opening = ""
            yield from _split(line)
        if item and re.match(r"^\s*\d{1,3}\.\s", line) and not line.rstrip().endswith(":"):
            opening = opening if re.search(r"sau(?: đây)?$", opening) else ""


def _split(line: str) -> list[str]:
    return [part for part in re.split(r"(?<=[^\dA-Z])\.\s+(?=[A-ZĐ])", line) if part.strip()]


def _plain(text: str) -> str:
    return _HISTORY.sub(" ", _QUOTED.sub(" ", _LINK.sub(r"\1", text)))


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except (ValueError, TypeError):
        return None
