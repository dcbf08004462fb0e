"""The register's "Phí, lệ phí": a figure that is often wrong beside a bracketed note that is usually right.

Seen in the real data: ``8000 VNĐ ()``; ``135 VNĐ`` for 135,000; US dollars written as VNĐ; ``0 VNĐ`` for "set by the
provincial People's Council"; temporary half rates with an end date, and expired ones.
"""

import re
from dataclasses import replace
from datetime import date

from knowledge.procedure import Fee, FeeKind
from knowledge.vietnamese import clean, fold

_FIGURE = re.compile(r"^(?P<figure>[\d.,]{1,20})\s*VNĐ\s*(?:\((?P<note>.*)\))?\s*$", re.S)
_DONG = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{3}){1,4}|\d{3,9})\s*(?:đồng|đ(?![\w])|vnđ|vnd)", re.I)
_THOUSANDS = re.compile(r"(?<![\w.,/])(\d{1,3}(?:\.\d{3}){1,4})(?![\d.,/])")
_DOLLAR = re.compile(r"(?<![\w.,])(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:USD|đô la|đô-la|\$)", re.I)
_DATE = r"(?:ngày\s*)?(\d{1,2})(?:[/.-]|\s*tháng\s*)(\d{1,2})(?:[/.-]|\s*năm\s*)(\d{4})"
_FROM = re.compile(rf"từ\s+{_DATE}", re.I)
_TO = re.compile(rf"(?:đến|tới)\s+(?:hết\s+)?{_DATE}", re.I)
_PERCENT = re.compile(r"bằng\s*(\d{1,2})\s*%", re.I)
_CLAUSE = re.compile(r"(?<=[.;)])\s+(?=[-+*]|[A-ZĐ])|\s+(?=[-+*]\s)|;\s+|\s*\(\s*(?=(?:Áp dụng|Miễn|Riêng|Từ ngày))")
_NOTHING_SAID = {"", "khong quy dinh", "khong co thong tin", "phi le phi", "dong", "phi", "le phi", "chua co"}
_CURRENCY_LEFT = (
    re.compile(  # the word of a figure that was not filled in: "Phí : Đồng (Từ ngày …", "… trung ương. Đồng"
        r"^(?:(?:Phí|Lệ phí)\s*:\s*)?(?:Đồng|đồng)(?![\w/])\s*|(?<![\d\s])(?<!nghìn)(?<!triệu)\s+Đồng$"
    )
)
_LABEL = re.compile(r"^(?:Phí|Lệ phí)\s*:\s*(?=[Tt]heo\b|$)")
_LABELLED = re.compile(r"^(?:Phí|Lệ phí)\s*:\s*[\d.,]+\s*Đồng\s*\((?P<inner>.*\d[\d.]*\s*đồng\b.*)$", re.S)
_SPARES = re.compile(r"\b(?:mien|giam|khong thu)\b")  # an exemption, whose list of people goes on in the next clauses
_FREE_WORDS = re.compile(
    r"^(phi |le phi |- )*(khong( co| thu| phai nop| mat)?( phi| le phi)*( le phi)?|mien( phi| le phi| thu)*)$"
)
_LISTED = re.compile(r":\s")
_NUMBER, _LETTER = re.compile(r"^\(?\d\)?$"), re.compile(r"^[a-zđ]$")  # what is left of a list's numbering
_BRACKETED = re.compile(r"^\(([^()]*)\)$")
_LEAST_DONG = 1_000  # no fee in the register is under a thousand dong: a smaller figure lost its zeros or its currency


def parse_fees(text: str, channel_note: str = "") -> tuple[Fee, ...]:
    """Return the rates of one channel, each with its interval of validity, in the record's order, without repeats.

    ``channel_note`` is the channel's description, which sometimes names the currency that the figure lacks.
    """
    fees = [fee for part in _parts(text) for fee in _parse_part(part, channel_note)]
    return tuple(dict.fromkeys(fees))


def _parts(text: str) -> list[str]:
    """Split at ``|`` outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth = max(0, depth + (char == "(") - (char == ")"))
        if char == "|" and (depth == 0 or re.match(r"\|\s*[\d.,]+ VNĐ", text[at:])):
            parts.append(text[start:at])
            start, depth = at + 1, 0
    return [*parts, text[start:]]


def _parse_part(part: str, channel_note: str) -> list[Fee]:
    part = clean(part)
    match = _FIGURE.match(part)
    if not match:
        return _without_figure(part)
    figure = int(re.sub(r"\D", "", match["figure"]) or 0)
    stated = clean(match["note"] or "")
    note = _CURRENCY_LEFT.sub("", stated).strip()
    return _zero(note or stated) if figure == 0 else _with_figure(figure, note, channel_note)


def _without_figure(text: str) -> list[Fee]:
    if not text or fold(text) in _NOTHING_SAID:
        return [Fee(kind=FeeKind.UNSTATED)]
    return _zero(text)


def _zero(note: str) -> list[Fee]:
    """Read a record whose figure is 0 or absent: the note alone tells."""
    folded = fold(note)
    if not folded:
        return [Fee(kind=FeeKind.FREE)]
    if folded in _NOTHING_SAID:
        return [Fee(kind=FeeKind.UNSTATED)]
    if _FREE_WORDS.match(folded):
        return [Fee(kind=FeeKind.FREE, note=note)]
    clauses = _clauses(note)
    if not clauses:
        return [Fee(kind=FeeKind.UNSTATED)]
    base = _single_amount(_timeless(clauses))
    return [_clause_fee(clause, base) for clause in clauses]


def _with_figure(figure: int, note: str, channel_note: str) -> list[Fee]:
    dollars = [_number(m) for m in _DOLLAR.findall(note if figure >= _LEAST_DONG else f"{note} {channel_note}")]
    if dollars and (figure in dollars or figure < _LEAST_DONG):
        return [Fee(kind=FeeKind.AMOUNT, amount=figure if figure in dollars else dollars[0], currency="USD", note=note)]
    amounts = _amounts(note)
    if figure < _LEAST_DONG:
        meant = [a for a in amounts if str(a).startswith(str(figure))]
        if not meant:
            doubt = f"Bản ghi ghi {figure} đồng, có thể thiếu số 0 hoặc sai đơn vị tiền; cần hỏi nơi nhận hồ sơ."
            return [Fee(kind=FeeKind.UNSTATED, note=f"{note} {doubt}".strip())]
        figure = meant[0]
    clauses = _clauses(note)
    return _rates(figure, clauses) if clauses else [Fee(kind=FeeKind.AMOUNT, amount=figure)]


def _rates(figure: int, clauses: list[str]) -> list[Fee]:
    """Return the standing rate and the temporary ones that a figure and its note's clauses state."""
    timeless = _timeless(clauses)
    standing = _single_amount(timeless)
    silent = [c for c in clauses if _dates_a_rate_it_does_not_name(c)]
    if silent and (clauses[0] == silent[0] or standing not in (None, figure)):
        return _temporary_figure(figure, standing, clauses, silent[0])
    fees = [Fee(kind=FeeKind.AMOUNT, amount=figure, note="; ".join(timeless))] if timeless or len(clauses) > 1 else []
    timed = [_timed_fee(c, figure) for c in clauses if _interval(c) != (None, None)]
    if not fees and any(f.amount != figure for f in timed):
        fees = [Fee(kind=FeeKind.AMOUNT, amount=figure)]
    return [*fees, *timed]


def _timed_fee(clause: str, figure: int) -> Fee:
    """Type a clause with an interval; where it shows the record's figure, the interval is the figure's own."""
    fee = _clause_fee(clause, figure)
    shown = f"{figure:,}".replace(",", ".")
    return replace(fee, kind=FeeKind.AMOUNT, amount=figure) if shown in clause and fee.amount != figure else fee


def _dates_a_rate_it_does_not_name(clause: str) -> bool:
    """Tell of "Mức giảm áp dụng … đến hết ngày …": an interval without an amount, a percentage or an exemption."""
    return _interval(clause) != (None, None) and not (
        _amounts(clause) or _PERCENT.search(clause) or "mien" in fold(clause).split()
    )


def _temporary_figure(figure: int, standing: int | None, clauses: list[str], dated: str) -> list[Fee]:
    """Read a figure that is itself the temporary rate; the note may name the standing one."""
    start, end = _interval(dated)
    note = "; ".join(clauses)
    temporary = Fee(kind=FeeKind.AMOUNT, amount=figure, note=note, valid_from=start, valid_to=end)
    if standing in (None, figure):
        return [temporary]
    usual = "; ".join(_timeless(clauses))
    return [Fee(kind=FeeKind.AMOUNT, amount=standing, note=usual), replace(temporary, note=dated)]


def _clause_fee(clause: str, base: int | None) -> Fee:
    """Type one clause of a note; ``base`` is the ordinary amount that a percentage refers to."""
    start, end = _interval(clause)
    folded = fold(clause)
    percent = _PERCENT.search(clause)
    amounts = _amounts(clause)
    fee = Fee(kind=FeeKind.BY_REGULATION, note=clause, valid_from=start, valid_to=end)
    if percent and base and (start or end):
        return replace(fee, kind=FeeKind.AMOUNT, amount=base * int(percent[1]) // 100)
    if len(set(amounts)) == 1 and not percent:
        return replace(fee, kind=FeeKind.AMOUNT, amount=amounts[0])
    if not amounts and ("hoi dong nhan dan" in folded or "hdnd" in folded.split()):
        return replace(fee, kind=FeeKind.SET_BY_PROVINCE)
    if not amounts and re.match(r"(khong thu|mien|khong phai nop)\b", folded):
        return replace(fee, kind=FeeKind.FREE)
    return fee


def _clauses(note: str) -> list[str]:
    """Return the clauses of a note that say something; the people an exemption lists stay in its clause."""
    clauses: list[str] = []
    for clause in map(_trim, _CLAUSE.split(note)):
        if fold(clause) in _NOTHING_SAID or _NUMBER.match(clause):
            continue
        if clauses and _LETTER.match(clauses[-1]):
            clauses[-1] += f") {clause}"
        elif clauses and _goes_on(clauses[-1], clause):
            joined = " " if clauses[-1].endswith(":") else "; "
            clauses[-1] += f"{joined}{clause}"
        else:
            clauses.append(clause)
    return clauses


def _goes_on(exemption: str, clause: str) -> bool:
    """Tell whether a clause names more of those whom the clause before it spares."""
    if not _SPARES.search(fold(exemption)) or _amounts(clause) or _interval(clause) != (None, None):
        return False
    listed = clause[0].islower() or exemption.endswith(":") or bool(_LISTED.search(exemption))
    return listed and not (_SPARES.search(fold(clause)) or _PERCENT.search(clause) or clause.endswith(":"))


def _trim(clause: str) -> str:
    """Strip bullets and stops, and brackets that have lost their partner."""
    clause = _LABEL.sub("", clause.strip(" -+*;."))
    labelled = _LABELLED.match(clause)
    clause = labelled["inner"] if labelled else clause
    if clause.count("(") < clause.count(")"):
        clause = clause.removesuffix(")")
    if clause.count("(") > clause.count(")"):
        clause = clause.removeprefix("(")
    return _BRACKETED.sub(r"\1", clause).strip(" -+*;.")


def _timeless(clauses: list[str]) -> list[str]:
    return [c for c in clauses if _interval(c) == (None, None)]


def _single_amount(clauses: list[str]) -> int | None:
    amounts = {a for c in clauses for a in _amounts(c)}
    return amounts.pop() if len(amounts) == 1 else None


def _amounts(text: str) -> list[int]:
    marked = [_number(m) for m in _DONG.findall(text)]
    return marked or [_number(m) for m in _THOUSANDS.findall(text)]


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _interval(clause: str) -> tuple[date | None, date | None]:
    """Return the days named by "từ ngày … đến (hết) ngày …"; a start alone is no interval (it may date a circular),
    and one after the end is a slip.
    """
    end = _TO.search(clause)
    if not end:
        return None, None
    first, last = _day(_FROM.search(clause[: end.start()])), _day(end)
    return (None if first and last and first > last else first), last


def _day(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    day, month, year = (int(g) for g in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
