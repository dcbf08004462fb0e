"""What the libraries below the bot must not write into a log: its token, and what is said in a chat."""

import logging

_TALKATIVE = ("httpx", "httpcore", "telegram")  # below warnings they log addresses (with the token) and whole updates
_ALARMIST = "telegram.ext.AIORateLimiter"  # a request put off is no error: it is tried again


def keep_logs_private() -> None:
    """Silence the libraries' talk for this process."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(_ALARMIST).setLevel(logging.CRITICAL)
