"""No person's words remain where a chat, another assistant or an official's browser brought them."""

import asyncio
import os
import random
import re
import shutil
import signal
import socket
import sys
import time
from asyncio.subprocess import PIPE
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bots.accounts import Account, Role
from bots.passwords import hashed
from bots.state.accounts import add_account
from bots.state.database import Database, database_in
from bots.state.retention import purge
from bots.telegram.webhook import secret_of
from bots.vietnam_time import today
from tests.bots.telegram.fake_bot_api import TOKEN, FakeBotApi
from tests.trust.ledger import Row
from tests.trust.marks import columns_with, left, made
from tests.trust.served import Served

_ROOT = Path(__file__).parents[2]
_PATIENCE = 120.0  # seconds until what was deleted must have left the journal too, on a busy machine
PHONE, PASSWORD = "0912345678", "ba con mèo xanh 1789"


@pytest.fixture
def home(starter_home: Path, tmp_path: Path) -> Path:
    (tmp_path / "tmp").mkdir()
    return Path(shutil.copytree(starter_home, tmp_path / "home"))


def environment(home: Path, **settings: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MOTCUA_", "TELEGRAM_"))}
    return kept | {"TMPDIR": str(home.parent / "tmp"), "MOTCUA_HOME": str(home)} | settings


async def nothing_left(folder: Path, marks: list[str]) -> set[str]:
    """Return what is left in a folder's files, once that is nothing or patience is over."""
    until = time.monotonic() + _PATIENCE
    while (held := left(folder, marks)) and time.monotonic() < until:
        await asyncio.sleep(1)
    return held


@pytest.mark.parametrize(("number", "way"), [("9.3", "polling"), ("9.4", "webhook")])
async def test_telegram_keeps_no_words_once_they_are_answered(
    home: Path, row: Row, chance: random.Random, full: bool, number: str, way: str
) -> None:
    count = 1_000 if full else 15
    marks, settings = made(count, chance), {"TELEGRAM_BOT_TOKEN": TOKEN}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    if way == "webhook":
        settings |= {"MOTCUA_TELEGRAM_WEBHOOK": "https://bot.example.vn/telegram", "MOTCUA_TELEGRAM_PORT": port}
    async with FakeBotApi() as api:
        env = environment(home, MOTCUA_TELEGRAM_API=api.address, **settings)
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bots.cli", "telegram", cwd=_ROOT, env=env, stdout=PIPE, stderr=PIPE
        )
        if way == "webhook":
            await api.until(lambda: api.called("setWebhook"), _PATIENCE)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as telegram:
            for chat, mark in enumerate(marks, 1):
                text = chance.choice(
                    (f"khai sinh cho cháu {mark} {PHONE}", mark, f"/language {mark}", f"{mark} {PHONE}")
                )
                if way == "polling":
                    await api.say(text, chat=chat, person=chat)
                    continue
                update = {"update_id": chat, **api.message(text, chat=chat, person=chat)}
                secret = {"X-Telegram-Bot-Api-Secret-Token": secret_of(TOKEN)}
                assert (await telegram.post("/telegram", json=update, headers=secret)).status_code == 200
        for mark in marks[:5]:
            await api.look_up(mark)
        await api.until(lambda: {shown.chat for shown in api.sent} == set(range(1, count + 1)), 600)
        held = await nothing_left(home.parent, [*marks, PHONE])
        bot.send_signal(signal.SIGTERM)
        told = b"".join(await bot.communicate()).decode()
    said = [mark for mark in (*marks, PHONE) if mark in told]
    row.number, row.promise = number, f"Telegram ({way}): words are on disk until they are answered, and then nowhere"
    row.tried = (
        f"{count} marked messages, each from a chat of its own; commands, and inline search"
        if way == "polling"
        else f"{count} marked messages"
    )
    row.measured = [f"{len(held)} of the marks on disk while the bot goes on, {len(said)} in the log"]
    assert (held, said) == (set(), [])


async def test_another_assistant_leaves_no_words(home: Path, row: Row, chance: random.Random, full: bool) -> None:
    from mcp import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    count = 2_000 if full else 10
    marks = made(count, chance)
    calls = (("find_procedure", "question"), ("who_decides", "matter"), ("find_provision", "question"), ("resolve_place", "name"), ("get_procedure", "code"))  # fmt: skip
    child = StdioServerParameters(
        command=sys.executable, args=["-m", "bots.cli", "mcp"], env=environment(home), cwd=str(_ROOT)
    )
    log = home.parent / "log"
    with log.open("w") as told:
        async with Client(stdio_client(child, errlog=told)) as client:
            for number, mark in enumerate(marks):
                tool, argument = calls[number % len(calls)]
                await client.call_tool(tool, {argument: f"khai sinh {mark} {PHONE}"})
    held = left(home.parent, [*marks, PHONE])
    row.number, row.promise = "9.5", "MCP: nothing that another assistant passes on remains"
    row.tried = f"{count} marked calls of {len(calls)} tools"
    row.measured = [f"{len(held)} of the marks on disk or in the log"]
    assert held == set()


async def test_what_is_kept_by_consent_stands_in_its_field_alone_and_is_gone_when_forgotten(
    home: Path, row: Row, chance: random.Random, full: bool
) -> None:
    count = 1_000 if full else 12
    marks, state = made(count, chance), home / "state.sqlite"
    opened = Database(database_in(home))
    served = Served(
        home,
        **{
            k: v
            for k, v in environment(home, MOTCUA_RETENTION_DAYS="30", MOTCUA_METRICS="1").items()
            if k.startswith(("MOTCUA_", "TMP"))
        },
    )
    try:
        answers = [await handed(served.port, number, mark) for number, mark in enumerate(marks)]
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{served.port}") as client:
            measures = (await client.get("/metrics")).text
            async with asyncio.timeout(_PATIENCE):
                while sum(columns_with(state, marks).values()) < kept(count):
                    await asyncio.sleep(0.5)
            fields, raw = columns_with(state, marks), left(home.parent, [PHONE])
            report = await written_report(home)
            for answer in answers:
                assert (await client.post("/api/v1/forget", json={"answers": [answer]})).status_code == 200
        purge(opened, today() + timedelta(days=400))
        held = await nothing_left(home.parent, marks)
    finally:
        served.close()
        opened.close()
    elsewhere = [mark for mark in marks if mark in served.told() + measures + report]
    row.number, row.promise = (
        "9.6",
        "What is kept by consent stands masked in its own field, and is in no file's bytes once forgotten or past its day",
    )
    row.tried = f"{count} marked questions with an opinion or a ticket; retention of 30 days; forget, then purge"
    row.measured = [
        "kept in " + ", ".join(sorted(fields)),
        f"{len(raw)} personal numbers on disk",
        f"{len(elsewhere)} of the marks in log, /metrics or weekly report; {len(held)} on disk afterwards",
    ]
    assert set(fields) == {"questions.text", "feedback.words", "tickets.question", "tickets.conversation"}
    assert (raw, elsewhere, held) == (set(), [], set())


async def handed(port: int, number: int, mark: str) -> str:
    """Ask, then give an opinion or open a ticket, from one of several addresses; return the answer's id."""
    words = f"khai sinh cho cháu {mark}, gọi {PHONE}"
    source = httpx.AsyncHTTPTransport(local_address=f"127.0.1.{1 + number // 20}")
    async with httpx.AsyncClient(transport=source, base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        answer = (await client.post("/api/v1/answers", json={"question": words})).json()["id"]
        if number % 2:
            done = await client.post("/api/v1/feedback", json={"answer": answer, "useful": False, "words": words})
        else:
            ticket = {"question": words, "answer": answer, "turns": [words], "consent": True}
            done = await client.post("/api/v1/tickets", json=ticket)
    assert done.status_code == 200, done.text
    return str(answer)


def kept(count: int) -> int:
    """Return in how many fields the marks stand: each question, each opinion, each ticket and its conversation."""
    return count + count // 2 + 2 * (count - count // 2)


async def written_report(home: Path) -> str:
    """Return the weekly report of this week as a page."""
    page, week = home.parent / "week.html", datetime.now(UTC).strftime("%G-W%V")
    command = ("-m", "bots.cli", "report", "-o", str(page), "--week", week, "--home", str(home))
    child = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=_ROOT, env=environment(home), stderr=PIPE
    )
    _, told = await child.communicate()
    assert child.returncode == 0, told.decode()
    text = page.read_text()
    page.unlink()
    return text


async def test_what_officials_look_for_is_written_nowhere(
    home: Path, row: Row, chance: random.Random, full: bool
) -> None:
    count = 60 if full else 12
    marks, state = made(count, chance), Database(database_in(home))
    account = Account(id=0, login="lan", name="Lan", role=Role.ADMIN)
    add_account(state, account, hashed(PASSWORD), datetime.now(UTC))
    state.close()
    served = Served(home, TMPDIR=str(home.parent / "tmp"), MOTCUA_METRICS="1")
    paths = ("/look-up?q={}", "/look-up?q={}&kind=documents", "/questions?place={}", "/records/{}", "/documents-of-law?number={}", "/tickets/{}")  # fmt: skip
    try:
        origin = f"http://127.0.0.1:{served.port}"
        async with httpx.AsyncClient(base_url=origin, headers={"origin": origin}, timeout=60) as browser:
            token = re.search(r'name="form_token" value="([^"]+)"', (await browser.get("/officials/sign-in")).text)
            form = {"login": "lan", "password": PASSWORD, "form_token": token[1] if token else ""}
            assert (await browser.post("/officials/sign-in", data=form)).status_code == 303
            seen = [
                (await browser.get(f"/officials{paths[number % len(paths)].format(mark)}")).status_code
                for number, mark in enumerate(marks)
            ]
            measures = (await browser.get("/metrics")).text
        held = await nothing_left(home.parent, marks)
    finally:
        served.close()
    said = [mark for mark in marks if mark in served.told() + measures]
    row.number, row.promise = "9.7", "What officials look for is in no log, no list of deeds and no file"
    row.tried = f"{count} marked look-ups by {len(paths)} pages"
    row.measured = [f"{len(held)} of the marks on disk, {len(said)} in log or /metrics"]
    assert (held, said) == (set(), [])
    assert set(seen) <= {200, 404, 422}
    assert seen.count(200) >= count / 3
