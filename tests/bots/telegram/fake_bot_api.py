"""A Telegram Bot API server on the loopback: it hands out updates, records what the bot sends, and is as strict.

Texts must be well-formed HTML within 4,096 characters, callback data within 64 bytes, an edit must change something.
"""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any, Self
from urllib.parse import parse_qsl

from bots.chat.messages import Notice
from tests.bots.telegram.shown_message import Button, Refused, Shown, shown_message

TOKEN = "123456:fake"
BOT = {"id": 99, "is_bot": True, "first_name": "Motcua", "username": "motcua_bot"}
PLACEHOLDERS = set(Notice.LOOKING_UP.value)
_DATE = 1_780_000_000
_PATIENCE = 60.0  # seconds a test waits for the bot before it fails


class FakeBotApi:
    """``async with FakeBotApi() as api``: ``say`` and ``tap`` play the person, ``sent`` and ``calls`` show the bot."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.sent: list[Shown] = []  # every message, as it first stood when it was more than a placeholder
        self.messages: dict[int, Shown] = {}  # as they stand now
        self._updates: list[dict[str, Any]] = []
        self._acknowledged: list[dict[str, Any]] = []
        self._refusals: dict[str, list[Refused]] = {}
        self._dropped: list[str] = []
        self._numbers = count(1)
        self._changed = asyncio.Condition()
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def say(self, text: str, *, chat: int = 7, person: int = 7, **more: Any) -> None:
        """Send ``text`` to the bot; a negative ``chat`` is a group."""
        await self._hand_out(**self.message(text, chat=chat, person=person, **more))

    def message(self, text: str, *, chat: int = 7, person: int = 7, **more: Any) -> dict[str, Any]:
        """Return what an update with this message holds."""
        content = {"text": text, **_entities(text), **more}
        return {"message": self._message(chat, next(self._numbers), person, **content)}

    async def say_without_text(self, **content: Any) -> None:
        await self._hand_out(message=self._message(7, next(self._numbers), 7, **content))

    async def look_up(self, text: str, *, person: int = 7) -> None:
        """Type ``text`` after the bot's name in some other chat."""
        query = {"id": str(next(self._numbers)), "from": _user(person), "query": text, "offset": ""}
        await self._hand_out(inline_query=query)

    async def tap(self, message: Shown, button: Button, *, person: int = 7) -> None:
        carrier = self._message(message.chat, message.id, BOT["id"], text=message.text)
        await self._hand_out(
            callback_query={
                "id": str(next(self._numbers)), "from": _user(person), "message": carrier, "chat_instance": "1",
                "data": button.data,
            }
        )  # fmt: skip

    def refuse_next(self, method: str, code: int, description: str, **parameters: int) -> None:
        self._refusals.setdefault(method, []).append(Refused(code, description, **parameters))

    def drop_next(self, method: str) -> None:
        """Do what ``method`` asks next, and hang up instead of answering."""
        self._dropped.append(method)

    def called(self, method: str) -> list[dict[str, Any]]:
        return [parameters for name, parameters in self.calls if name == method]

    async def until(self, holds: Callable[[], object], patience: float = _PATIENCE) -> None:
        """Wait until ``holds`` of what the bot has done; raises ``TimeoutError`` after ``patience`` seconds."""
        async with asyncio.timeout(patience), self._changed:
            await self._changed.wait_for(holds)

    async def reply(self, number: int = 1) -> Shown:
        """Return the ``number``-th message that the bot sends."""
        await self.until(lambda: len(self.sent) >= number)
        return self.sent[number - 1]

    def forget_acknowledgements(self) -> None:
        """Hand out everything once more."""
        self._updates, self._acknowledged = self._acknowledged + self._updates, []

    async def _hand_out(self, **content: Any) -> None:
        async with self._changed:
            self._updates.append({"update_id": next(self._numbers), **content})
            self._changed.notify_all()

    def _message(self, chat: int, number: int, person: int, **content: Any) -> dict[str, Any]:
        place = {"id": chat, "type": "private" if chat > 0 else "supergroup"}
        return {"message_id": number, "date": _DATE, "chat": place, "from": _user(person), **content}

    def _show(self, shown: Shown) -> None:
        before, self.messages[shown.id] = self.messages.get(shown.id), shown
        if shown.text not in PLACEHOLDERS and (before is None or before.text in PLACEHOLDERS):
            self.sent.append(shown)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            while request := await _request(reader):
                method, parameters = request
                code, body = await self._result(method, parameters)
                if method in self._dropped:
                    self._dropped.remove(method)
                    return
                payload = json.dumps(body).encode()
                writer.write(b"HTTP/1.1 %d -\r\nContent-Length: %d\r\n\r\n" % (code, len(payload)) + payload)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the bot hung up while it polled, or the test is over
        finally:
            self._connections.discard(task)
            writer.close()

    async def _result(self, method: str, parameters: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        try:
            if self._refusals.get(method):
                raise self._refusals[method].pop(0)
            code, body = 200, {"ok": True, "result": await getattr(self, f"_{method}")(**parameters)}
        except Refused as refused:
            code, body = refused.code, refused.body
        async with self._changed:
            self.calls.append((method, parameters))
            self._changed.notify_all()
        return code, body

    async def _getMe(self) -> dict[str, Any]:
        return BOT

    async def _setWebhook(self, **_: Any) -> bool:
        return True

    async def _deleteWebhook(self, **_: Any) -> bool:
        return True

    async def _setMyCommands(self, **_: Any) -> bool:
        return True

    async def _sendChatAction(self, **_: Any) -> bool:
        return True

    async def _answerCallbackQuery(self, **_: Any) -> bool:
        return True

    async def _answerInlineQuery(self, **_: Any) -> bool:
        return True

    async def _getUpdates(self, offset: int = 0, timeout: float = 0, **_: Any) -> list[dict[str, Any]]:
        self._acknowledged += [update for update in self._updates if update["update_id"] < offset]
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        try:
            async with asyncio.timeout(timeout), self._changed:
                await self._changed.wait_for(lambda: self._updates)
        except TimeoutError:
            return []
        return list(self._updates)

    async def _sendMessage(self, chat_id: int, text: str, reply_markup: Any = None, **more: Any) -> dict[str, Any]:
        shown = shown_message(next(self._numbers), chat_id, text, reply_markup, more)
        self._show(shown)
        return self._message(chat_id, shown.id, BOT["id"], text=shown.text)

    async def _editMessageText(
        self, chat_id: int, message_id: int, text: str, reply_markup: Any = None, **more: Any
    ) -> dict[str, Any]:
        before = self.messages.get(message_id)
        if before is None:
            raise Refused(400, "Bad Request: message to edit not found")
        after = shown_message(message_id, chat_id, text, reply_markup, more)
        if replace(after, parameters=before.parameters) == before:
            raise Refused(400, "Bad Request: message is not modified")
        self._show(replace(after, parameters=before.parameters))
        return self._message(chat_id, message_id, BOT["id"], text=after.text)


async def _request(reader: asyncio.StreamReader) -> tuple[str, dict[str, Any]] | None:
    """Read one request; return its API method and its parameters, or None at the end."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except asyncio.IncompleteReadError:
        return None
    lines = head.split("\r\n")
    path = lines[0].split(" ")[1]
    assert path.startswith(f"/bot{TOKEN}/"), path
    lengths = [int(line.partition(":")[2]) for line in lines if line.lower().startswith("content-length:")]
    body = await reader.readexactly(sum(lengths))
    return path.rpartition("/")[2], {name: _value(value) for name, value in parse_qsl(body.decode())}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _user(person: int) -> dict[str, Any]:
    return BOT if person == BOT["id"] else {"id": person, "is_bot": False, "first_name": f"Người {person}"}


def _entities(text: str) -> dict[str, Any]:
    """Mark commands and mentions as Telegram does."""
    kinds = {"/": "bot_command", "@": "mention"}
    words = [word for word in text.split() if word[0] in kinds]
    return {"entities": [{"type": kinds[w[0]], "offset": text.index(w), "length": len(w)} for w in words]}
