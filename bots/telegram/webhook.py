"""Webhook: Telegram posts updates to a small server of ours, which answers 200 when they are kept."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot, Update
from telegram.error import BadRequest

from assistant.errors import AssistantError
from bots.telegram.polling import Take
from bots.telegram.reading import ALLOWED_UPDATES
from bots.telegram.refusals import reach

_HEADER = "x-telegram-bot-api-secret-token"


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A way of listening: at ``host:port``, behind a reverse proxy that Telegram reaches at ``url``."""

    url: str
    host: str
    port: int

    async def __call__(self, bot: Bot, take: Take) -> None:
        """Serve until cancelled; raises ``AssistantError`` for a taken port or an address that Telegram refuses."""
        import uvicorn

        from bots.web.binding import bound_socket
        from bots.web.hook import create_hook

        secret = secret_of(bot.token)

        def is_authentic(headers: Mapping[str, str], _: bytes) -> bool:
            return hmac.compare_digest(headers.get(_HEADER, "").encode(), secret.encode())

        async def take_one(update: Any) -> None:
            if read := Update.de_json(update, bot):
                await take([read])

        app = create_hook(urlsplit(self.url).path or "/", is_authentic, take_one)
        server = uvicorn.Server(uvicorn.Config(app, host=self.host, port=self.port, log_level="warning"))
        socket = bound_socket(server)
        await self._register(bot, secret)
        await server.serve([socket])

    async def _register(self, bot: Bot, secret: str) -> None:
        """Tell Telegram the address; what it posts before the server runs waits in the socket's queue."""
        try:
            await reach(
                lambda: bot.set_webhook(self.url, allowed_updates=ALLOWED_UPDATES, secret_token=secret),
            )
        except BadRequest as refusal:
            raise AssistantError(
                f"Telegram không nhận MOTCUA_TELEGRAM_WEBHOOK={self.url}: {refusal.message}. (Wrong webhook address.)"
            ) from refusal


def secret_of(token: str) -> str:
    """Return what Telegram must send with every update: derived from the token, so that nothing needs to be kept."""
    return hmac.new(token.encode(), b"webhook", sha256).hexdigest()
