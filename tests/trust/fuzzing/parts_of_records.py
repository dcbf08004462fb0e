"""What stands inside records and laws: fees, times, papers, citations. Any words are read as something, or as nothing."""

from ingest.parsers.codification_source import parse_source
from ingest.parsers.dossiers import parse_dossier
from ingest.parsers.fees import parse_fees
from ingest.parsers.legal_targets import articles_in, targets
from ingest.parsers.processing_times import parse_processing_time
from knowledge.law_names import mentioned_law
from knowledge.legal_citation import (
    document_numbers,
    mentioned_documents,
    normalise_number,
    number_and_year,
    procedure_codes,
)
from knowledge.vietnamese import clean, fold, index_terms, words


def fees_and_times(content: bytes) -> None:
    """A fee, a time limit, a list of papers; a negative fee or time would be nonsense."""
    text = content.decode("utf-8", "replace")
    head, _, rest = text.partition("\n")
    assert all(fee.amount is None or fee.amount >= 0 for fee in parse_fees(head, rest)), text
    time = parse_processing_time(head)
    assert time.amount is None or 0 <= time.amount < float("inf"), text
    for fee in parse_fees(head, rest):
        assert fee.valid_from is None or fee.valid_to is None or fee.valid_from <= fee.valid_to, text
    parse_dossier(rest.split("\n"))


def citations(content: bytes) -> None:
    """Numbers of documents and codes of procedures in running text; a number found is found again in itself."""
    text = content.decode("utf-8", "replace")
    for number in document_numbers(text):
        assert normalise_number(number) == number, number
        assert document_numbers(number) == [number], number
        number_and_year(number)
    for mention in mentioned_documents(text):
        mention.may_be("1/2020/NĐ-CP")
    procedure_codes(text)
    mentioned_law(text, {})
    targets(text)
    articles_in(text)
    parse_source(text)


def words_of_a_text(content: bytes) -> None:
    """The one normaliser: what is clean stays as it is, and marks make no difference to what is folded."""
    text = content.decode("utf-8", "replace")
    assert clean(clean(text)) == clean(text), text
    assert fold(fold(text)) == fold(text), text
    assert all(words(text)), text
    index_terms(text)
