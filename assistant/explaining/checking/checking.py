"""One sentence of a model against the passages it cites: refused for a reason, or fit to be shown."""

from collections.abc import Callable, Mapping, Sequence

from assistant.explaining.checking.case import Case
from assistant.explaining.checking.languages import is_in
from assistant.explaining.checking.markup import holds_address, holds_markup
from assistant.explaining.checking.reading import read
from assistant.explaining.checking.rules import RULES, Reason
from assistant.explaining.passages import Passage
from knowledge.legal_citation import document_numbers

_SHORTEST, _LONGEST = 12, 600


def refusal(
    text: str,
    keys: Sequence[str],
    passages: Mapping[str, Passage],
    language: str,
    in_force: Callable[[str], bool] = lambda _: True,
) -> Reason | None:
    """Return why a sentence may not be shown, or None.

    ``in_force`` tells whether the document of a number may still be relied on, unknown ones included.
    """
    if not keys:
        return Reason.UNCITED
    if not all(key in passages for key in keys):
        return Reason.UNKNOWN_KEY
    cited = [passages[key] for key in dict.fromkeys(keys)]
    reason = _unfit(text, language)
    if reason:
        return reason
    if not all(passage.holds for passage in cited) or not all(map(in_force, document_numbers(text.upper()))):
        return Reason.LAPSED
    case = Case(
        sentence=read(text, english=language == "en"),
        sources=tuple(read(passage.text, passage.label, is_in(passage.text, "en")) for passage in cited),
        sections=tuple(passage.section.lower() for passage in cited),
    )
    return next((reason for reason, broken in RULES if broken(case)), None)


def _unfit(text: str, language: str) -> Reason | None:
    """Return what is wrong with a sentence whatever it cites."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return Reason.LENGTH
    if holds_markup(text):
        return Reason.MARKUP
    if holds_address(text):
        return Reason.ADDRESS
    return None if is_in(text, language) else Reason.LANGUAGE
