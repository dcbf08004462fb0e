"""Records, laws and answers whose every text is hostile."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle

from assistant.answer import Answer, Block, Citation, Option, Outcome
from assistant.question import Aspect, Conversation, Question
from knowledge.legal import LegalDocument, Provision
from knowledge.procedure import (
    AuthorityLevel,
    Channel,
    DossierItem,
    Fee,
    FeeKind,
    LegalBasis,
    Procedure,
    ProcessingTime,
    SubmissionMethod,
    TimeUnit,
)
from tests.trust.payloads import Payload

DAY = date(2026, 11, 27)
TEXTS = 24  # of one record
CODES = (
    "__proto__",
    "constructor",
    "toString",
    "1.900001",
    "<img src=x onerror=pwned(1)>",
    "../../officials/log",
    "javascript:pwned(1)",
)


def records(made: list[Payload]) -> list[Procedure]:
    """Return a record for every two dozen texts, its own code aside made of them alone."""
    parts = [made[at : at + TEXTS] for at in range(0, len(made), TEXTS)]
    return [_record(f"1.9{number:05}", cycle([p.text for p in part])) for number, part in enumerate(parts)]


def _record(code: str, text: Iterator[str]) -> Procedure:
    fees = (Fee(kind=FeeKind.AMOUNT, amount=8_000, note=next(text)), Fee(kind=FeeKind.BY_REGULATION, note=next(text)))
    time = ProcessingTime(amount=2, unit=TimeUnit.DAY, note=next(text))
    return Procedure(
        code=code,
        name=next(text),
        field=next(text),
        level=AuthorityLevel.COMMUNE,
        as_of=date(2026, 7, 1),
        decision_number=next(text),
        sources=(next(text),),
        description=next(text),
        keywords=(next(text),),
        applicants=(next(text),),
        implementing_authorities=(next(text),),
        competent_authorities=(next(text),),
        coordinating_authorities=(next(text),),
        reception_address=next(text),
        channels=(Channel(method=SubmissionMethod.ONLINE, time=time, fees=fees, note=next(text)),),
        documents=(DossierItem(text=next(text), form=next(text), group=next(text)), DossierItem(text=next(text))),
        notes=(next(text),),
        steps=(next(text), next(text)),
        conditions=(next(text),),
        outputs=(next(text),),
        legal_bases=(LegalBasis(title=next(text)),),
    )


def law(made: list[Payload]) -> tuple[LegalDocument, list[Provision]]:
    """Return a document with one article for every text."""
    text = cycle([p.text for p in made])
    document = LegalDocument(
        number="900/2025/NĐ-CP", title=next(text), issuer=next(text), in_force=DAY, source=next(text)
    )
    articles = [
        Provision(document=document.number, article=str(n), title=p.text, text=p.text, heading=next(text))
        for n, p in enumerate(made, start=1)
    ]
    return document, articles


class Echoing:
    """An assistant whose every answer is made of the next two dozen hostile texts: a server that has been turned."""

    def __init__(self, made: list[Payload]) -> None:
        self._parts = cycle([made[at : at + TEXTS] for at in range(0, len(made), TEXTS)])
        self._codes = cycle(CODES)
        self.part: list[Payload] = []

    def answer(self, question: Question) -> Answer:
        """Answer ``question``, whatever it is."""
        self.part = next(self._parts)
        text = cycle([p.text for p in self.part])
        code = next(self._codes)
        return Answer(
            outcome=Outcome.ANSWERED,
            title=next(text),
            blocks=(
                _block(Aspect.DOCUMENTS, text, 6),
                _block(Aspect.FEE, text, 3),
                _block(Aspect.ONLINE, text, 3, folded=True),
            ),
            options=tuple(Option(value=next(text), label=next(text)) for _ in range(2)),
            alerts=(next(text), next(text)),
            level=AuthorityLevel.COMMUNE,
            as_of=question.as_of,
            id="a" * 24,
            conversation=Conversation(procedure=code, subject=next(text), offered=(next(text),)),
        )

    def refresh(self) -> None:
        """Nothing to refresh."""


def _block(aspect: Aspect, text: Iterator[str], lines: int, folded: bool = False) -> Block:
    source = Citation(source=next(text), section="", title=next(text), url=next(text))
    told = Citation(source="x", section=next(text), title="x", url="javascript:pwned(1)")
    return Block(
        aspect=aspect,
        title=next(text),
        lines=tuple(next(text) for _ in range(lines)),
        citations=(source, told),
        folded=folded,
    )
