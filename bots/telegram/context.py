"""The types of the library's context and application, filled in for this bot."""

from typing import Any

from telegram.ext import Application, CallbackContext, ContextTypes, ExtBot

from bots.telegram.memory import ChatMemory

Context = CallbackContext[ExtBot[Any], dict[Any, Any], ChatMemory, dict[Any, Any]]
TelegramBot = Application[ExtBot[int], Context, dict[Any, Any], ChatMemory, dict[Any, Any], None]
CONTEXT_TYPES = ContextTypes(chat_data=ChatMemory)
