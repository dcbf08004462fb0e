"""Questions put to a bot that is killed again and again: what became of each."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bots.telegram.bot_process import start_bot
from tests.bots.telegram.faulty_bot_api import Faults, FaultyBotApi


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the chats hold at the end."""

    questions: int
    answered: int  # whose whole answer is in the chat
    twice: int  # messages that say what another says already
    out_of_order: int  # answers above that of an earlier question of their chat
    left_placeholders: int
    kills: int
    tally: Counter[str]


async def ask_and_kill(
    home: Path, questions: int, kills: int, faults: Faults, seed: int = 1, span: float = 20.0, patience: float = 180.0
) -> Outcome:
    """Put ``questions`` within ``span`` seconds to a bot that is killed ``kills`` times, and wait for the answers."""
    asked = {f"câu {n:03d}{' dài' if n % 5 == 0 else ''}": n % max(1, questions // 5) + 1 for n in range(questions)}
    async with FaultyBotApi(faults, seed) as api:
        asking = asyncio.create_task(_ask(api, asked, span))
        died = await _live_and_die(api, home, kills, span, random.Random(seed), patience)
        bot = await start_bot(api, home)
        try:
            await asking
            await _all_answered(api, asked, patience)
        finally:
            bot.terminate()
            await bot.wait()
        return _outcome(api, asked, died)


async def _ask(api: FaultyBotApi, asked: dict[str, int], span: float) -> None:
    for text, chat in asked.items():
        await api.say(text, chat=chat, person=chat)
        await asyncio.sleep(span / len(asked))


async def _live_and_die(
    api: FaultyBotApi, home: Path, kills: int, span: float, chance: random.Random, patience: float
) -> int:
    """Run the bot and kill it while it is at work; return how often."""
    for _ in range(kills):
        bot = await start_bot(api, home)
        before = len(api.calls)
        await api.until(lambda before=before: len(api.calls) > before + 5, patience)
        await asyncio.sleep(chance.uniform(0.2, span / kills))
        bot.kill()
        await bot.wait()
    return kills


async def _all_answered(api: FaultyBotApi, asked: dict[str, int], patience: float) -> None:
    try:
        async with asyncio.timeout(patience):
            while _answered(api, asked) < len(asked):
                await asyncio.sleep(0.2)
            await asyncio.sleep(2)  # whatever may still come
    except TimeoutError:
        pass


def _answered(api: FaultyBotApi, asked: dict[str, int]) -> int:
    return sum(all(api.messages_with(part) for part in _parts(text)) for text in asked)


def _parts(text: str) -> list[str]:
    """Return what the messages of a whole answer say: its title, its last line."""
    return [f"Trả lời {text}", f"{text} dòng {89 if 'dài' in text else 0} "]


def _outcome(api: FaultyBotApi, asked: dict[str, int], died: int) -> Outcome:
    said = Counter(
        (shown.chat, shown.text) for shown in api.messages.values() if "Trả lời" in shown.text or "dòng" in shown.text
    )
    first = {text: min(api.messages_with(_parts(text)[0]), default=0) for text in asked}
    order: dict[int, list[int]] = {}
    for text, chat in asked.items():
        order.setdefault(chat, []).append(first[text])
    return Outcome(
        questions=len(asked),
        answered=_answered(api, asked),
        twice=sum(said.values()) - len(said),
        out_of_order=sum(later < earlier for numbers in order.values() for earlier, later in pairwise(numbers)),
        left_placeholders=api.left_placeholders(),
        kills=died,
        tally=api.tally,
    )
