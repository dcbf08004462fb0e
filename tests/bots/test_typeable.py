"""Secrets that are handed over on paper."""

import math

from bots.typeable import typeable_secret


def test_a_first_password_has_128_bits_and_no_letter_mistaken_for_another() -> None:
    made = {typeable_secret() for _ in range(500)}
    letters = {letter for secret in made for letter in secret} - {"-"}
    assert len(made) == 500
    assert not letters & set("ilo01")
    assert {len(secret.replace("-", "")) for secret in made} == {28}
    assert 28 * math.log2(len(letters)) > 128
    assert all(len(group) == 4 for secret in made for group in secret.split("-"))
