"""Questions to the Telegram bot while Telegram fails and the bot is killed: how many answers arrive, how many twice.

python benchmarks/telegram_faults.py [QUESTIONS [KILLS [SEED]]]
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.bots.telegram.faulty_bot_api import Faults
from tests.bots.telegram.killing import ask_and_kill


def main() -> None:
    """Run once and print what became of the questions."""
    questions, kills, seed = (int(given) for given in [*sys.argv[1:4], *("200", "5", "1")[len(sys.argv) - 1 :]])
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        outcome = asyncio.run(ask_and_kill(Path(home), questions, kills, Faults(), seed))
    print(outcome, f"{time.monotonic() - begun:.0f} s", sep="\n")


if __name__ == "__main__":
    main()
