"""What every sentence of ours can do."""

from enum import Enum


class Sentence(Enum):
    """A sentence in both languages, Vietnamese first; ``in_(language, …)`` fills its blanks."""

    def in_(self, language: str, **values: object) -> str:
        """Return the sentence in ``vi`` or ``en`` with its blanks filled."""
        return str(self.value[language == "en"]).format(**values)
