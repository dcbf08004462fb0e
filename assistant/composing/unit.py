"""Answers about administrative units: what a place is today, what it was made of, how many there are."""

from collections import Counter
from dataclasses import replace
from datetime import date

from assistant.answer import Answer, Block, Option, Outcome
from assistant.composing.office import office_answer
from assistant.composing.unit_wording import (
    city_citation,
    counted,
    listed,
    placed,
    placed_province,
    since,
    unit_citation,
)
from assistant.composing.wording import day
from assistant.messages import Message
from assistant.places import UnitQuestion, read_unit_question
from assistant.question import Aspect, Question
from assistant.understanding import Understanding
from assistant.unit_intents import UnitIntent, asks_for_list
from assistant.unit_settling import Settled, settle_units
from knowledge.administrative_unit import KINDS, TWO_LEVELS, AdministrativeUnit, UnitLevel, provinces
from knowledge.library import Library
from knowledge.places.gazetteer import gazetteer

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
        return _told([_country(question.as_of, language)])
    settled = settle_units(asked, question.as_of)
    unclear = next((one for one in settled if len(one.may_be) > 1), None)
    if unclear:
        return _which(unclear.may_be, language)
    if asked.intent == UnitIntent.OFFICE:
        ended = [_district(one, language) for one in settled if one.unit.level == UnitLevel.DISTRICT]
        offices = office_answer(settled, library, language)
        return _told([*ended, *offices.blocks]) if ended else offices
    one = settled[0]
    listed = asks_for_list(asked.text, district=one.unit.level == UnitLevel.DISTRICT)
    if len(one.now) > 1 and asked.intent == UnitIntent.NOW and not listed:
        return _which_part(one, language)
    return _told([block for one in settled for block in _blocks(one, asked, question.as_of, language)])


def _told(blocks: list[Block]) -> Answer:
    """Return the answer; a sentence that several units share is said once, the last time it would be."""
    later: set[str] = set()
    kept: list[Block] = []
    for block in reversed(blocks):
        kept.append(replace(block, lines=tuple(line for line in block.lines if line not in later)))
        later.update(block.lines)
    return Answer(outcome=Outcome.ANSWERED, blocks=tuple(block for block in reversed(kept) if block.lines))


def _blocks(one: Settled, asked: UnitQuestion, as_of: date, language: str) -> list[Block]:
    """Return what one unit is now, then what that is made of."""
    unit = one.unit
    if unit.level == UnitLevel.PROVINCE:
        return _province(unit, as_of, language, asked.intent == UnitIntent.COUNT)
    if unit.level == UnitLevel.DISTRICT or len(one.now) > 1:
        return [_district(one, language)]
    now = one.now[0]
    lines = [] if asked.intent == UnitIntent.PARTS and unit.valid_from else [_now(unit, now, language)]
    if now.predecessors and now.source != unit.source and unit.valid_from is None:
        lines.append(_raised(now, language))
    lines += _parts(now, language)
    if not lines:  # a commune of today that was one unit before, too
        lines = [_now(gazetteer().predecessors(now)[0], now, language)]
    return [_block(lines, unit, now, language)]


def _now(unit: AdministrativeUnit, now: AdministrativeUnit, language: str) -> str:
    if unit.id == now.id:
        return Message.UNIT_SAME.in_(language, unit=_upper(placed(unit)), unit_now=now.full_name)
    values = {"old": _upper(placed(unit)), "new": placed(now)}
    kept = len(gazetteer().predecessors(now)) == 1 and len(unit.successors) == 1
    message = Message.UNIT_KEPT if kept and unit.level == UnitLevel.COMMUNE else Message.UNIT_NOW
    return message.in_(language, **values, since=since(now if unit.valid_from else unit, language))


def _raised(now: AdministrativeUnit, language: str) -> str:
    before = gazetteer().units[now.predecessors[0]]
    assert now.valid_from is not None  # only a commune of today has predecessors
    return Message.UNIT_RAISED.in_(
        language, new=_upper(now.full_name), old=before.full_name, since=day(now.valid_from, language)
    )


def _parts(now: AdministrativeUnit, language: str) -> list[str]:
    """Return the sentence that names the former units of ``now``; what it has only a part of is marked."""
    parts = gazetteer().predecessors(now)
    if len(parts) < 2 or now.valid_from is None:
        return []
    names = [
        Message.UNIT_PART.in_(language, unit=part.full_name) if len(part.successors) > 1 else part.full_name
        for part in parts
    ]
    values = {"count": len(parts), "parts": listed(names, language), "since": day(TWO_LEVELS, language)}
    return [Message.UNIT_PARTS.in_(language, unit=_upper(now.full_name), **values)]


def _district(one: Settled, language: str) -> Block:
    """Return what became of a district, or of a commune that was divided."""
    now, old = list(one.now), _upper(placed(one.unit))
    new = listed([u.full_name for u in now], language)
    if one.unit.level == UnitLevel.COMMUNE:
        line = Message.UNIT_DIVIDED.in_(language, old=old, count=len(now), new=new)
    else:
        first = day(TWO_LEVELS, language)
        where = {"count": counted(now, language), "province": placed_province(now[0])}
        line = Message.DISTRICT_NOW.in_(language, old=old, since=first, new=new, **where)
    raised = [_raised(unit, language) for unit in now if unit.valid_from != TWO_LEVELS]
    return _block([line, *raised], one.unit, now[0], language)


def _province(unit: AdministrativeUnit, as_of: date, language: str, count_first: bool) -> list[Block]:
    today = next(p for p in provinces() if p.name == unit.today)
    new, first = today.full_name_on(as_of), day(TWO_LEVELS, language)
    former = [f"tỉnh {name}" for name in dict.fromkeys(today.former) if " – " not in name and name != "Thừa Thiên Huế"]
    before = today.full_name_on(TWO_LEVELS)
    if unit.valid_to:
        others = [before, *(name for name in former if name != unit.full_name)]
        values = {"old": _upper(unit.full_name), "others": listed(others, language), "new": new}
        line = Message.PROVINCE_MERGED.in_(language, since=first, **values)
    elif former:
        line = Message.PROVINCE_MADE.in_(
            language, new=_upper(new), since=first, parts=listed([before, *former], language)
        )
    else:
        line = Message.PROVINCE_ALONE.in_(language, new=_upper(new), since=first)
    lines = [line, _communes(as_of, language, today.name, new)][:: -1 if count_first else 1]
    if today.promoted and today.promoted[0] <= as_of:
        raised = day(today.promoted[0], language)
        lines.insert(1, Message.PROVINCE_CITY.in_(language, old=_upper(before), new=new, since=raised))
        block = _block(lines, unit, unit, language)
        return [replace(block, citations=(*block.citations, city_citation(today.promoted[1], new, language)))]
    return [_block(lines, unit, unit, language)]


def _country(as_of: date, language: str) -> Block:
    """Return how many units of each level the country has."""
    when = max(as_of, TWO_LEVELS)
    kinds = Counter(province.kind_on(when) for province in provinces())
    lines = [
        _communes(when, language, None, Message.WHOLE_COUNTRY.in_(language)),
        Message.PROVINCES_COUNTED.in_(
            language, total=len(provinces()), cities=kinds[KINDS["TP"]], provinces=kinds["tỉnh"]
        ),
    ]
    country = next(u for u in gazetteer().units.values() if u.level == UnitLevel.PROVINCE)
    return _block(lines, country, country, language)


def _communes(as_of: date, language: str, province: str | None, name: str) -> str:
    units = list(gazetteer().communes(max(as_of, TWO_LEVELS), province))
    return Message.UNITS_COUNTED.in_(
        language,
        place=_upper(name),
        total=f"{len(units):,}".replace(",", "." if language == "vi" else ","),
        kinds=counted(units, language),
        day=day(max(as_of, TWO_LEVELS), language),
    )


def _which(units: tuple[AdministrativeUnit, ...], language: str) -> Answer:
    """Ask which of the places of one name is meant: at most four to tap, of different provinces first."""
    by_province: dict[str, AdministrativeUnit] = {}
    for unit in units:
        by_province.setdefault(unit.today, unit)
    first = [*by_province.values(), *(u for u in units if u not in by_province.values())]
    shown, others = first[:_OPTIONS], first[_OPTIONS:]
    lines = [Message.WHICH_PLACE.in_(language, count=len(units), name=units[0].full_name)]
    if others:
        names = "; ".join(placed(unit) for unit in others[:_ELSEWHERE]) + (" …" if len(others) > _ELSEWHERE else "")
        lines.append(Message.ELSEWHERE.in_(language, places=names))
    return _asked(lines, shown)


def _which_part(one: Settled, language: str) -> Answer:
    """Ask in which part of a divided unit the asker lives; every part is named, up to four can be tapped."""
    message = Message.UNIT_DIVIDED if one.unit.level == UnitLevel.COMMUNE else Message.UNIT_LARGER
    count = len(one.now) if one.unit.level == UnitLevel.COMMUNE else counted(list(one.now), language)
    new = listed([unit.full_name for unit in one.now], language)
    return _asked([message.in_(language, old=_upper(placed(one.unit)), count=count, new=new)], list(one.now[:_OPTIONS]))


def _asked(lines: list[str], options: list[AdministrativeUnit]) -> Answer:
    return Answer(
        outcome=Outcome.CLARIFICATION,
        blocks=(Block(aspect=Aspect.UNIT, title="", lines=tuple(lines)),),
        options=tuple(Option(value=placed(unit), label=_upper(placed(unit))) for unit in options),
    )


def _block(lines: list[str], unit: AdministrativeUnit, now: AdministrativeUnit, language: str) -> Block:
    citations = dict.fromkeys(unit_citation(one, language) for one in (unit, now))
    return Block(aspect=Aspect.UNIT, title="", lines=tuple(lines), citations=tuple(citations))


def _upper(name: str) -> str:
    """Begin a sentence with a capital letter."""
    return name[:1].upper() + name[1:]
