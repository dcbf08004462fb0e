"""The composition root: settings in, a working assistant out. Nothing else builds a client or loads a model."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.extras import needs
from assistant.pipeline import Assistant
from assistant.settings import Settings
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.lexicon import lexicon
from knowledge.library import Library, Shelf

if TYPE_CHECKING:
    from assistant.explaining.explainer import Explainer


def knowledge_home(settings: Settings, home: Path | None = None) -> Home:
    """Return the knowledge home that ``home``, or else the settings, name."""
    return Home((home or settings.home).expanduser())


def build_assistant(settings: Settings, home: Path | None = None) -> Assistant:
    """Return an assistant over the knowledge home; nothing is opened before the first question or refresh."""
    shelf = Shelf(knowledge_home(settings, home), partial(load_embedder, settings.embedding_model))
    return Assistant(shelf, lexicon())


def build_explainer(
    settings: Settings,
    library: Callable[[], Library],
    mask: Callable[[str], str],
    allowed: Callable[[], bool] = lambda: True,
) -> "Explainer | None":
    """Return what explains answers with the language model that the settings name; None where they name none.

    ``mask`` hides personal numbers, ``allowed`` tells at any time whether the model may be asked. Raises
    ``AssistantError`` where the model is not known or its package not installed; nothing is sent to it yet.
    """
    if settings.model is None or not settings.model_enabled:
        return None
    from assistant.explaining.budget import Budget  # what is off by default costs a start nothing
    from assistant.explaining.explainer import Explainer
    from assistant.explaining.splitting import Splitter

    with needs("llm"):
        from assistant.language_model import LanguageModel
    key = settings.model_key.get_secret_value() if settings.model_key else None
    try:
        model = LanguageModel(settings.model, settings.model_url, key, settings.model_tokens, settings.model_seconds)
    except Exception as problem:  # every vendor has its own way to refuse a name, a key or an address
        raise AssistantError(
            f"Không dùng được mô hình {settings.model} ({type(problem).__name__}); hãy kiểm tra MOTCUA_MODEL, "
            "MOTCUA_MODEL_URL và MOTCUA_MODEL_KEY. (The language model cannot be set up.)"
        ) from problem
    budget = Budget(settings.model_tokens_per_day, allowed)
    splitter = Splitter(model, lexicon(), budget, mask, settings.model_seconds)
    return Explainer(model, library, budget, mask, settings.model_seconds, splitter)
