"""What the composition root builds of a language model: nothing unless one is set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from assistant.bootstrap import build_explainer
from assistant.errors import AssistantError
from assistant.explaining.explainer import Explainer
from assistant.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def built(settings: Settings) -> Explainer | None:
    return build_explainer(settings, lambda: pytest.fail("nothing is opened yet"), lambda text: text)


def test_no_model_is_set_so_nothing_explains() -> None:
    assert built(Settings()) is None


def test_a_model_that_is_turned_off_explains_nothing() -> None:
    assert built(Settings(model="m", model_url="http://127.0.0.1:9/v1", model_enabled=False)) is None


def test_any_openai_compatible_server_will_do() -> None:
    key = SecretStr("secret")
    assert isinstance(built(Settings(model="m", model_url="http://127.0.0.1:9/v1", model_key=key)), Explainer)


def test_a_model_that_nobody_knows_is_one_sentence_without_its_key() -> None:
    with pytest.raises(AssistantError, match="MOTCUA_MODEL") as raised:
        built(Settings(model="nobody:knows", model_key=SecretStr("secret")))
    assert "secret" not in str(raised.value)


def test_without_a_model_serving_loads_nothing_of_langchain() -> None:
    script = (
        "import sys; from assistant.bootstrap import build_explainer; from assistant.settings import Settings; "
        "import bots.web.app, bots.serving; build_explainer(Settings(), lambda: None, str); "
        "print(*(name for name in sys.modules if name.split('.')[0].split('_')[0] in ('langchain', 'langsmith', 'openai')))"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MOTCUA_")}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    )
    assert done.stdout.split() == []
