"""A few chunks of every kind, written for the tests of the indexes."""

from knowledge.chunk import Chunk, ChunkKind

BIRTH = Chunk(source="1.900011", kind=ChunkKind.NAME, title="Đăng ký khai sinh", text="Giấy khai sinh . Hộ tịch")
DEATH = Chunk(source="1.900012", kind=ChunkKind.NAME, title="Đăng ký khai tử", text="Trích lục khai tử . Hộ tịch")
BIRTH_BODY = Chunk(source="1.900011", kind=ChunkKind.BODY, title="", text="Giấy chứng sinh . Tờ khai")
ASKED = Chunk(source="1.900011", kind=ChunkKind.PHRASING, title="", text="mần giấy khai sinh cho con ở mô")
ASKED_AGAIN = Chunk(source="1.900011", kind=ChunkKind.PHRASING, title="", text="con mới sinh làm giấy tờ gì")
ARTICLE = Chunk(source="900/2025/NĐ-CP#1", kind=ChunkKind.PROVISION, title="Phạm vi", text="Nói về hộ tịch.")
ALL = (BIRTH, DEATH, BIRTH_BODY, ASKED, ASKED_AGAIN, ARTICLE)
EMBEDDED = tuple(c for c in ALL if c.kind is not ChunkKind.BODY)
