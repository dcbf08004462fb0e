"""Tickets: a citizen's question, from the queue to the reply."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bots.deeds import DeedKind
from bots.state.database import Database
from bots.state.deeds import latest_deeds
from bots.tickets import TicketState
from bots.web.officials.means import Means
from knowledge.embedding import Embedder
from knowledge.library import Library
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import BEGINNING, Browser, Clock
from tests.bots.web.officials.ticket_work import ANSWER, HANDED, act, now_of, opened


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder)


@pytest.fixture
def assistant_answers(means: Means, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the assistant answer with a card; what it was asked is remembered."""
    asked: list[str] = []

    def answer(question):
        asked.append(question.text)
        return ANSWER

    monkeypatch.setattr(means.assistant, "answer", answer)
    return asked


def test_the_queue_shows_who_waits_longest_first_and_who_is_late(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    fresh = opened(database, replace(HANDED, question="Câu hỏi mới"))
    late = opened(database, replace(HANDED, question="Câu hỏi cũ"), hours_ago=24 * 5)
    viewer = as_role("viewer")
    page = viewer.get("/officials/tickets").text
    assert page.index(late.handed.question) < page.index(fresh.handed.question)
    assert page.count("quá hạn từ") == 1
    home = viewer.get("/officials/").text
    assert "2 phiếu chờ trả lời, 1 quá hạn" in home
    assert "Câu hỏi cũ" in home


def test_a_ticket_opens_with_a_draft_made_of_what_the_assistant_answers_and_its_sources(
    as_role: Callable[[str], Browser], database: Database, assistant_answers: list[str]
) -> None:
    page = as_role("editor").get(f"/officials/tickets/{opened(database).code}").text
    draft = page.split("<textarea")[1].split("</textarea>")[0]
    assert "Tờ khai" in draft
    assert "Thủ tục 1.900001, Thành phần hồ sơ – https://a.vn" in draft
    assert "không đưa vào nháp" not in draft
    assert assistant_answers == [HANDED.question]


def test_the_messages_before_are_read_for_the_draft_and_shown_only_with_consent(
    as_role: Callable[[str], Browser], database: Database, assistant_answers: list[str]
) -> None:
    editor = as_role("editor")
    without = editor.get(f"/officials/tickets/{opened(database).code}").text
    assert "người dân không đồng ý gửi" in without
    handed = opened(database, replace(HANDED, turns=("tôi muốn nuôi vẹt",)))
    assistant_answers.clear()
    page = editor.get(f"/officials/tickets/{handed.code}").text
    assert "tôi muốn nuôi vẹt" in page
    assert assistant_answers == ["tôi muốn nuôi vẹt", HANDED.question]


def test_an_editor_drafts_an_approver_sends_and_the_citizen_reads_it_by_the_code(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    ticket, editor, approver = opened(database), as_role("editor"), as_role("approver")
    assert act(editor, ticket, "draft", text="Phải xin phép.").status_code == 303
    assert now_of(database, ticket).draft == "Phải xin phép."
    assert now_of(database, ticket).reply is None
    assert act(editor, ticket, "reply", text="Phải xin phép.").status_code == 403
    assert "Phải xin phép." in approver.get(f"/officials/tickets/{ticket.code}").text
    assert HANDED.question in approver.get("/officials/tickets?queue=drafted").text
    assert act(approver, ticket, "reply", text="Phải xin phép\r\ntrước 3 ngày.").status_code == 303
    answered = now_of(database, ticket)
    assert (answered.state, answered.reply) == (TicketState.ANSWERED, "Phải xin phép\ntrước 3 ngày.")
    assert answered.replied_at == BEGINNING
    assert [d.kind for d in latest_deeds(database, 5) if d.subject == ticket.code] == [
        DeedKind.TICKET_REPLIED,
        DeedKind.TICKET_DRAFTED,
    ]


def test_two_who_reply_at_once_do_not_overwrite_each_other_and_lose_nothing(
    as_role: Callable[[str], Browser], database: Database, clock: Clock
) -> None:
    ticket, editor, approver = opened(database), as_role("editor"), as_role("approver")
    stale = editor.get(f"/officials/tickets/{ticket.code}").text.split('name="seen" value="')[1].split('"')[0]
    act(approver, ticket, "draft", text="Nháp của người duyệt.")
    answer = editor.submit(f"/tickets/{ticket.code}/draft", seen=stale, text="Nháp của người soạn.")
    assert answer.status_code == 409
    assert "Nháp của người duyệt." in answer.text
    assert "Nháp của người soạn." in answer.text
    assert now_of(database, ticket).draft == "Nháp của người duyệt."
    assert clock.now == BEGINNING


def test_a_ticket_that_was_answered_takes_no_second_reply(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    ticket, approver = opened(database), as_role("approver")
    page = approver.get(f"/officials/tickets/{ticket.code}").text
    seen = page.split('name="seen" value="')[1].split('"')[0]
    approver.submit(f"/tickets/{ticket.code}/reply", seen=seen, text="Một lần.")
    assert approver.submit(f"/tickets/{ticket.code}/reply", seen=seen, text="Hai lần.").status_code == 409
    assert now_of(database, ticket).reply == "Một lần."


def test_a_ticket_is_forwarded_to_the_office_that_is_competent(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    ticket, editor = opened(database, replace(HANDED, turns=("tôi muốn nuôi vẹt",))), as_role("editor")
    page = editor.get(f"/officials/tickets/{ticket.code}").text
    assert 'value="UBND phường Buôn Ma Thuột, Đắk Lắk"' in page
    act(editor, ticket, "forward", office="Sở Văn hóa, Đắk Lắk")
    forwarded = now_of(database, ticket)
    assert (forwarded.state, forwarded.forwarded_to) == (TicketState.FORWARDED, "Sở Văn hóa, Đắk Lắk")
    slip = editor.get(f"/officials/tickets/{ticket.code}/slip").text
    assert "Sở Văn hóa, Đắk Lắk" in slip
    assert "tôi muốn nuôi vẹt" in slip
    assert HANDED.question in editor.get("/officials/tickets?queue=forwarded").text
    assert act(editor, ticket, "draft", text="Vẫn soạn được.").status_code == 303


def test_a_duplicate_is_put_aside_without_a_reply(as_role: Callable[[str], Browser], database: Database) -> None:
    ticket = opened(database)
    act(as_role("editor"), ticket, "close")
    assert now_of(database, ticket).state == TicketState.CLOSED


def test_a_reply_becomes_an_approved_answer(as_role: Callable[[str], Browser], database: Database) -> None:
    ticket, approver = opened(database), as_role("approver")
    act(approver, ticket, "reply", text="Phải xin phép.")
    assert f"/approved/new?ticket={ticket.code}" in approver.get(f"/officials/tickets/{ticket.code}").text
    form = approver.get(f"/officials/approved/new?ticket={ticket.code}").text
    assert HANDED.question in form
    assert "Phải xin phép." in form


def test_a_viewer_reads_the_queue_and_writes_nothing(as_role: Callable[[str], Browser], database: Database) -> None:
    ticket, viewer = opened(database), as_role("viewer")
    page = viewer.get(f"/officials/tickets/{ticket.code}").text
    assert HANDED.question in page
    assert "<textarea" not in page
    for what in ("draft", "forward", "close", "reply"):
        form = {"text": "Không được.", "office": "Sở", "seen": "x"}
        assert viewer.submit(f"/tickets/{ticket.code}/{what}", **form).status_code == 403


def test_what_a_citizen_wrote_is_shown_as_text(as_role: Callable[[str], Browser], database: Database) -> None:
    ticket = opened(database, replace(HANDED, question="<img src=x onerror=alert(1)> nuôi chim", turns=("<b>hi</b>",)))
    page = as_role("editor").get(f"/officials/tickets/{ticket.code}").text
    assert "<img" not in page
    assert "<b>hi" not in page


def test_a_code_that_is_no_ticket_is_not_found(as_role: Callable[[str], Browser]) -> None:
    assert as_role("viewer").get("/officials/tickets/ABC234").status_code == 404
