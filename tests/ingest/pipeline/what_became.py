"""What an ingest reported, and what the generation it published holds."""

from ingest.chunkers import procedure_chunks, provision_chunk
from ingest.report import Report
from knowledge.chunk import Chunk
from knowledge.generation import Home
from knowledge.library import Library
from knowledge.procedure import Procedure
from knowledge.records import Records


def counts(report: Report) -> dict[str, int]:
    names = ("created", "updated", "skipped", "removed", "superseded")
    return {n: getattr(report, n) for n in names if getattr(report, n)} | (
        {"rejected": len(report.rejected)} if report.rejected else {}
    )


def stored(home: Home) -> dict[str, Procedure]:
    records = Records(home.require_current() / "records.sqlite")
    found = {p.code: p for p, _ in records.procedures()}
    records.close()
    return found


def chunks_of(library: Library) -> list[Chunk]:
    procedures = [c for p, _ in library.records.procedures() for c in procedure_chunks(p)]
    articles = (provision_chunk(p, library.documents[p.document].title) for p in library.records.provisions())
    return [*procedures, *articles]
