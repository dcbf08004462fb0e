"""Settings come from the environment, once; a slip in them is one clear sentence."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.errors import AssistantError
from assistant.settings import Settings, load_settings

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MOTCUA_") or name == "TELEGRAM_BOT_TOKEN":
            monkeypatch.delenv(name)


def test_everything_has_a_default() -> None:
    settings = load_settings()
    assert settings.home == Path("~/.motcua")
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.embedding_model is None
    assert settings.telegram_token is None


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MOTCUA_HOME", str(tmp_path))
    monkeypatch.setenv("MOTCUA_PORT", "9000")
    settings = load_settings()
    assert (settings.home, settings.port) == (tmp_path, 9000)


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM_BOT_TOKEN", "MOTCUA_HOME", "MOTCUA_PORT"):
        monkeypatch.setenv(name, "")
    settings = load_settings()
    assert (settings.telegram_token, settings.home, settings.port) == (None, Path("~/.motcua"), 8000)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("MOTCUA_HMOE", "/x", ("Không có cấu hình MOTCUA_HMOE", "MOTCUA_HOME")),
        ("MOTCUA_TELEGRAM", "x", ("Không có cấu hình MOTCUA_TELEGRAM",)),
        ("MOTCUA_PORT", "nhiều", ("PORT",)),
        ("MOTCUA_PORT", "70000", ("PORT",)),
        ("MOTCUA_SECOND_FACTOR", "yes", ("SECOND_FACTOR", "required")),
        ("MOTCUA_SECOND_FACTOR_KEY", "short", ("SECOND_FACTOR_KEY", "32")),
    ],
)
def test_a_wrong_setting_is_one_sentence_that_names_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(AssistantError) as raised:
        load_settings()
    assert "\n" not in str(raised.value)
    assert all(word in str(raised.value) for word in words)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_settings_do_not_change_once_read(name: str) -> None:
    with pytest.raises(ValidationError):
        setattr(load_settings(), name, None)


def test_the_telegram_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:secret")
    settings = load_settings()
    assert "secret" not in repr(settings)
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "123:secret"


@pytest.mark.parametrize("value", ["hunter2-is-short", "hunter2" * 8])
def test_the_key_of_second_factors_is_not_shown(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("MOTCUA_SECOND_FACTOR_KEY", value)
    try:
        shown = repr(load_settings())
    except AssistantError as wrong:
        shown = str(wrong)
    assert "hunter2" not in shown


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_described_and_stands_in_the_readmes_table(name: str) -> None:
    setting = Settings.model_fields[name]
    assert setting.description
    variable = str(setting.validation_alias or f"MOTCUA_{name.upper()}")
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert any(f"`{variable}`" in row.split("|")[1] for row in rows)
