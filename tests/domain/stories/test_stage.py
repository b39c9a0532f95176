from datetime import date

import pytest

from app.domain.calendar.limits import DayLimit
from app.domain.nominations.nomination import DOSSIER_DEADLINE, Heads, Nomination
from app.domain.plans.plan import Plan, Recipient
from app.domain.plans.programme import Deadline
from app.domain.stories.stage import Notice, Rejection, notices_of
from tests.builders import a_nomination, a_plan


def noticed(nomination: Nomination, plan: Plan | None = None) -> list[Notice]:
    return [one.notice for one in notices_of([nomination], plan or a_plan())]


def test_there_is_nothing_to_say_of_an_ordinary_nominee() -> None:
    assert noticed(a_nomination()) == []


def test_a_deputy_whose_collective_is_not_nominated_is_pointed_out() -> None:
    deputy = a_nomination(Recipient.LEADER, heads=Heads.DEPUTY, collective=9)
    assert noticed(deputy) == [Notice.DEPUTY_WITHOUT_COLLECTIVE]


def test_a_deputy_beside_the_collective_is_not() -> None:
    deputy = a_nomination(Recipient.LEADER, heads=Heads.DEPUTY, collective=9)
    collective = a_nomination(Recipient.COLLECTIVE, exemplar=9)
    assert notices_of([collective, deputy], a_plan()) == ()


def test_a_rating_of_another_year_is_pointed_out() -> None:
    assert noticed(a_nomination(rating_year=2020)) == [Notice.RATED_ANOTHER_YEAR]


@pytest.mark.parametrize(("inclusive", "notices"), [(False, [Notice.RECEIVED_LATE]), (True, [])])
def test_a_dossier_of_the_limits_own_day_is_late_unless_the_plan_counts_the_day(
    inclusive: bool, notices: list[Notice]
) -> None:
    received = a_nomination().draft.received
    deadline = Deadline(DOSSIER_DEADLINE, "Gửi hồ sơ", "Văn phòng", DayLimit(received, inclusive))
    assert noticed(a_nomination(), a_plan(deadlines=(deadline,))) == notices


def test_who_did_not_pass_before_is_pointed_out_with_when_and_by_how_many() -> None:
    rejected = {1: Rejection(3, date(2021, 4, 15), 8, 9)}
    (notice,) = notices_of([a_nomination()], a_plan(), rejected)
    assert notice.sentence == (
        "Trần Thị Vân Anh đã được Hội đồng bỏ phiếu và không đủ điều kiện "
        "tại phiên họp số 3 ngày 15/04/2021, 8/9 đồng ý"
    )
