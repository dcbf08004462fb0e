"""Composes the report from its facts: five sections, in the order in which a reader asks."""

from assistant.answer import Outcome
from bots.vietnam_time import VIETNAM
from bots.weekly_report import tables
from bots.weekly_report.figures import change, number, share
from bots.weekly_report.gap import Gap
from bots.weekly_report.gathering import WeeklyFacts
from bots.weekly_report.letterhead import letterhead
from bots.weekly_report.messages import WEEKDAYS, Say
from bots.weekly_report.numbering import numbered
from bots.weekly_report.paper import Chart, Paper, Section

_DECLINED = (Outcome.NOT_FOUND, Outcome.OUT_OF_SCOPE, Outcome.REFUSED)
_BARS = 8


def compose(facts: WeeklyFacts, body: str | None, addressee: str | None) -> Paper:
    """Return the whole report by ``body`` to ``addressee``."""
    return Paper(
        letterhead=letterhead(facts.week, facts.made_on, body, addressee),
        sections=numbered((_results(facts), _questions(facts), _handed_on(facts), _gaps(facts), _proposals(facts))),
        note=Say.NOTE.with_(now=_moment(facts)),
    )


def _results(facts: WeeklyFacts) -> Section:
    this, before = facts.this, facts.before
    sentences = [Say.NOT_OVER.with_(now=_moment(facts))] if not facts.is_over else []
    if this.asked:
        sentences += [_asked(facts), _ended(facts)]
    else:
        sentences += [Say.NOTHING_ASKED.with_(before=number(before.asked))]
    days = Chart(
        title="Câu hỏi theo ngày",
        labels=WEEKDAYS,
        series=(("Tuần này", this.spans), ("Tuần trước", before.spans)),
    )
    return Section(title="Kết quả chung", parts=(*sentences, tables.outcome_table(facts), days))


def _asked(facts: WeeklyFacts) -> str:
    this, before = facts.this.asked, facts.before.asked
    said = Say.ASKED.with_(asked=number(this), before=number(before), change=change(this, before))
    seconds = f"{(facts.this.mean_milliseconds or 0) / 1000:.2f}".replace(".", ",")
    return f"{said} {Say.SPEED.with_(seconds=seconds)}"


def _ended(facts: WeeklyFacts) -> str:
    whole = facts.this.asked
    answered, back = (tables.counted(facts.this, o) for o in (Outcome.ANSWERED, Outcome.CLARIFICATION))
    declined = tables.counted(facts.this, *_DECLINED)
    return Say.ENDED.with_(
        answered=number(answered),
        answered_share=share(answered, whole),
        back=number(back),
        back_share=share(back, whole),
        declined=number(declined),
        declined_share=share(declined, whole),
    )


def _questions(facts: WeeklyFacts) -> Section:
    drawn = (tables.field_table(facts), _field_chart(facts))
    others = (tables.level_table, tables.place_table, tables.channel_table, tables.procedure_table)
    return Section(title="Nội dung câu hỏi", parts=(*drawn, *(table(facts) for table in others), _district(facts)))


def _field_chart(facts: WeeklyFacts) -> Chart:
    shown = [(field, count) for field, count in facts.this.fields if field][:_BARS]
    values, labels = tuple(count for _, count in shown), tuple(field for field, _ in shown)
    return Chart(title="Các lĩnh vực được hỏi nhiều", labels=labels, series=(("Số câu", values),), lying=True)


def _district(facts: WeeklyFacts) -> str:
    count = facts.this.presumed_district
    if not count:
        return Say.NO_DISTRICT.value
    return Say.DISTRICT.with_(
        count=number(count), share=share(count, facts.this.asked), before=number(facts.before.presumed_district)
    )


def _handed_on(facts: WeeklyFacts) -> Section:
    this, before = facts.this, facts.before
    tickets = this.tickets
    said = Say.TICKETS.with_(
        opened=number(tickets.opened),
        replied=number(tickets.replied),
        waiting=number(tickets.waiting),
        overdue=number(tickets.overdue),
    )
    count = this.useful + this.not_useful
    opinion = Say.FEEDBACK.with_(
        count=number(count),
        useful=number(this.useful),
        share=share(this.useful, count),
        not_useful=number(this.not_useful),
        before=number(before.useful + before.not_useful),
    )
    parts = (said, opinion if count else Say.NO_FEEDBACK.value, tables.ticket_table(facts), tables.reason_table(facts))
    return Section(title="Phiếu chuyển cán bộ và đánh giá của người hỏi", parts=parts)


def _gaps(facts: WeeklyFacts) -> Section:
    found = facts.register
    day = f"{found.day:%d/%m/%Y}"
    records = _records(found.gaps)
    if not records:
        said = Say.NO_GAPS.with_(day=day, examined=number(found.examined))
    else:
        counted = {"records": number(len(records)), "asked": number(sum(records.values()))}
        said = Say.GAPS.with_(day=day, examined=number(found.examined), **counted)
    ending = Say.ENDING.with_(count=number(found.ending), day=f"{found.first_end:%d/%m/%Y}") if found.first_end else ""
    parts = (said, tables.gap_counts(found), ending, tables.gap_table(found), tables.finding_table(found))
    return Section(title="Bản ghi có dấu hiệu sai hoặc lạc hậu", parts=parts)


def _records(gaps: tuple[Gap, ...]) -> dict[str, int]:
    """Return {code: questions in the week} of the records that have a gap, the most asked first."""
    return {gap.code: gap.asked for gap in gaps}


def _proposals(facts: WeeklyFacts) -> Section:
    records = _records(facts.register.gaps)
    missing = tables.counted(facts.this, Outcome.NOT_FOUND)
    overdue = facts.this.tickets.overdue
    asks = []
    if records:
        first = ", ".join(list(records)[:5])
        asks.append(Say.ASK_PUBLISHER.with_(records=number(len(records)), first=first))
    if overdue:
        asks.append(Say.ASK_TICKETS.with_(overdue=number(overdue)))
    if missing:
        asks.append(Say.ASK_MISSING.with_(count=number(missing)))
    if facts.this.presumed_district:
        asks.append(Say.ASK_DISTRICT.value)
    numbered = [f"{n}. {ask}" for n, ask in enumerate(asks, 1)] or [Say.NOTHING_TO_ASK.value]
    end = Say.END.with_(number=facts.week.number, year=facts.week.year)
    return Section(title="Đề xuất, kiến nghị", parts=(*numbered, end))


def _moment(facts: WeeklyFacts) -> str:
    return f"{facts.made_at.astimezone(VIETNAM):%H giờ %M, ngày %d/%m/%Y}"
