"""A record's own sentences on a point, those that name an office first."""

import re

from assistant.composing.wording import shortened
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+|\s+[-+]\s+(?=[A-ZĐ])")
_OFFICE = re.compile(
    r"\b(?:ubnd|uy ban nhan dan|trung tam phuc vu hanh chinh cong|bo phan mot cua|cong an|so [a-z]|van phong|"
    r"co quan|phong |"
    r"cong dich vu cong|bao hiem xa hoi|chi cuc|cuc |ban chi huy)"
)
_LIMIT = 320
_SENTENCES = 3


def sentences(p: Procedure, pattern: re.Pattern[str], beside: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """Return sentences of the ways to file and of the steps that match, those that name an office first.

    Those that match ``beside`` say it of something else: the first of them stands only where there is no other.
    """
    sources = (*(c.note for c in p.channels), *p.steps)
    texts = [s.strip(" -+*") for source in sources for s in _SENTENCE.split(source)]
    found = dict.fromkeys(t for t in texts if t and pattern.search(fold(t)))
    ordered = sorted(found, key=lambda t: not _OFFICE.search(fold(t)))
    meant = [t for t in ordered if not (beside and beside.search(fold(t)))]
    return tuple(shortened(t, _LIMIT) for t in (meant or ordered[:1])[:_SENTENCES])
