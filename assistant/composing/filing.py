"""Where and how to file, online or not, and who decides."""

import re

from assistant.authority import Competence
from assistant.composing.wording import shortened
from assistant.messages import Message, level_name, method_name
from knowledge.procedure import Procedure, SubmissionMethod
from knowledge.vietnamese import fold

_FILING = re.compile(
    r"\b(?:truc tiep|nop|gui|tiep nhan|lap ho so|thong bao|khai bao|trinh bao|den)\b.*\b(?:tai|den|toi|qua|cho|voi)\b"
)
_DECIDES = re.compile(
    r"(?:uy ban nhan dan|ubnd|chu tich|so |cong an|co quan|giam doc|bo truong)[^.;]*(?:quyet dinh|cap|xac "
    r"nhan|ky|phe duyet|xem xet|giai quyet)"
)
_ONLINE = re.compile(
    r"cong dich vu cong|truc tuyen|dinh danh|vneid|website|trang thong tin|moi truong dien tu|dien thoai|buu chinh"
)
_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+|\s+[-+]\s+(?=[A-ZĐ])")
_OFFICE = re.compile(
    r"\b(?:ubnd|uy ban nhan dan|trung tam phuc vu hanh chinh cong|bo phan mot cua|cong an|so [a-z]|van phong|"
    r"co quan|phong |"
    r"cong dich vu cong|bao hiem xa hoi|chi cuc|cuc |ban chi huy)"
)
_LIMIT = 320
_SENTENCES = 3


def where_lines(p: Procedure, competence: Competence, language: str) -> tuple[str, ...]:
    """Return the receiving place, the body in charge, how to file, and the record's own sentences on it."""
    lines = []
    if p.reception_address:
        lines.append(Message.RECEPTION.in_(language, address=shortened(p.reception_address, _LIMIT)))
    if p.implementing_authorities:
        lines.append(Message.BODY.in_(language, body=", ".join(p.implementing_authorities)))
    lines += authority_lines(p, competence, language)[:1]
    lines.append(Message.WAYS.in_(language, methods=_methods(p, language)))
    return (*lines, *_sentences(p, _FILING))


def authority_lines(p: Procedure, competence: Competence, language: str) -> tuple[str, ...]:
    """Return the level in words with its bodies, then every doubt about it."""
    if competence.level is None:
        return (Message.LEVEL_UNKNOWN.in_(language), *_sentences(p, _FILING))
    level = level_name(competence.level, language)
    body = ", ".join(competence.bodies)
    lines = [
        Message.LEVEL_BODY.in_(language, level=level, body=body) if body else Message.LEVEL.in_(language, level=level)
    ]
    if competence.disagrees and competence.declared:
        declared = level_name(competence.declared, language)
        lines.append(Message.LEVEL_DISAGREES.in_(language, declared=declared, stated=level))
    if competence.names_district:
        lines.append(Message.DISTRICT_IN_RECORD.in_(language, level=level))
    if not body:
        lines += _sentences(p, _DECIDES)
    if p.coordinating_authorities:
        lines.append(Message.COORDINATION.in_(language, body=", ".join(p.coordinating_authorities)))
    return tuple(lines)


def online_lines(p: Procedure, language: str) -> tuple[str, ...]:
    """Return whether the record has online filing, where, and what it says of it."""
    if not any(c.method == SubmissionMethod.ONLINE for c in p.channels):
        return (Message.ONLINE_NO.in_(language, methods=_methods(p, language)), *_sentences(p, _ONLINE))
    portal = Message.PORTAL.in_(language, url=p.portal_url)
    return (
        f"{Message.ONLINE_YES.in_(language)} {Message.WAYS.in_(language, methods=_methods(p, language))}",
        portal,
        *_sentences(p, _ONLINE),
    )


def _methods(p: Procedure, language: str) -> str:
    return ", ".join(dict.fromkeys(method_name(c.method, language) for c in p.channels)) or "–"


def _sentences(p: Procedure, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return sentences of the ways to file and of the steps that match, those that name an office first."""
    texts = [s.strip(" -+*") for source in (*(c.note for c in p.channels), *p.steps) for s in _SENTENCE.split(source)]
    found = dict.fromkeys(t for t in texts if t and pattern.search(fold(t)))
    ordered = sorted(found, key=lambda t: not _OFFICE.search(fold(t)))
    return tuple(shortened(t, _LIMIT) for t in ordered[:_SENTENCES])
