from datetime import date
from unicodedata import normalize

import pytest

from app.domain.agency import Level
from app.domain.exemplar import CommendationInTheFuture, ExemplarAlreadyKnown, ExemplarDraft, ProposalWithoutPaper
from app.domain.names import Gender
from app.domain.plan import Recipient
from app.domain.unit import UnitKind
from tests.builders import a_commendation
from tests.services.conftest import Story

NAME = "Hoàng Thị Diễm"


def test_a_person_entered_again_in_another_unicode_form_is_known_already(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.exemplar(normalize("NFC", NAME), ward)
    with pytest.raises(ExemplarAlreadyKnown):
        ba_dinh.exemplar(normalize("NFD", NAME), ward)


def test_namesakes_of_one_unit_are_two_people_by_their_years_of_birth(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    for year in (1970, 1995):
        ba_dinh.office.exemplars.add(ExemplarDraft(NAME, Recipient.STAFF, ward.id, Gender.FEMALE, year))
    assert [one.draft.birth_year for one in ba_dinh.office.rolls.exemplars(ward.id)] == [1970, 1995]


def test_a_commendation_decided_tomorrow_is_refused_and_nothing_is_kept(ba_dinh: Story) -> None:
    exemplar = ba_dinh.exemplar(NAME, ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD))
    with pytest.raises(CommendationInTheFuture):
        ba_dinh.office.exemplars.commend(a_commendation(exemplar=exemplar.id, decided=date(2021, 5, 1)))
    assert ba_dinh.office.exemplars.commendations(exemplar.id) == ()


def test_a_proposal_to_a_higher_level_goes_out_by_a_paper(binh_phuoc: Story) -> None:
    exemplar = binh_phuoc.exemplar(NAME, binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT))
    with pytest.raises(ProposalWithoutPaper):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar.id, Level.PROVINCE, " ", date(2024, 12, 5))
