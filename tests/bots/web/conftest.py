"""A fake assistant, and a client that speaks to the application without a network."""

import threading
from collections.abc import AsyncIterator, Callable
from datetime import date

import httpx
import pytest

from assistant.answer import Answer, Block, Citation, Option, Outcome
from assistant.question import Aspect, Conversation, Question
from bots.web.app import create_app
from knowledge.embedding import Embedder
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from tests.bots.web.held import publish

PORTAL = "https://thutuc.dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=1.001193"
AS_OF = date(2026, 11, 22)


class FakeAssistant:
    """Asks back about marriage, answers anything else with birth registration; remembers what it was asked."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.refreshes = 0
        self.before_answer: Callable[[Question], object] = lambda _: None
        self.on_refresh: Callable[[], object] = lambda: None
        self._lock = threading.Lock()

    def answer(self, question: Question) -> Answer:
        with self._lock:
            self.questions.append(question)
        self.before_answer(question)
        return clarification() if "kết hôn" in question.text else birth_registration(question)

    def refresh(self) -> None:
        self.refreshes += 1
        self.on_refresh()


def clarification() -> Answer:
    return Answer(
        outcome=Outcome.CLARIFICATION,
        blocks=(
            Block(
                aspect=None,
                title="",
                lines=("Câu hỏi này có thể là một trong mấy việc sau. Bạn muốn hỏi việc nào?",),
            ),
        ),
        options=(
            Option(value="1.000894", label="Đăng ký kết hôn"),
            Option(value="1.004873", label="Cấp giấy xác nhận tình trạng hôn nhân"),
        ),
        as_of=AS_OF,
        generation="g1",
        conversation=Conversation(offered=("1.000894", "1.004873")),
    )


def birth_registration(question: Question) -> Answer:
    english = question.text.isascii()
    return Answer(
        outcome=Outcome.ANSWERED,
        title="Thủ tục đăng ký khai sinh",
        blocks=(
            block(
                Aspect.DOCUMENTS,
                "Giấy tờ cần nộp",
                "Thành phần hồ sơ",
                "Tờ khai đăng ký khai sinh theo mẫu (1 bản chính, 0 bản sao)",
                "Giấy chứng sinh; trường hợp không có thì nộp văn bản của người làm chứng (1 bản chính, 0 bản sao)",
                "… và 2 mục nữa trong phần đầy đủ",
            ),
            block(
                Aspect.AUTHORITY,
                "Ai giải quyết",
                "Cơ quan thực hiện",
                "Cấp có thẩm quyền: cấp xã (xã, phường, đặc khu); cơ quan: Ủy ban nhân dân xã, phường, đặc khu.",
            ),
            block(None, "", "Thông tin chung", "Trả lời cho ngày 22/11/2026, theo bản ghi cập nhật đến 31/7/2026."),
            block(
                Aspect.DOCUMENTS,
                "Giấy tờ cần nộp",
                "Thành phần hồ sơ",
                "[Giấy tờ phải nộp]",
                "Tờ khai đăng ký khai sinh theo mẫu (1 bản chính, 0 bản sao)",
                "Giấy chứng sinh (1 bản chính, 0 bản sao)",
                "Văn bản ủy quyền theo quy định của pháp luật (1 bản chính, 0 bản sao)",
                "[Giấy tờ phải xuất trình]",
                "Căn cước công dân, hộ chiếu hoặc giấy tờ khác có dán ảnh",
                folded=True,
            ),
            block(Aspect.FEE, "Phí, lệ phí", "Phí, lệ phí", "Không thu phí, lệ phí", folded=True),
            block(Aspect.TIME, "Thời hạn giải quyết", "Thời hạn giải quyết", "Ngay trong ngày", folded=True),
            block(Aspect.ONLINE, "Nộp trực tuyến", "Cách thức thực hiện", f"Nộp tại: {PORTAL}", folded=True),
        ),
        level=AuthorityLevel.COMMUNE,
        as_of=question.as_of,
        language="en" if english else "vi",
        generation="g1",
        conversation=Conversation(
            procedure="1.001193", aspects=(Aspect.DOCUMENTS,), subject="khai sinh", place=question.place
        ),
    )


def block(aspect: Aspect | None, title: str, section: str, *lines: str, folded: bool = False) -> Block:
    source = Citation(source="1.001193", section=section, title="Thủ tục 1.001193", url=PORTAL)
    return Block(aspect=aspect, title=title, lines=lines, citations=(source,), folded=folded)


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Library:
    return publish(tmp_path_factory.mktemp("home"), embedder)


@pytest.fixture
async def client(assistant: FakeAssistant, library: Library) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(assistant, library=lambda: library)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        yield client
