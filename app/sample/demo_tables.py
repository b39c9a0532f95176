"""Tables of the demonstration for which the office has no paper yet, as plain text."""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words
from app.domain.dates import short_date
from app.domain.numbers import decimal
from app.domain.plan import Matter, Plan
from app.domain.quota import QuotaState
from app.domain.quota_grid import GridRow
from app.domain.standing import Standing
from app.files import write_whole
from app.office import Office

Writing = Callable[[Path], None]

_UNIT_WIDTH, _MONTH_WIDTH = 60, 9


def quota_grid(office: Office, plan: str) -> Writing:
    """Write how every unit stands, month by month, over the whole plan."""
    return _text(lambda: _grid_lines(office, plan))


def standings(office: Office, plan: str) -> Writing:
    """Write who earns the plan's own awards, units and then authors, with every reason."""
    return _text(lambda: _standing_lines(office, office.plans.plan(plan)))


def shortlist(office: Office, plan: str) -> Writing:
    """Write the articles that go up, the best first."""
    return _text(lambda: _shortlist_lines(office, plan))


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


def _standing_lines(office: Office, plan: Plan) -> Iterator[str]:
    yield "XÉT KHEN THƯỞNG TẬP THỂ"
    for unit in office.standings.of_units(plan.code):
        yield from _verdict(unit.unit.name, unit.standing, plan)
    yield "\nXÉT KHEN THƯỞNG TÁC GIẢ ĐỦ TIÊU CHUẨN"
    if plan.standards and plan.standards.authors:
        yield reading_in_words(plan.standards.authors, plan)
    for author in office.standings.of_authors(plan.code):
        if author.standing.qualifies:
            yield from _verdict(f"{author.author} ({author.unit.name})", author.standing, plan)


def _verdict(name: str, standing: Standing, plan: Plan) -> Iterator[str]:
    yield f"\n{name}: {conclusion(standing)}"
    yield from (f"    {reason}" for reason in reasons_in_words(standing, plan))


def _shortlist_lines(office: Office, plan: str) -> Iterator[str]:
    best = office.standings.shortlist(plan)
    yield f"{len(best.chosen)} BÀI VIẾT GỬI CUỘC THI THÀNH PHỐ"
    for rank, one in enumerate(best.chosen, start=1):
        mark = decimal(one.score) if one.score is not None else "–"
        yield f"{rank:>3}. {mark:>6}  {one.title}"
