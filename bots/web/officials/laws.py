"""One legal document: whether it holds on a day or on two, its articles, and the text of one of them."""

from datetime import date

from fastapi import APIRouter, Request, Response

from assistant.composing.status import status_block
from bots.accounts import Role
from bots.vietnam_time import today
from bots.web.officials.access import protected
from bots.web.officials.comparison import compare
from bots.web.officials.cookies import language_of
from bots.web.officials.means import Means
from bots.web.officials.messages import LookUpWords, Words
from bots.web.officials.pages import page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import day_typed
from knowledge.legal import LegalDocument, Provision
from knowledge.library import Library


def law_routes(means: Means) -> APIRouter:
    """Return the routes of a document and of an article; numbers hold slashes, so they are asked for by query."""
    router = protected(means, Role.VIEWER)

    @router.get("/documents-of-law")
    def show(request: Request, number: str, on: str = "", compared: str = "") -> Response:
        library, language = means.library(), language_of(request)
        document = library.documents.get(number)
        if document is None:
            raise Refusal(404, Words.NO_SUCH_PAGE)
        first = day_typed(on) or today(means.now())
        second = day_typed(compared)
        articles = list(library.records.provisions(number))
        days = (first, second or first)
        status = compare(
            LookUpWords.VALIDITY.in_(language),
            *(status_block(document, day, library, language).lines for day in days),
        )
        holding = compare(
            LookUpWords.ARTICLES_HOLDING.in_(language), *(_holding(articles, day, library) for day in days)
        )
        return page(
            request,
            "law",
            document=document,
            first=first,
            second=second,
            sections=[status, holding] if second else [status],
            articles=[(article, library.holds(article.key, first)) for article in articles],
        )

    @router.get("/article")
    def article(request: Request, key: str, on: str = "") -> Response:
        library, day = means.library(), day_typed(on) or today(means.now())
        provision, document = _provision(key, library)
        holds = library.holds(key, day)
        return page(request, "article", provision=provision, document=document, first=day, holds=holds)

    return router


def _holding(articles: list[Provision], day: date, library: Library) -> list[str]:
    return [f"{a.name}. {a.title}" for a in articles if library.holds(a.key, day)]


def _provision(key: str, library: Library) -> tuple[Provision, LegalDocument]:
    provision = library.records.provision(key)
    document = library.documents.get(provision.document) if provision else None
    if provision is None or document is None:
        raise Refusal(404, Words.NO_SUCH_PAGE)
    return provision, document
