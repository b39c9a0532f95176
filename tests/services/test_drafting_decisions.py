from dataclasses import replace
from datetime import date

import pytest

from app.documents.table import Table
from app.domain.decisions.decision import DecisionState
from app.domain.decisions.granting import CommendationWithoutForm, FormBeyondAuthority, LevelNoLongerExists
from app.domain.decisions.submission import Citation, SubmissionHalfCited, SubmittedBeforeTheMeeting
from app.domain.drawable import CharacterNotDrawn
from app.domain.nominations.nomination import Heads, NominationNotOpen
from app.domain.nominations.selection import (
    AlreadyDecided,
    MeetingOfAnotherPlan,
    NobodyToDecideOn,
    NominatedUnderAnotherPlan,
    NotPassed,
    RecognitionWithoutVote,
)
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from app.paths import resource
from app.services.decisions import DecisionWish
from tests.services.conftest import BINH_PHUOC, Story
from tests.services.decided import COMMENDATION, HELD, RECEIVED, RECOGNITION, drafted, voted


def _load_another_plan(story: Story) -> str:
    """Load the plan of the next year, and return its code."""
    text = resource("plans", f"{BINH_PHUOC}.toml").read_text(encoding="utf-8")
    another = BINH_PHUOC.replace("2024", "2025")
    assert f'"{BINH_PHUOC}"' in text
    return story.office.plans.load(text.replace(f'"{BINH_PHUOC}"', f'"{another}"')).code


def test_a_draft_has_neither_number_nor_day(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    assert (draft.state, draft.facts.number, draft.facts.day) == (DecisionState.DRAFT, None, None)


def test_who_failed_the_vote_cannot_enter_a_decision(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, agree=8)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (nominee,)))


def test_nobody_stands_in_two_decisions_for_one_vote(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(AlreadyDecided):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (nominee,)))
    with pytest.raises(NobodyToDecideOn):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))


def test_recognition_without_a_vote_is_refused(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    nominee = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED).id
    with pytest.raises(RecognitionWithoutVote):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, None, (nominee,)))


def test_a_deed_may_be_commended_directly_once(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    nominee = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 5)).id
    wish = DecisionWish(ba_dinh.plan, COMMENDATION, None, (nominee,), "giay-khen")
    ba_dinh.office.decisions.draft(wish)
    with pytest.raises(AlreadyDecided):
        ba_dinh.office.decisions.draft(wish)


def test_who_was_voted_down_is_not_commended_directly(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, agree=8)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(
            DecisionWish(binh_phuoc.plan, COMMENDATION, None, (nominee,), form="giay-khen")
        )


def test_a_leader_held_back_with_every_vote_stands_in_no_decision(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    collective = binh_phuoc.exemplar("Tập thể Phòng A", unit, Recipient.COLLECTIVE)
    leader = binh_phuoc.leader_of(collective, "Trần Văn Trưởng", unit, RECEIVED, Heads.HEAD)
    person = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED)
    meeting = binh_phuoc.meet(HELD, binh_phuoc.nominate(collective, unit, RECEIVED), leader, person)
    binh_phuoc.vote(meeting, 8, 9, 9)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    assert [line.nomination for line in draft.facts.lines] == [person.id]
    with pytest.raises(NotPassed):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, (leader.id,)))


def test_a_director_cannot_grant_a_bang_khen(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    with pytest.raises(FormBeyondAuthority):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, COMMENDATION, meeting, form="bang-khen"))


def test_a_level_that_has_ended_is_named_as_the_reason(ba_dinh: Story) -> None:
    ward = ba_dinh.unit("Phường Trúc Bạch", UnitKind.WARD)
    nominee = ba_dinh.nominate(ba_dinh.exemplar("Lê Văn Ân", ward), ward, date(2021, 3, 5)).id
    ba_dinh.on(date(2026, 11, 20))
    with pytest.raises(LevelNoLongerExists):
        ba_dinh.office.decisions.draft(DecisionWish(ba_dinh.plan, COMMENDATION, None, (nominee,), "giay-khen"))


def test_a_decision_of_today_cites_what_is_in_force_today(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    binh_phuoc.on(date(2026, 11, 20))
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    grounds = " ".join(draft.facts.grounds)
    assert "152/2025/NĐ-CP" in grounds
    assert "98/2023/NĐ-CP" not in grounds


def test_a_decision_does_not_rest_on_a_meeting_of_another_plan(binh_phuoc: Story) -> None:
    meeting, another = voted(binh_phuoc), _load_another_plan(binh_phuoc)
    with pytest.raises(MeetingOfAnotherPlan) as refused:
        binh_phuoc.office.decisions.draft(DecisionWish(another, RECOGNITION, meeting))
    assert (refused.value.meeting, refused.value.plan) == (meeting, binh_phuoc.plan)


def test_nobody_is_commended_directly_under_another_plan(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng A", UnitKind.DEPARTMENT)
    nominee = binh_phuoc.nominate(binh_phuoc.exemplar("Lê Văn Ân", unit), unit, RECEIVED).id
    wish = DecisionWish(_load_another_plan(binh_phuoc), COMMENDATION, None, (nominee,), "giay-khen")
    with pytest.raises(NominatedUnderAnotherPlan):
        binh_phuoc.office.decisions.draft(wish)


def test_to_commend_is_to_grant_a_form(binh_phuoc: Story) -> None:
    with pytest.raises(CommendationWithoutForm):
        binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, COMMENDATION, voted(binh_phuoc)))


def test_a_suspended_nominee_is_not_drafted(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    binh_phuoc.office.exemplars.suspend(nominee, "có đơn tố cáo đang xác minh")
    with pytest.raises(NominationNotOpen):
        drafted(binh_phuoc, meeting)


def test_words_no_paper_could_print_are_refused_while_drafting(binh_phuoc: Story) -> None:
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, voted(binh_phuoc), subject="Về việc công nhận 漢")
    with pytest.raises(CharacterNotDrawn):
        binh_phuoc.office.decisions.draft(wish)


def test_the_words_of_a_wish_are_kept_cleaned(binh_phuoc: Story) -> None:
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, voted(binh_phuoc), subject=" Về việc  công nhận\u200b ")
    assert binh_phuoc.office.decisions.draft(wish).facts.subject == "Về việc công nhận"


def test_money_comes_from_the_fund_of_the_year_it_is_drafted_in(binh_phuoc: Story) -> None:
    assert "năm 2024" in drafted(binh_phuoc, voted(binh_phuoc), form="giay-khen").facts.fund


@pytest.mark.parametrize("short", [True, False])
def test_a_short_list_is_printed_where_the_clerk_asks_for_one(binh_phuoc: Story, *, short: bool) -> None:
    meeting = voted(binh_phuoc, people=4)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting, short_list=short))
    attached = binh_phuoc.office.papers.decision(draft.id).sections[1]
    assert any(isinstance(block, Table) for block in attached.blocks) is not short


def test_the_last_ground_cites_the_councils_submission_where_the_clerk_names_it(binh_phuoc: Story) -> None:
    cited = Citation("02/TTr-HĐTĐKT", date(2024, 12, 4))
    wish = DecisionWish(binh_phuoc.plan, RECOGNITION, voted(binh_phuoc), submission=cited)
    assert binh_phuoc.office.decisions.draft(wish).facts.grounds[-1] == (
        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Xây dựng tại Tờ trình số 02/TTr-HĐTĐKT ngày 04 tháng 12 "
        "năm 2024 (Biên bản họp ngày 03 tháng 12 năm 2024)"
    )


def test_a_direct_commendation_rests_on_the_office_and_its_submission(binh_phuoc: Story) -> None:
    nominee = binh_phuoc.nominee().id
    direct = DecisionWish(binh_phuoc.plan, COMMENDATION, None, (nominee,), "giay-khen")
    by_paper = replace(direct, submission=Citation("12/TTr-VP", date(2024, 12, 4)))
    assert binh_phuoc.office.decisions.draft(by_paper).facts.grounds[-1] == (
        "Theo đề nghị của Văn phòng Sở tại Tờ trình số 12/TTr-VP ngày 04 tháng 12 năm 2024"
    )
    binh_phuoc.office.decisions.cancel(1, "soạn lại")
    assert binh_phuoc.office.decisions.draft(direct).facts.grounds[-1] == "Theo đề nghị của Văn phòng Sở"


@pytest.mark.parametrize(("paper", "day"), [("02/TTr-HĐTĐKT", None), ("", date(2024, 12, 4))])
def test_a_submission_is_cited_with_its_number_and_its_day(paper: str, day: date | None) -> None:
    with pytest.raises(SubmissionHalfCited):
        Citation(paper, day)


def test_no_submission_is_cited_that_was_signed_before_the_meeting(binh_phuoc: Story) -> None:
    cited = Citation("02/TTr-HĐTĐKT", date(2024, 12, 2))
    with pytest.raises(SubmittedBeforeTheMeeting):
        binh_phuoc.office.decisions.draft(
            DecisionWish(binh_phuoc.plan, RECOGNITION, voted(binh_phuoc), submission=cited)
        )
