"""The bot as a process: it answers until it is told to stop, and a rejected token is one clear sentence."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from tests.bots.telegram.fake_bot_api import TOKEN, FakeBotApi

PROGRAM = """
import logging
from pathlib import Path
from tests.bots.telegram.scripted_assistant import ScriptedAssistant
from assistant.settings import load_settings
from bots.desk import open_desk
from bots.telegram.app import run
logging.basicConfig(level=logging.DEBUG)
with open_desk(load_settings()) as desk:
    run(desk, ScriptedAssistant())
"""
HERE = Path(__file__).parent


async def _start(api: FakeBotApi, home: Path) -> Process:
    python = {"PYTHONPATH": f"{HERE}:{HERE.parents[2]}", "PYTHONIOENCODING": "utf-8"}
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "MOTCUA_TELEGRAM_API": api.address, "MOTCUA_HOME": str(home)}
    return await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, env=python | settings, stderr=PIPE)


async def test_the_bot_polls_until_terminated_and_logs_neither_its_token_nor_the_chat(tmp_path: Path) -> None:
    async with FakeBotApi() as api:
        bot = await _start(api, tmp_path)
        await api.say("khai sinh con tôi")
        assert (await api.reply()).text.startswith("Thủ tục đăng ký khai sinh")
        bot.send_signal(signal.SIGTERM)
        _, logged = await bot.communicate()
    assert bot.returncode == 0
    assert TOKEN not in logged.decode()
    assert "con tôi" not in logged.decode()
    assert api.called("getUpdates")[0]["allowed_updates"] == ["message", "callback_query", "inline_query"]


async def test_a_rejected_token_is_one_clear_sentence_without_the_token(tmp_path: Path) -> None:
    async with FakeBotApi() as api:
        api.refuse_next("getMe", 401, "Unauthorized")
        bot = await _start(api, tmp_path)
        _, told = await bot.communicate()
    assert bot.returncode == 1
    assert "assistant.errors.AssistantError: Telegram không nhận mã bot này" in told.decode()
    assert TOKEN not in told.decode()
