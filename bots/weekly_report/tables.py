"""The tables of the report. Where few ask from one place, that place is not named: they could be recognised."""

from collections.abc import Mapping
from itertools import groupby

from assistant.answer import Outcome
from bots.state.weekly_counts import Counts, Tally
from bots.weekly_report.figures import change
from bots.weekly_report.gap import GapKind, Register
from bots.weekly_report.gathering import WeeklyFacts
from bots.weekly_report.messages import (
    CHANNELS,
    FEWER,
    LEVELS,
    NO_FIELD,
    NO_PLACE,
    OTHER_PLACES,
    OTHER_REASON,
    OUTCOMES,
    REASONS,
)
from bots.weekly_report.paper import Cell, Table

LEAST = 5  # fewer questions than this from one place are not told apart
_RANKED, _REGISTERED = 10, 15
_COMPARED = ("", "Tuần này", "Tuần trước", "Tăng, giảm")
_WIDTHS = (43, 16, 18, 23)


def outcome_table(facts: WeeklyFacts) -> Table:
    """Return how the questions ended, this week and the week before."""
    this, before = dict(facts.this.outcomes), dict(facts.before.outcomes)
    rows = [_compared("Câu hỏi nhận được", facts.this.asked, facts.before.asked)]
    rows += [_compared(OUTCOMES[o], this.get(o, 0), before.get(o, 0)) for o in Outcome]
    rows += [
        _compared("Trả lời bằng câu cán bộ đã duyệt", facts.this.approved_answers, facts.before.approved_answers),
        _compared("Câu hỏi còn nêu cơ quan cấp huyện", facts.this.presumed_district, facts.before.presumed_district),
    ]
    return Table(title="Kết quả trả lời", columns=("Chỉ tiêu", *_COMPARED[1:]), rows=tuple(rows), widths=_WIDTHS)


def tally_table(title: str, column: str, this: Tally, before: Tally, names: Mapping[str | None, str]) -> Table:
    """Return a tally with shares beside the week before; a value that ``names`` lacks stands for itself."""
    whole, earlier = sum(count for _, count in this), dict(before)
    rows = tuple(
        (names.get(value, value or ""), count, count / whole, earlier.get(value, 0))
        for value, count in known_first(this)
    )
    return Table(
        title=title, columns=(column, "Số câu", "Tỷ lệ", "Tuần trước"), rows=rows, widths=_WIDTHS, on_paper=_RANKED
    )


def field_table(facts: WeeklyFacts) -> Table:
    """Return the questions by field."""
    return tally_table("Câu hỏi theo lĩnh vực", "Lĩnh vực", facts.this.fields, facts.before.fields, {None: NO_FIELD})


def level_table(facts: WeeklyFacts) -> Table:
    """Return the questions by the level that decides."""
    return tally_table("Câu hỏi theo cấp giải quyết", "Cấp", facts.this.levels, facts.before.levels, LEVELS)


def channel_table(facts: WeeklyFacts) -> Table:
    """Return the questions by channel."""
    return tally_table("Câu hỏi theo kênh", "Kênh", facts.this.channels, facts.before.channels, CHANNELS)


def place_table(facts: WeeklyFacts) -> Table:
    """Return the questions by province; where few asked is one row, whose sum may be hidden too."""
    named = [(place, count) for place, count in known_first(facts.this.places) if place is None or count >= LEAST]
    few = sum(count for place, count in facts.this.places if place is not None and count < LEAST)
    rows: list[tuple[Cell, ...]] = [(place or NO_PLACE, count, count / facts.this.asked) for place, count in named]
    if few:
        shown: tuple[Cell, ...] = (few, few / facts.this.asked) if few >= LEAST else (FEWER.format(least=LEAST), "")
        rows.append((OTHER_PLACES.format(least=LEAST), *shown))
    columns = ("Tỉnh, thành phố", "Số câu", "Tỷ lệ")
    return Table(title="Câu hỏi theo nơi", columns=columns, rows=tuple(rows), widths=(60, 20, 20))


def procedure_table(facts: WeeklyFacts) -> Table:
    """Return the procedures that were asked most."""
    earlier = dict(facts.before.procedures)
    rows = tuple(
        (rank, code or "", facts.names.get(code or "", ""), count, earlier.get(code, 0))
        for rank, (code, count) in enumerate(facts.this.procedures, 1)
    )
    columns = ("TT", "Mã thủ tục", "Tên thủ tục", "Số câu", "Tuần trước")
    title = "Thủ tục được hỏi nhiều nhất"
    return Table(title=title, columns=columns, rows=rows, widths=(7, 17, 52, 12, 12), on_paper=_RANKED)


def ticket_table(facts: WeeklyFacts) -> Table:
    """Return what became of the questions handed to officials."""
    this, before = facts.this.tickets, facts.before.tickets
    rows = (
        _compared("Phiếu mở trong tuần", this.opened, before.opened),
        _compared("Phiếu trả lời trong tuần", this.replied, before.replied),
        _compared("Phiếu còn chờ cuối tuần", this.waiting, before.waiting),
        _compared("Trong đó quá hạn", this.overdue, before.overdue),
        _compared("Đánh giá hữu ích", facts.this.useful, facts.before.useful),
        _compared("Đánh giá chưa hữu ích", facts.this.not_useful, facts.before.not_useful),
    )
    return Table(title="Phiếu hỏi và đánh giá", columns=("Chỉ tiêu", *_COMPARED[1:]), rows=rows, widths=_WIDTHS)


def reason_table(facts: WeeklyFacts) -> Table:
    """Return why answers were of no use; a reason that is not one of ours is another."""
    counts: dict[str, int] = {}
    for reason, count in facts.this.reasons:
        name = REASONS.get(reason, OTHER_REASON)
        counts[name] = counts.get(name, 0) + count
    rows = tuple((name, count, count / facts.this.not_useful) for name, count in counts.items())
    columns = ("Lý do", "Số lượt", "Tỷ lệ")
    return Table(title="Vì sao câu trả lời chưa hữu ích", columns=columns, rows=rows, widths=(60, 20, 20))


def gap_counts(found: Register) -> Table:
    """Return how many records have each kind of gap, and how many questions met them."""
    rows = tuple((kind.value, len(found.of(kind)), sum(gap.asked for gap in found.of(kind))) for kind in GapKind)
    columns = ("Dấu hiệu", "Số bản ghi", "Số câu hỏi trong tuần")
    return Table(title="Bản ghi cần rà soát", columns=columns, rows=rows, widths=(60, 18, 22))


def gap_table(found: Register) -> Table:
    """Return the register: one row a record, all that is wrong with it, the most asked first."""
    rows: list[tuple[Cell, ...]] = []
    for rank, (_, of_record) in enumerate(groupby(found.gaps, key=lambda gap: gap.code), 1):
        gaps = list(of_record)
        details = "\n".join(gap.detail for gap in gaps)
        rows.append((rank, gaps[0].code, gaps[0].name, details, gaps[0].asked))
    columns = ("TT", "Mã số", "Tên thủ tục", "Điểm cần rà soát", "Số câu")
    title = "Sổ theo dõi bản ghi cần rà soát (được hỏi nhiều xếp trước)"
    return Table(title=title, columns=columns, rows=tuple(rows), widths=(6, 13, 34, 38, 9), on_paper=_REGISTERED)


def finding_table(found: Register) -> Table:
    """Return what is wrong or missing among the texts of law that the records rest on."""
    rows = tuple((f.kind.value[0], f.count, "\n".join(f.examples[:2])) for f in found.findings)
    columns = ("Điều thấy", "Số", "Ví dụ")
    return Table(title="Văn bản pháp luật cần làm rõ", columns=columns, rows=rows, widths=(45, 12, 43))


def known_first(tally: Tally) -> Tally:
    """Return a tally with what is not known at its end."""
    return tuple(sorted(tally, key=lambda counted: counted[0] is None))


def counted(counts: Counts, *outcomes: Outcome) -> int:
    """Return how many questions ended in one of ``outcomes``."""
    return sum(number for outcome, number in counts.outcomes if outcome in outcomes)


def _compared(name: str, now: int, before: int) -> tuple[Cell, ...]:
    return name, now, before, change(now, before)
