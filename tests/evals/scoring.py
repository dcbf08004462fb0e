"""Whether an answer to a development question is right, by rules that a person can check."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

SEEN = 2_000  # characters in which facts count
DECLINED = {"not_found", "out_of_scope", "refused", "redirected"}
Row = dict[str, Any]


def figures(questions: Iterable[Row], answers: Iterable[Row]) -> dict[str, float]:
    """Return the shares of questions answered right, and with a gold code first and among the first ten."""
    pairs = list(zip(questions, answers, strict=True))
    ranked = [
        (set(q["procedures"]), a.get("ranked", ())) for q, a in pairs if q["procedures"] and q["expect"] == "answer"
    ]
    return {
        "right": _share([is_right(q, a) for q, a in pairs]),
        "hit1": _share([bool(gold & set(found[:1])) for gold, found in ranked]),
        "hit10": _share([bool(gold & set(found[:10])) for gold, found in ranked]),
    }


def is_right(question: Row, answer: Row) -> bool:
    """Tell whether the answer ends as expected, with every fact in sight, from a gold record."""
    gold = set(question["procedures"])
    outcome = answer["outcome"]
    if question["expect"] == "clarify":
        offered = gold & set(answer.get("offered", ()))
        return bool(outcome == "clarification" and (not gold or len(offered) >= min(2, len(gold))))
    if question["expect"] != "answer":
        return outcome in DECLINED and states_facts(question, answer)
    first = set(answer.get("ranked", ())[:1])
    return outcome == "answered" and states_facts(question, answer) and (not gold or bool(gold & first))


def states_facts(question: Row, answer: Row) -> bool:
    """Tell whether everything that must be seen is, and nothing that must not."""
    text = unicodedata.normalize("NFC", answer.get("text", ""))[:SEEN]
    wanted = all(re.search(pattern, text, re.I) for pattern in question["must"])
    return wanted and not any(re.search(pattern, text, re.I) for pattern in question["must_not"])


def _share(truths: list[bool]) -> float:
    return round(sum(truths) / len(truths), 3) if truths else 0.0
