"""Whether an answer to a gold question is right, by rules that a person can check.

A question's row says what is expected of it: ``expect`` (answer, clarify, or how it is to be declined), ``procedures``
and ``articles`` (any of them is right), ``level``, and patterns that must, or must not, be in what is seen.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.answer import Outcome

SEEN = 2_000  # characters in which facts count
DECLINED = {Outcome.NOT_FOUND, Outcome.OUT_OF_SCOPE, Outcome.REFUSED, Outcome.REDIRECTED}
LEVELS = {"xa", "tinh", "bo"}
Row = dict[str, Any]


def figures(questions: Iterable[Row], answers: Iterable[Row]) -> dict[str, float]:
    """Return the share answered right, and of those to be answered, the share with each part right.

    ``hit1``, ``hit5``, ``hit10``: a gold procedure first, among the first five, ten; ``article``, ``level``: as named;
    ``false_refusal``: answerable but declined. A figure that no question asks for is left out.
    """
    pairs = list(zip(questions, answers, strict=True))
    answerable = [(q, a) for q, a in pairs if q["expect"] == "answer"]
    counted = {
        "right": [is_right(q, a) for q, a in pairs],
        **{f"hit{k}": [_hit(q, a, k) for q, a in answerable if q["procedures"]] for k in (1, 5, 10)},
        "article": [_cites(q, a) for q, a in answerable if q.get("articles")],
        "level": [_level(q, a) for q, a in answerable if q.get("level") in LEVELS],
        "false_refusal": [a["outcome"] in {*DECLINED, Outcome.ERROR} for _, a in answerable],
    }
    return {name: round(sum(found) / len(found), 3) for name, found in counted.items() if found}


def is_right(question: Row, answer: Row) -> bool:
    """Tell whether the answer ends as expected, with every fact in sight, from a gold source, at the gold level."""
    outcome = answer["outcome"]
    if question["expect"] == "clarify":
        gold = set(question["procedures"])
        return outcome == Outcome.CLARIFICATION and len(gold & set(_listed(answer, "offered"))) >= min(2, len(gold))
    if question["expect"] != "answer":
        return outcome in DECLINED and states_facts(question, answer)
    sourced = _hit(question, answer, 1) or _cites(question, answer)
    sourced = sourced or not (question["procedures"] or question.get("articles"))
    return outcome == Outcome.ANSWERED and states_facts(question, answer) and sourced and _level(question, answer)


def states_facts(question: Row, answer: Row) -> bool:
    """Tell whether everything that must be seen is, and nothing that must not."""
    text = unicodedata.normalize("NFC", answer.get("text") or "")[:SEEN]
    wanted = all(re.search(pattern, text, re.I) for pattern in question["must"])
    return wanted and not any(re.search(pattern, text, re.I) for pattern in question["must_not"])


def _hit(question: Row, answer: Row, among: int) -> bool:
    return bool(set(question["procedures"]) & set(_listed(answer, "ranked")[:among]))


def _cites(question: Row, answer: Row) -> bool:
    return bool(set(question.get("articles", ())) & set(_listed(answer, "articles")))


def _level(question: Row, answer: Row) -> bool:
    wanted = question.get("level")
    return wanted not in LEVELS or answer.get("level") == wanted


def _listed(answer: Row, name: str) -> Sequence[str]:
    return answer.get(name) or ()
