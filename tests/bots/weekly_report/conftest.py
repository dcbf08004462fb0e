"""A week of questions, two of tickets, and records with something wrong in each."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bots.state.database import Database, database_in
from bots.state.tables import AskedQuestion, Feedback, Ticket
from bots.weekly_report.week import Week, midnight
from knowledge.legal import LegalDocument
from knowledge.procedure import AuthorityLevel, LegalBasis, Procedure
from knowledge.record_writing import write_records, write_sources
from knowledge.records import Records

WEEK = Week(first=date(2026, 11, 16))
NOW = datetime(2026, 11, 25, 1, 15, tzinfo=UTC)
SECRET = "chuyện riêng của chị Bảy"
Ask = Callable[..., None]
OpenTicket = Callable[..., None]

SOUND = Procedure(
    code="1.900010",
    name="Đăng ký nuôi chim",
    field="Chim cảnh",
    level=AuthorityLevel.COMMUNE,
    as_of=date(2026, 7, 1),
    competent_authorities=("Ủy ban nhân dân cấp xã",),
    implementing_authorities=("Ủy ban nhân dân cấp xã",),
)
CONTRADICTS = replace(
    SOUND,
    code="1.900011",
    name="Cấp phép chợ chim",
    level=AuthorityLevel.COMMUNE,
    competent_authorities=("Chủ tịch Ủy ban nhân dân cấp tỉnh",),
    implementing_authorities=("Sở Công Thương",),
)
NAMES_DISTRICT = replace(SOUND, code="1.900012", name="Thả chim", steps=("Nộp hồ sơ tại Phòng Tư pháp cấp huyện.",))
CITES_LAPSED = replace(
    SOUND,
    code="1.900013",
    name="Bán chim =1+1 <b>",
    legal_bases=tuple(LegalBasis(title="Nghị định", number=f"{n}/2020/NĐ-CP") for n in (901, 902, 903, 904, 905)),
)
DOCUMENTS = [
    LegalDocument(number="901/2020/NĐ-CP", title="", expires=date(2026, 7, 1), replaced_by="1/2026/NĐ-CP"),
    LegalDocument(number="902/2020/NĐ-CP", title="", in_force=date(2027, 1, 1)),
    LegalDocument(number="903/2020/NĐ-CP", title="", suspended=((date(2026, 1, 1), None),)),
    LegalDocument(number="904/2020/NĐ-CP", title="", expires=date(2026, 7, 1)),
    LegalDocument(number="905/2020/NĐ-CP", title="", in_force=date(2021, 1, 1)),
]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(database_in(tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def ask(database: Database) -> Ask:
    """Put questions into the database; what is not said of one is ordinary."""
    numbers = count()

    def asked(
        times: int = 1,
        at: datetime | None = None,
        useful: bool | None = None,
        reason: str | None = None,
        **given: object,
    ) -> None:
        ordinary = {
            "asked_at": at or midnight(WEEK.first) + timedelta(hours=9), "channel": "web", "outcome": "answered", "language": "vi",
            "milliseconds": 50.0, "generation": "g1", "text": SECRET, "place": "Đà Nẵng",
        }  # fmt: skip
        with database.transaction() as connection:
            for _ in range(times):
                question = AskedQuestion(id=f"q{next(numbers)}", **(ordinary | given))
                connection.add(question)
                if useful is not None:
                    opinion = Feedback(
                        question=question.id, given_at=question.asked_at, useful=useful, reason=reason, words=SECRET
                    )
                    connection.add(opinion)

    return asked


@pytest.fixture
def open_ticket(database: Database) -> OpenTicket:
    """Hand a question to an official; it is due two days later."""
    numbers = count()

    def opened(at: datetime, replied_at: datetime | None = None) -> None:
        with database.transaction() as connection:
            connection.add(
                Ticket(
                    code=f"T{next(numbers):05}", state="open", opened_at=at, due_at=at + timedelta(days=2),
                    channel="web", language="vi", question=SECRET, replied_at=replied_at, keep_until=date(2027, 1, 1),
                )
            )  # fmt: skip

    return opened


@pytest.fixture
def register_records(tmp_path: Path) -> Iterator[Records]:
    """One sound record, one of every kind of gap that a record can have, one that was deleted."""
    path = tmp_path / "records.sqlite"
    deleted = replace(NAMES_DISTRICT, code="1.900019", deleted=True)
    unclear = Procedure(code="1.900014", name="Ngắm chim", field="Chim cảnh", level=None, as_of=date(2026, 7, 1))
    procedures = [SOUND, CONTRADICTS, NAMES_DISTRICT, CITES_LAPSED, unclear, deleted]
    write_records(path, [(p, "kho") for p in procedures], [(d, "luật") for d in DOCUMENTS], [], [], {})
    write_sources(path, 1, [], {}, {})
    opened = Records(path)
    yield opened
    opened.close()
