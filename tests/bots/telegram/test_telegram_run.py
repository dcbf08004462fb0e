"""The bot as a process: it answers until it is told to stop, and a rejected token is one clear sentence."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from fake_bot_api import TOKEN, FakeBotApi

PROGRAM = """
import logging, sys
from scripted_assistant import ScriptedAssistant
from bots.telegram.app import run
logging.basicConfig(level=logging.DEBUG)
run(sys.argv[1], ScriptedAssistant(), sys.argv[2])
"""
HERE = Path(__file__).parent


async def _start(api: FakeBotApi) -> Process:
    path = {"PYTHONPATH": f"{HERE}:{HERE.parents[2]}", "PYTHONIOENCODING": "utf-8"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, TOKEN, api.base_url, env=path, stderr=PIPE
    )


async def test_the_bot_polls_until_terminated_and_logs_neither_its_token_nor_the_chat() -> None:
    async with FakeBotApi() as api:
        bot = await _start(api)
        await api.say("khai sinh con tôi")
        assert (await api.reply()).text.startswith("Thủ tục đăng ký khai sinh")
        bot.send_signal(signal.SIGTERM)
        _, logged = await bot.communicate()
    assert bot.returncode == 0
    assert TOKEN not in logged.decode()
    assert "con tôi" not in logged.decode()
    assert api.called("getUpdates")[0]["allowed_updates"] == ["message", "callback_query"]


async def test_a_rejected_token_is_one_clear_sentence_without_the_token() -> None:
    async with FakeBotApi() as api:
        api.refuse_next("getMe", 401, "Unauthorized")
        bot = await _start(api)
        _, told = await bot.communicate()
    assert bot.returncode == 1
    assert "assistant.errors.AssistantError: Telegram không nhận mã bot này" in told.decode()
    assert TOKEN not in told.decode()
