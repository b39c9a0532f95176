"""The shelf of plans, and what is refused for want of a plan or of the part of it that is asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.plans.plan_fault import (
    PlanAlreadyThere,
    PlanWithoutShortlist,
    PlanWithoutStandards,
    PlanWithoutVote,
    UnknownPlan,
    YearOutsideContest,
)
from app.domain.units.agency import RegisterWithoutAgency
from app.office import Office, open_office
from app.store.opening import create_register
from app.wording import sentence
from tests.services.conftest import BA_DINH, BINH_PHUOC, Story
from tests.shipped import HA_NOI, VHTT, shipped_text


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Office]:
    """An office whose register has no plan yet."""
    register = tmp_path / "moi.neu-guong"
    create_register(register)
    office = open_office(register, lambda: date(2021, 4, 30))
    yield office
    office.close()


def test_a_plan_nobody_loaded_is_unknown(ba_dinh: Story) -> None:
    with pytest.raises(UnknownPlan) as refused:
        ba_dinh.office.plans.plan("ba-dinh-1921")
    assert "mã “ba-dinh-1921”" in sentence(refused.value)


def test_the_file_of_a_plan_nobody_loaded_is_unknown_too(ba_dinh: Story) -> None:
    with pytest.raises(UnknownPlan):
        ba_dinh.office.plans.text("ba-dinh-1921")


def test_a_plan_nobody_loaded_is_not_copied(ba_dinh: Story) -> None:
    with pytest.raises(UnknownPlan):
        ba_dinh.office.plans.copy("ba-dinh-1921", 2022)


def test_a_copy_never_takes_the_place_of_a_plan_that_may_have_been_edited(ba_dinh: Story) -> None:
    copied = ba_dinh.office.plans.copy(BA_DINH, 2022)
    with pytest.raises(PlanAlreadyThere) as refused:
        ba_dinh.office.plans.copy(BA_DINH, 2022)
    assert refused.value.code == copied.code


def test_the_office_is_known_from_its_first_plan_on(empty: Office) -> None:
    with pytest.raises(RegisterWithoutAgency):
        empty.agency()
    loaded = empty.plans.load(shipped_text(BA_DINH))
    assert empty.agency() == loaded.agency


def test_a_meeting_needs_a_plan_with_a_vote(ba_dinh: Story) -> None:
    ba_dinh.plan = ba_dinh.office.plans.load(shipped_text(HA_NOI)).code
    ba_dinh.council(9, date(2021, 1, 4))
    with pytest.raises(PlanWithoutVote) as refused:
        ba_dinh.meet(date(2021, 4, 15))
    assert refused.value.code == HA_NOI


def test_nobody_stands_by_the_standards_of_a_plan_without_any(binh_phuoc: Story) -> None:
    with pytest.raises(PlanWithoutStandards) as refused:
        binh_phuoc.office.standings.of_units(BINH_PHUOC)
    assert refused.value.code == BINH_PHUOC


def test_authors_do_not_stand_by_a_plan_that_judges_units_alone(ba_dinh: Story) -> None:
    text = shipped_text(BA_DINH)
    first, last = text.index("[tieu-chuan.tac-gia]"), text.index("\n\n", text.index("[tieu-chuan.tac-gia]"))
    ba_dinh.office.plans.load(text[:first] + text[last:])
    assert ba_dinh.office.standings.of_units(BA_DINH) == ()
    with pytest.raises(PlanWithoutStandards):
        ba_dinh.office.standings.of_authors(BA_DINH)


def test_a_shortlist_has_a_length_by_the_plan_or_by_the_clerk(ba_dinh: Story) -> None:
    ba_dinh.office.plans.load(shipped_text(VHTT))
    with pytest.raises(PlanWithoutShortlist):
        ba_dinh.office.standings.shortlist(VHTT)
    assert ba_dinh.office.standings.shortlist(VHTT, 3).shortfall == 3


def test_a_plan_written_on_a_form_is_kept_with_the_remarks_of_its_file(ba_dinh: Story) -> None:
    plans = ba_dinh.office.plans
    plan = replace(plans.plan(BA_DINH), number="191/KH-UBND")
    assert plans.keep(plan, plans.text(BA_DINH)) == plans.plan(BA_DINH) == plan
    assert "# Mục III.3.a: giới thiệu" in plans.text(BA_DINH)


def test_a_plan_written_wrong_on_a_form_is_told_where_and_not_kept(ba_dinh: Story) -> None:
    plans = ba_dinh.office.plans
    before = plans.plan(BA_DINH)
    wrong = replace(before, year=1999)
    ((fault,), _) = plans.look_over(wrong)
    assert fault.place.path == ("year",)
    with pytest.raises(YearOutsideContest):
        plans.keep(wrong, plans.text(BA_DINH))
    assert plans.plan(BA_DINH) == before


def test_a_plan_whose_change_is_undone_is_the_one_before_again(ba_dinh: Story) -> None:
    office = ba_dinh.office
    before = office.plans.plan(BA_DINH)
    office.plans.keep(replace(before, number="191/KH-UBND"), office.plans.text(BA_DINH))
    last = office.upkeep.undoable()
    assert last is not None
    office.upkeep.undo(last.seq)
    assert office.plans.plan(BA_DINH) == before
