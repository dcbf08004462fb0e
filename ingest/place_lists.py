"""What provinces publish beside their procedures: offices of communes, and lists of non-territorial filing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from ingest.non_territorial import parse_list
from ingest.offices import parse_offices
from ingest.report import Report
from ingest.sources import SourceFile
from knowledge.non_territorial import NonTerritorialList, read_lists, write_lists
from knowledge.office import Office, read_offices, write_offices

T = TypeVar("T")
Listed = dict[str, tuple[T, str]]


@dataclass(slots=True, kw_only=True)
class PlaceLists:
    """Offices by key and filing lists by province, each with the origin it was read from."""

    offices: dict[str, tuple[Office, str]] = field(default_factory=dict)
    filing: dict[str, tuple[NonTerritorialList, str]] = field(default_factory=dict)

    def take(self, text: str, source: SourceFile, report: Report) -> bool:
        """Take in ``text`` if it is such a list and tell whether it was; raises ``NotAList`` if it is a broken one."""
        filing = parse_list(text)
        if filing:
            self.filing[filing.province] = (filing, source.origin)
            return True
        offices = parse_offices(text, source.path, source.modified)
        if offices is None:
            return False
        self.offices |= {office.key: (office, source.origin) for office in offices[0]}
        report.rejected += offices[1]
        return True

    def fingerprint(self) -> bytes:
        """Return what tells these lists from others; nothing where there is none."""
        filing = [(p, found, sorted(found.codes)) for p, (found, _) in sorted(self.filing.items())]
        return repr((sorted(self.offices.items()), filing)).encode() if self.offices or filing else b""

    def write(self, path: Path) -> None:
        """Add the lists to the records at ``path``."""
        write_offices(path, self.offices.values())
        write_lists(path, self.filing.values())


def stored_lists(path: Path) -> PlaceLists:
    """Return the lists in the records at ``path``."""
    return PlaceLists(offices={o.key: (o, origin) for o, origin in read_offices(path).all}, filing=read_lists(path))


def merge_lists(old: PlaceLists, new: PlaceLists, report: Report) -> PlaceLists:
    """Lay ``new`` over ``old``; what an origin held before and no longer holds is removed."""
    return PlaceLists(offices=_merged(old.offices, new.offices, report), filing=_merged(old.filing, new.filing, report))


def _merged(old: Listed[T], new: Listed[T], report: Report) -> Listed[T]:
    origins = {origin for _, origin in new.values()}
    kept = {key: held for key, held in old.items() if held[1] not in origins or key in new}
    same = sum(old.get(key) == held for key, held in new.items())
    report.removed += len(old) - len(kept)
    report.created += len(new.keys() - old.keys())
    report.skipped += same
    report.updated += len(new.keys() & old.keys()) - same
    return {**kept, **new}
