"""Where and how to file, online or not."""

import re

from assistant.authority import Verdict
from assistant.composing.deciding import level_line, passed_on, some
from assistant.composing.quoting import sentences
from assistant.composing.wording import shortened
from assistant.messages import Message, method_name
from knowledge.competence.abolished import current_name
from knowledge.procedure import Procedure, SubmissionMethod

_FILING = re.compile(
    r"\b(?:truc tiep|nop|gui|tiep nhan|lap ho so|thong bao|khai bao|trinh bao|den)\b.*\b(?:tai|den|toi|qua|cho|voi)\b|"
    r"\b(?:duoc thuc hien|lam thu tuc) tai\b"
)
_OFFICERS_DO = re.compile(  # what happens to a dossier once it was filed, and paying
    r"^(?:buoc \d+ |\d+ |[a-z] |i{1,3} |iv )*(?:can bo|cong chuc|vien chuc|nguoi (?:tiep nhan|thuc hien)|bo phan|"
    r"trung tam|co quan|ubnd|uy ban|so |phong |chi nhanh|van phong|cong an|don vi|hoi dong|chu tich|lanh dao|kiem tra|"
    r"tiep nhan|giai quyet|chuyen|trao |tra |trinh ho so|lap bien ban|gui (?:van ban|phieu|yeu cau)|ket qua|giay phep|"
    r"thong bao (?:bang van ban|cho)|nop (?:phi|le phi)|sau khi|het thoi han|trong qua trinh|khi (?:nop|den)|"
    r"(?:neu|truong hop)(?!.{0,90}\bnop\b)|trong thoi han(?!.{0,160}\bnop\b))"
)
_ONLINE = re.compile(
    r"cong dich vu cong|truc tuyen|dinh danh|vneid|website|trang thong tin|moi truong dien tu|dien thoai|buu chinh"
)
_LIMIT = 320


def where_lines(p: Procedure, verdict: Verdict, language: str) -> tuple[str, ...]:
    """Return the receiving place, the body in charge, how to file, and the record's own sentences on it."""
    lines = []
    if p.reception_address:
        lines.append(Message.RECEPTION.in_(language, address=shortened(p.reception_address, _LIMIT)))
    if p.implementing_authorities:
        lines.append(Message.BODY.in_(language, body=some(map(current_name, p.implementing_authorities))))
    lines += [level_line(verdict, language), *passed_on(verdict, language)]
    lines.append(Message.WAYS.in_(language, methods=_methods(p, language)))
    return (*lines, *sentences(p, _FILING, beside=_OFFICERS_DO))


def online_lines(p: Procedure, language: str) -> tuple[str, ...]:
    """Return whether the record has online filing, where, and what it says of it."""
    if not any(c.method == SubmissionMethod.ONLINE for c in p.channels):
        return (Message.ONLINE_NO.in_(language, methods=_methods(p, language)), *sentences(p, _ONLINE))
    portal = Message.PORTAL.in_(language, url=p.portal_url)
    return (
        f"{Message.ONLINE_YES.in_(language)} {Message.WAYS.in_(language, methods=_methods(p, language))}",
        portal,
        *sentences(p, _ONLINE),
    )


def _methods(p: Procedure, language: str) -> str:
    return ", ".join(dict.fromkeys(method_name(c.method, language) for c in p.channels)) or "–"
