from dataclasses import replace
from datetime import date

import pytest

from app.domain.law.law import SignedPaper
from app.domain.papers.official_letter import LetterWish, letter_of
from app.domain.papers.signing import (
    CapacityIncomplete,
    CapacityOfAnotherPower,
    NotACollective,
    SignerLacksPower,
    read_signer,
    signed,
    signer_of,
)
from app.domain.units.agency import Agency, Signer, SigningPower, power_of
from app.intake.law_tables import read_law_tables
from app.paths import resource
from app.wording import sentence
from tests.documents.facts import BA_DINH, CHAIRMAN, DIRECTOR, SO_XAY_DUNG, VICE_CHAIR

LAW = read_law_tables(resource("law"))
DAY = date(2024, 12, 5)
BEFORE_THE_DECREE = date(2020, 3, 4)
COMMITTEE = "TM. ỦY BAN NHÂN DÂN"
CHIEF = read_signer("Nguyễn Văn Bình; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG")
AUTHORISED = read_signer("Nguyễn Văn Bình; TUQ. CHỦ TỊCH; TRƯỞNG PHÒNG NỘI VỤ")
FOR_THE_COMMITTEE = read_signer(f"Tạ Nam Chiến; {COMMITTEE}; CHỦ TỊCH")
VICE_DIRECTOR = read_signer("Ngô Thị Hoa; KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC")


def over_the_name(paper: SignedPaper, agency: Agency, signer: Signer, day: date = DAY) -> tuple[str, ...]:
    return signer_of(LAW, paper, agency, day, signer).capacity


@pytest.mark.parametrize(("signer", "lines"), [(CHAIRMAN, ("CHỦ TỊCH",)), (VICE_CHAIR, VICE_CHAIR.capacity)])
def test_a_chairmans_own_decision_is_signed_on_behalf_of_nobody(signer: Signer, lines: tuple[str, ...]) -> None:
    assert over_the_name(SignedPaper.COMMENDATION, BA_DINH, signer) == lines


@pytest.mark.parametrize("paper", [SignedPaper.REPORT, SignedPaper.LETTER, SignedPaper.SUBMISSION])
def test_what_a_committee_says_is_signed_on_its_behalf(paper: SignedPaper) -> None:
    assert over_the_name(paper, BA_DINH, CHAIRMAN) == (COMMITTEE, "CHỦ TỊCH")
    assert over_the_name(paper, BA_DINH, VICE_CHAIR) == (COMMITTEE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_committee_written_in_one_line_is_known_too() -> None:
    ward = replace(BA_DINH, heading=("UỶ BAN NHÂN DÂN PHƯỜNG BA ĐÌNH",))
    assert over_the_name(SignedPaper.REPORT, ward, CHAIRMAN) == (COMMITTEE, "CHỦ TỊCH")


@pytest.mark.parametrize("signer", [DIRECTOR, VICE_DIRECTOR, CHIEF])
def test_a_department_led_by_its_head_signs_as_it_says(signer: Signer) -> None:
    assert over_the_name(SignedPaper.LETTER, SO_XAY_DUNG, signer) == signer.capacity


def test_who_signs_under_authority_does_not_sign_on_behalf_of_the_committee() -> None:
    assert over_the_name(SignedPaper.LETTER, BA_DINH, AUTHORISED) == AUTHORISED.capacity


def test_the_agencys_own_signer_signs_unless_another_is_told() -> None:
    assert signed(LAW, SignedPaper.REPORT, BA_DINH, DAY).signer.name == CHAIRMAN.name
    assert signed(LAW, SignedPaper.STATISTICS, BA_DINH, DAY).signer == CHAIRMAN


@pytest.mark.parametrize("day", [BEFORE_THE_DECREE, DAY])
@pytest.mark.parametrize(
    ("agency", "signer", "power"),
    [(BA_DINH, FOR_THE_COMMITTEE, "TM."), (SO_XAY_DUNG, CHIEF, "TL."), (BA_DINH, AUTHORISED, "TUQ.")],
)
def test_a_commendation_is_not_signed_by_order_nor_for_a_collective(
    day: date, agency: Agency, signer: Signer, power: str
) -> None:
    with pytest.raises(SignerLacksPower) as refused:
        over_the_name(SignedPaper.COMMENDATION, agency, signer, day)
    assert f"“{power}”" in sentence(refused.value)
    assert refused.value.allowed[1:] == ("Q.", "KT.")


def test_a_submission_to_a_higher_level_is_by_order_only_before_the_decree() -> None:
    assert over_the_name(SignedPaper.SUBMISSION, SO_XAY_DUNG, CHIEF, BEFORE_THE_DECREE) == CHIEF.capacity
    with pytest.raises(SignerLacksPower):
        over_the_name(SignedPaper.SUBMISSION, SO_XAY_DUNG, CHIEF)


def test_a_department_has_no_collective_to_sign_for() -> None:
    director = read_signer("Võ Tất Dũng; TM. SỞ XÂY DỰNG; GIÁM ĐỐC")
    with pytest.raises(NotACollective) as refused:
        over_the_name(SignedPaper.LETTER, SO_XAY_DUNG, director)
    assert "TM. SỞ XÂY DỰNG" in sentence(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "Ngô Thị Hoa; KT. GIÁM ĐỐC",
        "Ngô Thị Hoa; KT. GIÁM ĐỐC; GIÁM ĐỐC",
        "Ngô Thị Hoa; KT. GIÁM ĐỐC; PHÓNG VIÊN",
        "Ngô Thị Hoa; TL. GIÁM ĐỐC",
        "Ngô Thị Hoa; TUQ. GIÁM ĐỐC",
        f"Ngô Thị Hoa; {COMMITTEE}; KT. CHỦ TỊCH",
    ],
)
def test_in_anothers_stead_the_signers_own_post_stands_below(typed: str) -> None:
    with pytest.raises(CapacityIncomplete):
        letter_of(BA_DINH, LetterWish(signer=read_signer(typed)), LAW, DAY)


def test_a_ministers_deputy_is_no_pho() -> None:
    deputy = read_signer("Ngô Thị Hoa; KT. BỘ TRƯỞNG; THỨ TRƯỞNG")
    assert over_the_name(SignedPaper.LETTER, SO_XAY_DUNG, deputy) == deputy.capacity


def test_a_power_that_contradicts_its_line_is_refused() -> None:
    with pytest.raises(CapacityOfAnotherPower) as refused:
        over_the_name(SignedPaper.LETTER, SO_XAY_DUNG, replace(VICE_DIRECTOR, power=SigningPower.HEAD))
    assert "KT. GIÁM ĐỐC" in sentence(refused.value)


def test_tables_that_say_nothing_leave_the_signer_as_told() -> None:
    silent = replace(LAW, signing=())
    assert signer_of(silent, SignedPaper.COMMENDATION, SO_XAY_DUNG, DAY, CHIEF) == CHIEF


@pytest.mark.parametrize(
    ("line", "power"),
    [
        ("KT. GIÁM ĐỐC", SigningPower.DEPUTY),
        ("kt.giám đốc", SigningPower.DEPUTY),
        ("TUQ. CHỦ TỊCH", SigningPower.AUTHORISED),
        ("Q. GIÁM ĐỐC", SigningPower.ACTING),
        ("GIÁM ĐỐC", SigningPower.HEAD),
        ("", SigningPower.HEAD),
    ],
)
def test_a_line_begins_with_its_power(line: str, power: SigningPower) -> None:
    assert power_of(line) is power


def test_the_head_is_told_of_what_another_signed() -> None:
    own, deputy = (letter_of(BA_DINH, LetterWish(signer=one), LAW, DAY) for one in (CHAIRMAN, VICE_CHAIR))
    assert (own.signed_in_anothers_stead, deputy.signed_in_anothers_stead) == (False, True)


@pytest.mark.parametrize("paper", SignedPaper)
def test_every_kind_of_paper_has_one_rule_today(paper: SignedPaper) -> None:
    assert sum(paper in row.papers and row.in_force(DAY) for row in LAW.signing) == 1


def test_a_decision_before_the_decree_says_that_nobody_checked_who_may_sign() -> None:
    said = [row.said for row in LAW.unverified_used(BEFORE_THE_DECREE)]
    assert any(one.startswith("quyền hạn ký quyết định công nhận, khen thưởng") for one in said)
