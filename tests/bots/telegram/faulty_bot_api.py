"""A Telegram that fails as the real one does: too many requests, bad gateways, slow answers, dropped connections."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

from tests.bots.telegram.fake_bot_api import PLACEHOLDERS, FakeBotApi
from tests.bots.telegram.shown_message import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """The share of requests that fail in each way."""

    too_many: float = 0.10  # 429, retry after a second
    bad_gateway: float = 0.10  # 502, every other one after the request has been done
    slow: float = 0.05
    slow_seconds: float = 3.0


class FaultyBotApi(FakeBotApi):
    """``FakeBotApi`` with faults drawn from ``seed``; ``tally`` counts what was done to the bot."""

    def __init__(self, faults: Faults, seed: int) -> None:
        super().__init__()
        self.tally: Counter[str] = Counter()
        self._faults = faults
        self._random = random.Random(seed)

    def messages_with(self, text: str) -> list[int]:
        """Return the numbers of the messages that say ``text`` now."""
        return [number for number, shown in self.messages.items() if text in shown.text]

    def left_placeholders(self) -> int:
        """Return how many placeholders were never replaced."""
        return sum(shown.text in PLACEHOLDERS for shown in self.messages.values())

    async def _result(self, method: str, parameters: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.tally["requests"] += 1
        draw, faults = self._random.random(), self._faults
        if draw < faults.too_many:
            return self._failure("429", Refused(429, "Too Many Requests: retry after 1", retry_after=1))
        if draw < faults.too_many + faults.bad_gateway:
            if self._random.random() < 0.5:
                await super()._result(method, parameters)
            return self._failure("502", Refused(502, "Bad Gateway"))
        result = await super()._result(method, parameters)
        if draw < faults.too_many + faults.bad_gateway + faults.slow:
            self.tally["slow"] += 1
            await asyncio.sleep(faults.slow_seconds)
        return result

    def _failure(self, name: str, refused: Refused) -> tuple[int, dict[str, Any]]:
        self.tally[name] += 1
        return refused.code, refused.body
