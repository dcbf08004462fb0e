"""The composition root: settings in, a working assistant out. Nothing else builds a client or loads a model."""

from functools import partial
from pathlib import Path

from assistant.pipeline import Assistant
from assistant.settings import Settings
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.lexicon import lexicon
from knowledge.library import Shelf


def knowledge_home(settings: Settings, home: Path | None = None) -> Home:
    """Return the knowledge home that ``home``, or else the settings, name."""
    return Home((home or settings.home).expanduser())


def build_assistant(settings: Settings, home: Path | None = None) -> Assistant:
    """Return an assistant over the knowledge home; nothing is opened before the first question or refresh."""
    shelf = Shelf(knowledge_home(settings, home), partial(load_embedder, settings.embedding_model))
    return Assistant(shelf, lexicon())
