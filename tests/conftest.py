"""What every test may ask for: an embedder that needs no model, and the real data where it is at hand."""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import Embedder, Vectors
from knowledge.vietnamese import index_terms

_DIMENSIONS = 64


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--trust-table", type=Path, help="run tests/trust at full size and write their table to this file")


class HashEmbedder:
    """Every term is a fixed direction; a text is the unit vector of their sum. The same words are the same place."""

    name = "fake:hash"

    def encode(self, texts: Sequence[str]) -> Vectors:
        found = [_unit(sum(map(_direction, index_terms(t)), np.zeros(_DIMENSIONS, np.float32))) for t in texts]
        return np.array(found, dtype=np.float32).reshape(len(texts), _DIMENSIONS)


@cache
def _direction(term: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(term.encode()).digest()[:8])
    return np.random.default_rng(seed).standard_normal(_DIMENSIONS).astype(np.float32)


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector).astype(np.float32)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return HashEmbedder()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the repository; without it the tests that need it are skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("The real register is not here: no folder ../shared beside the repository.")
    return folder
