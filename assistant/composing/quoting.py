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


def sentences(p: Procedure, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return sentences of the ways to file and of the steps that match, those that name an office first."""
    sources = (*(c.note for c in p.channels), *p.steps)
    texts = [s.strip(" -+*") for source in sources for s in _SENTENCE.split(source)]
    found = dict.fromkeys(t for t in texts if t and pattern.search(fold(t)))
    ordered = sorted(found, key=lambda t: not _OFFICE.search(fold(t)))
    return tuple(shortened(t, _LIMIT) for t in ordered[:_SENTENCES])
