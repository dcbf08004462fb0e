"""Made-up weights, umbrellas and articles: the rules stay true whatever is trained."""

import pytest

from assistant import decision, decision_signals
from assistant.answer import Scored
from knowledge.lexicon.questions import Umbrella
from tests.assistant.decision.shelf import KEEP, LAW, SELL


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, float]]:
    """Weights that find every question in scope, plain, and the best candidate right; a test changes what it needs."""
    made_up = {
        "in_scope": {"bias": 10.0},
        "general": {"bias": -10.0},
        "right": {"bias": 10.0},
        "law": {"bias": -10.0},
        "article": {"bias": -10.0},
    }
    monkeypatch.setattr(decision, "decision_models", lambda: made_up)
    return made_up


@pytest.fixture
def birds(monkeypatch: pytest.MonkeyPatch) -> None:
    """An umbrella over keeping and selling birds, and one over fish that no candidate belongs to."""
    known = {
        "ask:birds": Umbrella(id="birds", question="Việc gì?", options=((KEEP, "Nuôi"), (SELL, "Bán")), examples=()),
        "ask:fish": Umbrella(id="fish", question="Cá gì?", options=(("1.900009", "Cá"),), examples=()),
    }
    for module in (decision, decision_signals):
        monkeypatch.setattr(module, "umbrellas", lambda: known)


@pytest.fixture
def ranked_articles(monkeypatch: pytest.MonkeyPatch) -> list[Scored]:
    """What the articles' ranker returns, which tests of its own cover."""
    found = [Scored(source=LAW.source, score=9.0, shares={"dense_phrasing": 2.0})]
    monkeypatch.setattr(decision, "rank_articles", lambda *_: found)
    return found
