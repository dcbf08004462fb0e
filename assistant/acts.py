"""Who does what in a record's own words: which body takes the dossier in, which one decides."""

import re

from knowledge.competence.bodies import Body, bodies_in
from knowledge.procedure import Procedure
from knowledge.vietnamese import fold

_CLAUSE = re.compile(r"[.;\n]|(?<!\d):")
_DECIDES = re.compile(
    r"\b(?:(?:xem xet |ra |ban hanh )?quyet dinh(?! so\b| tai\b| cua\b| nay\b| cong bo\b| hanh chinh)|"
    r"ky\b(?! (?:hop dong|ten|ket|nhan|quy|niem|ghi|thi|luat))|phe duyet|ban hanh|cong nhan|chap thuan|cho phep|"
    r"cap (?:giay|the|phep|chung|ban|trich|cho|moi|lai|doi|bien|so ))"
)
_CONFIRMS = re.compile(r"\b(?:xac nhan|co van ban|thong bao ket qua)\b")  # decides only where nobody does more
# Words between a body and a verb that make the verb another's act, or no act at all.
_ANOTHERS = re.compile(
    r"\b(?:nop|gui|chuyen|tiep nhan|trinh|theo|do|duoc|de nghi|bao cao|lay y kien|phoi hop|tham quyen|quy dinh|hop le|"
    r"khong du)\b"
)
_WITHIN = re.compile(
    r"trong (?:thoi han|thoi gian|vong) .*?(?=co trach nhiem|xem xet|kiem tra|tham dinh|quyet dinh|ban hanh|$)"
)
_FILES = re.compile(r"\b(?:nop|gui|lap)\b(?=.{0,160}\b(?:tai|den|toi|cho|ve|qua|truc tiep)\b)")
_REACH = 70  # characters (folded) between a body and its verb, the time allowed left out
_NEAR = 160  # characters between "nộp" and the body that takes the dossier in


def deciding(p: Procedure) -> tuple[Body, ...]:
    """Return the body of each act of deciding in the steps, in order, or of each confirmation where none decides."""
    clauses = [clause for step in p.steps for clause in _CLAUSE.split(step)]
    return _actors(clauses, _DECIDES) or _actors(clauses, _CONFIRMS)


def issuing(p: Procedure) -> tuple[Body, ...]:
    """Return the bodies that the results are said to be of ("Quyết định của Chủ tịch …")."""
    return tuple(
        body for output in p.outputs for body in bodies_in(output) if fold(output)[: body.start].endswith("cua ")
    )


def receiving(p: Procedure) -> tuple[Body, ...]:
    """Return the bodies to which the steps tell people to hand their dossier, in order."""
    clauses = (clause for step in p.steps for clause in _CLAUSE.split(step))
    return tuple(body for clause in clauses if (body := _receiving(clause)))


def _actors(clauses: list[str], acts: re.Pattern[str]) -> tuple[Body, ...]:
    """Return the body before each act, unless the words between give the act to another."""
    found = []
    for clause in clauses:
        folded = fold(clause)
        found_acts = list(acts.finditer(folded))
        bodies = bodies_in(clause) if found_acts else ()
        for act in found_acts:
            before = [b for b in bodies if b.end <= act.start()]
            between = _WITHIN.sub("", folded[before[-1].end : act.start()]) if before else ""
            if before and len(between) <= _REACH and not _ANOTHERS.search(between):
                found.append(before[-1])
    return tuple(found)


def _receiving(clause: str) -> Body | None:
    folded = fold(clause)
    filed = _FILES.search(folded)
    if not filed:
        return None
    after = (b for b in bodies_in(clause) if filed.start() < b.start <= filed.start() + _NEAR)
    return next(after, None)
