from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.decision import DecisionKind
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, DeedAlreadyCommended, RecipientClass
from app.domain.nominations.nomination import DeedAlreadyNominated, NominationState
from app.domain.nominations.nomination_moves import (
    AnotherNominee,
    NominationAlreadyDecided,
    NominationNotSuspended,
    NominationWithdrawn,
)
from app.domain.stories.stage import Stage
from app.domain.units.agency import Level
from app.domain.units.unit import Unit, UnitKind
from app.services.decisions import DecisionWish
from tests.builders import a_commendation
from tests.services.conftest import Story
from tests.services.decided import issued

MARCH = date(2021, 3, 5)


@pytest.fixture
def ward(ba_dinh: Story) -> Unit:
    return ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)


def test_one_deed_is_not_nominated_twice(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.nominate(exemplar, ward, date(2021, 3, 5))
    with pytest.raises(DeedAlreadyNominated):
        ba_dinh.nominate(exemplar, ward, date(2021, 3, 6))


def test_one_deed_is_not_commended_twice_but_another_deed_may_be(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    given = CommendationDraft(
        exemplar.id,
        Level.DISTRICT,
        "Giấy khen",
        CommendationKind.UNSCHEDULED,
        RecipientClass.WORKER,
        "99/QĐ-UBND",
        date(2021, 2, 1),
        "Chủ tịch UBND quận",
        "Cứu người đuối nước",
    )
    ba_dinh.office.exemplars.commend(given)
    with pytest.raises(DeedAlreadyCommended):
        ba_dinh.nominate(exemplar, ward, date(2021, 3, 1), deed="Cứu người đuối  nước")
    assert ba_dinh.nominate(exemplar, ward, date(2021, 3, 1), deed="Hiến máu nhân đạo").id


def test_a_nomination_completed_with_another_nominations_deed_is_refused(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.nominate(exemplar, ward, MARCH, deed="Cứu người đuối nước")
    other = ba_dinh.nominate(exemplar, ward, MARCH, deed="Hiến máu nhân đạo")
    with pytest.raises(DeedAlreadyNominated):
        ba_dinh.office.exemplars.complete(other.id, replace(other.draft, deed="cứu người  đuối nước!"))


def test_a_nomination_completed_with_a_deed_commended_already_is_refused(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    nomination = ba_dinh.nominate(exemplar, ward, MARCH, deed="Hiến máu nhân đạo")
    ba_dinh.office.exemplars.commend(a_commendation("Cứu người đuối nước", exemplar=exemplar.id))
    with pytest.raises(DeedAlreadyCommended):
        ba_dinh.office.exemplars.complete(nomination.id, replace(nomination.draft, deed="Cứu người đuối nước"))


def test_a_nomination_is_completed_with_its_own_deed(ba_dinh: Story, ward: Unit) -> None:
    nomination = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, MARCH)
    completed = ba_dinh.office.exemplars.complete(nomination.id, replace(nomination.draft, achievements="Đã cứu người"))
    assert completed.draft.achievements == "Đã cứu người"


def test_a_nomination_does_not_pass_to_another_exemplar(ba_dinh: Story, ward: Unit) -> None:
    nomination = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, MARCH)
    another = ba_dinh.exemplar("Trần Thị Hiên", ward)
    with pytest.raises(AnotherNominee):
        ba_dinh.office.exemplars.complete(nomination.id, replace(nomination.draft, exemplar=another.id))


def test_what_a_decision_was_issued_on_is_neither_withdrawn_nor_rewritten(ba_dinh: Story, ward: Unit) -> None:
    nomination = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, MARCH)
    wish = DecisionWish(ba_dinh.plan, DecisionKind.COMMENDATION, None, (nomination.id,), "giay-khen")
    ba_dinh.office.decisions.issue(ba_dinh.office.decisions.draft(wish).id, 120, date(2021, 4, 8))
    with pytest.raises(NominationAlreadyDecided) as refused:
        ba_dinh.office.exemplars.withdraw(nomination.id, "đơn vị xin rút")
    assert refused.value.decision == "120/QĐ-UBND"
    with pytest.raises(NominationAlreadyDecided):
        ba_dinh.office.exemplars.complete(nomination.id, replace(nomination.draft, deed="Việc khác"))
    assert ba_dinh.office.exemplars.stage(nomination.id) is Stage.DECIDED


def test_after_the_decision_is_cancelled_its_nomination_may_be_withdrawn(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc)
    nominee = decision.facts.lines[0].nomination
    assert nominee is not None
    binh_phuoc.office.decisions.cancel(decision.id, "gian dối thành tích")
    assert binh_phuoc.office.exemplars.withdraw(nominee, "đơn vị xin rút").state is NominationState.WITHDRAWN


def test_a_suspension_ends_and_a_withdrawal_does_not(ba_dinh: Story, ward: Unit) -> None:
    nomination = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, MARCH)
    desk = ba_dinh.office.exemplars
    with pytest.raises(NominationNotSuspended):
        desk.take_up_again(nomination.id)
    desk.suspend(nomination.id, "có đơn thư")
    assert desk.take_up_again(nomination.id).state is NominationState.OPEN
    desk.withdraw(nomination.id, "đơn vị xin rút")
    for again in (desk.take_up_again, lambda one: desk.suspend(one, "x"), lambda one: desk.withdraw(one, "x")):
        with pytest.raises(NominationWithdrawn):
            again(nomination.id)
    assert desk.nomination(nomination.id).reason == "đơn vị xin rút"


def test_who_was_withdrawn_is_nominated_anew_and_counts_as_new(ba_dinh: Story, ward: Unit) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ward)
    ba_dinh.office.exemplars.withdraw(ba_dinh.nominate(exemplar, ward, MARCH).id, "rút nhầm")
    again = ba_dinh.nominate(exemplar, ward, MARCH)
    assert again.is_new
    assert again.counts
