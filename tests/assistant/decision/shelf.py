"""Some procedures on birds, an article of law, and what the legs find of them."""

from assistant.answer import Scored
from assistant.decision import Decision, decide
from assistant.retrieval.sources import Hit
from knowledge.legal import Provision
from knowledge.library import Library
from tests.assistant.records import TODAY, library, procedure, read

KEEP, SELL, COPY, RELEASE = "1.900001", "1.900002", "1.900003", "1.900004"
SHELF = library(
    procedure(code=KEEP, name="Đăng ký nuôi chim cảnh"),
    procedure(code=SELL, name="Cấp giấy phép bán chim"),
    procedure(code=COPY, name="Đăng ký nuôi chim cảnh (Đắk Lắk)", place="Đắk Lắk", local=True),
    procedure(code=RELEASE, name="Thả chim"),
    copies={COPY: KEEP},
)
BIRDS = [Hit(source=code, scores={"dense_phrasing": 0.9}) for code in (KEEP, SELL, COPY, RELEASE)]


def scored(*found: tuple[str, float], in_hand: float = 0.0) -> list[Scored]:
    return [Scored(source=code, score=score, shares={"in_hand": in_hand}) for code, score in found]


def decided(
    ranked: list[Scored], text: str = "nuôi chim", hits: list[Hit] | None = None, shelf: Library = SHELF
) -> Decision:
    return decide(ranked, BIRDS if hits is None else hits, read(text), shelf, TODAY)


UMBRELLAS = [
    Hit(source="ask:birds", scores={"dense_phrasing": 0.8}),
    Hit(source="ask:fish", scores={"dense_phrasing": 0.9}),
]
LAW = Hit(source="900/2025/NĐ-CP#2", scores={"dense_phrasing": 0.95, "phrasing": 1.0})
WITH_LAW = library(
    *(procedure(code=code) for code in (KEEP, SELL, COPY, RELEASE)),
    provisions=(Provision(document="900/2025/NĐ-CP", article="2", title="Lồng", text="Rộng."),),
)
