"""What a language model on the loopback says, under the card of a real browser's widget."""

import json
import threading
from collections.abc import Iterator

import pytest

from assistant.explaining.budget import Budget
from assistant.explaining.explainer import Explainer
from assistant.explaining.splitting import Splitter
from assistant.language_model import LanguageModel
from bots.web.app import create_app
from knowledge.lexicon import lexicon
from tests.assistant.explaining.model_server import serving
from tests.assistant.explaining.no_law import NoLaw
from tests.assistant.explaining.scripted_models import honest, invents_fees
from tests.bots.web.browser.looking import contrasting, dark, narrow, violations
from tests.bots.web.browser.serving import running

sync_api = pytest.importorskip("playwright.sync_api", reason="the Python package playwright is not installed")

ASKED = "làm giấy khai sinh cần giấy tờ gì"
SEVERAL = "khai sinh cần giấy tờ gì? và lệ phí khai sinh bao nhiêu?"
PARTS = ("khai sinh cần giấy tờ gì", "lệ phí khai sinh bao nhiêu")
HEARD = ".spoken[role=status]"


class Waiting:
    """A model that says one sentence, and then waits until it may go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, request: str) -> Iterator[str]:
        pieces = list(honest(request))
        end = next(at for at in range(len(pieces)) if "}" in "".join(pieces[: at + 1]))
        yield from pieces[: end + 1]
        self.go_on.wait(10)
        yield from pieces[end + 1 :]


def splits(request: str) -> Iterator[str]:
    if "<passages>" in request:
        yield from honest(request)
    else:
        yield json.dumps({"questions": [{"question": part, "aspects": []} for part in PARTS]}, ensure_ascii=False)


@pytest.fixture(autouse=True)
def patience(page):
    """A busy machine loads a page slowly; what is waited for is not how long it takes."""
    page.set_default_timeout(30_000)


@pytest.fixture
def script():
    return honest


@pytest.fixture
def allowed() -> list[bool]:
    return [True]


@pytest.fixture
def address(assistant, desk, library, script, allowed) -> Iterator[str]:
    with serving(script) as server:
        model, budget = LanguageModel("m", server.url, None, 900, 10.0), Budget(0, lambda: allowed[-1])
        splitter = Splitter(model, lexicon(), budget, str, 10.0)
        explainer = Explainer(model, NoLaw, budget, str, 10.0, splitter)
        with running(create_app(assistant, desk, library=lambda: library, explainer=explainer)) as address:
            yield address


@pytest.fixture
def streams(page) -> list[dict]:
    """What was sent to the stream."""
    sent: list[dict] = []
    page.on("request", lambda request: "stream" in request.url and sent.append(request.post_data_json))
    return sent


def test_checked_sentences_stand_under_the_card_each_with_its_source_and_are_heard(page, ask, address, streams):
    page.goto(address)
    ask(ASKED)
    said = page.locator(".explained li")
    sync_api.expect(said).to_have_count(4)
    sync_api.expect(page.locator(".explained h4")).to_contain_text("do máy viết, đã đối chiếu")
    sync_api.expect(said.first).to_contain_text("Theo bản ghi, Tờ khai đăng ký khai sinh")
    sync_api.expect(said.first.locator(".source")).to_have_text(
        "Nguồn: Thủ tục 1.001193 (mở trang mới), Thành phần hồ sơ"
    )
    sync_api.expect(page.locator(HEARD)).to_contain_text("Giải thích thêm")
    sync_api.expect(page.locator(HEARD)).to_contain_text("Theo bản ghi, Tờ khai")
    assert page.locator(".card .explained").count() == 0
    assert streams[0]["answer"] is False
    page.reload()
    sync_api.expect(said).to_have_count(4)
    assert len(streams) == 1


@pytest.mark.parametrize("script", [Waiting()])
def test_the_card_waits_for_no_model_and_nothing_above_a_sentence_moves(page, ask, address, script):
    page.goto(address)
    page.evaluate("""() => { window.shifts = []; new PerformanceObserver((list) => window.shifts.push(...list.getEntries()
        .filter((entry) => window.counting).map((entry) => entry.value))).observe({ type: "layout-shift" }); }""")
    ask(ASKED)
    page.locator(".card").wait_for()
    sync_api.expect(page.locator(".explained li")).to_have_count(1)
    sync_api.expect(page.locator(HEARD)).not_to_contain_text("Giải thích thêm")
    page.get_by_role("button", name="Hữu ích").focus()
    where = page.locator(".card").bounding_box()
    page.evaluate("window.counting = true")
    script.go_on.set()
    sync_api.expect(page.locator(".explained li")).to_have_count(4)
    assert page.locator(".card").bounding_box() == where
    assert page.evaluate("document.querySelector('motcua-chat').shadowRoot.activeElement.textContent") == "Hữu ích"
    assert page.evaluate("window.shifts") == []


def test_a_stream_that_breaks_takes_back_the_explanation_and_leaves_the_card(page, ask, address):
    begun = 'event: sentence\ndata: {"text": "Câu đầu.", "citations": []}\n\nevent: sentence\ndata: {"te'
    page.route("**/answers/stream", lambda route: route.fulfill(body=begun, content_type="text/event-stream"))
    page.goto(address)
    ask(ASKED)
    told = page.locator(".explained").get_by_text("Không có lời giải thích thêm")
    sync_api.expect(told).to_be_visible()
    sync_api.expect(page.locator(".explained li")).to_have_count(0)
    sync_api.expect(page.locator(".card .lead")).to_contain_text("Tờ khai đăng ký khai sinh")
    page.reload()
    sync_api.expect(told).to_be_visible()


def test_a_network_that_drops_the_stream_costs_nothing_but_it(page, ask, address):
    page.route("**/answers/stream", lambda route: route.abort("connectionreset"))
    page.goto(address)
    ask(ASKED)
    page.locator(".card").wait_for()
    sync_api.expect(page.locator(".explained")).to_be_hidden()
    ask("khai sinh ở đâu")
    sync_api.expect(page.locator(".card")).to_have_count(2)


@pytest.mark.parametrize("script", [Waiting()])
def test_a_button_leads_to_the_explanation_also_while_it_is_written(page, ask, address, script):
    page.goto(address)
    ask(ASKED)
    sync_api.expect(page.locator(".explained li")).to_have_count(1)
    page.get_by_role("button", name="Giải thích thêm").click()
    sync_api.expect(page.locator(".explained")).to_be_focused()
    sync_api.expect(page.locator(".explained li")).to_be_in_viewport()
    script.go_on.set()
    sync_api.expect(page.locator(".explained li")).to_have_count(4)
    sync_api.expect(page.locator(".explained")).to_be_focused()


@pytest.mark.parametrize("script", [invents_fees])
def test_a_lying_model_is_not_seen(page, ask, address, streams):
    page.goto(address)
    ask(ASKED)
    page.get_by_role("button", name="Giải thích thêm").click()
    sync_api.expect(page.locator(".explained").get_by_text("Không có lời giải thích thêm")).to_be_visible()
    sync_api.expect(page.locator(".explained h4")).to_be_hidden()
    assert len(streams) == 1
    assert "987" not in page.locator(".turns").inner_text()


@pytest.mark.parametrize("script", [Waiting()])
def test_the_next_question_does_not_wait_for_the_explanation_of_the_last(page, ask, address, script):
    page.goto(address)
    ask(ASKED)
    sync_api.expect(page.locator(".explained li")).to_have_count(1)
    ask("khai sinh ở đâu")
    sync_api.expect(page.locator(".card")).to_have_count(2)
    script.go_on.set()
    sync_api.expect(page.locator(".turn").last.locator(".explained li")).to_have_count(4)
    sync_api.expect(page.locator(".turn").first.locator(".explained li")).to_have_count(0)


@pytest.mark.parametrize("script", [splits])
def test_the_parts_of_a_question_that_asks_several_things_are_tapped(page, ask, address, assistant):
    page.goto(address)
    ask(SEVERAL)
    sync_api.expect(page.locator(".parts .option")).to_have_text(list(PARTS))
    sync_api.expect(page.locator(HEARD)).to_contain_text("chạm để hỏi từng việc")
    page.get_by_role("button", name=PARTS[1]).click()
    sync_api.expect(page.locator(".card")).to_have_count(2)
    assert assistant.questions[-1].text == PARTS[1]


def test_where_officials_turned_the_model_off_nothing_more_is_fetched(page, ask, address, allowed, streams):
    allowed.append(False)
    page.goto(address)
    ask(ASKED)
    page.locator(".card").wait_for()
    ask("khai sinh ở đâu")
    sync_api.expect(page.locator(".card")).to_have_count(2)
    assert streams == []
    assert page.locator(".explained").count() == 0


@pytest.mark.parametrize("script", [splits])
@pytest.mark.parametrize("look", [narrow, dark, contrasting])
def test_axe_finds_nothing_wrong_with_an_explanation(page, ask, address, look):
    narrow(page)
    look(page)
    page.goto(address)
    ask(SEVERAL)
    page.locator(".parts").wait_for()
    assert violations(page) == []
    turns = page.locator(".turns")
    assert turns.evaluate("(node) => node.scrollWidth - node.clientWidth") == 0
