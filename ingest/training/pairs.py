"""Training pairs: two texts that speak of the same thing, and the group within which pairs are no negatives."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ingest.chunkers import short_name
from ingest.parsers.register import FIRST_LINE, NotARecord, parse_record
from ingest.report import Rejection
from ingest.sources import read_sources
from knowledge.lexicon import Lexicon
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_ARTICLE = re.compile(r"^Điều [\w.]+\. (?P<title>.+)\n+(?P<text>(?:(?!^Điều ).*\n?)+)", re.M)
_SOURCE_LINE = re.compile(r"^\(.*\)$", re.M)
_TEXT_WORDS = 60  # of an article's text: its beginning says what it is about


@dataclass(frozen=True, slots=True)
class Pair:
    """``left`` and ``right`` mean the same; pairs of one ``group`` are never each other's negatives."""

    left: str
    right: str
    group: str
    field: str = ""  # of administration; pairs of one field make hard negatives for each other


def read_corpus(paths: list[Path]) -> tuple[list[Procedure], list[Pair]]:
    """Return the register's procedures and the article title–text pairs found under ``paths``."""
    procedures: list[Procedure] = []
    articles: list[Pair] = []
    for source in read_sources(paths):
        if isinstance(source, Rejection):
            continue
        text = source.content.decode("utf-8", errors="ignore")
        if text.startswith(FIRST_LINE):
            try:
                procedures.append(parse_record(text, source.modified))
            except NotARecord:
                continue
        elif source.path.endswith(".md"):
            articles.extend(article_pairs(text))
    return procedures, articles


def article_pairs(text: str) -> Iterator[Pair]:
    """Yield (title, beginning of the text) for each article of a legal text."""
    for match in _ARTICLE.finditer(text):
        body = " ".join(_SOURCE_LINE.sub("", match["text"]).split()[:_TEXT_WORDS])
        title = match["title"].strip(" .")
        if len(title.split()) > 2 and len(body.split()) > 8:
            yield Pair(title, f"{title} {body}" if random.random() < 0.2 else body, fold(title))


def procedure_pairs(procedures: Iterable[Procedure]) -> Iterator[Pair]:
    """Yield (name, description), (name, results and field) and (name, one paper or condition) of each procedure."""
    for p in procedures:
        name, group = short_name(p.name), fold(p.name)
        for text in (p.description, " ".join((*p.outputs, p.field)), *islice(p.conditions, 2), *islice(p.steps, 1)):
            if len(text.split()) > 3:
                yield Pair(name, " ".join(text.split()[:_TEXT_WORDS]), group, p.field)


def phrasing_pairs(procedures: Iterable[Procedure], asked: dict[str, list[str]]) -> Iterator[Pair]:
    """Yield (question, name) and (question, another question) of each procedure that has phrasings."""
    for p in procedures:
        questions = asked.get(p.code, [])
        for i, question in enumerate(questions):
            yield Pair(question, short_name(p.name), fold(p.name), p.field)
            if len(questions) > 1:
                yield Pair(question, questions[i - 1], fold(p.name), p.field)


def law_pairs(matters: Mapping[str, tuple[str, Sequence[str]]]) -> Iterator[Pair]:
    """Yield (question, name) and (question, another question) of each matter of law, {id: (name, questions)}."""
    for matter, (name, questions) in matters.items():
        document = matter.partition("#")[0]
        for i, question in enumerate(questions):
            yield Pair(question, name, matter, document)
            if len(questions) > 1:
                yield Pair(question, questions[i - 1], matter, document)


def kind_pairs(examples: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    """Yield (message, another message of its kind) for the messages that mean no one procedure, by their source."""
    for source, messages in examples.items():
        for i, message in enumerate(messages):
            yield Pair(message, messages[i - 1], source)


def lexicon_pairs(lexicon: Lexicon) -> Iterator[Pair]:
    """Yield (people's words, official terms)."""
    for entry in lexicon.entries:
        for term in entry.terms:
            yield Pair(" ".join(entry.words), term, fold(term))
