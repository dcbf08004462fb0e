"""The Telegram application: which handler takes what, and how the bot runs."""

from contextlib import suppress

from telegram import BotCommand, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    AIORateLimiter,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    MessageHandler,
    filters,
)

from assistant.errors import AssistantError
from bots.answers_questions import AnswersQuestions
from bots.telegram.addressing import ADDRESSED
from bots.telegram.asking import PATIENCE
from bots.telegram.context import CONTEXT_TYPES, TelegramBot
from bots.telegram.failures import report_failure
from bots.telegram.handlers import Handlers
from bots.telegram.markup import ASK, FOLD, OPEN
from bots.telegram.messages import Notice
from bots.telegram.private_logs import keep_logs_private
from bots.telegram.turns import ChatByChat

ALLOWED_UPDATES = (Update.MESSAGE, Update.CALLBACK_QUERY)
_RETRIES = 3  # of a message that Telegram asks to send later
_START_RETRIES = 5
_MENU = {"help": Notice.MENU_HELP, "place": Notice.MENU_PLACE, "start": Notice.MENU_START}


def run(token: str, assistant: AnswersQuestions, base_url: str | None = None) -> None:
    """Poll Telegram until interrupted; raises ``AssistantError`` when the token is rejected."""
    keep_logs_private()
    try:
        bot = build_application(token, assistant, base_url)
        bot.run_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=_START_RETRIES)
    except InvalidToken:  # its own message quotes the token
        raise AssistantError(f"{Notice.WRONG_TOKEN.in_('vi')} ({Notice.WRONG_TOKEN.in_('en')})") from None


def build_application(
    token: str, assistant: AnswersQuestions, base_url: str | None = None, patience: float = PATIENCE
) -> TelegramBot:
    """Return the bot, not yet started. ``base_url`` names another Bot API server than Telegram's own."""
    builder = (
        ApplicationBuilder()
        .token(token)
        .context_types(CONTEXT_TYPES)
        .defaults(Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .rate_limiter(AIORateLimiter(max_retries=_RETRIES))
        .concurrent_updates(ChatByChat())
        .job_queue(None)
        .post_init(_set_menu)
    )
    if base_url:
        builder = builder.base_url(base_url)
    bot = builder.build()
    _add_handlers(bot, Handlers(assistant, patience))
    return bot


def _add_handlers(bot: TelegramBot, handlers: Handlers) -> None:
    """Add the handlers; the first that takes an update has it."""
    bot.add_handlers([
        CommandHandler("start", handlers.start, ADDRESSED),
        CommandHandler("place", handlers.place, ADDRESSED),
        MessageHandler(filters.COMMAND & ADDRESSED, handlers.help),
        MessageHandler(filters.TEXT & ADDRESSED, handlers.ask),
        MessageHandler(filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL, handlers.not_text),
        CallbackQueryHandler(handlers.choose, f"^{ASK}"),
        CallbackQueryHandler(handlers.unfold, rf"^{OPEN}\d+$"),
        CallbackQueryHandler(handlers.fold, f"^{FOLD}$"),
    ])  # fmt: skip
    bot.add_error_handler(report_failure)


async def _set_menu(bot: TelegramBot) -> None:
    """Put the commands in Telegram's menu; a bot without a menu still answers."""
    with suppress(TelegramError):
        for language, code in (("vi", None), ("en", "en")):
            menu = [BotCommand(command, notice.in_(language)) for command, notice in _MENU.items()]
            await bot.bot.set_my_commands(menu, language_code=code)
