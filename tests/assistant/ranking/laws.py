"""A small code of law written for the tests: two documents on birds and boats, and a question reader for it."""

from pathlib import Path

from assistant.ranking.law_question import LawQuestion, read_law_question
from assistant.retrieval.articles import LawLegs
from knowledge.chunk import Chunk, ChunkKind, embedded_text
from knowledge.embedding import Embedder
from knowledge.lexical_index import LexicalIndex
from knowledge.vector_index import VectorIndex

BIRDS, BOATS = "901/2025/QH15", "902/2025/QH15"
_TEXTS = {
    (BIRDS, "1", "Giải thích từ ngữ"): "1. Chim mồi là chim dùng để gọi chim khác.\n2. Lồng nuôi là nơi nhốt chim.",
    (BIRDS, "2", "Điều kiện nuôi chim"): "1. Người nuôi chim phải có vườn.\n2. Lồng phải rộng hơn hai mét.",
    (BIRDS, "3", "Nghĩa vụ của người nuôi chim"): "Người nuôi chim có nghĩa vụ:\na) Cho ăn mỗi sáng;\nb) Che mưa.",
    (BIRDS, "4", "Quyền của người nuôi chim"): "Người nuôi chim được bán chim non ở chợ phiên.",
    (BOATS, "1", "Phạm vi"): "Luật này nói về thuyền trên hồ.",
    (BOATS, "2", "Điều kiện chèo thuyền"): "Người chèo thuyền phải biết bơi và mặc áo phao.",
    (BOATS, "3", "Nghĩa vụ của người chèo thuyền"): "Người chèo thuyền có nghĩa vụ dọn hồ khi vớt được rác.",
}
_TITLES = {BIRDS: "Luật Chim cảnh", BOATS: "Luật Thuyền hồ"}
ARTICLES = tuple(
    Chunk(source=f"{number}#{article}", kind=ChunkKind.PROVISION, title=title, text=text, context=_TITLES[number])
    for (number, article, title), text in _TEXTS.items()
)


def build_legs(directory: Path, embedder: Embedder) -> LawLegs:
    LexicalIndex.build(directory / "lexical", ARTICLES)
    VectorIndex.build(directory / "vectors", ARTICLES, embedder.encode([embedded_text(c) for c in ARTICLES]))
    return LawLegs(LexicalIndex(directory / "lexical"), VectorIndex(directory / "vectors"), embedder)


def read(text: str) -> LawQuestion:
    """Read a question with every term equally rare."""
    return read_law_question(text, lambda _: 1.0)
