"""Any sentence-transformers model may stand in for the shipped one; a tiny one is made on the spot."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import SentenceTransformersEmbedder, load_embedder


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    transformers = pytest.importorskip("sentence_transformers", reason="needs the extra motcua[models]")
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    tokenizer = Tokenizer(WordLevel({"[UNK]": 0, "chim": 1, "cá": 2, "khai": 3, "sinh": 4}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    path = tmp_path_factory.mktemp("model") / "tiny"
    transformers.SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=8)]).save(str(path))
    return path


def test_a_sentence_transformers_model_is_loaded_by_its_path_and_gives_unit_vectors(tiny_model: Path) -> None:
    embedder = load_embedder(str(tiny_model))
    assert isinstance(embedder, SentenceTransformersEmbedder)
    vectors = embedder.encode(["khai sinh", "chim", "khai sinh"])
    assert vectors.shape == (3, 8)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.array_equal(vectors[0], vectors[2])


def test_the_name_of_the_model_is_kept_so_that_knowledge_embedded_by_another_is_refused(tiny_model: Path) -> None:
    assert load_embedder(str(tiny_model)).name.endswith(str(tiny_model))
