from dataclasses import replace

import pytest

from app.domain.nominations.selection import (
    AlreadyDecided,
    NobodyToDecideOn,
    NominatedUnderAnotherPlan,
    NotPassed,
    Passed,
    check_nominated_under,
    check_selection,
)
from tests.builders import a_nomination

HOA, DUNG, WARD_FIVE = Passed(1, "Nguyễn Thị Hòa", 11), Passed(2, "Võ Tất Dũng", 12), Passed(3, "Tổ 5", 13)
PASSED = (HOA, DUNG, WARD_FIVE)


def test_everyone_who_passed_is_decided_on_when_nobody_is_named() -> None:
    assert check_selection((), PASSED) == PASSED


def test_those_named_are_decided_on_in_the_order_named() -> None:
    assert check_selection((3, 1), PASSED) == (WARD_FIVE, HOA)


def test_nobody_stands_in_a_decision_twice() -> None:
    assert check_selection((1, 3, 1), PASSED) == (HOA, WARD_FIVE)


def test_a_decision_is_on_somebody() -> None:
    with pytest.raises(NobodyToDecideOn):
        check_selection((), ())


def test_nobody_the_tally_did_not_pass_is_decided_on() -> None:
    with pytest.raises(NotPassed) as refused:
        check_selection((1, 4), PASSED)
    assert refused.value.nomination == 4


def test_nobody_in_another_decision_is_decided_on_again() -> None:
    taken = replace(DUNG, decided_by="Về việc khen thưởng đợt 1")
    with pytest.raises(AlreadyDecided) as refused:
        check_selection((2,), (HOA, taken))
    assert (refused.value.name, refused.value.decision) == ("Võ Tất Dũng", "Về việc khen thưởng đợt 1")


def test_those_nominated_under_the_plan_of_the_decision_may_be_named() -> None:
    check_nominated_under(a_nomination().plan, [a_nomination()])


def test_nobody_is_named_who_was_nominated_under_another_plan() -> None:
    stranger = replace(a_nomination(), plan="thi-viet-2022")
    with pytest.raises(NominatedUnderAnotherPlan) as refused:
        check_nominated_under(a_nomination().plan, [a_nomination(), stranger])
    assert (refused.value.name, refused.value.plan) == ("Trần Thị Vân Anh", "thi-viet-2022")
