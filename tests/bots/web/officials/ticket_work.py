"""A ticket as a citizen opens it, and what an official does with it on its page."""

from datetime import timedelta

from assistant.answer import Answer, Block, Citation, Outcome
from bots.channels import Channel
from bots.state.database import Database
from bots.state.tickets import add_ticket, ticket_of
from bots.tickets import HandedOver, Ticket, new_ticket
from tests.bots.web.officials.browsing import BEGINNING, Browser
from tests.knowledge.procedures import FULL

HANDED = HandedOver(
    question="Nuôi chim ở chung cư có phải xin phép không?",
    channel=Channel.WEB,
    procedure=FULL.code,
    place="Đắk Lắk",
    commune="phường Buôn Ma Thuột",
)
ANSWER = Answer(
    outcome=Outcome.ANSWERED,
    title=FULL.name,
    blocks=(
        Block(
            aspect=None,
            title="Giấy tờ cần nộp",
            lines=("Tờ khai", "Ảnh chim"),
            citations=(
                Citation(source=FULL.code, section="Thành phần hồ sơ", title="Thủ tục 1.900001", url="https://a.vn"),
            ),
        ),
        Block(aspect=None, title="Phần gập", lines=("không đưa vào nháp",), folded=True),
    ),
    procedure=FULL.code,
)


def opened(database: Database, handed: HandedOver = HANDED, hours_ago: float = 1) -> Ticket:
    ticket = new_ticket(handed, BEGINNING - timedelta(hours=hours_ago), working_days=1, keep_days=90)
    with database.transaction() as connection:
        add_ticket(connection, ticket)
    return ticket


def now_of(database: Database, ticket: Ticket) -> Ticket:
    with database.transaction() as connection:
        found = ticket_of(connection, ticket.code)
    assert found is not None
    return found


def act(browser: Browser, ticket: Ticket, what: str, **fields: str):
    """Send a form of the ticket's page as it stands there now."""
    page = browser.get(f"/officials/tickets/{ticket.code}").text
    seen = page.split('name="seen" value="')[1].split('"')[0]
    return browser.submit(f"/tickets/{ticket.code}/{what}", seen=seen, **fields)
