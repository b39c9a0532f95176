from dataclasses import replace
from datetime import date

import pytest

from app.domain.council.council import Member, Role
from app.domain.decisions.submission import (
    SubmissionFacts,
    SubmittedBeforeTheMeeting,
    SubmittedInTheFuture,
    Submitter,
    check_signed,
    council_signer,
)
from app.domain.language.names import Gender
from tests.documents.facts import DIRECTOR, SO_XAY_DUNG

HELD, TODAY = date(2024, 12, 3), date(2024, 12, 31)
MEMBERS = (
    Member("Bùi Thị Dung", Gender.FEMALE, "Chuyên viên", Role.SECRETARY),
    Member("Võ Tất Dũng", Gender.MALE, "Giám đốc Sở", Role.CHAIR),
    Member("Ngô Thị Hoa", Gender.FEMALE, "Phó Giám đốc Sở", Role.VICE_CHAIR),
)


def test_the_councils_head_signs_whichever_member_wrote_or_chaired() -> None:
    for chair in ("Võ Tất Dũng", "Bùi Thị Dung", ""):
        signer = council_signer(chair, MEMBERS)
        assert (signer.name, signer.capacity) == ("Võ Tất Dũng", ("TM. HỘI ĐỒNG", "CHỦ TỊCH"))


def test_the_deputy_who_chaired_signs_for_the_councils_head() -> None:
    signer = council_signer("ngô thị hoa", MEMBERS)
    assert (signer.name, signer.capacity) == ("Ngô Thị Hoa", ("TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))


def test_a_council_numbers_its_submissions_apart_from_its_agency() -> None:
    of_council = SubmissionFacts(
        Submitter.COUNCIL, SO_XAY_DUNG, "Hội đồng", SO_XAY_DUNG.authority, DIRECTOR, "khen thưởng", (), (), "VT"
    )
    assert of_council.symbol == "TTr-HĐTĐKT"
    assert replace(of_council, submitter=Submitter.AGENCY).symbol == "TTr-SXD"


@pytest.mark.parametrize("day", [None, HELD, TODAY])
def test_a_submission_bears_no_day_yet_or_one_from_the_meeting_to_today(day: date | None) -> None:
    check_signed(day, TODAY, HELD)


def test_a_submission_bears_no_day_before_the_meeting_nor_after_today() -> None:
    with pytest.raises(SubmittedBeforeTheMeeting):
        check_signed(date(2024, 12, 2), TODAY, HELD)
    with pytest.raises(SubmittedInTheFuture):
        check_signed(date(2025, 1, 1), TODAY, HELD)
