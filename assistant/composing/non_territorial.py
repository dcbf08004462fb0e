"""May it be filed at another commune's counter: yes, no or not known, by the list of the asker's province."""

import re

from assistant.answer import Block, Citation
from assistant.composing.wording import day
from assistant.messages import PlaceMessage
from assistant.question import Aspect
from assistant.understanding import Understanding
from knowledge.library import Library
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_ELSEWHERE = re.compile(
    r"\b(?:phuong|xa|noi|cho|quan|huyen) khac\b(?! nhau)|\bkhac (?:phuong|xa|noi|cho|quan|huyen)\b|\bphi dia gioi\b|"
    r"\bbat (?:ky|ki|cu) (?:phuong|xa|noi|cho|dau|trung tam)|\bo dau cung (?:duoc|nop)|\btrai tuyen\b|"
    r"\b(?:another|any|different|other) (?:ward|commune|office|counter)\b"
)
_FILES = re.compile(r"\b(?:nop|lam|dang ky|dang ki|lay|gui|xin|chung thuc|phi dia gioi|file|submit|apply|register)\b")


def filed_elsewhere(procedure: Procedure, understanding: Understanding, library: Library) -> Block | None:
    """Return the answer on filing at another counter, or None where that is not asked."""
    folded = fold(understanding.text)
    if not (_ELSEWHERE.search(folded) and _FILES.search(folded)):
        return None
    language, place = understanding.language, understanding.place
    held = library.non_territorial.get(place or "")
    source = Citation(source=procedure.code, section="", title=procedure.name)
    if held is None:
        message = PlaceMessage.ELSEWHERE_UNKNOWN if place else PlaceMessage.ELSEWHERE_WHERE
        return _block(message.in_(language, place=place), source)
    national = library.catalogue[procedure.code].copy_of
    listed = procedure.code in held.codes or national in held.codes
    message = PlaceMessage.ELSEWHERE_YES if listed else PlaceMessage.ELSEWHERE_NO
    line = message.in_(language, place=place, decision=held.decision, day=day(held.decided, language))
    title = PlaceMessage.ELSEWHERE_LIST.in_(language, decision=held.decision, place=place)
    return _block(line, Citation(source=held.decision, section="", title=title, url=held.url))


def _block(line: str, source: Citation) -> Block:
    return Block(aspect=Aspect.WHERE, title="", lines=(line,), citations=(source,))
