"""Every rule a sentence is held to, each a question with yes for "refuse it": what it says must be in its sources."""

from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from operator import eq, ne

from assistant.explaining.checking.case import Case
from assistant.explaining.checking.comparing import row_around, told
from assistant.explaining.checking.dates import Day
from assistant.explaining.checking.denials import doubtful
from assistant.explaining.checking.names import is_quoted_from, quotations, unknown_names, untranslated_names
from assistant.explaining.checking.opposites import guarded
from assistant.explaining.checking.quantities import Quantity
from assistant.explaining.checking.reading import Reading
from assistant.explaining.checking.references import refers_to
from assistant.explaining.checking.support import new_paper, too_little, unsupported
from assistant.explaining.checking.words import phrase_of

_LOOSELY = 1.3  # how much likelier the opposite must be before a word counts as turned
_MEASURES = frozenset({"ngay", "gio", "thang", "nam", "tuan", "phut", "dong"})  # are not what is denied or required
_ALIKE = 4  # words around a word (itself one of them) that make its place in a source the one it was taken from


class Reason(StrEnum):
    """Why a sentence was refused."""

    UNCITED = "uncited"
    UNKNOWN_KEY = "unknown_key"
    LAPSED = "lapsed"
    MARKUP = "markup"
    ADDRESS = "address"
    LANGUAGE = "language"
    LENGTH = "length"
    NUMBER = "number"
    DATE = "date"
    REFERENCE = "reference"
    QUOTATION = "quotation"
    NAME = "name"
    LEVEL = "level"
    DENIAL = "denial"
    CONTRARY = "contrary"
    UNSUPPORTED = "unsupported"


def wrong_number(case: Case) -> bool:
    """An amount that no source states, or states of something else."""
    theirs = [(source, source.quantities) for source in case.sources]
    return not all(
        told(q, place, case.sentence, theirs, Quantity.told_by, lambda a, b: a.unit == b.unit and a.value != b.value)
        for q, place in case.sentence.quantities
    )


def wrong_date(case: Case) -> bool:
    """A date that no source gives, or gives of something else."""
    theirs = [(source, source.dates) for source in case.sources]
    return not all(
        told(day, place, case.sentence, theirs, Day.told_by, lambda a, b: bool(b.day) == bool(a.day) and a != b)
        for day, place in case.sentence.dates
    )


def wrong_reference(case: Case) -> bool:
    """A document, article, form or code that no source names, or names of something else."""
    theirs = [(source, source.references) for source in case.sources]
    return not all(
        told(name, place, case.sentence, theirs, lambda a, b: refers_to(b, a), _same_kind)
        for name, place in case.sentence.references
    )


def _same_kind(mine: str, theirs: str) -> bool:
    return mine.rsplit(" ", 1)[0] == theirs.rsplit(" ", 1)[0] and not refers_to(theirs, mine)


def wrong_quotation(case: Case) -> bool:
    """Words between quotation marks that no source has in that order."""
    sources = " ".join(source.original for source in case.sources)
    return not all(is_quoted_from(quotation, sources) for quotation in quotations(case.sentence.original))


def wrong_name(case: Case) -> bool:
    """A body, place or law that no source names."""
    unknown = untranslated_names if case.sentence.english else unknown_names
    return bool(unknown(case.sentence.original, " ".join(source.original for source in case.sources)))


def wrong_level(case: Case) -> bool:
    """A level of government that no source speaks of, or speaks of elsewhere."""
    theirs = [(source, source.levels) for source in case.sources]
    return not all(told(level, place, case.sentence, theirs, eq, ne) for level, place in case.sentence.levels)


def wrong_body(case: Case) -> bool:
    """A body that no source names there."""
    theirs = [(source, source.names) for source in case.sources]
    return not all(told(name, place, case.sentence, theirs, eq, ne) for name, place in case.sentence.names)


def wrong_denial(case: Case) -> bool:
    """Something denied that no source denies, or forbidden that none forbids."""
    denied = [set(of) for source in case.sources for of in source.denials]
    if not all(any(set(of) & theirs for theirs in denied) for of in case.sentence.denials):
        return True
    if doubtful(case.sentence.words) - {word for source in case.sources for word in doubtful(source.words)}:
        return True
    return case.sentence.forbids and not any(source.forbids for source in case.sources)


def wrong_mood(case: Case) -> bool:
    """A word denied, required or allowed where the source, in the place that is most alike, puts it otherwise."""
    sentence = case.sentence
    places: dict[str, list[tuple[Reading, int]]] = {}
    for source in case.sources:
        for at, word in enumerate(source.words[: source.own]):
            places.setdefault(word.marked, []).append((source, at))
    return any(_put_otherwise(sentence, at, places.get(word.marked, [])) for at, word in enumerate(sentence.words))


def _put_otherwise(sentence: Reading, at: int, places: list[tuple[Reading, int]]) -> bool:
    if sentence.words[at].folded in _MEASURES or all(
        source.moods[there] == sentence.moods[at] for source, there in places
    ):
        return False
    near = Counter(word.folded for word in sentence.near(at))
    shared = [sum((near & Counter(w.folded for w in s.near(there))).values()) for s, there in places]
    alike = [n + row_around(sentence, at, *place) for n, place in zip(shared, places, strict=True)]
    best = [s.moods[there] for n, (s, there) in zip(alike, places, strict=True) if n == max(alike)]
    return max(shared) >= min(_ALIKE, min(s.own for s, _ in places) // 2 + 1) and all(
        sentence.moods[at].contradicts(mood) for mood in best
    )


def contrary(case: Case) -> bool:
    """A word whose opposite stands in that place of the sources, or one that may be used only where they use it."""
    mine = phrase_of(case.sentence.written)
    if any(word in mine and not any(word in phrase_of(s.written) for s in case.sources) for word in guarded()):
        return True
    theirs = [(source, source.turns) for source in case.sources]
    spoken_of = {turn.group for _, turns in theirs for turn, _ in turns}
    return not all(
        told(turn, place, case.sentence, theirs, eq, lambda a, b: a.group == b.group and a != b, _LOOSELY)
        for turn, place in case.sentence.turns
        if turn.group in spoken_of
    )


RULES: tuple[tuple[Reason, Callable[[Case], bool]], ...] = (
    (Reason.NUMBER, wrong_number),
    (Reason.DATE, wrong_date),
    (Reason.REFERENCE, wrong_reference),
    (Reason.QUOTATION, wrong_quotation),
    (Reason.NAME, wrong_name),
    (Reason.NAME, wrong_body),
    (Reason.LEVEL, wrong_level),
    (Reason.DENIAL, wrong_denial),
    (Reason.DENIAL, wrong_mood),
    (Reason.CONTRARY, contrary),
    (Reason.UNSUPPORTED, unsupported),
    (Reason.UNSUPPORTED, too_little),
    (Reason.UNSUPPORTED, new_paper),
)
