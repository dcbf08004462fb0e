"""The real register and the real laws, where they are at hand (``../shared``); run with ``-m corpus``."""

from pathlib import Path

import pytest

from ingest.parsers.legal_markdown import parse_legal_text
from ingest.parsers.localities import settle_places
from ingest.parsers.register import NotARecord, parse_record
from ingest.report import Rejection
from ingest.sources import read_sources
from knowledge.legal import LegalDocument, Provision
from knowledge.procedure import FeeKind, Procedure, SubmissionMethod

pytestmark = pytest.mark.corpus

ARTICLES = {
    "72/2025/QH15": 54,
    "168/2025/NĐ-CP": 124,
    "01/2021/NĐ-CP": 101,
    "59/2020/QH14": 218,
    "202/2025/QH15": 3,
    "02/2023/TT-BKHĐT": 3,
    "68/2025/TT-BTC": 3,
}
Read = tuple[list[Procedure], list[Rejection]]


@pytest.fixture(scope="module")
def register(shared: Path) -> Read:
    procedures: list[Procedure] = []
    rejected: list[Rejection] = []
    for source in read_sources([shared / "corpus" / "procedures.tar.xz"]):
        if isinstance(source, Rejection):
            rejected.append(source)
            continue
        try:
            procedures.append(parse_record(source.content.decode("utf-8-sig"), source.modified))
        except NotARecord as problem:
            rejected.append(Rejection(path=source.path, reason=str(problem)))
    return settle_places(procedures), rejected


@pytest.fixture(scope="module")
def laws(shared: Path) -> dict[str, tuple[LegalDocument, tuple[Provision, ...]]]:
    texts = read_sources([shared / "corpus" / "texts"])
    parsed = [parse_legal_text(t.content.decode(), t.modified) for t in texts if not isinstance(t, Rejection)]
    return {document.number: (document, provisions) for document, provisions in parsed}


def test_nearly_every_record_of_the_register_is_taken(register: Read) -> None:
    procedures, rejected = register
    assert len({p.code for p in procedures}) > 5_640
    assert len(rejected) <= 5
    assert all(r.reason for r in rejected)


def test_provinces_records_know_their_province(register: Read) -> None:
    procedures, _ = register
    assert sum(p.place is not None for p in procedures) > 900
    assert not [p.code for p in procedures if p.place and not p.local]


def test_no_fee_in_dong_is_under_a_thousand(register: Read) -> None:
    procedures, _ = register
    small = {
        (p.code, fee.amount)
        for p in procedures
        for channel in p.channels
        for fee in channel.fees
        if fee.kind is FeeKind.AMOUNT and fee.currency == "VND" and (fee.amount is None or fee.amount < 1_000)
    }
    assert small == set()


def test_every_way_to_file_is_typed(register: Read) -> None:
    procedures, _ = register
    channels = [(p.code, channel) for p in procedures for channel in p.channels]
    assert len(channels) > 10_000
    assert {c.method for _, c in channels} == set(SubmissionMethod)
    assert [code for code, c in channels if (c.time.amount is None) != (c.time.unit is None)] == []
    assert [code for code, c in channels if not c.fees] == []


def test_no_section_swallowed_the_ones_after_it(register: Read) -> None:
    procedures, _ = register
    assert sum(bool(p.channels) for p in procedures) > 0.99 * len(procedures)
    assert sum(bool(p.documents) for p in procedures) > 0.9 * len(procedures)


@pytest.mark.parametrize(("number", "articles"), ARTICLES.items())
def test_a_law_has_its_articles_each_once_and_in_order(
    laws: dict[str, tuple[LegalDocument, tuple[Provision, ...]]], number: str, articles: int
) -> None:
    document, provisions = laws[number]
    assert [p.article for p in provisions if p.article.isdigit()] == [str(n + 1) for n in range(articles)]
    assert all(p.text for p in provisions)
    assert document.in_force is not None
