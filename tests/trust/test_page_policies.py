"""The policies of our pages, judged alone: hostile texts stand unescaped in a page, and nothing of them may run."""

import random
from typing import Any

from bots.web.officials.pages import HEADERS
from bots.web.pages import page_headers
from tests.trust.ledger import Row
from tests.trust.payloads import Payload, payloads
from tests.trust.watched_page import chromium, watched


def test_the_policy_alone_stops_what_would_run(row: Row, chance: random.Random, full: bool) -> None:
    raw = [
        p for p in payloads(chance, 300 if full else 36) if "http-equiv" not in p.text
    ]  # no policy keeps a page from being left
    with chromium() as browser:
        harmed = {
            name: _harmed(browser, raw, policy)
            for name, policy in (("none", {}), ("officials", HEADERS), ("page", page_headers()))
        }
    assert harmed["officials"] == harmed["page"] == []
    assert len(harmed["none"]) > len(raw) / 10, "these payloads would harm nobody"
    row.number, row.promise = "11.6", "Even unescaped: our policies let nothing run, nothing be asked elsewhere"
    row.tried = (
        f"{len(raw)} payloads raw in a page: with the officials' page's policy, with the other pages', without one"
    )
    row.measured = [f"without a policy {len(harmed['none'])} ran or called out, with either none"]


def _harmed(browser: Any, raw: list[Payload], policy: dict[str, str]) -> list[str]:
    """Return the payloads that run, or call out, when they stand unescaped in a page with these headers."""
    body = {str(p.number): f'<!doctype html><title>x</title><p title="{p.text}">x</p>{p.text}' for p in raw}
    headers = policy | {"Content-Type": "text/html; charset=utf-8"}
    harmed = []

    def serve(route: Any) -> None:
        route.fulfill(body=body.get(route.request.url.rsplit("/", 1)[-1], ""), headers=headers)

    with watched(browser, "http://raw.test", policies=True) as seen:
        seen.page.context.route("http://raw.test/**", serve)
        for payload in raw:
            seen.page.goto(f"http://raw.test/{payload.number}", wait_until="commit")
            seen.page.wait_for_timeout(20)
            for _ in range(20 if policy else 0):  # what the policy stops is asked for a moment
                if seen.signs():
                    seen.page.wait_for_timeout(100)
            if seen.signs() or seen.ran():
                harmed.append(payload.text)
                seen.anew()
            seen.forget()
    return harmed
