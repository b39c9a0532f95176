"""How every unit stands, as plain text: the office looks at it on screen and has no paper for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.domain.calendar.dates import short_date
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_grid import GridRow
from app.files import write_whole
from app.office import Office

Writing = Callable[[Path], None]

_UNIT_WIDTH, _MONTH_WIDTH = 60, 9


def quota_grid(office: Office, plan: str) -> Writing:
    """Write how every unit stands, month by month, over the whole plan."""
    return _text(lambda: _grid_lines(office, plan))


def _text(lines: Callable[[], Iterator[str]]) -> Writing:
    return lambda path: write_whole(path, "\n".join([*lines(), ""]).encode())


def _grid_lines(office: Office, plan: str) -> Iterator[str]:
    grid = office.quotas.grid(plan)
    yield f"CHỈ TIÊU CẢ KẾ HOẠCH, TÍNH ĐẾN HẾT NGÀY {short_date(grid.as_of)}"
    yield "   ".join(f"{state.sign} {state.label}" for state in QuotaState)
    for matter in Matter:
        months = "".join(f"{f'{month.index:02}/{month.year}':>{_MONTH_WIDTH}}" for month in grid.months)
        yield f"\n{matter.label.upper():<{_UNIT_WIDTH}}{months}   Các kỳ        Thiếu  Đánh giá"
        yield from map(_grid_line, grid.of(matter))


def _grid_line(row: GridRow) -> str:
    months = "".join(f"{count or '·':>{_MONTH_WIDTH}}" for count in row.months)
    periods = "".join(line.state.sign for line in row.lines)
    missing, assessment = row.summary.missing, row.summary.assessment.label
    return f"{row.unit.name:<{_UNIT_WIDTH}}{months}   {periods:<12}{missing:>7}  {assessment}"
