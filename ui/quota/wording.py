"""The words of the quota desk: cells, lines and states, as shown, read out and copied."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.plans.obligation import asked_months, asks_within
from app.domain.plans.plan import Plan
from app.domain.quotas.quota import Assessment, QuotaState
from app.domain.quotas.quota_grid import QuotaItem
from app.domain.quotas.quota_sheet import SheetCell, SheetLine
from app.domain.units.unit import UnitKind
from ui.kit.signs import Sign

SIGNS: Final[Mapping[QuotaState, Sign]] = {
    QuotaState.MET: Sign.MET,
    QuotaState.LATE: Sign.LATE,
    QuotaState.SHORT: Sign.SHORT,
    QuotaState.NOT_DUE: Sign.WAITING,
    QuotaState.NO_QUOTA: Sign.NONE,
}
LABELS: Final[Mapping[QuotaState, str]] = {state: state.label for state in QuotaState} | {
    QuotaState.NO_QUOTA: "Không giao"
}
"""The states as the legend has them, of what is the quota sheet's anyway."""
ASSESSED: Final[Mapping[Assessment, Sign]] = {
    Assessment.MET: Sign.MET,
    Assessment.NOT_MET: Sign.SHORT,
    Assessment.NOT_DUE: Sign.WAITING,
    Assessment.NO_QUOTA: Sign.NONE,
}
_NAMED: Final = 3


def cell_words(cell: SheetCell) -> str:
    """Say what a cell holds in figures: "1/2" of what was asked, "3" where nothing was, nothing for nothing."""
    if cell.minimum:
        return f"{grouped(cell.got)}/{grouped(cell.minimum)}"
    return grouped(cell.got) if cell.got else ""


def cell_copied(cell: SheetCell) -> str:
    """Say a cell as text a spreadsheet does not take for a date: "▲ 1/2"."""
    return " ".join(filter(None, (SIGNS[cell.state].letter, cell_words(cell))))


def share_words(line: SheetLine) -> str:
    """Say what a line comes to: received of owed, or only what was received where nothing was owed."""
    return f"{grouped(line.received)}/{grouped(line.owed)}" if line.owed else grouped(line.received)


def head_words(line: SheetLine) -> str:
    """Name whose line it is."""
    if line.unit is not None:
        return line.unit.name
    if isinstance(line.head, UnitKind):
        return f"{line.head.label} ({grouped(line.units)})"
    return f"Tất cả {grouped(line.units)} đơn vị"


def month_words(month: Period) -> str:
    """Name a month at the head of its column: "01/2021"."""
    return f"{month.index:02}/{month.year}"


def period_words(period: Period | None) -> str:
    """Name a period at the beginning of a line; None is the whole plan."""
    if period is None:
        return "Cả kế hoạch"
    return period.name[:1].upper() + period.name[1:]


def cell_tale(line: SheetLine, cell: SheetCell) -> str:
    """Tell a cell in one line, as it is read out and stands above what lies behind it."""
    told = [period_words(cell.period), line.matter.label.lower()]
    if not cell.minimum:
        return f"{', '.join(told)}: đã nhận {grouped(cell.got)}, không giao chỉ tiêu"
    told_state = LABELS[cell.state].lower()
    wanting = f" {grouped(cell.missing)}" if cell.missing else ""
    short = f" ({grouped(cell.units_short)}/{grouped(cell.units)} đơn vị)" if line.unit is None and cell.missing else ""
    due = f", hạn {short_date(cell.due)}" if cell.due else ""
    return f"{', '.join(told)}: đã nhận {cell_words(cell)}{due}, {told_state}{wanting}{short}"


def item_words(item: QuotaItem) -> tuple[Sign, str]:
    """Say how one item behind a cell stands: whether it counts, and whether it came in time."""
    if not item.receipt.counts:
        return Sign.NONE, "không tính"
    if item.due is None:
        return Sign.NONE, "không giao"
    return (Sign.LATE, "quá hạn") if item.is_late else (Sign.MET, "đúng hạn")


def item_line(item: QuotaItem) -> str:
    """Name an item in one line of a tip."""
    return f"{short_date(item.receipt.received)}  {item.receipt.name}"


def first_of(names: Sequence[str]) -> str:
    """Name the first few of many: "Phường A, Phường B, Phường C và 4 đơn vị nữa"."""
    if len(names) <= _NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} và {grouped(len(names) - _NAMED)} đơn vị nữa"


def units_words(count: int) -> str:
    """Say how many units: "7 đơn vị"."""
    return f"{grouped(count)} đơn vị"


def unasked_words(plan: Plan, period: Period | None) -> str:
    """Say that the plan asks for nothing, at all or in the period, so that silence is not taken for a quota met."""
    asked = asked_months(plan)
    if asked is None:
        return "Kế hoạch này không giao chỉ tiêu; dưới đây chỉ là số đã nhận."
    if period is not None and not asks_within(plan, period.span()):
        return (
            f"{period_words(period)} nằm ngoài thời gian giao chỉ tiêu (từ {asked.first.name} đến hết "
            f"{asked.last.name}) nên không đơn vị nào phải nộp; dưới đây chỉ là số đã nhận."
        )
    return ""
