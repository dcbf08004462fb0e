"""What a surface needs of an assistant, and nothing more."""

from typing import Protocol

from assistant.answer import Answer
from assistant.question import Question


class AnswersQuestions(Protocol):
    """An assistant; both methods are synchronous and may be called from any thread."""

    def answer(self, question: Question) -> Answer:
        """Return the answer; may raise ``AssistantError`` or ``KnowledgeError``, whose messages are shown as is."""
        ...

    def refresh(self) -> object:
        """Open a newly published generation, if there is one; may raise ``KnowledgeError``."""
        ...
