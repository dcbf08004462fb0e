"""What a model is told: the words of ``assistant/prompts``, and the passages as data that cannot end themselves."""

from functools import cache, lru_cache
from importlib import resources
from string import Template

from assistant.explaining.checking.markup import visible
from assistant.explaining.passages import Passage

_LANGUAGES = {"vi": "Vietnamese", "en": "English"}
_BRACKETS = str.maketrans({"<": "‹", ">": "›"})


def instructions(name: str, language: str, **values: object) -> str:
    """Return the prompt ``name`` with its blanks filled."""
    return Template(_text(name)).substitute(language=_LANGUAGES[language], **values)


@cache
def _text(name: str) -> str:
    return resources.files("assistant").joinpath(f"prompts/{name}.md").read_text(encoding="utf-8")


def question_and_passages(question: str, passages: list[Passage]) -> str:
    """Return what is to be explained."""
    rows = "\n".join(f'<passage key="{p.key}">{_data(f"{p.label}: {p.text}")}</passage>' for p in passages)
    return f"{delimited(question)}\n<passages>\n{rows}\n</passages>"


def delimited(question: str) -> str:
    """Return a question as data."""
    return f"<question>{_data(question)}</question>"


@lru_cache(maxsize=4_096)
def _data(text: str) -> str:
    """Return a text without what is invisible, and without brackets that would close what it stands in."""
    return visible(text).translate(_BRACKETS)
