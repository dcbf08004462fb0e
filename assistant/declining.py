"""How a message that is no question about a procedure ends: each kind with its own outcome and wording."""

from assistant.answer import Answer, Outcome
from assistant.composing.saying import said
from assistant.messages import Ending
from assistant.understanding import Understanding
from knowledge.lexicon.questions import off_topic

_WORDING = {
    "greeting": Ending.GREETING,
    "identity": Ending.GREETING,
    "capabilities": Ending.GREETING,
    "thanks": Ending.THANKS,
    "chatter": Ending.CHATTER,
    "goodbye": Ending.GOODBYE,
    "abuse": Ending.UPSET,
    "complaint_about_bot": Ending.UPSET,
    "emergency_fire": Ending.EMERGENCY_FIRE,
    "emergency_police": Ending.EMERGENCY_POLICE,
    "emergency_medical": Ending.EMERGENCY_MEDICAL,
    "emergency_child": Ending.EMERGENCY_CHILD,
    "distress": Ending.DISTRESS,
    "application_status": Ending.APPLICATION_STATUS,
    "neighbour_nuisance": Ending.NUISANCE,
    "lost_and_found": Ending.FOUND_PROPERTY,
    "court_matters": Ending.COURT,
    "medical_advice": Ending.MEDICAL,
    "legal_representation": Ending.LEGAL,
    "other_countries": Ending.OTHER_COUNTRY,
    "fantasy_procedures": Ending.NO_SUCH_PROCEDURE,
    "bribery": Ending.BRIBERY,
    "forgery": Ending.FORGERY,
    "cheating_the_rules": Ending.CHEATING,
    "personal_data_of_others": Ending.PERSONAL_DATA,
    "prompt_injection": Ending.INJECTION,
    "violence_crime_help": Ending.CHEATING,
}


# Likeness under which a message is not called an emergency, a greeting or the like; to accuse takes more.
_ALIKE, _ACCUSES = 0.45, 0.6


def declined(resembles: str | None, likeness: float, understanding: Understanding) -> Answer:
    """Return the end for a message that resembles the off-topic kind ``resembles``, or nothing that is known.

    ``likeness`` is the cosine with its nearest example.
    """
    kind = off_topic().get(resembles or "")
    if kind is None or likeness < (_ACCUSES if kind.outcome == Outcome.REFUSED else _ALIKE):
        return said(Outcome.NOT_FOUND, Ending.NOT_FOUND, understanding)
    return said(Outcome(kind.outcome), _WORDING.get(kind.category, Ending.OUT_OF_SCOPE), understanding)
