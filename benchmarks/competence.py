"""Where each record's level comes from, over a whole register, and the records whose judgement is most doubtful.

    python benchmarks/competence.py [--home HOME] [--doubtful 100] [--sample 60 --seed 1]

A verdict is doubtful by the weight of the sections of the record that point to another level. ``--sample`` prints
random records with the words to check them by.
"""

import argparse
import random
from collections import Counter
from datetime import date
from pathlib import Path

from rich.console import Console

from assistant.authority import Verdict, verdict_on
from assistant.bootstrap import knowledge_home
from assistant.settings import load_settings
from knowledge.procedure import Procedure
from knowledge.records import Records

console = Console(width=180)


def main() -> None:
    """Judge every record, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--doubtful", type=int, default=100)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    records = Records(knowledge_home(load_settings(), options.home).require_current() / "records.sqlite")
    read = (records.procedure(entry.code) for entry in records.entries())
    judged = [(p, verdict_on(p, date.today())) for p in read if p]
    for source, count in Counter(_source(p, v) for p, v in judged).most_common():
        console.print(f"{count:6}  {source}")
    for p, v in sorted(judged, key=lambda pair: -_doubt(pair[1]))[: options.doubtful]:
        console.print(_line(p, v))
    for p, v in random.Random(options.seed).sample(judged, options.sample):
        console.print(_line(p, v), *(f"      {step[:200]}" for step in p.steps[:6]), sep="\n")


def _source(p: Procedure, v: Verdict) -> str:
    if v.assignment:
        return "the table"
    if v.level is None:
        return "nothing: no level stated"
    if v.level == p.level:
        return "the declared level, nothing against it" if not v.dissent else "the declared level, against a section"
    return "bodies or steps, against the declared level" if p.level else "bodies or steps, none declared"


def _doubt(v: Verdict) -> float:
    return sum(testimony.weight for testimony in v.dissent if testimony.levels != {v.filed_at})


def _line(p: Procedure, v: Verdict) -> str:
    against = "; ".join(f"{t.section}: {', '.join(sorted(t.levels))}" for t in v.dissent)
    body = ", ".join(v.bodies[:2])
    return f"{p.code} {p.name[:90]} | declared {p.level} → {v.level} ({body}) | against: {against or '–'}"


if __name__ == "__main__":
    main()
