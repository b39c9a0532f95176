"""What goes up: those a council passed, to the head; those the office recognised, to a higher level."""

from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.documents.paper import Paper
from app.domain.council.seal import MeetingNotSealed
from app.domain.decisions.submission import (
    NobodyPassedToSubmit,
    NobodyProposed,
    NothingToldOfTheProposed,
    SubmittedBeforeTheMeeting,
    SubmittedInTheFuture,
)
from app.domain.nominations.nomination import NominationNotOpen
from app.domain.nominations.proposal import NotYetRecognised
from app.domain.papers.numbering import NumberNotPositive
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from app.services.submissions import Signed
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import HELD, SIGNED, drafted, issued, voted

UNSIGNED = Signed()


def read_back(paper: Paper) -> str:
    return " ".join(page.words for page in sheets(drawn(paper)))


def test_a_council_submits_only_those_who_passed(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    passed, failed = binh_phuoc.nominee("Lê Văn Ân"), binh_phuoc.nominee("Trần Văn Bình")
    meeting = binh_phuoc.meet(HELD, passed, failed)
    binh_phuoc.vote(meeting, 9, 8)
    facts = binh_phuoc.office.submissions.of_council(meeting, UNSIGNED)
    assert [line.name for line in facts.lines] == ["Ông Lê Văn Ân"]
    assert facts.seal == binh_phuoc.office.ballots.tally(meeting).seal


def test_a_submission_and_its_decision_name_the_same_people_in_the_same_order(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, collectives=2, people=3)
    submitted = binh_phuoc.office.submissions.of_council(meeting, UNSIGNED).lines
    assert submitted == drafted(binh_phuoc, meeting).facts.lines


def test_the_grounds_are_the_law_of_the_day_the_submission_bears(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    binh_phuoc.on(date(2025, 8, 1))
    last_year = binh_phuoc.office.submissions.of_council(meeting, Signed(2, date(2024, 12, 4))).grounds
    now = binh_phuoc.office.submissions.of_council(meeting, UNSIGNED).grounds
    assert any("98/2023/NĐ-CP" in ground for ground in last_year)
    assert not any("152/2025/NĐ-CP" in ground for ground in last_year)
    assert any("152/2025/NĐ-CP" in ground for ground in now)


def test_a_council_that_passed_nobody_has_nothing_to_submit(binh_phuoc: Story) -> None:
    with pytest.raises(NobodyPassedToSubmit):
        binh_phuoc.office.submissions.of_council(voted(binh_phuoc, agree=8), UNSIGNED)


def test_nothing_is_submitted_before_the_tally_is_sealed(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominee())
    with pytest.raises(MeetingNotSealed):
        binh_phuoc.office.submissions.of_council(meeting, UNSIGNED)


def test_who_was_suspended_after_the_vote_is_not_submitted(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    binh_phuoc.office.exemplars.suspend(nominee, "có đơn tố cáo đang xác minh")
    with pytest.raises(NominationNotOpen):
        binh_phuoc.office.submissions.of_council(meeting, UNSIGNED)


@pytest.mark.parametrize(
    ("signed", "refusal"),
    [
        (Signed(2, date(2024, 12, 2)), SubmittedBeforeTheMeeting),
        (Signed(2, date(2025, 1, 1)), SubmittedInTheFuture),
        (Signed(0, HELD), NumberNotPositive),
    ],
)
def test_a_submission_is_signed_between_the_meeting_and_today(
    binh_phuoc: Story, signed: Signed, refusal: type[Exception]
) -> None:
    meeting = voted(binh_phuoc)
    with pytest.raises(refusal):
        binh_phuoc.office.submissions.of_council(meeting, signed)


def test_the_council_signs_by_its_own_head(binh_phuoc: Story) -> None:
    words = read_back(binh_phuoc.office.submissions.council_paper(voted(binh_phuoc), Signed(2, date(2024, 12, 4)), 3))
    assert "Số: 02/TTr-HĐTĐKT" in words
    assert "TM. HỘI ĐỒNG CHỦ TỊCH" in words
    assert "Căn cứ Biên bản họp số 03/BB-HĐTĐKT ngày 03 tháng 12 năm 2024" in words


def test_who_is_not_recognised_is_not_submitted_to_the_province(binh_phuoc: Story) -> None:
    nominee = binh_phuoc.nominee()
    with pytest.raises(NotYetRecognised):
        binh_phuoc.office.submissions.to_higher(binh_phuoc.plan, Level.PROVINCE, (nominee.draft.exemplar,), UNSIGNED)


def test_the_recognised_go_to_the_province_by_the_decision_that_names_them(binh_phuoc: Story) -> None:
    (line,) = issued(binh_phuoc).facts.lines
    facts = binh_phuoc.office.submissions.to_higher(binh_phuoc.plan, Level.PROVINCE, (line.exemplar,), UNSIGNED)
    assert facts.to == "Chủ tịch UBND tỉnh"
    assert facts.lines == (line,)
    assert facts.grounds[-1] == ("Căn cứ Quyết định số 15/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng")


def test_a_decision_signed_later_is_no_ground_for_an_earlier_submission(binh_phuoc: Story) -> None:
    (line,) = issued(binh_phuoc).facts.lines
    before = Signed(7, date(2024, 12, 4))
    with pytest.raises(NotYetRecognised):
        binh_phuoc.office.submissions.to_higher(binh_phuoc.plan, Level.PROVINCE, (line.exemplar,), before)


def test_without_names_all_recorded_as_proposed_are_submitted(binh_phuoc: Story) -> None:
    (line,) = issued(binh_phuoc).facts.lines
    office, plan = binh_phuoc.office, binh_phuoc.plan
    with pytest.raises(NobodyProposed):
        office.submissions.to_higher(plan, Level.PROVINCE, (), UNSIGNED)
    office.exemplars.propose(plan, line.exemplar, Level.PROVINCE, "07/TTr-SXD", SIGNED)
    assert office.submissions.to_higher(plan, Level.PROVINCE, (), UNSIGNED).lines == (line,)


def test_an_exemplar_nothing_is_told_of_is_not_submitted(ba_dinh: Story) -> None:
    exemplar = ba_dinh.exemplar("Lê Văn Ân", ba_dinh.unit("Phường Điện Biên", UnitKind.WARD))
    with pytest.raises(NothingToldOfTheProposed):
        ba_dinh.office.submissions.to_higher(ba_dinh.plan, Level.PROVINCE, (exemplar.id,), UNSIGNED)
