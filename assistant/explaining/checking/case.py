"""What is judged: a sentence with the passages it cites."""

from dataclasses import dataclass

from assistant.explaining.checking.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence and the passages it cites, all read; ``sections`` tell what these are about."""

    sentence: Reading
    sources: tuple[Reading, ...]
    sections: tuple[str, ...]

    @property
    def own_words(self) -> frozenset[str]:
        """Every folded word of the sources, their labels' apart."""
        return frozenset(word.folded for source in self.sources for word in source.words[: source.own])

    @property
    def source_words(self) -> frozenset[str]:
        """Every folded word of the sources."""
        return frozenset(word.folded for source in self.sources for word in source.words)
