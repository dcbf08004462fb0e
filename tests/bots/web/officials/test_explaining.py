"""A draft in plainer words: asked for by a button, added to what the official has, and never in the way of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.language_model import LanguageModel
from bots.state.database import Database
from bots.web.officials.means import Means
from knowledge.embedding import Embedder
from knowledge.library import Library
from tests.assistant.explaining.model_server import ModelServer, serving
from tests.assistant.explaining.scripted_models import HOSTILE, Script, honest
from tests.bots.web.held import publish
from tests.bots.web.officials.browsing import Browser
from tests.bots.web.officials.ticket_work import ANSWER, act, now_of, opened

BUTTON = "Soạn lại dễ hiểu hơn"
FACT = "Tờ khai xin nuôi chim theo mẫu (1 bản chính)"
CARD: Answer = replace(ANSWER, blocks=(replace(ANSWER.blocks[0], lines=(FACT, "Ảnh chụp con chim")),))
SAID = f"Theo bản ghi, {FACT}"


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Library:
    return publish(tmp_path / "home", embedder)


@pytest.fixture
def script() -> Script:
    return honest


@pytest.fixture
def model(script: Script):
    with serving(script) as model:
        yield model


@pytest.fixture
def allowed() -> list[bool]:
    """Whether officials let the model be asked; the last one holds."""
    return [True]


@pytest.fixture
def means(means: Means, model: ModelServer, allowed: list[bool], monkeypatch: pytest.MonkeyPatch) -> Means:
    monkeypatch.setattr(means.assistant, "answer", lambda _: CARD)
    budget = Budget(0, lambda: allowed[-1])
    written = LanguageModel("m", model.url, None, 900, 5.0)
    return replace(means, explainer=Explainer(written, means.library, budget, lambda text: text, 1.0))


def typed_in(page: str) -> str:
    return page.split("<textarea")[1].split(">", 1)[1].split("</textarea>")[0]


def test_the_draft_is_there_at_once_and_no_model_is_asked_until_the_button_is_pressed(
    as_role: Callable[[str], Browser], database: Database, model: ModelServer
) -> None:
    page = as_role("editor").get(f"/officials/tickets/{opened(database).code}").text
    assert FACT in typed_in(page)
    assert BUTTON in page
    assert model.requests == []


def test_checked_sentences_come_before_the_facts_with_their_sources_and_change_no_ticket(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    ticket, editor = opened(database), as_role("editor")
    draft = typed_in(editor.get(f"/officials/tickets/{ticket.code}").text)
    page = act(editor, ticket, "explain", text=draft)
    assert page.status_code == 200
    explained = typed_in(page.text)
    assert explained.index("Kính gửi") < explained.index(SAID) < explained.index("Giấy tờ cần nộp:")
    assert set(draft.split("\n\n")) < set(explained.split("\n\n"))
    assert "Thủ tục 1.900001, Thành phần hồ sơ)" in page.text
    assert (now_of(database, ticket).draft, now_of(database, ticket).reply) == (None, None)


def test_what_the_official_has_written_is_kept_below(as_role: Callable[[str], Browser], database: Database) -> None:
    page = act(as_role("editor"), opened(database), "explain", text="Mời ông đến phường.\r\nXin cảm ơn.").text
    assert typed_in(page).startswith(SAID)
    assert typed_in(page).endswith("\n\nMời ông đến phường.\nXin cảm ơn.")


@pytest.mark.parametrize("script", HOSTILE, ids=lambda script: script.__name__)
def test_a_hostile_or_dead_model_leaves_the_draft_as_it_was(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    page = act(as_role("editor"), opened(database), "explain", text="Mời ông đến phường.")
    assert page.status_code == 200
    assert typed_in(page.text) == "Mời ông đến phường."
    assert "bản nháp giữ nguyên" in page.text


def test_a_switch_thrown_by_an_official_takes_the_button_away_and_asks_no_model(
    as_role: Callable[[str], Browser], database: Database, model: ModelServer, allowed: list[bool]
) -> None:
    ticket, editor = opened(database), as_role("editor")
    allowed.append(False)
    assert BUTTON not in editor.get(f"/officials/tickets/{ticket.code}").text
    assert typed_in(act(editor, ticket, "explain", text="Mời ông đến phường.").text) == "Mời ông đến phường."
    assert model.requests == []


def test_who_changed_the_ticket_meanwhile_is_still_noticed(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    ticket, editor, approver = opened(database), as_role("editor"), as_role("approver")
    stale = editor.get(f"/officials/tickets/{ticket.code}").text.split('name="seen" value="')[1].split('"')[0]
    act(approver, ticket, "draft", text="Nháp của người duyệt.")
    page = editor.submit(f"/tickets/{ticket.code}/explain", seen=stale, text="Nháp cũ.").text
    assert page.split('name="seen" value="')[1].split('"')[0] == stale
    assert editor.submit(f"/tickets/{ticket.code}/draft", seen=stale, text=typed_in(page)).status_code == 409
    assert now_of(database, ticket).draft == "Nháp của người duyệt."


def test_a_reply_that_would_grow_too_long_to_be_saved_is_left_as_it_is(
    as_role: Callable[[str], Browser], database: Database
) -> None:
    long = "dài " * 1_999
    page = act(as_role("editor"), opened(database), "explain", text=long)
    assert typed_in(page.text) == long.strip()


def test_a_viewer_asks_no_model(as_role: Callable[[str], Browser], database: Database, model: ModelServer) -> None:
    ticket, viewer = opened(database), as_role("viewer")
    assert BUTTON not in viewer.get(f"/officials/tickets/{ticket.code}").text
    assert viewer.submit(f"/tickets/{ticket.code}/explain", text="x", seen="x").status_code == 403
    assert model.requests == []


def test_what_a_model_wrote_is_shown_as_text(
    as_role: Callable[[str], Browser], database: Database, means: Means, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = replace(CARD, blocks=(replace(CARD.blocks[0], lines=("Tờ khai & <i>ảnh</i> của con chim",)),))
    monkeypatch.setattr(means.assistant, "answer", lambda _: odd)
    assert "<i>" not in act(as_role("editor"), opened(database), "explain", text="").text
