"""The last look: a fact whose source does not exist is not said."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.messages import Ending
from assistant.verification import verify
from knowledge.legal import LegalDocument
from knowledge.procedure import AuthorityLevel
from tests.assistant.records import BIRD, library, procedure, read

SHELF = library(procedure(), documents=(LegalDocument(number="900/2025/NĐ-CP", title="Nghị định về nuôi chim"),))


def block(*sources: str, folded: bool = False, lines: tuple[str, ...] = ("8.000 đồng",)) -> Block:
    citations = tuple(Citation(source=source, section="Phí", title=source) for source in sources)
    return Block(aspect=None, title="Phí", lines=lines, citations=citations, folded=folded)


def verified(*blocks: Block, outcome: Outcome = Outcome.ANSWERED) -> Answer:
    return verify(Answer(outcome=outcome, blocks=blocks, level=AuthorityLevel.COMMUNE), read("nuôi chim"), SHELF)


@pytest.mark.parametrize("source", [BIRD, "900/2025/NĐ-CP", "900/2025/NĐ-CP#2"])
def test_a_fact_from_a_record_or_a_document_that_is_held_is_said(source: str) -> None:
    assert verified(block(source)).blocks == (block(source),)


@pytest.mark.parametrize("resolution", ["1659/NQ-UBTVQH15", "202/2025/QH15", "30/2026/QH16"])
def test_a_fact_from_a_resolution_that_the_list_of_units_names_is_said(resolution: str) -> None:
    assert verified(block(resolution)).blocks == (block(resolution),)


@pytest.mark.parametrize(
    "unsourced", [block(), block("9.999999"), block("901/2027/NĐ-CP#1"), block(BIRD, "9.999999"), block(BIRD, lines=())]
)
def test_a_fact_without_an_existing_source_is_dropped(unsourced: Block) -> None:
    assert verified(unsourced, block(BIRD)).blocks == (block(BIRD),)


@pytest.mark.parametrize("blocks", [(), (block("9.999999"),), (block("9.999999"), block(BIRD, folded=True))])
def test_an_answer_left_with_nothing_to_see_is_not_found(blocks: tuple[Block, ...]) -> None:
    answer = verified(*blocks)
    assert (answer.outcome, answer.title, answer.level) == (Outcome.NOT_FOUND, "", None)
    assert answer.blocks[0].lines == (Ending.NOT_FOUND.in_("vi"),)


@pytest.mark.parametrize("outcome", [o for o in Outcome if o != Outcome.ANSWERED])
def test_our_own_sentences_need_no_source(outcome: Outcome) -> None:
    assert verified(block(), outcome=outcome) == Answer(
        outcome=outcome, blocks=(block(),), level=AuthorityLevel.COMMUNE
    )


def test_an_answers_citations_are_those_of_its_blocks_each_once() -> None:
    answer = verified(block(BIRD), replace(block(BIRD, "900/2025/NĐ-CP"), folded=True))
    assert [citation.source for citation in answer.citations] == [BIRD, "900/2025/NĐ-CP"]
