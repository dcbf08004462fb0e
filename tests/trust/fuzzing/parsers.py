"""Every parser that is fuzzed, by name. Each takes any bytes, and raises only what is a bug."""

from collections.abc import Callable
from pathlib import Path

from tests.trust.fuzzing import foreign_formats, model_words, parts_of_records, said, text_formats

PARSERS: dict[str, Callable[[bytes], None]] = {
    take.__name__: take
    for take in (
        text_formats.register,
        text_formats.starter,
        text_formats.legal_text,
        text_formats.codification,
        text_formats.place_list,
        text_formats.text_file,
        parts_of_records.fees_and_times,
        parts_of_records.citations,
        parts_of_records.words_of_a_text,
        foreign_formats.web_page,
        foreign_formats.word,
        foreign_formats.pdf_file,
        foreign_formats.pages,
        foreign_formats.recognised,
        foreign_formats.archive,
        said.question,
        said.body,
        said.personal_numbers,
        said.message_parts,
        model_words.sentence,
        model_words.draft,
    )
}
_SEEDS = Path(__file__).parent / "seeds"


def seeds_of(name: str) -> Path:
    """Return the folder of the inputs that a parser's fuzzing starts from."""
    return _SEEDS / name
