"""What the libraries below the bot must not write into a log: its token, and what is said in a chat."""

import logging

from telegram.error import InvalidToken

_TALKATIVE = ("httpx", "httpcore", "telegram")  # below warnings they log addresses (with the token) and whole updates


def keep_logs_private() -> None:
    """Silence the libraries' talk for this process, and their report of a rejected token, which quotes it."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram.ext").addFilter(_quotes_no_token)


def _quotes_no_token(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], InvalidToken))
