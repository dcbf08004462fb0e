"""The bot in a process of its own, which can be killed; its assistant repeats what it is asked."""

import asyncio
import sys
from asyncio.subprocess import Process
from pathlib import Path

from tests.bots.telegram.fake_bot_api import TOKEN, FakeBotApi

ECHO = """
import time
from assistant.answer import Answer, Block, Outcome
from assistant.settings import load_settings
from bots.desk import open_desk
from bots.telegram.app import run

class Echo:
    def refresh(self):
        pass

    def answer(self, question):
        time.sleep(0.05)
        long = "dài" in question.text
        lines = tuple(f"{question.text} dòng {n} " + "x" * 80 for n in range(90 if long else 1))
        return Answer(outcome=Outcome.ANSWERED, title=f"Trả lời {question.text}", blocks=(Block(aspect=None, title="", lines=lines),))

with open_desk(load_settings()) as desk:
    run(desk, Echo())
"""
HERE = Path(__file__).parent


async def start_bot(api: FakeBotApi, home: Path, program: str = ECHO, **streams: int) -> Process:
    """Start ``program`` against ``api``, with its state in ``home``."""
    environment = {
        "PYTHONPATH": f"{HERE}:{HERE.parents[2]}",
        "PYTHONIOENCODING": "utf-8",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "MOTCUA_TELEGRAM_API": api.address,
        "MOTCUA_HOME": str(home),
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-c", program, env=environment, **streams)
