"""The shipped embedder: one vector a folded syllable or bigram, their mean a text's, trained by contrast.

Loss: symmetric InfoNCE over the batch (van den Oord et al., 2018), pairs of the same group masked.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit
from torch import Tensor, nn

from ingest.training.pairs import Pair
from knowledge.embedding import TERMS
from knowledge.vietnamese import index_terms

UNKNOWN = "[UNK]"
Row = tuple[list[int], list[int], int]  # rows of the left and the right text's terms, number of the group
Step = Callable[[int, int, float], None]  # step, steps, mean loss


def build_vocabulary(texts: Sequence[str], size: int) -> dict[str, int]:
    """Return {term: row} of the ``size`` most frequent terms, those in several texts before the rest."""
    counts = Counter(term for text in texts for term in set(index_terms(text)))
    terms = [term for term, count in counts.most_common(size) if count > 1]
    return {UNKNOWN: 0, **{term: row for row, term in enumerate(terms, 1)}}


class StaticTrainer:
    """Holds the vectors while they are trained; ``save`` writes them in model2vec's format."""

    def __init__(self, vocabulary: dict[str, int], dimensions: int, seed: int) -> None:
        torch.manual_seed(seed)
        self._random = random.Random(seed)
        self._vocabulary = vocabulary
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self._bag = nn.EmbeddingBag(len(vocabulary), dimensions, mode="mean", sparse=True)
        nn.init.normal_(self._bag.weight, std=0.05)
        self._bag.to(self._device)

    def ids(self, text: str) -> list[int]:
        """Return the rows of a text's known terms."""
        return [row for row in map(self._vocabulary.get, index_terms(text)) if row]

    def train(self, pairs: list[Pair], steps: int, batch: int, rate: float, temperature: float, step: Step) -> None:
        """Run ``steps`` batches; ``rate`` falls linearly to a tenth.

        Half of each batch is drawn at random, half from a few fields, whose look-alikes are its hard negatives.
        """
        groups = {group: n for n, group in enumerate(dict.fromkeys(p.group for p in pairs))}
        rows: list[Row] = []
        fields: defaultdict[str, list[Row]] = defaultdict(list)
        for pair in pairs:
            row = (self.ids(pair.left), self.ids(pair.right), groups[pair.group])
            if row[0] and row[1]:
                rows.append(row)
                fields[pair.field].append(row)
        neighbours = [found for field, found in fields.items() if field and len(found) > 1]
        optimiser = torch.optim.SparseAdam(list(self._bag.parameters()), lr=rate)
        total = 0.0
        for n in range(1, steps + 1):
            for setting in optimiser.param_groups:
                setting["lr"] = rate * (1 - 0.9 * n / steps)
            chosen = self._random.sample(rows, min(batch // 2, len(rows))) + self._from_fields(neighbours, batch // 2)
            loss = self._loss(chosen, temperature)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()  # type: ignore[no-untyped-call]
            total += loss.item()
            step(n, steps, total / n)

    def _from_fields(self, fields: list[list[Row]], count: int) -> list[Row]:
        """Draw ``count`` rows field by field, the fields at random."""
        chosen: list[Row] = []
        while fields and len(chosen) < count:
            field = self._random.choice(fields)
            chosen += self._random.sample(field, min(len(field), 64, count - len(chosen)))
        return chosen

    def _loss(self, chosen: list[Row], temperature: float) -> Tensor:
        left = self._encode([self._thinned(r[0]) for r in chosen])
        right = self._encode([r[1] for r in chosen])
        group = torch.tensor([r[2] for r in chosen], device=self._device)
        same = (group[:, None] == group[None, :]) & ~torch.eye(len(chosen), dtype=torch.bool, device=self._device)
        scores = (left @ right.T / temperature).masked_fill(same, -1e4)
        target = torch.arange(len(chosen), device=self._device)
        return (nn.functional.cross_entropy(scores, target) + nn.functional.cross_entropy(scores.T, target)) / 2

    def _thinned(self, ids: list[int]) -> list[int]:
        """Drop one term in seven, so that no single word carries a text."""
        return [i for i in ids if self._random.random() > 1 / 7] or ids

    def _encode(self, texts: list[list[int]]) -> Tensor:
        offsets = torch.tensor([0, *np.cumsum([len(t) for t in texts])[:-1]], device=self._device)
        flat = torch.tensor([i for t in texts for i in t], device=self._device)
        return nn.functional.normalize(self._bag(flat, offsets), dim=-1)

    def save(self, path: Path) -> None:
        """Write the model to ``path`` (half precision; row 0, the unknown term, is left out of every mean)."""
        tokenizer = Tokenizer(WordLevel(self._vocabulary, unk_token=UNKNOWN))
        tokenizer.pre_tokenizer = WhitespaceSplit()
        vectors = self._bag.weight.detach().cpu().numpy().astype(np.float16)
        StaticModel(vectors, tokenizer, {"normalize": True, "terms": TERMS}, normalize=True).save_pretrained(path)
        (path / "README.md").unlink(missing_ok=True)  # a template; the model card stands beside the folder
