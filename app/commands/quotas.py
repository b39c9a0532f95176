"""`neu-guong quota`: which unit owes what, and how it stands."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.commands import quota_items
from app.commands.answers import tell
from app.commands.counter import Counter
from app.commands.lookups import unit_named
from app.commands.manners import json_option, lone, option, plan_option, reads
from app.commands.mistakes import OptionMissing
from app.commands.notices import unanswered_names
from app.commands.tables import table
from app.commands.typed import DAY, PERIOD_OR_ALL, TEXT, chosen
from app.commands.words import MATTERS
from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.plans.obligation import asked_months, asks_within
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota import QuotaLine, QuotaState, counted
from app.domain.quotas.quota_grid import GridRow, QuotaGrid

_NOTHING = "·"
_LEGEND = "   ".join(f"{state.sign} {state.label}" for state in QuotaState)


@lone(
    "quota",
    "Xem chỉ tiêu: đơn vị nào đạt, thiếu, quá hạn.",
    "Mỗi ô ghi số đã nhận/số được giao.",
    "neu-guong quota --period 2021-Q1",
)
@plan_option
@option(
    "--period",
    type=PERIOD_OR_ALL,
    default=None,
    help="Tháng (2021-01), quý (2021-Q1), nửa năm, năm, hoặc all (cả kế hoạch, mặc định).",
)
@option("--as-of", type=DAY, help="Tính đến hết ngày này; không ghi là hôm nay.")
@option("--unit", "unit_name", type=TEXT, help="Chỉ một đơn vị: tên hoặc số.")
@option("--matter", type=chosen("NỘI_DUNG", MATTERS), help="Chỉ bài viết (bai-viet) hoặc chỉ gương (guong).")
@option("--short", "only_short", is_flag=True, help="Chỉ các đơn vị còn thiếu.")
@option("--items", "with_items", is_flag=True, help="Kê từng bài, từng gương của đơn vị nêu ở --unit, kèm kỳ xét.")
@json_option
@reads
def quota(
    counter: Counter,
    /,
    plan_code: str | None,
    period: Period | None,
    as_of: date | None,
    unit_name: str | None,
    with_items: bool,
    as_json: bool,
    **only: Any,
) -> None:
    """Show the quota grid of a period or of the whole plan; on request with what lies behind a unit's cells."""
    if with_items and not unit_name:
        raise OptionMissing("--unit", "neu-guong quota")
    plan = counter.plan(plan_code)
    grid = counter.office.quotas.grid(plan.code, period, as_of)
    unit = unit_named(counter, unit_name, grid.as_of).id if unit_name else None
    rows = tuple(row for row in grid.rows if unit in {None, row.unit.id} and _is_wanted(row, **only))
    items = quota_items.behind(counter, plan.code, rows, period, grid.as_of) if with_items else ()
    told = {**_facts(grid, rows), "asked": asked_months(plan), **quota_items.facts(items, asked_for=with_items)}
    unknown = tuple(unanswered_names(counter, plan.code))
    tell(told, lambda: (*_in_words(plan, grid, rows), *quota_items.lines(items), *unknown), as_json=as_json)


def _is_wanted(row: GridRow, matter: Matter | None, *, only_short: bool) -> bool:
    return matter in {None, row.matter} and bool(row.summary.missing or not only_short)


def _facts(grid: QuotaGrid, rows: tuple[GridRow, ...]) -> dict[str, Any]:
    return {
        "plan": grid.plan,
        "period": grid.period,
        "as_of": grid.as_of,
        "months": grid.months,
        "rows": [_row_facts(row, grid.months) for row in rows],
    }


def _row_facts(row: GridRow, months: tuple[Period, ...]) -> dict[str, Any]:
    return {
        "unit": {"id": row.unit.id, "name": row.unit.name, "kind": row.unit.kind},
        "matter": row.matter,
        "lines": [_line_facts(line) for line in row.lines],
        "received_by_month": {month.code: got for month, got in zip(months, row.months, strict=True)},
        "summary": row.summary,
    }


def _line_facts(line: QuotaLine) -> dict[str, Any]:
    return {
        "period": line.obligation.period,
        "minimum": line.obligation.minimum,
        "due": line.obligation.due,
        "received": counted(line.obligation, line.tally),
        "on_time": line.tally.on_time,
        "late": line.tally.late,
        "not_counted": line.tally.not_counted,
        "carried": line.carried,
        "missing": line.missing,
        "state": line.state,
    }


def _in_words(plan: Plan, grid: QuotaGrid, rows: tuple[GridRow, ...]) -> Iterator[str]:
    span = grid.period.name if grid.period else "cả kế hoạch"
    yield f"Chỉ tiêu {span}, kế hoạch {grid.plan}, tính đến hết ngày {short_date(grid.as_of)}."
    yield from _nothing_asked(plan, grid.period)
    for matter in Matter:
        of_matter = [row for row in rows if row.matter is matter]
        if of_matter:
            yield ""
            yield matter.label.upper()
            yield from _table(grid.months, of_matter)
    if not rows:
        yield "Không có đơn vị nào."
    yield ""
    yield _LEGEND


def _nothing_asked(plan: Plan, period: Period | None) -> Iterator[str]:
    """Say that the plan asks for nothing, at all or in the period, so that nobody takes silence for a quota met."""
    asked = asked_months(plan)
    if asked is None:
        yield f"Lưu ý: kế hoạch {plan.code} không giao chỉ tiêu; dưới đây chỉ là số đã nhận."
    elif period and not asks_within(plan, period.span()):
        yield (
            f"Lưu ý: {period.name} nằm ngoài thời gian giao chỉ tiêu của kế hoạch {plan.code} (từ {asked.first.name} "
            f"đến hết {asked.last.name}) nên không đơn vị nào phải nộp; dưới đây chỉ là số đã nhận."
        )


def _table(months: tuple[Period, ...], rows: list[GridRow]) -> list[str]:
    headings = ("Đơn vị", *(f"{month.index:02}/{month.year}" for month in months), "Nhận/giao", "Thiếu", "Đánh giá")
    received = (grouped(sum(row.months[at] for row in rows)) for at in range(len(months)))
    summaries = [row.summary for row in rows]
    total = f"{grouped(sum(one.received for one in summaries))}/{grouped(sum(one.owed for one in summaries))}"
    totals = ("Tổng cộng", *received, total, grouped(sum(one.missing for one in summaries)), "")
    to_right = range(1, len(months) + 3)
    return table(headings, [_cells(months, row) for row in rows], to_right, totals)


def _cells(months: tuple[Period, ...], row: GridRow) -> tuple[str, ...]:
    summary = row.summary
    cells = (_cell(months, at, row) for at in range(len(months)))
    share = f"{summary.received}/{summary.owed}" if row.lines else grouped(summary.received)
    return (row.unit.name, *cells, share, str(summary.missing or ""), summary.assessment.label)


def _cell(months: tuple[Period, ...], at: int, row: GridRow) -> str:
    """Return a month's cell: the quota that ends there, or only what came in where none does."""
    for line in row.lines:
        shown = [place for place, month in enumerate(months) if month.span().overlaps(line.obligation.period.span())]
        if shown and shown[-1] == at:
            got = counted(line.obligation, line.tally) + line.carried
            return f"{line.state.sign} {got}/{line.obligation.minimum}"
    if not row.lines:
        return f"{QuotaState.NO_QUOTA.sign} {row.months[at] or ''}".rstrip()
    return str(row.months[at] or _NOTHING)
