"""The shipped embedder."""

import numpy as np

from knowledge.embedding import load_embedder


def test_texts_become_unit_vectors_and_no_texts_none() -> None:
    model = load_embedder()
    vectors = model.encode(["làm giấy khai sinh", "sang tên xe máy"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert model.encode([]).shape == (0, vectors.shape[1])
