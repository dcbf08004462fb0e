"""The answer that one procedure gives: its card, the asker's own office, filing elsewhere, what is presumed."""

from datetime import date

from assistant.answer import Answer, Outcome
from assistant.composing.non_territorial import filed_elsewhere
from assistant.composing.office import own_office
from assistant.composing.presumption import corrected
from assistant.composing.procedure_card import compose_procedure
from assistant.composing.reserved import reserved
from assistant.question import Aspect, Question
from assistant.understanding import Understanding
from knowledge.lexicon.english_names import named_in
from knowledge.library import Library
from knowledge.procedure import Procedure


def answer_from_procedure(
    procedure: Procedure, understanding: Understanding, question: Question, library: Library
) -> Answer:
    """Return the card, with what only the asker's place adds to it."""
    blocks, verdict = compose_procedure(procedure, understanding, question, library.documents)
    if Aspect.WHERE in understanding.aspects:
        here = own_office(question, verdict.level, library, understanding.language)
        blocks = (*blocks[:1], *here, *blocks[1:])
    elsewhere = filed_elsewhere(procedure, understanding, library)
    if elsewhere:  # what a list decides comes first; that none is held comes after what the record says
        known = elsewhere.citations[0].source != procedure.code
        blocks = (elsewhere, *blocks) if known else (*blocks[:1], elsewhere, *blocks[1:])
    blocks = (*reserved(procedure, understanding), *blocks)
    answer = Answer(
        outcome=Outcome.ANSWERED,
        title=named_in(understanding.language, procedure.code, procedure.name),
        blocks=blocks,
        level=verdict.level_for(understanding.aspects),
        language=understanding.language,
    )
    return corrected(answer, understanding, question, library, verdict)


def holds_on(procedure: Procedure, day: date, library: Library) -> bool:
    """Tell whether every legal basis of the record, where it is known, had taken effect by ``day``."""
    bases = (library.documents.get(basis.number or "") for basis in procedure.legal_bases)
    return all(base.in_force is None or base.in_force <= day for base in bases if base)
