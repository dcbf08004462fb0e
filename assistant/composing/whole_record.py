"""Everything that a record says on each aspect on a day, unshortened: what a card unfolds, an official compares."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from assistant.authority import Verdict
from assistant.composing.deciding import authority_lines
from assistant.composing.documents import full_document_lines
from assistant.composing.fees import fee_lines
from assistant.composing.filing import online_lines, where_lines
from assistant.composing.legal_bases import legal_basis_lines
from assistant.composing.times import time_lines
from assistant.messages import Message
from assistant.question import Aspect
from knowledge.legal import LegalDocument
from knowledge.procedure import Procedure

SECTIONS = {
    Aspect.DOCUMENTS: "Thành phần hồ sơ",
    Aspect.FEE: "Phí, lệ phí",
    Aspect.TIME: "Thời hạn giải quyết",
    Aspect.WHERE: "Cách thức thực hiện",
    Aspect.AUTHORITY: "Cơ quan thực hiện",
    Aspect.ONLINE: "Cách thức thực hiện",
    Aspect.STEPS: "Trình tự thực hiện",
    Aspect.CONDITIONS: "Yêu cầu, điều kiện",
    Aspect.RESULT: "Kết quả thực hiện",
    Aspect.LEGAL_BASIS: "Căn cứ pháp lý",
    Aspect.OVERVIEW: "Mô tả",
}  # the record's own name of where an aspect's facts stand


@dataclass(frozen=True, slots=True, kw_only=True)
class OnADay:
    """A record as it is read on ``as_of``; ``documents`` are the legal documents known by number."""

    procedure: Procedure
    verdict: Verdict
    as_of: date
    language: str
    documents: Mapping[str, LegalDocument]

    def lines(self, aspect: Aspect) -> tuple[str, ...]:
        """Return what the record says on ``aspect``, or the one sentence that it says nothing."""
        return _LINES[aspect](self)

    def _conditions(self) -> tuple[str, ...]:
        p = self.procedure
        applicants = ", ".join(p.applicants)
        who = (Message.APPLICANTS.in_(self.language, applicants=applicants),) if applicants else ()
        return (*(p.conditions or (Message.NO_CONDITIONS.in_(self.language),)), *who)


_LINES: dict[Aspect, Callable[[OnADay], tuple[str, ...]]] = {
    Aspect.DOCUMENTS: lambda r: full_document_lines(r.procedure, r.language) or (Message.NO_DOCUMENTS.in_(r.language),),
    Aspect.FEE: lambda r: fee_lines(r.procedure, r.as_of, r.language),
    Aspect.TIME: lambda r: time_lines(r.procedure, r.language),
    Aspect.WHERE: lambda r: where_lines(r.procedure, r.verdict, r.language),
    Aspect.AUTHORITY: lambda r: authority_lines(r.procedure, r.verdict, r.as_of, r.language),
    Aspect.ONLINE: lambda r: online_lines(r.procedure, r.language),
    Aspect.STEPS: lambda r: r.procedure.steps or (Message.NO_STEPS.in_(r.language),),
    Aspect.CONDITIONS: lambda r: r._conditions(),
    Aspect.RESULT: lambda r: r.procedure.outputs or ("–",),
    Aspect.LEGAL_BASIS: lambda r: legal_basis_lines(r.procedure, r.documents, r.as_of, r.language),
    Aspect.OVERVIEW: lambda r: (r.procedure.description or r.procedure.name,),
}
