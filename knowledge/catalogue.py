"""Procedures by what they are called, who decides them, their field and their place."""

from collections.abc import Iterator

from knowledge.lexical_index import LexicalField
from knowledge.library import Library
from knowledge.procedure import AuthorityLevel
from knowledge.records import CatalogueEntry
from knowledge.vietnamese import fold, index_terms

_FOUND = 200  # by name; who looks further names more of it


def look_up(
    library: Library,
    name: str = "",
    level: AuthorityLevel | None = None,
    field: str | None = None,
    place: str | None = None,
) -> Iterator[CatalogueEntry]:
    """Yield the entries, best name first or else by code, that are declared at ``level``, belong to ``field`` and
    hold in ``place`` (a province of today): national ones do, other provinces' own ones do not.
    """
    for entry in _named(library, name) if name else library.catalogue.values():
        fits_level = level is None or entry.level == level
        fits_field = field is None or fold(entry.field) == fold(field)
        fits_place = place is None or not entry.local or entry.place == place
        if fits_level and fits_field and fits_place and not entry.deleted:
            yield entry


def _named(library: Library, name: str) -> Iterator[CatalogueEntry]:
    """Yield the entries whose names share words with ``name``; a code names its own."""
    if name in library.catalogue:
        yield library.catalogue[name]
        return
    found = library.lexical.search(dict.fromkeys(index_terms(name), 1.0), LexicalField.NAME, _FOUND)
    yield from (library.catalogue[source] for source in found if source in library.catalogue)
