"""What a second factor's codes are worked out from, and which are taken."""

from datetime import UTC, datetime

import pytest

from bots.second_factor import (
    RECOVERY_CODES,
    Factor,
    address_of,
    digits_in,
    new_factor,
    recovery_codes,
    recovery_digest,
    secret_of,
    step_shown,
)

# RFC 6238, appendix B, SHA-1: the secret "12345678901234567890" and the last six digits of its codes.
RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
RFC_CODES = {
    59: "287082",
    1111111109: "081804",
    1111111111: "050471",
    1234567890: "005924",
    2000000000: "279037",
    20000000000: "353130",
}
KEY = "khóa của cơ quan, dài hơn ba mươi hai ký tự"


@pytest.mark.parametrize(("seconds", "code"), RFC_CODES.items())
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    now = datetime.fromtimestamp(seconds, UTC)
    assert step_shown(RFC_SECRET, code, now) == seconds // 30


@pytest.mark.parametrize(
    ("late", "taken"), [(-31, True), (0, True), (30, True), (60, False), (-61, False), (3600, False)]
)
def test_a_code_is_taken_within_a_step_of_its_own_as_clocks_differ(late: int, taken: bool) -> None:
    now = datetime.fromtimestamp(1111111111 + late, UTC)
    assert (step_shown(RFC_SECRET, "050471", now) is not None) == taken


def test_the_code_is_the_same_whatever_zone_the_time_is_told_in() -> None:
    from bots.vietnam_time import VIETNAM

    there = datetime.fromtimestamp(1234567890, VIETNAM)
    assert step_shown(RFC_SECRET, "005924", there) == 1234567890 // 30


@pytest.mark.parametrize("typed", ["12345", "1234567", "12345a", "١٢٣٤٥٦", "１２３４５６", ""])
def test_what_is_not_six_digits_is_no_code(typed: str) -> None:
    assert digits_in(typed) is None
    assert digits_in(" 123 456 ") == "123456"


def test_the_secret_has_160_bits_and_needs_the_offices_key_beside_the_database() -> None:
    keyed, plain = new_factor(KEY), new_factor("")
    assert len(secret_of(keyed, KEY)) == 32
    assert secret_of(keyed, KEY) == secret_of(keyed, KEY)
    assert secret_of(keyed, KEY) != secret_of(Factor(seed=keyed.seed, keyed=False), KEY)
    assert secret_of(keyed, "x" * 40) != secret_of(keyed, KEY) != secret_of(keyed, "")
    assert keyed.seed not in secret_of(keyed, KEY)
    assert secret_of(plain, KEY) == secret_of(plain, "")  # begun before the office had a key: goes on


def test_no_two_secrets_are_alike() -> None:
    assert len({secret_of(new_factor(KEY), KEY) for _ in range(200)}) == 200


def test_the_address_names_the_login_and_the_secret_for_the_app() -> None:
    address = address_of(RFC_SECRET, "lan")
    assert address.startswith("otpauth://totp/Motcua:lan?")
    assert f"secret={RFC_SECRET}" in address


def test_recovery_codes_are_ten_of_more_than_128_bits_and_typed_in_any_case_and_spacing() -> None:
    codes = recovery_codes()
    assert len(set(codes)) == RECOVERY_CODES == 10
    letters = {letter for code in codes for letter in code if letter != "-"}
    assert all(len(code.replace("-", "")) * 4.95 > 128 for code in codes)
    assert letters <= set("abcdefghjkmnpqrstuvwxyz23456789")
    assert recovery_digest(codes[0]) == recovery_digest(f" {codes[0].upper().replace('-', ' ')} ")
    assert codes[0] not in recovery_digest(codes[0])
