"""What tells how sure a ranking is, how general a question, and whether it asks for a procedure or of law."""

from collections.abc import Sequence
from datetime import date

from assistant.alternatives import open_between, same_matter
from assistant.answer import Scored
from assistant.law_signs import law_signs
from assistant.ranking.features import name_terms
from assistant.retrieval.sources import Hit
from assistant.understanding import Understanding, content_words
from knowledge.lexicon.questions import OFF_TOPIC, UMBRELLA, umbrellas
from knowledge.library import Library

LIKE_UMBRELLA = 0.5  # cosine with an umbrella's messages under which it is not the one to ask back with
LIKELY = 5  # candidates of which an umbrella must offer one, to tell that a question is general


def signals(
    ranked: list[Scored], hits: list[Hit], understanding: Understanding, library: Library, day: date
) -> dict[str, float]:
    """Return what tells how sure the ranking is, each roughly between 0 and 1."""
    best = ranked[0]
    rival = next((s for s in ranked[1:] if not same_matter(s, best, library)), None)
    scores = {hit.source: hit.scores for hit in hits}.get(best.source, {})
    off_topic, umbrella = nearest(hits, OFF_TOPIC)[1], nearest(hits, UMBRELLA)[1]
    dense, words = (_best_of_procedures(hits, leg, library) for leg in ("dense_phrasing", "phrasing"))
    near, fitting = fitting_umbrella(ranked[:LIKELY], hits, library)
    law = law_signs(hits, understanding, day, library)
    return {
        "score": best.score / 10,
        "margin": min(3.0, best.score - rival.score) / 3 if rival else 1.0,
        "dense_phrasing": scores.get("dense_phrasing", 0.0),
        "dense_name": scores.get("dense_name", 0.0),
        "dense_best": dense,
        "support": scores.get("dense_support", 0.0),
        "off_topic": off_topic,
        "off_topic_lead": off_topic - max(dense, umbrella),
        "told": float(understanding.told is not None),
        "umbrella": umbrella,
        "umbrella_fits": fitting,
        "labelled": _labelled(understanding, near),
        "umbrella_lead": umbrella - dense,
        "covered": covered(understanding.terms, best.source, library),
        "official": covered(understanding.official_terms, best.source, library),
        "aspect": float(bool(understanding.aspects)),
        **open_between(ranked, understanding, library),
        **law,
        "law_lead": law["law"] - dense,
        "law_words_lead": law["law_words"] - words,
    }


def article_signals(articles: Sequence[Scored], measured: dict[str, float]) -> dict[str, float]:
    """Return what the ranked articles, best first, add to the signals of a question.

    ``article`` how much speaks for the best; ``article_lead`` how far it is before the next; ``article_asked`` how near
    the questions that people ask of that very article are to the nearest asked of any.
    """
    best, rest = articles[0], articles[1:]
    nearest_asked = max((s.shares.get("dense_phrasing", 0.0) for s in articles), default=0.0)
    asked = best.shares.get("dense_phrasing", 0.0)
    return {
        **measured,
        "article": best.score / 10,
        "article_lead": min(3.0, best.score - rest[0].score) / 3 if rest else 1.0,
        "article_asked": asked / nearest_asked if nearest_asked else 0.0,
    }


def fitting_umbrella(likeliest: list[Scored], hits: list[Hit], library: Library) -> tuple[str | None, float]:
    """Return the nearest umbrella that offers one of the likeliest candidates, or a copy, and how near it is."""
    likely = {library.catalogue[s.source].copy_of or s.source for s in likeliest}
    known = umbrellas()
    fitting = [h for h in hits if h.source in known and likely & {code for code, _ in known[h.source].options}]
    return nearest(fitting, UMBRELLA)


def covered(said: dict[str, float], code: str, library: Library) -> float:
    """Return the share of the weight of ``said`` that a procedure's name covers."""
    terms = name_terms(library.catalogue[code].name)
    asked = {t: w * library.rarity.of(t) for t, w in said.items()}
    return sum(w for t, w in asked.items() if t in terms) / (sum(asked.values()) or 1.0)


def nearest(hits: list[Hit], prefix: str) -> tuple[str | None, float]:
    """Return the source of that prefix whose examples are nearest, and how near."""
    near = [(h.scores.get("dense_phrasing", 0.0), h.source) for h in hits if h.source.startswith(prefix)]
    return (max(near)[1], max(near)[0]) if near else (None, 0.0)


def _best_of_procedures(hits: list[Hit], leg: str, library: Library) -> float:
    return max((h.scores.get(leg, 0.0) for h in hits if h.source in library.catalogue), default=0.0)


def _labelled(understanding: Understanding, umbrella: str | None) -> float:
    """Return the largest share of one option's own label that the question says: it is then not left open."""
    labels = [set(content_words(label)) for _, label in umbrellas()[umbrella].options] if umbrella else []
    said = set(content_words(understanding.rewritten))
    own = [(label, label - set().union(*(other for other in labels if other is not label))) for label in labels]
    return max((len(words & said) / len(label) for label, words in own if label), default=0.0)
