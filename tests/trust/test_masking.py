"""What is kept or sent holds no personal number, and stays readable."""

import random
import re

from bots.privacy import mask
from tests.bots.personal_texts import innocent, personal
from tests.trust.ledger import Row
from tests.trust.personal_by_hand import innocent_by_hand, personal_by_hand


def test_personal_numbers_are_masked_however_they_are_written(row: Row, chance: random.Random, full: bool) -> None:
    count = 5_000 if full else 500
    made = [(f"{b}{number}{a}", [number]) for b, number, a, _ in personal(count // 2, chance.randrange(10**6))]
    made += personal_by_hand(count - len(made), chance)
    numbers = [(text, number) for text, held in made for number in held]
    leaked = [(text, number) for text, number in numbers if shows(text, number)]
    row.number, row.promise = "9.9", "Personal numbers are masked before anything is kept or sent"
    row.tried = f"{len(numbers):,} numbers in {count:,} sentences, half of them made from a new seed, half of forms written by hand"
    row.measured = [f"recall {1 - len(leaked) / len(numbers):.2%}"]
    assert leaked == []


def test_what_only_looks_like_a_personal_number_stays_readable(row: Row, chance: random.Random, full: bool) -> None:
    count = 2_000 if full else 300
    made = [*innocent(count // 2, chance.randrange(10**6)), *innocent_by_hand(count - count // 2, chance)]
    changed = [(text, mask(text)) for text in made if mask(text) != text]
    row.number, row.promise = "9.10", "Fees, dates, documents, codes and public numbers (113, 18001096) stay readable"
    row.tried = f"{count:,} look-alikes: half made from a new seed, half written by hand"
    row.measured = [f"{len(changed)} masked by mistake: {1 - len(changed) / count:.2%} left as they are"]
    assert len(changed) <= count / 100


def shows(text: str, number: str) -> bool:
    """Tell whether a number, or a part of it that the rest of the text does not hold, can be read once masked."""
    rest, masked = text.replace(number, ""), mask(text)
    parts = [part for part in re.findall(r"\d{3,}", number) if part not in rest]
    return number in masked or any(part in masked for part in parts) or "[" not in masked
