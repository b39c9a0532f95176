from datetime import date

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import Assessment, QuotaState
from app.domain.quotas.quota_grid import GridRow, QuotaGrid
from app.domain.units.unit import Unit, UnitKind
from tests.services.conftest import Story

FIRST_QUARTER = Period(Cadence.QUARTER, 2021, 1)
MARCH = Period(Cadence.MONTH, 2021, 3)


def _row(grid: QuotaGrid, unit: Unit, matter: Matter = Matter.ARTICLES) -> GridRow:
    return next(row for row in grid.of(matter) if row.unit.id == unit.id)


def _send(story: Story, unit: Unit, **by_month: int) -> None:
    months = {"jan": 1, "feb": 2, "mar": 3}
    for month, count in by_month.items():
        for number in range(count):
            story.article(unit, date(2021, months[month], 5 + number), f"Bài {month} {number} của {unit.name}")


def test_a_surplus_in_march_does_not_make_up_for_february(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    _send(ba_dinh, ward, jan=2, feb=1, mar=3)
    row = _row(ba_dinh.office.quotas.grid(ba_dinh.plan, FIRST_QUARTER), ward)
    assert [line.state for line in row.lines] == [QuotaState.MET, QuotaState.SHORT, QuotaState.MET]
    assert (row.summary.periods_met, row.summary.missing, row.summary.assessment) == (2, 1, Assessment.NOT_MET)
    assert (row.summary.received, row.summary.owed) == (6, 6)


def test_the_three_unions_owe_articles_monthly_but_exemplars_quarterly(ba_dinh: Story) -> None:
    union = ba_dinh.unit("Liên đoàn Lao động quận", UnitKind.MASS_ORGANISATION)
    _send(ba_dinh, union, jan=1, mar=1)
    ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", union), union, date(2021, 3, 2))
    grid = ba_dinh.office.quotas.grid(ba_dinh.plan, FIRST_QUARTER)
    assert [line.missing for line in _row(grid, union).lines] == [0, 1, 0]
    (exemplars,) = _row(grid, union, Matter.EXEMPLARS).lines
    assert exemplars.state is QuotaState.MET


def test_an_exemplar_on_the_tenth_is_late_and_still_counts_in_its_month(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for day, name in ((9, "Lê Văn Ân"), (10, "Bùi Thị Dung")):
        ba_dinh.nominate(ba_dinh.exemplar(name, ward), ward, date(2021, 3, day))
    march = _row(ba_dinh.office.quotas.grid(ba_dinh.plan, Period(Cadence.MONTH, 2021, 3)), ward, Matter.EXEMPLARS)
    (line,) = march.lines
    assert (line.tally.on_time, line.tally.late, line.state) == (1, 1, QuotaState.LATE)


def test_behind_march_lie_the_exemplar_reviewed_in_march_and_the_one_that_waits_for_april(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for day, name in ((10, "Bùi Thị Dung"), (9, "Lê Văn Ân")):
        ba_dinh.nominate(ba_dinh.exemplar(name, ward), ward, date(2021, 3, day))
    items = ba_dinh.office.quotas.items(ba_dinh.plan, ward.id, Matter.EXEMPLARS, MARCH)
    assert [(one.receipt.name, one.is_late, one.review) for one in items] == [
        ("Lê Văn Ân", False, MARCH),
        ("Bùi Thị Dung", True, MARCH.next()),
    ]
    assert all(one.receipt.counts for one in items)


def test_an_exemplar_in_time_for_its_quarters_quota_may_have_missed_its_months_review(ba_dinh: Story) -> None:
    department = ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", department), department, date(2021, 1, 15))
    (item,) = ba_dinh.office.quotas.items(ba_dinh.plan, department.id, Matter.EXEMPLARS, MARCH)
    assert (item.due, item.is_late, item.review) == (date(2021, 3, 9), False, Period(Cadence.MONTH, 2021, 2))


def test_what_lies_behind_the_grid_of_an_earlier_day_is_what_had_come_by_then(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    _send(ba_dinh, ward, jan=2, mar=1)
    items = ba_dinh.office.quotas.items(ba_dinh.plan, ward.id, Matter.ARTICLES, as_of=date(2021, 1, 5))
    assert [(one.receipt.received, one.due, one.review) for one in items] == [
        (date(2021, 1, 5), date(2021, 1, 31), None)
    ]


def test_what_counts_for_nothing_lies_behind_its_cell_and_says_so(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 2), achievements="")
    (item,) = ba_dinh.office.quotas.items(ba_dinh.plan, ward.id, Matter.EXEMPLARS, MARCH)
    assert not item.receipt.counts


def test_an_introduction_without_achievements_does_not_count(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 2), achievements="")
    row = _row(ba_dinh.office.quotas.grid(ba_dinh.plan, Period(Cadence.MONTH, 2021, 3)), ward, Matter.EXEMPLARS)
    assert (row.summary.received, row.summary.not_counted) == (0, 1)


def test_an_exemplar_introduced_before_is_new_only_with_a_new_deed(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    known = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.nominate(known, ward, date(2021, 2, 2))
    again = ba_dinh.nominate(known, ward, date(2021, 3, 2), deed="Cứu người đuối nước")
    fresh = ba_dinh.nominate(known, ward, date(2021, 3, 3), deed="Hiến máu", new_deed="Hiến máu lần thứ 50")
    assert (again.counts, fresh.counts) == (False, True)


def test_a_grid_as_of_an_earlier_day_shows_what_was_known_then(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    _send(ba_dinh, ward, jan=2)
    grid = ba_dinh.office.quotas.grid(ba_dinh.plan, Period(Cadence.MONTH, 2021, 1), date(2021, 1, 5))
    (line,) = _row(grid, ward).lines
    assert (line.tally.total, line.state) == (1, QuotaState.NOT_DUE)


def test_on_a_day_in_january_a_month_and_its_quarter_hold_the_same_days_and_fall_due_apart(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    department = ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    for unit, name in ((ward, "Lê Văn Ân"), (department, "Bùi Thị Dung")):
        ba_dinh.nominate(ba_dinh.exemplar(name, unit), unit, date(2021, 1, 15))
    grid = ba_dinh.office.quotas.grid(ba_dinh.plan, FIRST_QUARTER, date(2021, 1, 20))
    tallies = [_row(grid, unit, Matter.EXEMPLARS).lines[0].tally for unit in (ward, department)]
    assert [(tally.on_time, tally.late) for tally in tallies] == [(0, 1), (1, 0)]


def test_what_was_struck_out_counts_no_more(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    article = ba_dinh.article(ward, date(2021, 1, 5), "Người giữ lửa phố nhỏ")
    ba_dinh.office.articles.strike(article, "gửi nhầm")
    row = _row(ba_dinh.office.quotas.grid(ba_dinh.plan, FIRST_QUARTER), ward)
    assert (row.summary.received, row.summary.not_counted) == (0, 0)


def test_a_unit_that_ended_owes_nothing_afterwards(ba_dinh: Story) -> None:
    ward, successor = (ba_dinh.unit(f"Phường {name}", UnitKind.WARD) for name in ("Trúc Bạch", "Quán Thánh"))
    ba_dinh.office.units.merge(ward.id, successor.id, date(2021, 2, 28))
    grid = ba_dinh.office.quotas.grid(ba_dinh.plan, FIRST_QUARTER)
    assert len(_row(grid, ward).lines) == 2
    assert len(_row(grid, successor).lines) == 3


def test_a_unit_no_quota_was_set_for_is_never_short_but_what_it_sends_is_counted(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, date(2024, 2, 2))
    grid = binh_phuoc.office.quotas.grid(binh_phuoc.plan, Period(Cadence.QUARTER, 2024, 1))
    row = _row(grid, unit, Matter.EXEMPLARS)
    assert (row.summary.assessment, row.summary.received) == (Assessment.NO_QUOTA, 1)
    assert grid.below_quota() == ()
