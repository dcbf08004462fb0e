"""Motcua's knowledge as a langchain retriever, so that others can put it into their own chains.

from assistant.bootstrap import build_assistant
from assistant.langchain_retriever import MotcuaRetriever
from assistant.settings import load_settings

retriever = MotcuaRetriever(assistant=build_assistant(load_settings()))
documents = retriever.invoke("làm giấy khai sinh cần giấy tờ gì")
"""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.answer import Answer, Block
from assistant.pipeline import Assistant
from assistant.question import make_question


class MotcuaRetriever(BaseRetriever):
    """Returns one document a block of the answer, asked ones first; none when the question ends without an answer.

    A document's metadata names the source, its section, title and address, and whether the block was ``folded``.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant
    place: str | None = None
    as_of: str | None = None

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002, the base class names it
    ) -> list[Document]:
        answer = self.assistant.answer(make_question(query, self.as_of, self.place))
        return [_document(block, answer) for block in answer.blocks if block.citations]


def _document(block: Block, answer: Answer) -> Document:
    citation = block.citations[0]
    metadata = {
        "source": citation.source,
        "section": citation.section,
        "title": answer.title,
        "url": citation.url,
        "folded": block.folded,
    }
    return Document(page_content="\n".join(filter(None, (block.title, *block.lines))), metadata=metadata)
