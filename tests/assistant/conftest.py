"""An assistant over the knowledge that the project ships, with the model that it ships."""

import pytest

from assistant.bootstrap import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home


@pytest.fixture(scope="session")
def starter_assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant that knows the starter set, built once for all tests (2 s)."""
    home = tmp_path_factory.mktemp("starter")
    ingest(Home(home), [], load_embedder(None))
    return build_assistant(Settings(home=home))
