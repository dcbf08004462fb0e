from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import select, update

from assistant.settings import Settings
from bots.desk import Desk
from bots.state.database import Database
from bots.state.tables import Feedback, Ticket
from bots.web.app import create_app
from tests.bots.service.asking import Broken
from tests.bots.web.conftest import FakeAssistant

API = "/api/v1"
ASKED = {"question": "Làm giấy khai sinh cần giấy tờ gì?"}


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database, Settings())


@pytest.fixture
async def client(assistant: FakeAssistant, desk: Desk):
    transport = httpx.ASGITransport(app=create_app(assistant, desk))
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        yield client


def change(database: Database, **values: object) -> None:
    with database.transaction() as connection:
        connection.execute(update(Ticket).values(**values))


async def opened(client, **asked: object) -> dict:
    response = await client.post(f"{API}/tickets", json={"question": "Nhờ cán bộ xem giúp", **asked})
    assert response.status_code == 200
    return response.json()


async def test_a_question_handed_over_gets_a_code_that_leads_to_the_reply(client, database):
    ticket = await opened(client, place="Đà Nẵng", level="xa", procedure="1.001193")
    assert ticket["code"] in ticket["message"]
    waiting = (await client.get(f"{API}/tickets/{ticket['code'].lower()}")).json()
    assert (waiting["state"], waiting["reply"]) == ("open", None)
    change(database, draft="nháp", reply="chưa gửi")
    assert (await client.get(f"{API}/tickets/{ticket['code']}")).json()["reply"] is None
    change(database, state="answered", reply="Mời anh đến phường.", replied_at=datetime(2026, 11, 24, 20, tzinfo=UTC))
    answered = (await client.get(f"{API}/tickets/{ticket['code']}")).json()
    assert (answered["state"], answered["reply"]) == ("answered", "Mời anh đến phường.")
    assert "25/11/2026" in answered["message"]  # the day in Viet Nam


async def test_a_late_ticket_apologises_and_a_forwarded_one_says_where_it_is(client, database):
    code = (await opened(client))["code"]
    change(database, state="forwarded", forwarded_to="Sở Tư pháp")
    assert "Sở Tư pháp" in (await client.get(f"{API}/tickets/{code}")).json()["message"]
    change(database, due_at=datetime(2026, 1, 5, tzinfo=UTC))
    assert "Xin lỗi" in (await client.get(f"{API}/tickets/{code}")).json()["message"]
    change(database, state="closed")
    assert "closed" in (await client.get(f"{API}/tickets/{code}?language=en")).json()["message"]


async def test_earlier_messages_are_kept_only_with_consent(client, database):
    await opened(client, turns=["cccd 048190001234"], consent=False)
    await opened(client, turns=["cccd 048190001234"], consent=True)
    with database.transaction() as connection:
        kept = list(connection.scalars(select(Ticket.conversation).order_by(Ticket.id)))
    assert kept == [None, {"turns": ["cccd [số căn cước]"]}]


async def test_guessing_codes_is_stopped_and_says_when_to_come_back(client):
    code = (await opened(client))["code"]
    guesses = [await client.get(f"{API}/tickets/AAAAA{letter}") for letter in "23456789AB"]
    assert {guess.status_code for guess in guesses} == {404}
    refused = await client.get(f"{API}/tickets/{code}")
    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "too_many"
    assert int(refused.headers["retry-after"]) > 0


async def test_one_address_cannot_flood_the_officials(client):
    statuses = [(await client.post(f"{API}/tickets", json=ASKED)).status_code for _ in range(21)]
    assert statuses == [200] * 20 + [429]


@pytest.mark.parametrize(
    "wrong", [{"question": " "}, {"place": "Xứ Thần Tiên"}, {"turns": ["x"] * 21}, {"name": "Lan"}]
)
async def test_a_ticket_that_cannot_be_taken_says_why(client, wrong):
    response = await client.post(f"{API}/tickets", json={**ASKED, **wrong})
    assert response.status_code == 422
    assert response.json()["error"]["message"]


async def test_an_opinion_is_kept_for_an_answer_that_was_given(client, database):
    answer = (await client.post(f"{API}/answers", json=ASKED)).json()["id"]
    given = await client.post(f"{API}/feedback", json={"answer": answer, "useful": False, "reason": "outdated"})
    assert given.json()["message"].startswith("Cảm ơn")
    with database.transaction() as connection:
        assert [(row.useful, row.reason) for row in connection.scalars(select(Feedback))] == [(False, "outdated")]
    unknown = await client.post(f"{API}/feedback", json={"answer": "a-name-nobody-was-given", "useful": True})
    assert unknown.status_code == 404


async def test_questions_are_forgotten_by_their_ids(client):
    answer = (await client.post(f"{API}/answers", json=ASKED)).json()["id"]
    response = await client.post(f"{API}/forget", json={"answers": [answer], "language": "en"})
    assert response.json()["message"] == "What you asked is no longer kept here."


async def test_what_cannot_be_kept_is_told_and_asks_to_come_back_while_answers_go_on(client, desk):
    desk.database, desk.log._database = Broken(), Broken()
    assert (await client.post(f"{API}/answers", json=ASKED)).status_code == 200
    refused = await client.post(f"{API}/tickets", json=ASKED)
    assert (refused.status_code, refused.json()["error"]["code"]) == (503, "state_unavailable")
    assert refused.headers["retry-after"]
