"""How a message that is no question about a procedure ends: each kind with its own outcome and wording."""

from assistant.answer import Answer, Outcome
from assistant.composing.saying import said
from assistant.messages import Message
from assistant.understanding import Understanding
from knowledge.lexicon import off_topic

_WORDING = {
    "greeting": Message.GREETING,
    "identity": Message.GREETING,
    "capabilities": Message.GREETING,
    "thanks": Message.THANKS,
    "chatter": Message.CHATTER,
    "goodbye": Message.GOODBYE,
    "abuse": Message.UPSET,
    "complaint_about_bot": Message.UPSET,
    "emergency_fire": Message.EMERGENCY_FIRE,
    "emergency_police": Message.EMERGENCY_POLICE,
    "emergency_medical": Message.EMERGENCY_MEDICAL,
    "emergency_child": Message.EMERGENCY_CHILD,
    "distress": Message.DISTRESS,
    "medical_advice": Message.MEDICAL,
    "legal_representation": Message.LEGAL,
    "other_countries": Message.OTHER_COUNTRY,
    "fantasy_procedures": Message.NO_SUCH_PROCEDURE,
    "bribery": Message.BRIBERY,
    "forgery": Message.FORGERY,
    "cheating_the_rules": Message.CHEATING,
    "personal_data_of_others": Message.PERSONAL_DATA,
    "prompt_injection": Message.INJECTION,
    "violence_crime_help": Message.CHEATING,
}


# Likeness under which a message is not called an emergency, a greeting or the like; to accuse takes more.
_ALIKE, _ACCUSES = 0.45, 0.6


def declined(resembles: str | None, likeness: float, understanding: Understanding) -> Answer:
    """Return the end for a message that resembles the off-topic kind ``resembles``, or nothing that is known.

    ``likeness`` is the cosine with its nearest example.
    """
    kind = off_topic().get(resembles or "")
    if kind is None or likeness < (_ACCUSES if kind.outcome == Outcome.REFUSED else _ALIKE):
        return said(Outcome.NOT_FOUND, Message.NOT_FOUND, understanding)
    return said(Outcome(kind.outcome), _WORDING.get(kind.category, Message.OUT_OF_SCOPE), understanding)
