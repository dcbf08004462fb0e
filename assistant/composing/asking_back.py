"""A question back, with two to four options that differ in what matters."""

from dataclasses import replace

from assistant.answer import Answer, Block, Option, Outcome
from assistant.composing.saying import said
from assistant.decision import Decision
from assistant.messages import Message
from assistant.understanding import Understanding
from knowledge.lexicon.english_names import named_in
from knowledge.lexicon.questions import umbrellas
from knowledge.library import Library


def ask_back(decision: Decision, understanding: Understanding, library: Library) -> Answer:
    """Return an umbrella's own question and labels, or the near candidates by name."""
    answer = said(Outcome.CLARIFICATION, Message.CLARIFY, understanding)
    if decision.umbrella is None:
        near = tuple(_option(s.source, library.catalogue[s.source].name, understanding) for s in decision.chosen)
        return replace(answer, options=near)
    umbrella = umbrellas()[decision.umbrella]
    options = tuple(replace(_option(code, label, understanding), value=_local(code, understanding, library))
                    for code, label in umbrella.options if code in library.catalogue)  # fmt: skip
    if understanding.language == "vi":
        answer = replace(answer, blocks=(Block(aspect=None, title="", lines=(umbrella.question,)),))
    return replace(answer, options=options)


def _option(code: str, label: str, understanding: Understanding) -> Option:
    return Option(value=code, label=named_in(understanding.language, code, label))


def _local(code: str, understanding: Understanding, library: Library) -> str:
    """Return the asker's province's copy of a procedure, where there is one."""
    copies = (c for c in library.copies.get(code, ()) if library.catalogue[c].place == understanding.place)
    return next(copies, code) if understanding.place else code
