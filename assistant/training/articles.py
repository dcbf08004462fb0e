"""``python -m assistant.training.articles --home HOME --model DIR`` fits the ranker of articles by people's questions.

HOME holds the legal texts and was ingested with an embedder trained without the questions asked here (``--hold-out``).
"""

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant.ranking.articles import article_features
from assistant.training import ranker
from assistant.training.held_out import ANY_DAY, Asked, ask, held_out_kinds
from knowledge.embedding import SHIPPED_MODEL, load_embedder
from knowledge.generation import Home
from knowledge.lexicon.questions import law_matters
from knowledge.library import Library

_PENALTY = 6e-3  # ten features, some of them rare
console = Console(stderr=True)


def main() -> None:
    """Fit on four fifths of the questions, report on the last fifth, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--model", required=True, help="folder of the embedder that HOME was ingested with")
    parser.add_argument("--every", type=int, default=5, help="the --hold-out that the embedder was trained with")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED_MODEL.parent / "article_ranker.json")
    options = parser.parse_args()

    library = Library(Home(options.home).require_current(), load_embedder(options.model))
    questions = [(source, text) for kind, source, text in held_out_kinds(library, options.every, options.limit)
                 if kind == "law" and library.holds(source, ANY_DAY)]  # fmt: skip
    asked = track(ask(library, questions), total=len(questions), console=console)
    examples = [e for a in asked if (e := example(a, library))]
    cut = len(examples) * 4 // 5
    weights = ranker.fit(examples[:cut], ranker.feature_names(examples), _PENALTY)
    seen, unseen = (ranker.right_first(part, weights) for part in (examples[:cut], examples[cut:]))
    console.print(f"{len(examples)} questions, right first {seen:.3f} trained on, {unseen:.3f} not trained on")
    document = {"weights": dict(sorted(weights.items(), key=lambda pair: -abs(pair[1])))}
    options.output.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def example(asked: Asked, library: Library) -> ranker.Example | None:
    """Return the example that a question of law makes, or None when none of its matter's articles was found."""
    right = {key for matter in law_matters() if asked.source in matter.keys for key in matter.keys}
    found = article_features(asked.hits, asked.understanding, ANY_DAY, library)
    judged = [key in right for key in found]
    return ranker.Example(list(found.values()), judged) if any(judged) else None


if __name__ == "__main__":
    main()
