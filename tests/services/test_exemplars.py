from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest

from app.domain.exemplars.authority import CommendationBeyondAuthority
from app.domain.exemplars.exemplar import CommendationInTheFuture, ExemplarDraft
from app.domain.exemplars.namesakes import BirthYearNeeded, ExemplarAlreadyKnown, NameNotUnique
from app.domain.language.names import Gender
from app.domain.nominations.proposal import ProposalWithoutPaper
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
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
    assert [one.draft.birth_year for one in ba_dinh.office.exemplars.all(ward.id)] == [1970, 1995]


def test_a_namesake_without_a_year_of_birth_is_suspected_to_be_the_same(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    draft = ExemplarDraft(NAME, Recipient.STAFF, ward.id, birth_year=1970)
    ba_dinh.office.exemplars.add(draft)
    with pytest.raises(BirthYearNeeded):
        ba_dinh.office.exemplars.add(replace(draft, birth_year=None))


def test_a_person_entered_again_as_a_leader_is_known_already(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    ba_dinh.exemplar(NAME, ward)
    with pytest.raises(ExemplarAlreadyKnown):
        ba_dinh.exemplar(NAME, ward, Recipient.LEADER)


def test_an_exemplar_is_corrected_beside_its_own_former_self(ba_dinh: Story) -> None:
    known = ba_dinh.exemplar(NAME, ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD))
    leading = replace(known.draft, recipient=Recipient.LEADER, birth_year=1970)
    assert ba_dinh.office.exemplars.correct(known.id, leading).draft == leading


def test_a_bang_khen_of_the_district_is_not_recorded(ba_dinh: Story) -> None:
    exemplar = ba_dinh.exemplar(NAME, ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD))
    with pytest.raises(CommendationBeyondAuthority):
        ba_dinh.office.exemplars.commend(a_commendation(exemplar=exemplar.id, form="Bằng khen"))
    assert ba_dinh.office.exemplars.commendations(exemplar.id) == ()


def test_a_name_several_bear_does_not_tell_who_is_meant(ba_dinh: Story) -> None:
    for unit in ("Phường Trúc Bạch", "Phường Cống Vị"):
        ba_dinh.exemplar(NAME, ba_dinh.unit(unit, UnitKind.WARD))
    with pytest.raises(NameNotUnique):
        ba_dinh.office.exemplars.called(NAME)


def test_a_commendation_decided_tomorrow_is_refused_and_nothing_is_kept(ba_dinh: Story) -> None:
    exemplar = ba_dinh.exemplar(NAME, ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD))
    with pytest.raises(CommendationInTheFuture):
        ba_dinh.office.exemplars.commend(a_commendation(exemplar=exemplar.id, decided=date(2021, 5, 1)))
    assert ba_dinh.office.exemplars.commendations(exemplar.id) == ()


def test_a_proposal_to_a_higher_level_goes_out_by_a_paper(binh_phuoc: Story) -> None:
    exemplar = binh_phuoc.exemplar(NAME, binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT))
    with pytest.raises(ProposalWithoutPaper):
        binh_phuoc.office.exemplars.propose(binh_phuoc.plan, exemplar.id, Level.PROVINCE, " ", date(2024, 12, 5))
