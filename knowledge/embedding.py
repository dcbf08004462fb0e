"""Text to vectors: the shipped static model, or any sentence-transformers model in its place."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.vietnamese import index_terms

SHIPPED_MODEL = Path(__file__).parent / "models" / "motcua-static"
TERMS = "folded syllables and bigrams"  # what the project's own models embed; stands in their config.json
Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into unit vectors, shape (texts, dimensions), float32."""

    name: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text, in order."""
        ...


class StaticEmbedder:
    """The project's own model: a mean of learned vectors of folded syllables and bigrams (model2vec format)."""

    def __init__(self, path: Path = SHIPPED_MODEL) -> None:
        from model2vec import StaticModel

        self.name = f"static:{path.name}"
        self._model = StaticModel.from_pretrained(path, normalize=True)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text; a text without a known word gets the zero vector."""
        if not texts:
            return np.zeros((0, self._model.dim), dtype=np.float32)
        prepared = [" ".join(index_terms(t)) for t in texts]
        vectors: Any = self._model.encode(prepared, max_length=None, use_multiprocessing=False)
        return np.nan_to_num(np.asarray(vectors, dtype=np.float32))


class SentenceTransformersEmbedder:
    """Any sentence-transformers model, by local path or hub name (``MOTCUA_EMBEDDING_MODEL``)."""

    def __init__(self, model: str) -> None:
        if Path(model).exists():
            os.environ.setdefault("HF_HUB_OFFLINE", "1")
        from sentence_transformers import SentenceTransformer

        self.name = f"sentence-transformers:{model}"
        self._model = SentenceTransformer(model)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        vectors: Any = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def _is_ours(path: Path) -> bool:
    config = path / "config.json"
    return config.is_file() and json.loads(config.read_text(encoding="utf-8")).get("terms") == TERMS


def load_embedder(model: str | None = None) -> Embedder:
    """Return the shipped model, or what ``model`` names: a folder of another static one, else sentence-transformers."""
    if not model:
        return StaticEmbedder()
    if _is_ours(Path(model)):
        return StaticEmbedder(Path(model))
    return SentenceTransformersEmbedder(model)
