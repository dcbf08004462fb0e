"""Whether a turn begins a new topic, or goes on with the matter in hand."""

from assistant.answer import Outcome
from assistant.decision import Decision
from assistant.decision_signals import covered
from assistant.turn import Turn
from knowledge.lexicon.circumstances import mentioned_in
from knowledge.lexicon.questions import umbrellas
from knowledge.library import Library

# A turn read by itself begins a new topic when it is this sure of a procedure that it names: the probability
# times the share of the turn that the procedure's name covers.
_NEW_TOPIC = 0.3
# Share of a general turn ("đăng ký ở đâu") that the name of what is in hand says, from which on it is on that.
_SAYS_NO_MORE = 0.45
_SURELY_LAW = 0.8  # a fragment of talk says little, so that law must be likely to leave the matter in hand


def begins_a_topic(alone: Decision, turn: Turn, library: Library) -> bool:
    """Tell whether a turn decided by itself leaves the matter in hand: for law, for a procedure that it is sure to
    name, or for a general matter; but an act alone ("mất thì sao"), or words that the name of what is in hand says as
    well ("lần đầu"), are on what is in hand."""
    assert turn.alone  # asked only of a turn that may be a new topic
    held = turn.in_hand.keys() & library.catalogue.keys()  # a procedure may be gone since the turn before
    in_hand = max((covered(turn.alone.terms, code, library) for code in held), default=0.0)
    if alone.umbrella:
        concerned = turn.in_hand.keys() & {code for code, _ in umbrellas()[alone.umbrella].options}
        says_no_more = in_hand >= _SAYS_NO_MORE or mentioned_in(turn.alone.rewritten)
        return not (alone.unlikely or concerned or says_no_more)
    if alone.by_law:
        return alone.law >= _SURELY_LAW
    named = alone.outcome == Outcome.ANSWERED and alone.right * alone.covered >= _NEW_TOPIC
    return named and in_hand < alone.covered
