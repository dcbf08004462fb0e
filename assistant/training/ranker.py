"""Fits the ranker: softmax over a question's candidates, the right procedure against the rest, with an L2 penalty."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

from assistant.ranking.features import LEGS, candidates
from assistant.training.held_out import Asked
from knowledge.library import Library
from knowledge.vietnamese import fold

_PENALTY = 0.01
_ALWAYS = {"unmentioned": -1.3}  # a plain question is never about a special case by default
_LEAST_COUNT = 25  # candidates that must show a feature before it gets a weight
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A question's candidates as features by name, and which of them are right (records of one name are one)."""

    features: list[dict[str, float]]
    right: list[bool]


def example(asked: Asked, library: Library) -> Example | None:
    """Return the example that a question makes, or None when no candidate is right."""
    found = candidates(asked.hits, asked.understanding, library)
    name = fold(library.catalogue[asked.source].name)
    right = [c.entry.code == asked.source or fold(c.entry.name) == name for c in found]
    kept = [i for i, c in enumerate(found) if right[i] or not (c.entry.local or c.entry.deleted)]
    return Example([found[i].features for i in kept], [right[i] for i in kept]) if any(right) else None


def feature_names(examples: list[Example]) -> list[str]:
    """Return the features that enough candidates show."""
    counts: dict[str, int] = {}
    for found in examples:
        for row in found.features:
            for name, value in row.items():
                counts[name] = counts.get(name, 0) + bool(value)
    return sorted(name for name, count in counts.items() if count >= _LEAST_COUNT)


def fit(examples: list[Example], names: list[str], penalty: float = _PENALTY) -> dict[str, float]:
    """Return the weights that minimise the penalised mean loss."""
    matrices = [_matrix(e.features, names) for e in examples]
    masks = [np.array(e.right) for e in examples]

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        total, gradient = 0.0, np.zeros_like(weights)
        for matrix, right in zip(matrices, masks, strict=True):
            scores = matrix @ weights
            every, of_right = _softmax(scores), _softmax(np.where(right, scores, -np.inf))
            total -= np.log(every[right].sum() + 1e-12)
            gradient += matrix.T @ (every - of_right)
        mean = total / len(matrices) + penalty * weights @ weights / 2
        return float(mean), gradient / len(matrices) + penalty * weights

    bounds = [_bounds(name) for name in names]
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 300})
    return {name: round(float(weight), 4) for name, weight in zip(names, found.x, strict=True)}


def _bounds(name: str) -> tuple[float | None, float | None]:
    """Hold a feature to the side that its meaning gives it, whatever a sample says: more likeness never harms,
    a circumstance that only one side speaks of never helps."""
    if name.startswith(("unmentioned", "lacking")):
        return None, _ALWAYS.get(name, 0.0)
    return (0.0, None) if name.startswith("mentioned") or name in LEGS else (None, None)


def right_first(examples: list[Example], weights: dict[str, float]) -> float:
    """Return the share of examples whose best candidate is right."""
    names = list(weights)
    values = np.array([weights[n] for n in names])
    best = [int(np.argmax(_matrix(e.features, names) @ values)) for e in examples]
    return sum(e.right[b] for e, b in zip(examples, best, strict=True)) / len(examples)


def _matrix(features: list[dict[str, float]], names: list[str]) -> Matrix:
    return np.array([[row.get(name, 0.0) for name in names] for row in features])


def _softmax(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores[np.isfinite(scores)].max())
    return np.asarray(raised / raised.sum())
