"""What is wrong or missing in the legal records of a generation: counted and shown, never guessed away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ingest.collection import unpacked
from ingest.validity import can_act
from knowledge.legal import LegalDocument
from knowledge.records import Records

_EXAMPLES = 5


class FindingKind(Enum):
    """Conflicts and gaps, in Vietnamese and English."""

    DAYS_DISAGREE = ("Ngày hiệu lực nêu khác nhau giữa lời văn và nơi khác", "Days of effect that disagree")
    MISREAD = ("Quan hệ không thể có (văn bản thấp hơn hoặc cũ hơn), bỏ qua", "Relations that cannot be, ignored")
    CIRCLE = ("Văn bản thay thế nhau thành vòng", "Documents that replace each other in a circle")
    SUCCESSOR_ABSENT = ("Bị thay thế bởi văn bản chưa có lời văn", "Replaced by a document that is not held")
    NAMED_ONLY = ("Văn bản chỉ biết qua văn bản khác, chưa có lời văn", "Documents only named by others")
    UNDATED = ("Điều không rõ ngày có hiệu lực", "Articles without a first day")
    RETOLD = ("Văn bản chỉ có bản tóm tắt", "Documents held as a summary only")
    OUT_OF_FORCE = ("Thủ tục dẫn văn bản đã hết hiệu lực", "Procedures that cite a document out of force")
    UNKNOWN = ("Thủ tục dẫn văn bản không có trong kho", "Procedures that cite an unknown document")
    UNREAD = ("Phần của tệp không đọc được", "Parts of files that could not be read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One kind of conflict or gap: how many, and the first few."""

    kind: FindingKind
    count: int
    examples: tuple[str, ...] = ()


def examine(records: Records, day: date) -> list[Finding]:
    """Return every finding about the legal records as of ``day``, in the order of ``FindingKind``."""
    documents = {d.number: d for d, _ in records.documents()}
    found = {
        FindingKind.DAYS_DISAGREE: _disagreeing(documents),
        FindingKind.MISREAD: _misread(documents),
        FindingKind.CIRCLE: _circles(documents),
        FindingKind.SUCCESSOR_ABSENT: _successors(documents),
        FindingKind.NAMED_ONLY: (d.number for d in documents.values() if not d.held),
        FindingKind.UNDATED: records.undated(),
        FindingKind.RETOLD: records.retold(),
        FindingKind.OUT_OF_FORCE: _cited(records, documents, day),
        FindingKind.UNKNOWN: _unknown(records, documents),
    }
    findings = [_finding(kind, list(examples)) for kind, examples in found.items()]
    return [finding for finding in (*findings, *_unread(records)) if finding.count]


def _finding(kind: FindingKind, found: list[str]) -> Finding:
    return Finding(kind=kind, count=len(found), examples=tuple(found[:_EXAMPLES]))


def _disagreeing(documents: dict[str, LegalDocument]) -> Iterator[str]:
    for d in documents.values():
        if d.stated_in_force and d.in_force:
            yield f"{d.number}: {d.in_force:%d/%m/%Y} ≠ {d.stated_in_force:%d/%m/%Y}"


def _misread(documents: dict[str, LegalDocument]) -> Iterator[str]:
    for d in documents.values():
        for relation in d.relations:
            if not can_act(d.number, relation.target):
                yield f"{relation.basis or d.number} {relation.kind} {relation.target}"


def _circles(documents: dict[str, LegalDocument]) -> Iterator[str]:
    for number in documents:
        seen, at = [number], documents[number].replaced_by
        while at and at in documents and at not in seen:
            seen.append(at)
            at = documents[at].replaced_by
        if at == number:
            yield " → ".join([*seen, number])


def _successors(documents: dict[str, LegalDocument]) -> Iterator[str]:
    for d in documents.values():
        if d.replaced_by and not (d.replaced_by in documents and documents[d.replaced_by].held):
            yield f"{d.number} → {d.replaced_by}"


def _cited(records: Records, documents: dict[str, LegalDocument], day: date) -> Iterator[str]:
    for code, number in _citations(records):
        if number in documents and not documents[number].in_force_on(day):
            yield f"{code} → {number}"


def _unknown(records: Records, documents: dict[str, LegalDocument]) -> Iterator[str]:
    return (f"{code} → {number}" for code, number in _citations(records) if number not in documents)


def _citations(records: Records) -> Iterable[tuple[str, str]]:
    for procedure, _ in records.procedures():
        if not procedure.deleted:
            yield from ((procedure.code, basis.number) for basis in procedure.legal_bases if basis.number)


def _unread(records: Records) -> Iterator[Finding]:
    """Yield one finding for every reason, with the files that it concerns, the worst first."""
    reasons: dict[str, list[tuple[int, str]]] = {}
    for row in records.readings():
        for reason, count in unpacked(row.body).unread.items():
            reasons.setdefault(reason, []).append((count, row.path))
    for reason, files in reasons.items():
        worst = sorted(files, reverse=True)[: _EXAMPLES - 1]
        examples = (reason, *(f"{path.rpartition('/')[2]}: {count:,}" for count, path in worst))
        yield Finding(kind=FindingKind.UNREAD, count=sum(count for count, _ in files), examples=examples)
