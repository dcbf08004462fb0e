"""Motcua as a langchain ``Runnable``: a question in, the whole answer out, to be put between others with ``|``.

from assistant.bootstrap import build_assistant
from assistant.langchain_runnable import MotcuaRunnable
from assistant.settings import load_settings

motcua = MotcuaRunnable(build_assistant(load_settings()), place="Đà Nẵng")
chain = motcua | (lambda answer: [line for block in answer.blocks if not block.folded for line in block.lines])
lines = chain.invoke("làm giấy khai sinh cần giấy tờ gì")
"""

from typing import Any

from langchain_core.runnables import Runnable, RunnableConfig

from assistant.answer import Answer
from assistant.pipeline import Assistant
from assistant.question import Question, make_question


class MotcuaRunnable(Runnable[str | Question, Answer]):
    """Answers a question's text, for ``place`` and ``as_of``, or a whole ``Question`` with a conversation of its own.

    ``batch`` and ``ainvoke`` come with the base class; raises ``BadQuestion`` on a text that is no question.
    """

    def __init__(self, assistant: Assistant, place: str | None = None, as_of: str | None = None) -> None:
        self._assistant, self._place, self._as_of = assistant, place, as_of

    def invoke(
        self,
        input: str | Question,  # the base class names it
        config: RunnableConfig | None = None,
        **kwargs: Any,
    ) -> Answer:
        """Return the answer; callbacks of ``config`` see the question and the answer."""
        return self._call_with_config(self._answer, input, config, **kwargs)

    def _answer(self, asked: str | Question) -> Answer:
        question = asked if isinstance(asked, Question) else make_question(asked, self._as_of, self._place)
        return self._assistant.answer(question)
