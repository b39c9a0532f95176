from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import SeveralRefusals
from app.domain.exemplars.exemplar import Commendation
from app.domain.exemplars.follow_up import (
    FollowUpDraft,
    FollowUpInTheFuture,
    FollowUpKind,
    FollowUpUnsaid,
    NothingToFollow,
    accept_follow_up,
)
from tests.builders import TODAY, a_commendation

PRINTED = FollowUpDraft(1, FollowUpKind.PRESS, TODAY, " Báo Hànộimới,  số 120 ")
HAD = (Commendation(1, a_commendation()),)


def test_what_was_done_is_kept_clean() -> None:
    assert accept_follow_up(PRINTED, "Lê Văn Ân", HAD, TODAY).told == "Báo Hànộimới, số 120"


def test_nobody_is_held_up_whose_only_commendation_was_cancelled() -> None:
    with pytest.raises(NothingToFollow):
        accept_follow_up(PRINTED, "Lê Văn Ân", (replace(HAD[0], cancelled="ghi nhầm"),), TODAY)


def test_every_reason_is_given_at_once() -> None:
    with pytest.raises(SeveralRefusals) as refused:
        accept_follow_up(replace(PRINTED, told=" ", day=date(2021, 4, 1)), "Lê Văn Ân", HAD, TODAY)
    assert [type(one) for one in refused.value.reasons] == [FollowUpUnsaid, FollowUpInTheFuture]
