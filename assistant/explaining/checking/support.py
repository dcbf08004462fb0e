"""Whether the words of a sentence stand in its sources: most of them, none missing in a row, no paper's new name."""

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from assistant.explaining.checking.case import Case
from assistant.explaining.checking.words import Word, is_content, is_meant, words_of
from knowledge.vietnamese import canonical

_GROUNDED = 0.6  # share of a sentence's content words that its sources must hold
_BY_TEXT = 0.5  # share that the passages themselves must hold, the names of where they stand apart
_INVENTED = 3  # so many content words in a row that no source holds are an invention
_FEW = 9  # different words that say something, below which every word counts, each beside its neighbour
_NEARLY_ALL = 0.67  # share of them that the passages themselves must hold then
_TRANSLATED = 0.7  # the same of an English sentence, each word by itself
_PAPERS = frozenset(map(canonical, ("giấy", "đơn", "phiếu", "sổ", "thẻ", "chứng", "khai")))  # as their names begin
_NAME_OF_A_PAPER, _NEW_NAME = 6, 2  # words behind it that may be its name; so many of them in a row are a new one


def unsupported(case: Case) -> bool:
    """Words that the sources do not hold: too many of them, or several in a row."""
    known = case.source_words
    figures = case.sentence.quantities or case.sentence.dates or case.sentence.references  # these hold it to its place
    content = [word for word in case.sentence.words if is_content(word)]
    if not content:
        return not figures
    held = [word.folded in known for word in content]
    near = case.own_words | _sections(case) if figures else case.own_words
    by_text = _share({word.folded for word in content}, near)
    return sum(held) / len(held) < _GROUNDED or by_text < _BY_TEXT or _longest_run(held) >= _INVENTED


def _sections(case: Case) -> set[str]:
    return {word.folded for section in case.sections for word in words_of(section)}


def too_little(case: Case) -> bool:
    """A short sentence most of whose words stand in the passages by themselves only: a syllable is a word beside the
    next, and a long passage holds any few of them by chance."""
    if len({word.folded for word in case.sentence.words if is_content(word)}) >= _FEW:
        return False
    said = _meant(case.sentence.words)
    texts = [_meant(source.words[: source.own]) for source in case.sources]
    texts += [_meant(words_of(section)) for section in case.sections]
    if case.sentence.english or len(said) < 2:  # translated, no word keeps its neighbour
        return _share(set(said), {word for text in texts for word in text}) < _TRANSLATED
    pairs = {pair for text in texts for pair in pairwise(text)}
    held = {word for word, known in zip(said, _beside(said, pairs), strict=True) if known}
    return _share(set(said), held) < _NEARLY_ALL


def _meant(words: Iterable[Word]) -> list[str]:
    return [word.folded for word in words if is_meant(word)]


def new_paper(case: Case) -> bool:
    """A paper of a name that no source gives it; words of it that stand elsewhere by themselves are not the name."""
    if case.sentence.english:
        return False
    pairs = {pair for source in case.sources for pair in pairwise(_meant(source.words))}
    words = case.sentence.words
    names = (_meant(words[i : i + 1 + _NAME_OF_A_PAPER]) for i, word in enumerate(words) if word.marked in _PAPERS)
    return any(_longest_run(_beside(name, pairs)) >= _NEW_NAME for name in names)


def _beside(words: list[str], pairs: Set[tuple[str, str]]) -> list[bool]:
    """Tell of each word whether it stands in the sources as it stands here, behind or before its neighbour."""
    known = [pair in pairs for pair in pairwise(words)]
    return [any(known[max(0, at - 1) : at + 1]) for at in range(len(words))]


def _share(words: Set[str], known: Set[str]) -> float:
    return len(words & known) / len(words) if words else 1.0


def _longest_run(held: Sequence[bool]) -> int:
    longest = run = 0
    for one in held:
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest
