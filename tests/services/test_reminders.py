"""Who is reminded of what, on which day: only those short, never one asked for nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.calendar.period import Cadence, Period
from app.domain.papers.official_letter import LetterDatedAhead, LetterWish
from app.domain.plans.plan import Matter
from app.domain.quotas.reminder import (
    FiguresAhead,
    LetterBeforeItsFigures,
    NewLimitPast,
    NobodyToRemind,
    Notice,
    ReminderFacts,
    UnitsNotShort,
)
from app.domain.units.unit import Unit, UnitKind
from app.office import create_office
from app.services.reminders import ReminderWish, parted
from tests.services.conftest import Story
from tests.shipped import VHTT

JANUARY = Period(Cadence.MONTH, 2021, 1)
FIRST_QUARTER = Period(Cadence.QUARTER, 2021, 1)
MAY = Period(Cadence.MONTH, 2023, 5)


@pytest.fixture
def culture(tmp_path: Path) -> Iterator[Story]:
    """Sở Văn hoá và Thể thao, one exemplar a month from each unit before the 20th, on 25 May 2023."""
    calendar = [date(2023, 5, 25)]
    office = create_office(tmp_path / "so.db", VHTT, lambda: calendar[0])
    yield Story(office, VHTT, calendar)
    office.close()


def facts(story: Story, period: Period, as_of: date, **wish: object) -> ReminderFacts:
    return story.office.reminders.facts(story.plan, period, ReminderWish(as_of, **wish))  # type: ignore[arg-type]


def introduce(story: Story, unit: Unit, received: date) -> None:
    story.nominate(story.exemplar(f"Gương của {unit.name}", unit), unit, received)


def test_only_units_below_quota_at_the_day_are_reminded(culture: Story) -> None:
    done, late, idle = (culture.unit(name, UnitKind.SUBORDINATE) for name in ("Bảo tàng", "Nhà hát", "Trung tâm"))
    introduce(culture, done, date(2023, 5, 9))
    introduce(culture, late, date(2023, 5, 12))
    assert facts(culture, MAY, date(2023, 5, 11)).units == (late.name, idle.name)
    assert facts(culture, MAY, date(2023, 5, 12)).units == (idle.name,)


@pytest.mark.parametrize(
    ("day", "notice"), [(11, Notice.BEFORE), (19, Notice.BEFORE), (20, Notice.AFTER)], ids=["early", "last", "past"]
)
def test_the_last_valid_day_itself_is_still_before_the_deadline(culture: Story, day: int, notice: Notice) -> None:
    culture.unit("Bảo tàng", UnitKind.SUBORDINATE)
    known = facts(culture, MAY, date(2023, 5, day))
    assert known.notice is notice
    assert [(one.owed, one.given, one.missing, one.due) for one in known.shortfalls] == [(1, 0, 1, date(2023, 5, 19))]


def test_a_unit_without_quota_is_never_reminded(ba_dinh: Story) -> None:
    commune = ba_dinh.unit("Xã Tân Lập", UnitKind.COMMUNE)
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    assert facts(ba_dinh, JANUARY, date(2021, 2, 1)).units == (ward.name,)
    with pytest.raises(UnitsNotShort) as refusal:
        facts(ba_dinh, JANUARY, date(2021, 2, 1), units=(ward.id, commune.id))
    assert refusal.value.names == commune.name


def test_only_the_units_named_are_reminded(ba_dinh: Story) -> None:
    ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    other = ba_dinh.unit("Phường Phúc Xá", UnitKind.WARD)
    assert facts(ba_dinh, JANUARY, date(2021, 2, 1), units=(other.id,)).units == (other.name,)


def test_what_is_overdue_is_told_apart_from_what_is_still_to_come(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for number in range(2):
        ba_dinh.article(ward, date(2021, 1, 5), f"Bài {number}")
    overdue = facts(ba_dinh, FIRST_QUARTER, date(2021, 3, 5)).of(Matter.ARTICLES)
    assert [(one.periods, one.owed, one.missing) for one in overdue] == [((JANUARY.next(),), 2, 2)]
    coming = facts(ba_dinh, FIRST_QUARTER, date(2021, 3, 5), notice=Notice.BEFORE).of(Matter.ARTICLES)
    assert [(one.periods, one.due) for one in coming] == [((Period(Cadence.MONTH, 2021, 3),), date(2021, 3, 31))]


def test_a_units_months_stand_in_one_line_that_adds_them_up(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.article(ward, date(2021, 1, 5), "Bài một")
    (line,) = facts(ba_dinh, FIRST_QUARTER, date(2021, 4, 1)).of(Matter.ARTICLES)
    assert (len(line.periods), line.owed, line.given, line.missing) == (3, 6, 1, 5)


def test_a_quarters_quota_is_spoken_of_in_its_last_month(ba_dinh: Story) -> None:
    department = ba_dinh.unit("Phòng Tư pháp", UnitKind.DEPARTMENT)
    with pytest.raises(NobodyToRemind):
        facts(ba_dinh, JANUARY, date(2021, 1, 20))
    march = Period(Cadence.MONTH, 2021, 3)
    assert facts(ba_dinh, march, date(2021, 3, 1)).units == (department.name,)


def test_nobody_short_means_no_letter(culture: Story) -> None:
    unit = culture.unit("Bảo tàng", UnitKind.SUBORDINATE)
    introduce(culture, unit, date(2023, 5, 9))
    with pytest.raises(NobodyToRemind):
        facts(culture, MAY, date(2023, 5, 22))


def test_letters_of_their_own_take_numbers_that_run_on(culture: Story) -> None:
    for name in ("Bảo tàng", "Nhà hát"):
        culture.unit(name, UnitKind.SUBORDINATE)
    known = facts(culture, MAY, date(2023, 5, 22), letter=LetterWish(45, date(2023, 5, 22)))
    assert [(one.units, one.letter.number) for one in parted(known)] == [(("Bảo tàng",), 45), (("Nhà hát",), 46)]
    blank = replace(known, letter=replace(known.letter, number=None))
    assert [one.letter.number for one in parted(blank)] == [None, None]
    assert len(culture.office.reminders.per_unit(VHTT, MAY, ReminderWish()).sections) == 2
    assert len(culture.office.reminders.joint(VHTT, MAY, ReminderWish()).sections) == 1


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (ReminderWish(date(2023, 5, 26)), FiguresAhead),
        (ReminderWish(date(2023, 5, 22), letter=LetterWish(1, date(2023, 5, 21))), LetterBeforeItsFigures),
        (ReminderWish(date(2023, 5, 22), letter=LetterWish(1, date(2023, 5, 26))), LetterDatedAhead),
        (ReminderWish(date(2023, 5, 22), by=date(2023, 5, 21)), NewLimitPast),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_days_that_contradict_each_other_are_refused(
    culture: Story, wish: ReminderWish, refusal: type[Exception]
) -> None:
    culture.unit("Bảo tàng", UnitKind.SUBORDINATE)
    with pytest.raises(refusal):
        culture.office.reminders.facts(VHTT, MAY, wish)
