"""Where a commune's People's Committee sits: from a list of offices that was ingested, or the word that none was."""

from assistant.answer import Answer, Block, Citation, Outcome
from assistant.composing.unit_wording import listed, placed
from assistant.composing.wording import day
from assistant.messages import PlaceMessage
from assistant.question import Aspect, Question
from assistant.unit_settling import Settled
from knowledge.administrative_unit import AdministrativeUnit, UnitLevel
from knowledge.library import Library
from knowledge.office import Office
from knowledge.places.gazetteer import gazetteer
from knowledge.procedure import AuthorityLevel


def office_answer(settled: list[Settled], library: Library, language: str) -> Answer:
    """Return the offices of the communes that are meant, or say that no list is held for them."""
    communes = list({unit.id: unit for one in settled for unit in one.now}.values())
    found = [(u, office) for u in communes for office in library.offices.of(u.full_name, u.today)]
    if not found:
        names = listed([placed(unit) for unit in communes], language)
        line = PlaceMessage.OFFICE_UNKNOWN.in_(language, unit=names)
        return Answer(outcome=Outcome.NOT_FOUND, blocks=(Block(aspect=Aspect.UNIT, title="", lines=(line,)),))
    before = [one.unit for one in settled if one.unit.valid_to and one.unit.level == UnitLevel.COMMUNE]
    found += [(u, office) for u in before for office in library.offices.of(f"{u.full_name}, {u.district}", u.today)]
    return Answer(outcome=Outcome.ANSWERED, blocks=tuple(_block(u, office, language) for u, office in found))


def own_office(question: Question, level: AuthorityLevel | None, library: Library, language: str) -> tuple[Block, ...]:
    """Return the office of the asker's own commune, for a procedure that communes decide; nothing where unknown."""
    if level != AuthorityLevel.COMMUNE or question.commune is None or question.place is None:
        return ()
    unit = gazetteer().units.get(f"{question.commune}, {question.place}")
    found = library.offices.of(question.commune, question.place) if unit else []
    return tuple(_block(unit, office, language) for office in found if unit)


def _block(unit: AdministrativeUnit, office: Office, language: str) -> Block:
    message = PlaceMessage.OFFICE_WAS if unit.valid_to else PlaceMessage.OFFICE_AT
    lines = [message.in_(language, unit=placed(unit), address=office.address)]
    if office.phone:
        lines.append(PlaceMessage.OFFICE_PHONE.in_(language, phone=office.phone))
    if office.hours:
        lines.append(PlaceMessage.OFFICE_HOURS.in_(language, hours=office.hours))
    citation = Citation(source=office.source, section=day(office.as_of, language), title=office.source)
    return Block(aspect=Aspect.UNIT, title="", lines=tuple(lines), citations=(citation,))
