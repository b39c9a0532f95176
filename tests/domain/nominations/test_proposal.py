from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import SeveralRefusals
from app.domain.nominations.nomination import NominationState
from app.domain.nominations.proposal import (
    NotTheNextLevel,
    NotYetRecognised,
    ProposalInTheFuture,
    ProposalWithoutPaper,
    ProposedWhileSuspended,
    accept_paper,
    check_may_go_higher,
    check_none_suspended,
)
from app.domain.plans.plan import AwardLevel
from app.domain.units.agency import Level
from tests.builders import TODAY, a_nomination, a_plan

NAME = "Lê Văn Ân"
LADDER = a_plan(
    only_recognised_go_higher=True,
    levels=(
        AwardLevel(Level.DEPARTMENT, "cấp Sở", "Giám đốc Sở"),
        AwardLevel(Level.PROVINCE, "cấp tỉnh", "Chủ tịch UBND tỉnh"),
        AwardLevel(Level.STATE, "cấp Nhà nước", "Thủ tướng Chính phủ"),
    ),
)


def test_a_proposal_goes_out_by_a_numbered_paper_of_today_at_the_latest() -> None:
    assert accept_paper(" 20/TTr-SXD\u200b", NAME, TODAY, TODAY) == "20/TTr-SXD"


def test_a_proposal_without_a_paper_is_none() -> None:
    with pytest.raises(ProposalWithoutPaper) as refused:
        accept_paper(" \u200b", NAME, TODAY, TODAY)
    assert refused.value.name == NAME


def test_a_proposal_of_tomorrow_has_not_gone_out() -> None:
    with pytest.raises(ProposalInTheFuture) as refused:
        accept_paper("20/TTr-SXD", NAME, date(2021, 4, 1), TODAY)
    assert (refused.value.day, refused.value.today) == (date(2021, 4, 1), TODAY)


def test_both_faults_of_a_paper_are_said_at_once() -> None:
    with pytest.raises(SeveralRefusals):
        accept_paper("", NAME, date(2021, 4, 1), TODAY)


def test_the_recognised_are_proposed_to_the_next_level() -> None:
    check_may_go_higher(NAME, Level.PROVINCE, LADDER, recognised=True)


def test_nobody_is_proposed_who_is_not_recognised_yet() -> None:
    with pytest.raises(NotYetRecognised) as refused:
        check_may_go_higher(NAME, Level.PROVINCE, LADDER, recognised=False)
    assert (refused.value.name, refused.value.level) == (NAME, "cấp Sở")


@pytest.mark.parametrize("level", [Level.STATE, Level.DEPARTMENT, Level.COMMUNE])
def test_the_ladder_has_no_leaps(level: Level) -> None:
    with pytest.raises(NotTheNextLevel) as refused:
        check_may_go_higher(NAME, level, LADDER, recognised=True)
    assert refused.value.next_level == "cấp tỉnh"


def test_a_plan_without_a_ladder_asks_for_no_recognition() -> None:
    check_may_go_higher(NAME, Level.STATE, a_plan(), recognised=False)


def test_nobody_is_proposed_while_a_complaint_is_looked_into() -> None:
    withdrawn = replace(a_nomination(), state=NominationState.WITHDRAWN, reason="xin rút")
    check_none_suspended([a_nomination(), withdrawn])
    suspended = replace(a_nomination(), state=NominationState.SUSPENDED, reason="có đơn tố cáo")
    with pytest.raises(ProposedWhileSuspended) as refused:
        check_none_suspended([a_nomination(), suspended])
    assert refused.value.reason == "có đơn tố cáo"
