"""Records of one matter for citizens among themselves, of which another is kept for a matter with a foreigner in it."""

import re
from collections.abc import Iterable

from assistant.ranking.features import Candidate
from knowledge.vietnamese import fold

_FOR_FOREIGNERS = " co yeu to nuoc ngoai"
# Who is called a foreigner outright; a country alone may be a name ("chị Mỹ"), or where somebody works.
_FOREIGNER = re.compile(
    r"\b(?:quoc tich (?!viet|cua|goc|nao|gi)\w+|viet kieu|"
    r"nguoi (?:nuoc ngoai|ngoai quoc|my|nhat|han|trung quoc|dai loan|lao(?! dong)|campuchia|thai lan|phap|duc|uc|"
    r"nga|canada|an do|singapore|malaysia|indonesia|philippines)|"
    r"(?:chong|vo) (?:han quoc|nhat ban|trung quoc|dai loan|tay|nuoc ngoai|ngoai quoc)|"
    r"foreigners?|american|japanese|korean|chinese|french|german|british|australian|canadian|russian)\b"
)


def plain_twins(found: Iterable[Candidate], text: str) -> frozenset[str]:
    """Return the codes of the plain records whose twin for foreigners was found with them, where ``text`` names one."""
    if not _FOREIGNER.search(fold(text)):
        return frozenset()
    names = {candidate.entry.code: fold(candidate.entry.name) for candidate in found}
    twinned = {name.removesuffix(_FOR_FOREIGNERS) for name in names.values() if name.endswith(_FOR_FOREIGNERS)}
    return frozenset(code for code, name in names.items() if name in twinned)
