"""The office's own lines of law: entered, corrected, struck out, and what is decided by them."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.decision import DecisionKind
from app.domain.law.laid_over import BaseSalaryFell
from app.domain.law.own_law import (
    BaseSalaryDraft,
    BaseSalaryOfThatDay,
    InstrumentDraft,
    InstrumentEnteredAlready,
    NoSuchLawLine,
)
from app.domain.nominations.nomination import ReasonMissing
from app.office import open_office
from app.services.decisions import DecisionWish
from tests.services.conftest import Story
from tests.services.decided import HELD, SIGNED, voted

DECEMBER = date(2024, 12, 1)
SALARY = BaseSalaryDraft(dong=2_500_000, begins=DECEMBER, source="Nghị định 99/2024/NĐ-CP, Điều 3")
DECREE = InstrumentDraft(title="Nghị định số 99/2024/NĐ-CP", begins=DECEMBER, source="Công báo", replaces="nd-98-2023")


def commending(story: Story) -> int:
    """Draft a commendation of two collectives and one person, and return its number."""
    meeting = voted(story, collectives=2, people=1)
    wish = DecisionWish(story.plan, DecisionKind.COMMENDATION, meeting, form="giay-khen")
    return story.office.decisions.draft(wish).id


def amounts(story: Story, decision: int) -> list[int]:
    return [line.amount for line in story.office.decisions.decision(decision).facts.lines]


def test_what_is_issued_once_the_new_base_salary_holds_is_paid_by_it(binh_phuoc: Story) -> None:
    draft = commending(binh_phuoc)
    assert amounts(binh_phuoc, draft) == [1_410_000, 1_410_000, 710_000]
    binh_phuoc.office.own_law.add_base_salary(SALARY)
    binh_phuoc.office.decisions.issue(draft, 15, SIGNED)
    assert amounts(binh_phuoc, draft) == [1_500_000, 1_500_000, 750_000]


def test_the_bonus_of_the_new_base_salary_is_rounded_up_to_ten_thousand(binh_phuoc: Story) -> None:
    binh_phuoc.office.own_law.add_base_salary(replace(SALARY, dong=2_530_000))
    assert amounts(binh_phuoc, commending(binh_phuoc)) == [1_520_000, 1_520_000, 760_000]


def test_a_decision_of_the_day_before_is_paid_by_the_old_one(binh_phuoc: Story) -> None:
    binh_phuoc.office.own_law.add_base_salary(replace(SALARY, begins=date(2024, 12, 6)))
    draft = commending(binh_phuoc)
    binh_phuoc.office.decisions.issue(draft, 15, SIGNED)
    assert amounts(binh_phuoc, draft) == [1_410_000, 1_410_000, 710_000]


def test_what_was_issued_keeps_its_money_and_is_told(binh_phuoc: Story) -> None:
    draft = commending(binh_phuoc)
    binh_phuoc.office.decisions.issue(draft, 15, SIGNED)
    added = binh_phuoc.office.own_law.add_base_salary(SALARY)
    assert amounts(binh_phuoc, draft) == [1_410_000, 1_410_000, 710_000]
    assert binh_phuoc.office.own_law.paid_otherwise(added.draft.begins) == ("15/QĐ-SXD",)


def test_what_was_paid_by_the_line_itself_is_not_told(binh_phuoc: Story) -> None:
    added = binh_phuoc.office.own_law.add_base_salary(SALARY)
    binh_phuoc.office.decisions.issue(commending(binh_phuoc), 15, SIGNED)
    assert binh_phuoc.office.own_law.paid_otherwise(added.draft.begins) == ()


def test_one_that_begins_tomorrow_was_paid_by_nobody(binh_phuoc: Story) -> None:
    binh_phuoc.office.own_law.add_base_salary(replace(SALARY, begins=date(2025, 1, 1)))
    assert binh_phuoc.office.own_law.paid_otherwise(date(2025, 1, 1)) == ()


def test_a_decision_cites_the_new_decree_in_place_of_the_old(binh_phuoc: Story) -> None:
    draft = commending(binh_phuoc)
    binh_phuoc.office.own_law.add_instrument(DECREE)
    grounds = binh_phuoc.office.decisions.issue(draft, 15, SIGNED).facts.grounds
    assert "Căn cứ Nghị định số 99/2024/NĐ-CP" in grounds
    assert not any("98/2023" in ground for ground in grounds)


def test_a_decision_that_rests_on_a_line_nobody_checked_says_so(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    added = law.add_base_salary(SALARY)
    draft = commending(binh_phuoc)
    said = "mức lương cơ sở 2.500.000 đồng"
    assert said in [row.said for row in binh_phuoc.office.decisions.unverified_law(draft)]
    law.correct_base_salary(added.id, replace(added.draft, checked_by="Trần Thị An"))
    assert said not in [row.said for row in binh_phuoc.office.decisions.unverified_law(draft)]


def test_a_line_is_corrected_and_struck_out_with_a_reason(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    added = law.add_base_salary(SALARY)
    law.correct_base_salary(added.id, replace(SALARY, dong=2_600_000))
    assert binh_phuoc.office.law.base_salary(HELD) == 2_600_000
    with pytest.raises(ReasonMissing):
        law.strike_base_salary(added.id, " ")
    law.strike_base_salary(added.id, "ghi nhầm")
    assert binh_phuoc.office.law.base_salary(HELD) == 2_340_000
    for again in (law.base_salary, lambda number: law.strike_base_salary(number, "ghi nhầm")):
        with pytest.raises(NoSuchLawLine):
            again(added.id)


def test_an_instrument_struck_out_lets_the_one_it_replaced_hold_again(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    added = law.add_instrument(DECREE)
    law.correct_instrument(added.id, replace(DECREE, note="đã sửa"))
    assert law.instrument(added.id).draft.note == "đã sửa"
    law.strike_instrument(added.id, "chưa có hiệu lực")
    assert any("98/2023" in ground for ground in binh_phuoc.office.law.grounds_in_force(HELD))
    with pytest.raises(NoSuchLawLine):
        law.instrument(added.id)


def test_a_line_moved_to_a_later_day_is_held_against_the_one_before_it_and_not_against_itself(
    binh_phuoc: Story,
) -> None:
    law = binh_phuoc.office.own_law
    added = law.add_base_salary(SALARY)
    moved = replace(SALARY, dong=2_450_000, begins=date(2025, 1, 1))
    assert [type(one) for one in law.doubts(moved)] == [BaseSalaryFell]
    assert law.doubts(moved, added.id) == ()


def test_a_line_does_not_stand_in_its_own_way_when_corrected(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    salary, decree = law.add_base_salary(SALARY), law.add_instrument(DECREE)
    law.correct_base_salary(salary.id, SALARY)
    law.correct_instrument(decree.id, DECREE)
    with pytest.raises(BaseSalaryOfThatDay):
        law.add_base_salary(SALARY)
    with pytest.raises(InstrumentEnteredAlready):
        law.add_instrument(DECREE)


def test_one_struck_out_may_be_entered_again(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    law.strike_base_salary(law.add_base_salary(SALARY).id, "ghi nhầm")
    assert law.add_base_salary(SALARY).id == 2


def test_a_correction_undone_is_undone_in_the_law_too(binh_phuoc: Story) -> None:
    law = binh_phuoc.office.own_law
    added = law.add_base_salary(SALARY)
    law.correct_base_salary(added.id, replace(SALARY, dong=2_600_000))
    entry = binh_phuoc.office.upkeep.journal(1)[0]
    binh_phuoc.office.upkeep.undo(entry.seq)
    assert binh_phuoc.office.law.base_salary(HELD) == 2_500_000


def test_the_lines_are_in_the_register_and_pass_its_examination(binh_phuoc: Story) -> None:
    binh_phuoc.office.own_law.add_base_salary(SALARY)
    binh_phuoc.office.own_law.add_instrument(DECREE)
    found = binh_phuoc.office.upkeep.examine()
    assert found.whole
    assert (found.rows["base_salary"], found.rows["instrument"]) == (1, 1)
    path = binh_phuoc.office.path
    binh_phuoc.office.close()
    again = open_office(path, lambda: SIGNED)
    assert again.law.base_salary(HELD) == 2_500_000
    again.close()
