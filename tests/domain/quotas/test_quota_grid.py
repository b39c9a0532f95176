from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.obligation import obligations
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Tally, assess_all, summarise
from app.domain.quotas.quota_grid import GridRow, QuotaGrid, QuotaItem, Receipt, owed_by_month
from app.domain.units.unit import Unit
from tests.builders import DEPARTMENT, SCHOOL, UNION, WARD, a_plan

PLAN = a_plan()
QUARTER = Period(Cadence.QUARTER, 2021, 1)
JANUARY, FEBRUARY, MARCH = QUARTER.months()
END_OF_MARCH = MARCH.span().last


def row(unit: Unit, matter: Matter, tallies: dict[Period, Tally], as_of: date = END_OF_MARCH) -> GridRow:
    """A unit's row of the first quarter, with what the tallies say came in."""
    owed = [one for one in obligations(PLAN, unit, matter) if QUARTER.span().overlaps(one.period.span())]
    lines = assess_all(owed, [tallies.get(one.period, Tally()) for one in owed], as_of)
    return GridRow(unit, matter, lines, summarise(lines))


def grid(*rows: GridRow) -> QuotaGrid:
    return QuotaGrid(PLAN.code, QUARTER, QUARTER.months(), END_OF_MARCH, rows)


def monthly(*counts: int) -> dict[Period, Tally]:
    """What came in on time in January, February and so on."""
    return {month: Tally(count) for month, count in zip(QUARTER.months(), counts, strict=False)}


MET_BY_WARD = row(WARD, Matter.ARTICLES, monthly(2, 2, 2))
SHORT_IN_FEBRUARY = row(WARD, Matter.ARTICLES, monthly(2, 1, 3))
SILENT_UNION = row(UNION, Matter.EXEMPLARS, {})
FREE_SCHOOL = row(SCHOOL, Matter.ARTICLES, {})


def test_the_rows_of_a_matter_keep_the_order_of_the_units() -> None:
    of_both = grid(FREE_SCHOOL, SILENT_UNION, MET_BY_WARD)
    assert of_both.of(Matter.ARTICLES) == (FREE_SCHOOL, MET_BY_WARD)
    assert of_both.of(Matter.EXEMPLARS) == (SILENT_UNION,)


def test_below_quota_are_only_those_who_still_owe_something() -> None:
    assert grid(MET_BY_WARD, FREE_SCHOOL, SHORT_IN_FEBRUARY, SILENT_UNION).below_quota() == (
        SHORT_IN_FEBRUARY,
        SILENT_UNION,
    )


def test_a_unit_of_which_nothing_was_asked_is_never_below_quota() -> None:
    assert FREE_SCHOOL.lines == ()
    assert grid(FREE_SCHOOL).below_quota() == ()


def test_a_unit_whose_day_has_not_passed_is_not_below_quota_yet() -> None:
    on_the_day = row(UNION, Matter.EXEMPLARS, {}, as_of=date(2021, 3, 9))
    the_day_after = row(UNION, Matter.EXEMPLARS, {}, as_of=date(2021, 3, 10))
    assert grid(on_the_day, the_day_after).below_quota() == (the_day_after,)


def test_a_quarters_quota_is_spread_over_its_months() -> None:
    rows = (MET_BY_WARD, row(DEPARTMENT, Matter.ARTICLES, {}))
    assert owed_by_month(rows) == dict.fromkeys(QUARTER.months(), Fraction(7, 3))


def test_a_quarter_asked_for_in_part_is_spread_over_the_months_it_is_asked_for() -> None:
    first = obligations(PLAN, DEPARTMENT, Matter.ARTICLES)[:1]
    lines = assess_all(first, (Tally(),), END_OF_MARCH)
    owed = owed_by_month([GridRow(DEPARTMENT, Matter.ARTICLES, lines, summarise(lines))])
    assert {month.code: share for month, share in owed.items()} == {
        "2020-11": Fraction(1, 2),
        "2020-12": Fraction(1, 2),
    }


def test_a_month_nobody_owes_for_is_left_out() -> None:
    assert MARCH.next() not in owed_by_month((MET_BY_WARD,))
    assert owed_by_month(()) == {}


@given(st.lists(st.sampled_from([WARD, SCHOOL, DEPARTMENT, UNION]), unique=True), st.sampled_from(Matter))
def test_what_the_months_owe_is_what_the_units_owe(units: Iterable[Unit], matter: Matter) -> None:
    rows = [row(unit, matter, {}) for unit in units]
    assert sum(owed_by_month(rows).values()) == sum(one.summary.owed for one in rows)


@pytest.mark.parametrize(("day", "late"), [(9, False), (10, True)])
def test_what_came_on_the_due_day_is_not_late(day: int, late: bool) -> None:
    receipt = Receipt(1, date(2021, 3, day), "Lê Văn Ân", counts=True)
    assert QuotaItem(receipt, date(2021, 3, 9), MARCH).is_late is late


def test_nothing_is_late_for_a_unit_that_owed_nothing() -> None:
    assert not QuotaItem(Receipt(1, END_OF_MARCH, "Lê Văn Ân", counts=True), None, None).is_late
