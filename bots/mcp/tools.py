"""The five tools. Each is a plain function of words: what it says of itself is what a model reads of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from assistant.pipeline import Assistant
from assistant.question import Question, make_question
from assistant.ranking.articles_by_text import rank_articles_by_text
from assistant.retrieval.articles import LawLegs
from assistant.understanding import understand
from bots.mcp.results import Article, Result
from knowledge.legal_citation import procedure_codes
from knowledge.lexicon import lexicon
from knowledge.library import Library

_ARTICLES = 5
_WHO_DECIDES = "{matter}: cấp nào có thẩm quyền giải quyết?"
_WHICH_UNIT = "{name} nay thuộc xã, phường, tỉnh nào?"


class Tools:
    """The tools over one assistant; safe to call from any thread. A wrong argument raises ``AssistantError``."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def all(self) -> tuple[Callable[..., Any], ...]:
        """Return every tool."""
        return (self.find_procedure, self.get_procedure, self.who_decides, self.find_provision, self.resolve_place)

    def find_procedure(self, question: str, place: str | None = None, as_of: str | None = None) -> Result:
        """Find the Vietnamese administrative procedure a person's own words mean, and answer what they ask of it.

        question: in Vietnamese or English, as the person said it. place: their province or commune, of today or a
        former one. as_of: the day it must hold for, YYYY-MM-DD (today if left out). Outcome "clarification" offers
        choices: ask the person, then call get_procedure with the value. Never state a fee, time limit, paper or level
        that the text does not.
        """
        return Result.of(self._assistant.answer(make_question(question, as_of, place)))

    def get_procedure(self, code: str, place: str | None = None, as_of: str | None = None) -> Result:
        """Return the whole record of one procedure by its code (such as 1.001193): papers, fees, time limits, steps,
        where to file, who decides, legal basis."""
        named = procedure_codes(code)
        return Result.of(self._assistant.answer(make_question(named[0] if named else code, as_of, place)), True)

    def who_decides(self, matter: str, place: str | None = None, as_of: str | None = None) -> Result:
        """Tell which level of government (commune, province, ministry) and which body decides a matter, on what legal
        basis, now that the district level has ended (1 July 2025)."""
        return Result.of(self._assistant.answer(make_question(_WHO_DECIDES.format(matter=matter), as_of, place)))

    def find_provision(self, question: str, as_of: str | None = None) -> list[Article]:
        """Find the articles of law in force on a day that speak of a question, closest first, in their own words."""
        asked, library = make_question(question, as_of), self._assistant.library
        ranked = rank_articles_by_text(_official(asked), LawLegs.of(library)).articles
        found = (_article(one.source, asked.as_of, library) for one in ranked)
        return [article for article in found if article][:_ARTICLES]

    def resolve_place(self, name: str, as_of: str | None = None) -> Result:
        """Tell which commune and province of today a place's name means, former wards, communes and districts
        included; a name that several places bear comes back with choices, never guessed."""
        return Result.of(self._assistant.answer(make_question(_WHICH_UNIT.format(name=name), as_of)))


def _official(question: Question) -> str:
    """Return the question with people's words put into ordinary ones."""
    return understand(question, lexicon()).rewritten


def _article(key: str, day: date, library: Library) -> Article | None:
    """Return an article that holds on ``day``; None where it does not, or its text is not held."""
    provision = library.records.provision(key) if library.holds(key, day) else None
    if provision is None:
        return None
    document = library.documents[provision.document]
    title = f"{provision.name}. {provision.title}".rstrip(". ")
    return Article(source=key, title=title, document=f"{document.name} ({document.number})", text=provision.text)
