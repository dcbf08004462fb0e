"""Conflicts and gaps in the legal records are counted and shown."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ingest.collection import Reading, packed
from ingest.doctor import FindingKind, examine
from knowledge.legal import LegalDocument, Provision, Relation, RelationKind
from knowledge.procedure import LegalBasis, Procedure
from knowledge.record_writing import write_records, write_sources
from knowledge.records import Records, StoredReading
from tests.knowledge.procedures import BARE

DAY = date(2026, 11, 22)
HELD = LegalDocument(number="900/2026/NĐ-CP", title="Về chim", in_force=date(2026, 7, 1))


def article(document: str, *, summary: bool = False) -> Provision:
    return Provision(document=document, article="1", title="", text="Chim.", summary=summary)


def findings(
    folder: Path,
    *documents: LegalDocument,
    provisions: tuple[Provision, ...] = (),
    procedures: tuple[Procedure, ...] = (),
    unread: dict[str, int] | None = None,
) -> dict[FindingKind, tuple[int, tuple[str, ...]]]:
    path = folder / "records.sqlite"
    write_records(path, [(p, "kho") for p in procedures], [(d, "luật") for d in documents], provisions, [], {})
    row = StoredReading(
        origin="luật", path="luật/chim.md", digest="", records=1, body=packed(Reading(unread=unread or {}))
    )
    write_sources(path, 1, [row], {}, {})
    opened = Records(path)
    found = {f.kind: (f.count, f.examples) for f in examine(opened, DAY)}
    opened.close()
    return found


def test_a_sound_collection_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, HELD, provisions=(article(HELD.number),)) == {}


@pytest.mark.parametrize(
    ("kind", "documents"),
    [
        (
            FindingKind.DAYS_DISAGREE,
            [LegalDocument(number="1/2026/NĐ-CP", title="", in_force=DAY, stated_in_force=date(2026, 1, 1))],
        ),
        (FindingKind.NAMED_ONLY, [LegalDocument(number="1/2020/NĐ-CP", title="", held=False)]),
        (FindingKind.SUCCESSOR_ABSENT, [LegalDocument(number="1/2020/NĐ-CP", title="", replaced_by="2/2026/NĐ-CP")]),
        (
            FindingKind.MISREAD,
            [
                LegalDocument(
                    number="1/2026/TT-BCH",
                    title="",
                    relations=(Relation(kind=RelationKind.REPEALS, target="90/2020/QH14", basis="1/2026/TT-BCH#9"),),
                )
            ],
        ),
    ],
)
def test_each_conflict_and_gap_of_documents_is_found(
    tmp_path: Path, kind: FindingKind, documents: list[LegalDocument]
) -> None:
    found = findings(tmp_path, *documents)
    assert list(found) == [kind]
    assert found[kind][0] == 1
    assert documents[0].number in found[kind][1][0]


def test_documents_that_replace_each_other_are_found(tmp_path: Path) -> None:
    one = LegalDocument(number="1/2026/NĐ-CP", title="", replaced_by="2/2026/NĐ-CP")
    two = LegalDocument(number="2/2026/NĐ-CP", title="", replaced_by="1/2026/NĐ-CP")
    assert findings(tmp_path, one, two)[FindingKind.CIRCLE][0] == 2


def test_undated_articles_and_summaries_are_found(tmp_path: Path) -> None:
    undated = LegalDocument(number="1/2026/NĐ-CP", title="")
    found = findings(tmp_path, undated, provisions=(article("1/2026/NĐ-CP", summary=True),))
    assert found == {FindingKind.UNDATED: (1, ("1/2026/NĐ-CP#1",)), FindingKind.RETOLD: (1, ("1/2026/NĐ-CP",))}


def test_procedures_that_cite_what_is_out_of_force_or_unknown_are_found(tmp_path: Path) -> None:
    ended = LegalDocument(number="1/2020/NĐ-CP", title="", expires=date(2026, 7, 1))
    bases = (LegalBasis(title="cũ", number="1/2020/NĐ-CP"), LegalBasis(title="lạ", number="7/2026/NĐ-CP"))
    found = findings(tmp_path, ended, procedures=(replace(BARE, deleted=False, legal_bases=bases),))
    assert found[FindingKind.OUT_OF_FORCE] == (1, (f"{BARE.code} → 1/2020/NĐ-CP",))
    assert found[FindingKind.UNKNOWN] == (1, (f"{BARE.code} → 7/2026/NĐ-CP",))


def test_what_could_not_be_read_is_told_by_reason_and_file(tmp_path: Path) -> None:
    found = findings(tmp_path, HELD, provisions=(article(HELD.number),), unread={"không có lời văn (no text)": 12})
    assert found[FindingKind.UNREAD] == (12, ("không có lời văn (no text)", "chim.md: 12"))
