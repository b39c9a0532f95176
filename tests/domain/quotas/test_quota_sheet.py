from datetime import date

import pytest

from app.domain.calendar.period import Cadence, Period, months_touched
from app.domain.plans.obligation import obligations
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Assessment, QuotaState, Tally, assess_all, summarise
from app.domain.quotas.quota_grid import GridRow
from app.domain.quotas.quota_sheet import SheetCell, SheetLine, SheetWish, lay_out
from app.domain.units.unit import Unit, UnitKind
from tests.builders import DEPARTMENT, SCHOOL, WARD, a_plan, a_unit

PLAN = a_plan()
QUARTER = Period(Cadence.QUARTER, 2021, 1)
MONTHS = QUARTER.months()
FIRST_OF_APRIL = date(2021, 4, 1)
OTHER_WARD = a_unit("Phường Trúc Bạch")


def row(
    unit: Unit,
    *counts: int,
    matter: Matter = Matter.ARTICLES,
    cadence: Cadence = Cadence.MONTH,
    day: date = FIRST_OF_APRIL,
) -> GridRow:
    """What a unit sent in January, February and March, held against what the plan asks of it."""
    owed = [one for one in obligations(PLAN, unit, matter) if QUARTER.span().overlaps(one.period.span())]
    periods = MONTHS if cadence is Cadence.MONTH else (QUARTER,)
    came = counts if cadence is Cadence.MONTH else (sum(counts),)
    tallies = {period: Tally(count) for period, count in zip(periods, came, strict=True)}
    lines = assess_all(owed, [tallies.get(one.period, Tally()) for one in owed], day)
    return GridRow(unit, matter, lines, summarise(lines, None if lines else Tally(sum(counts))), counts)


SHORT_WARD = row(WARD, 2, 1, 3)
GOOD_WARD = row(OTHER_WARD, 2, 2, 2)
IDLE_DEPARTMENT = row(DEPARTMENT, 0, 0, 0, cadence=Cadence.QUARTER)
FREE_SCHOOL = row(SCHOOL, 0, 4, 0)


def lines(*rows: GridRow) -> dict[str, SheetLine]:
    return {_name(line): line for line in lay_out(MONTHS, rows)}


def _name(line: SheetLine) -> str:
    return line.unit.name if line.unit else getattr(line.head, "label", "Tất cả")


def told(cells: tuple[SheetCell, ...]) -> list[tuple[int, int, str, int, int]]:
    return [(cell.first, cell.last, cell.state.sign, cell.got, cell.minimum) for cell in cells]


def test_a_monthly_quota_has_a_cell_for_each_month() -> None:
    cells = lines(SHORT_WARD)[WARD.name].cells
    assert told(cells) == [(0, 0, "●", 2, 2), (1, 1, "▲", 1, 2), (2, 2, "●", 3, 2)]


def test_a_quarterly_quota_is_one_cell_under_all_its_months() -> None:
    (cell,) = lines(IDLE_DEPARTMENT)[DEPARTMENT.name].cells
    assert (cell.first, cell.last, cell.period, cell.missing) == (0, 2, QUARTER, 1)


def test_a_unit_of_which_nothing_was_asked_shows_only_what_it_sent() -> None:
    line = lines(FREE_SCHOOL)[SCHOOL.name]
    assert told(line.cells) == [(0, 0, "–", 0, 0), (1, 1, "–", 4, 0), (2, 2, "–", 0, 0)]
    assert (line.received, line.owed, line.assessment) == (4, 0, Assessment.NO_QUOTA)


def test_a_month_before_the_first_one_owed_for_has_no_cell_inside_its_quarter() -> None:
    months = months_touched(Period(Cadence.QUARTER, 2020, 4).span())
    owed = [one for one in obligations(PLAN, DEPARTMENT, Matter.ARTICLES) if one.period.year == 2020]
    known = assess_all(owed, [Tally() for _ in owed], FIRST_OF_APRIL)
    (line,) = (
        one
        for one in lay_out(months, [GridRow(DEPARTMENT, Matter.ARTICLES, known, summarise(known), (1, 0, 0))])
        if one.unit
    )
    assert (line.cell_at(0), [(cell.first, cell.last) for cell in line.cells]) == (None, [(1, 2)])


def test_what_is_not_yet_due_is_not_yet_missing() -> None:
    line = lines(row(WARD, 2, 2, 0, day=date(2021, 3, 1)))[WARD.name]
    assert (line.cells[2].state, line.cells[2].missing, line.missing) == (QuotaState.NOT_DUE, 0, 0)


def test_a_kind_adds_up_its_units_above_them() -> None:
    laid = lay_out(MONTHS, [SHORT_WARD, GOOD_WARD, IDLE_DEPARTMENT])
    assert [_name(line) for line in laid] == [
        "Tất cả",
        "Phường",
        WARD.name,
        OTHER_WARD.name,
        "Phòng, ban, ngành",
        DEPARTMENT.name,
    ]
    wards = laid[1]
    assert told(wards.cells) == [(0, 0, "●", 4, 4), (1, 1, "▲", 3, 4), (2, 2, "●", 5, 4)]
    assert (wards.units, wards.received, wards.owed, wards.missing) == (2, 12, 12, 1)


def test_a_quarter_is_added_up_in_its_last_month() -> None:
    everybody = lines(SHORT_WARD, IDLE_DEPARTMENT)["Tất cả"]
    assert [(cell.minimum, cell.units, cell.units_short) for cell in everybody.cells] == [
        (2, 1, 0),
        (2, 1, 1),
        (3, 2, 1),
    ]
    assert everybody.assessment is Assessment.NOT_MET


def test_what_comes_unasked_is_in_the_total() -> None:
    everybody = lines(GOOD_WARD, FREE_SCHOOL)["Tất cả"]
    assert [cell.got for cell in everybody.cells] == [2, 6, 2]
    assert everybody.received == 10


def test_both_matters_of_a_unit_stand_together() -> None:
    exemplars = row(WARD, 0, 0, 0, matter=Matter.EXEMPLARS)
    laid = lay_out(MONTHS, [SHORT_WARD, GOOD_WARD, exemplars])
    assert [(line.unit.name, line.matter) for line in laid if line.unit] == [
        (WARD.name, Matter.ARTICLES),
        (WARD.name, Matter.EXEMPLARS),
        (OTHER_WARD.name, Matter.ARTICLES),
    ]


def test_nothing_makes_an_empty_sheet() -> None:
    assert lay_out(MONTHS, ()) == ()


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [
        (SheetWish(), (SHORT_WARD, GOOD_WARD, IDLE_DEPARTMENT, FREE_SCHOOL)),
        (SheetWish(words="truc bach"), (GOOD_WARD,)),
        (SheetWish(words="thcs giang"), (FREE_SCHOOL,)),
        (SheetWish(kind=UnitKind.DEPARTMENT), (IDLE_DEPARTMENT,)),
        (SheetWish(state=QuotaState.SHORT), (SHORT_WARD, IDLE_DEPARTMENT)),
        (SheetWish(state=QuotaState.NO_QUOTA), (FREE_SCHOOL,)),
        (SheetWish(matter=Matter.EXEMPLARS), ()),
    ],
    ids=["all", "words", "short name", "kind", "short", "unasked", "matter"],
)
def test_only_the_rows_wished_for_are_taken(wish: SheetWish, wanted: tuple[GridRow, ...]) -> None:
    rows = (SHORT_WARD, GOOD_WARD, IDLE_DEPARTMENT, FREE_SCHOOL)
    assert tuple(one for one in rows if wish.takes(one)) == wanted
