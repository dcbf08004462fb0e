from langchain_core.documents import Document

from assistant.langchain_retriever import MotcuaRetriever
from assistant.pipeline import Assistant


def documents(assistant: Assistant, question: str) -> list[Document]:
    return MotcuaRetriever(assistant=assistant).invoke(question)


def test_each_block_of_an_answer_becomes_a_document_with_its_source(starter_assistant: Assistant) -> None:
    found = documents(starter_assistant, "đăng ký kết hôn cần giấy tờ gì")
    assert {d.metadata["source"] for d in found} == {"1.000894"}
    assert "Giấy tờ cần nộp" in found[0].page_content
    assert not found[0].metadata["folded"]
    assert found[0].metadata["url"].endswith("1.000894")


def test_a_question_without_an_answer_gives_no_document(starter_assistant: Assistant) -> None:
    assert documents(starter_assistant, "mã thủ tục 3.888888 lệ phí bao nhiêu") == []
