"""Answers about administrative units: what a place is today, what it was made of, how many there are."""

from dataclasses import replace

from assistant.answer import Answer, Block, Option, Outcome
from assistant.composing.office import office_answer
from assistant.composing.unit_blocks import country_block, district_block, earlier_lines, unit_blocks
from assistant.composing.unit_wording import counted, listed, placed, upper
from assistant.messages import PlaceMessage
from assistant.places import UnitQuestion, read_unit_question
from assistant.question import Aspect, Question
from assistant.understanding import Understanding
from assistant.unit_intents import UnitIntent, asks_for_list
from assistant.unit_settling import Settled, settle_units
from knowledge.administrative_unit import AdministrativeUnit, UnitLevel
from knowledge.library import Library

_OPTIONS = 4
_ELSEWHERE = 12  # places of one name that are listed beside the options


def answer_about_units(question: Question, understanding: Understanding, library: Library) -> Answer | None:
    """Answer a question about administrative units, or return None where it asks for something else."""
    asked = read_unit_question(question)
    if asked is None:
        return None
    language = understanding.language
    answer = _answer(asked, question, language, library)
    return replace(answer, language=language)


def _answer(asked: UnitQuestion, question: Question, language: str, library: Library) -> Answer:
    if not asked.named:
        return _told([country_block(question.as_of, language)])
    settled = settle_units(asked, question.as_of)
    unclear = next((one for one in settled if len(one.may_be) > 1), None)
    if unclear:
        return _which(unclear.may_be, language)
    if asked.intent == UnitIntent.OFFICE:
        ended = [district_block(one, language) for one in settled if one.unit.level == UnitLevel.DISTRICT]
        offices = office_answer(settled, library, language)
        return _told([*ended, *offices.blocks]) if ended else offices
    one = settled[0]
    listed = asks_for_list(asked.text, district=one.unit.level == UnitLevel.DISTRICT)
    if len(one.now) > 1 and asked.intent == UnitIntent.NOW and not listed:
        return _which_part(one, language)
    return _told([block for one in settled for block in unit_blocks(one, asked, question.as_of, language)])


def _told(blocks: list[Block]) -> Answer:
    """Return the answer; a sentence that several units share is said once, the last time it would be."""
    later: set[str] = set()
    kept: list[Block] = []
    for block in reversed(blocks):
        kept.append(replace(block, lines=tuple(line for line in block.lines if line not in later)))
        later.update(block.lines)
    return Answer(outcome=Outcome.ANSWERED, blocks=tuple(block for block in reversed(kept) if block.lines))


def _which(units: tuple[AdministrativeUnit, ...], language: str) -> Answer:
    """Ask which of the places of one name is meant: at most four to tap, of different provinces first."""
    by_province: dict[str, AdministrativeUnit] = {}
    for unit in units:
        by_province.setdefault(unit.today, unit)
    first = [*by_province.values(), *(u for u in units if u not in by_province.values())]
    shown, others = first[:_OPTIONS], first[_OPTIONS:]
    lines = [PlaceMessage.WHICH_PLACE.in_(language, count=len(units), name=units[0].full_name)]
    if others:
        names = "; ".join(placed(unit) for unit in others[:_ELSEWHERE]) + (" …" if len(others) > _ELSEWHERE else "")
        lines.append(PlaceMessage.ELSEWHERE.in_(language, places=names))
    return _asked(lines, shown)


def _which_part(one: Settled, language: str) -> Answer:
    """Ask in which part of a divided unit the asker lives; every part is named, up to four can be tapped."""
    message = PlaceMessage.UNIT_DIVIDED if one.unit.level == UnitLevel.COMMUNE else PlaceMessage.UNIT_LARGER
    count = len(one.now) if one.unit.level == UnitLevel.COMMUNE else counted(list(one.now), language)
    new = listed([unit.full_name for unit in one.now], language)
    became = message.in_(language, old=upper(placed(one.unit)), count=count, new=new)
    ask = PlaceMessage.WHICH_PART if one.unit.level == UnitLevel.COMMUNE else PlaceMessage.WHICH_WARD
    return _asked([*earlier_lines(one, language), became, ask.in_(language)], list(one.now[:_OPTIONS]))


def _asked(lines: list[str], options: list[AdministrativeUnit]) -> Answer:
    return Answer(
        outcome=Outcome.CLARIFICATION,
        blocks=(Block(aspect=Aspect.UNIT, title="", lines=tuple(lines)),),
        options=tuple(Option(value=placed(unit), label=upper(placed(unit))) for unit in options),
    )
