import pytest

from bots.passwords import Weakness, hashed, matches, weakness


def test_a_password_matches_its_own_hash_alone_exactly_as_typed() -> None:
    kept = hashed("Mưa rơi trên phố  ")
    assert matches("Mưa rơi trên phố  ", kept)
    assert not matches("Mưa rơi trên phố", kept)
    assert not matches("mưa rơi trên phố  ", kept)


def test_the_hash_is_argon2id_and_salted() -> None:
    first, second = hashed("cùng một câu"), hashed("cùng một câu")
    assert first.startswith("$argon2id$")
    assert first != second


@pytest.mark.parametrize("kept", [None, "", "not a hash"])
def test_nothing_matches_where_no_hash_is_kept(kept: str | None) -> None:
    assert not matches("of nobody", kept)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("a" * 11, Weakness.SHORT),
        ("x" * 129, Weakness.LONG),
        ("123456789012", Weakness.GUESSABLE),
        ("motcuamotcua", Weakness.GUESSABLE),
        ("nguyenthilan1990", Weakness.GUESSABLE),
        ("ba con mèo xanh", None),
        ("correct horse battery staple", None),
    ],
)
def test_a_password_is_refused_for_its_length_or_because_it_is_guessed_at_once(
    password: str, why: Weakness | None
) -> None:
    assert weakness(password, "lan", "nguyenthilan") is why
