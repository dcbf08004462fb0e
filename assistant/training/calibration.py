"""Fits the probabilities of ``assistant.decision`` by logistic regression, and measures their calibration."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

from assistant.answer import Scored
from assistant.decision_signals import signals
from assistant.ranking.procedures import rank_procedures
from assistant.training.held_out import ANY_DAY, Asked
from knowledge.library import Library
from knowledge.vietnamese import fold

_PENALTY = 1e-3


def judge(asked: Asked, library: Library) -> tuple[dict[str, float], bool] | None:
    """Rank a question; return what was measured of the ranking, and whether the best candidate is the one meant."""
    ranked = rank_procedures(asked.hits, asked.understanding, library)
    if not ranked:
        return None
    measured = signals(ranked, asked.hits, asked.understanding, library, ANY_DAY)
    return measured, _is_right(ranked[0], asked, library)


def _is_right(best: Scored, asked: Asked, library: Library) -> bool:
    found, meant = library.catalogue[best.source], library.catalogue[asked.source]
    return found.code == meant.code or fold(found.name) == fold(meant.name)


def fit(measured: list[dict[str, float]], truths: list[bool], penalty: float = _PENALTY) -> dict[str, float]:
    """Return logistic weights with a bias; ``penalty`` holds them small."""
    names = sorted(measured[0])
    matrix = np.array([[1.0, *(m[n] for n in names)] for m in measured])
    labels = np.array(truths, dtype=float)

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = matrix @ w
        wrong = 1 / (1 + np.exp(-odds)) - labels
        value = (np.logaddexp(0, odds) - labels * odds).mean() + penalty * w[1:] @ w[1:] / 2
        return value, matrix.T @ wrong / len(labels) + penalty * np.concatenate([[0.0], w[1:]])

    found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 4) for name, w in zip(["bias", *names], found, strict=True)}


def reliability(probabilities: list[float], truths: list[bool], bins: int = 5) -> list[tuple[float, float, int]]:
    """Return (mean probability, share true, count) of each of ``bins`` equal groups, lowest first."""
    order = np.argsort(probabilities)
    groups = np.array_split(order, bins)
    return [
        (float(np.mean([probabilities[i] for i in g])), float(np.mean([truths[i] for i in g])), len(g)) for g in groups
    ]
