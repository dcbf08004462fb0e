"""Puts the Telegram bot together and runs it."""

from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, Defaults, ExtBot
from telegram.request import HTTPXRequest

from assistant.settings import Settings
from bots.answers_questions import AnswersQuestions
from bots.channels import Channel
from bots.chat.dialogue import Dialogue
from bots.chat.officer import Officer
from bots.chat.running import run_until_stopped, serve
from bots.desk import Desk
from bots.state.inbox import Inbox
from bots.state.talks import Talks
from bots.telegram.channel import TelegramChannel
from bots.telegram.inline import InlineAnswers
from bots.telegram.polling import poll
from bots.telegram.private_logs import keep_logs_private
from bots.telegram.webhook import Webhook

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explainer

_READ_SECONDS = 20.0  # a message whose acknowledgement is slow has often been sent all the same
_POOL_SECONDS = 30.0  # a connection is waited for rather than missed


def run(desk: Desk, assistant: AnswersQuestions, explainer: "Explainer | None" = None) -> None:
    """Answer until interrupted; raises ``AssistantError`` when the token is rejected."""
    keep_logs_private()
    inbox, talks = Inbox(desk.database, Channel.TELEGRAM), Talks(desk.database, Channel.TELEGRAM)
    channel = build_channel(desk.settings, desk.service(assistant, Channel.TELEGRAM, counted=False), talks)
    officer = Officer(desk=desk, channel=Channel.TELEGRAM)
    dialogue = Dialogue(desk.service(assistant, Channel.TELEGRAM), talks, officer)
    run_until_stopped(serve(channel, inbox, dialogue, explainer=explainer))


def build_channel(settings: Settings, assistant: AnswersQuestions, talks: Talks) -> TelegramChannel:
    """Return the channel that the settings describe, not yet connected."""
    assert settings.telegram_token is not None  # whoever starts the bot has looked
    bot = _bot(settings.telegram_token.get_secret_value(), settings.telegram_api)
    url = settings.telegram_webhook
    listening = Webhook(url=url, host=settings.host, port=settings.telegram_port) if url else poll
    return TelegramChannel(bot, listening, InlineAnswers(assistant, talks))


def _bot(token: str, address: str) -> ExtBot[int]:
    """Return the client: HTML, no previews of links, no more messages a second than Telegram allows."""
    return ExtBot(
        token,
        base_url=f"{address.rstrip('/')}/bot",
        request=HTTPXRequest(read_timeout=_READ_SECONDS, pool_timeout=_POOL_SECONDS),
        defaults=Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)),
        rate_limiter=AIORateLimiter(),
    )
