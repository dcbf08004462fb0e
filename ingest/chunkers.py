"""Procedures, provisions and phrasings into the chunks that the indexes hold."""

import re
from collections.abc import Iterable, Iterator

from knowledge.chunk import Chunk, ChunkKind
from knowledge.legal import Provision
from knowledge.lexicon.abbreviations import spelled_out
from knowledge.procedure import Procedure

_FORMAL_OPENING = re.compile(r"^(?:thủ tục(?: hành chính)?|giải quyết|thực hiện)\s*:?\s+", re.I)


def short_name(name: str) -> str:
    """Return a procedure's name without the words that every name may begin with ("Thủ tục …")."""
    return _FORMAL_OPENING.sub("", name) or name


def procedure_chunks(p: Procedure) -> Iterator[Chunk]:
    """Yield the two views of a record: what it is called, and what it says."""
    about = (p.description, *p.keywords, *p.outputs, p.field)
    name = spelled_out(short_name(p.name))
    yield Chunk(source=p.code, kind=ChunkKind.NAME, title=name, text=" . ".join(filter(None, about)))
    papers = (item.text for item in p.documents)
    body = (*p.applicants, *p.conditions, *papers, *p.notes, *p.steps, *(c.note for c in p.channels))
    yield Chunk(source=p.code, kind=ChunkKind.BODY, title="", text=" . ".join(filter(None, body)))


def provision_chunk(provision: Provision, document: str) -> Chunk:
    """Return an article as one chunk; ``document`` is the title of what it stands in."""
    return Chunk(
        source=provision.key,
        kind=ChunkKind.PROVISION,
        title=provision.title,
        text=provision.text,
        context=document,
    )


def phrasing_chunks(code: str, questions: Iterable[str]) -> Iterator[Chunk]:
    """Yield each question that people ask of one procedure."""
    for question in dict.fromkeys(questions):
        yield Chunk(source=code, kind=ChunkKind.PHRASING, title="", text=question)
