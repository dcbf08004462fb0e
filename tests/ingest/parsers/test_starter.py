"""The project's own YAML: procedures, and documents whose articles are retold."""

from datetime import date

import pytest

from ingest.parsers.starter import NotStarterKnowledge, parse_starter
from knowledge.procedure import AuthorityLevel, Fee, FeeKind, Procedure

PROCEDURE = """
code: "1.900001"
name: "Đăng ký  nuôi chim"
field: Chim cảnh
level: xa
as_of: 2026-07-01
place: null
channels:
- method: online
  time: {amount: 3, unit: working_day, note: null}
  fees:
  - {kind: amount, amount: 5000, currency: null, valid_to: 2026-12-31}
"""
DOCUMENT = """
number: 900/2025/NĐ-CP
title: Về nuôi chim
in_force: 2025-07-01
expires: null
articles:
- {article: "1", title: Phạm vi, text: Nói về chim.}
"""


def test_a_procedure_is_typed_and_what_it_leaves_empty_takes_the_usual_value() -> None:
    procedure = parse_starter(PROCEDURE)
    assert isinstance(procedure, Procedure)
    assert (procedure.name, procedure.level, procedure.place) == ("Đăng ký nuôi chim", AuthorityLevel.COMMUNE, None)
    assert procedure.channels[0].fees == (Fee(kind=FeeKind.AMOUNT, amount=5_000, valid_to=date(2026, 12, 31)),)


def test_a_documents_articles_are_marked_as_summaries() -> None:
    parsed = parse_starter(DOCUMENT)
    assert not isinstance(parsed, Procedure)
    document, (provision,) = parsed
    assert (document.number, document.in_force, document.expires) == ("900/2025/NĐ-CP", date(2025, 7, 1), None)
    assert (provision.key, provision.summary) == ("900/2025/NĐ-CP#1", True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (PROCEDURE.replace("level: xa", "level: huyen"), "level"),
        (PROCEDURE.replace("name:", "ten:"), "name"),
        (PROCEDURE.replace("amount: 3", "amount: ba"), "channels.0.time.amount"),
        (PROCEDURE.replace("2026-07-01", "2026-02-30"), "YAML"),
        (DOCUMENT.replace("2025-07-01", "mai"), "in_force"),
        (DOCUMENT.replace("title: Về nuôi chim\n", ""), "title"),
        (DOCUMENT.replace("number:", "so:"), "number"),
        (DOCUMENT.split("articles:")[0] + "articles: []", "điều nào"),
        ("a: [1", "YAML"),
        ("- chim", "code"),
        ("", "code"),
    ],
)
def test_a_file_that_breaks_the_schema_is_rejected_naming_what_is_wrong(text: str, named: str) -> None:
    with pytest.raises(NotStarterKnowledge, match=named):
        parse_starter(text)
