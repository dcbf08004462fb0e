"""Motcua in Telegram: questions in chats, options and folded parts as buttons. Start at ``app``."""
