import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.documents.ink.fonts import UnprintableCharacter
from app.domain.calendar.period import Cadence, Period
from app.domain.decisions.decision import (
    DecisionAlreadyIssued,
    SignedBeforeTheMeeting,
    SignedInTheFuture,
)
from app.domain.errors import SeveralRefusals
from app.domain.nominations.nomination import NominationNotOpen
from app.domain.papers.numbering import NumberAgainstItsDay, NumberTaken
from app.domain.stories.stage import Stage
from app.domain.units.agency import Level
from app.services.decisions import DecisionWish
from tests.services.conftest import Story
from tests.services.decided import COMMENDATION, RECOGNITION, SIGNED, drafted, issued, voted


def _issue_each(story: Story, *numbers_and_days: tuple[int, date]) -> None:
    """Issue a decision on one nominee of a meeting under each of these numbers, in turn."""
    meeting = voted(story, people=len(numbers_and_days))
    for nominee, (number, day) in zip(story.office.councils.agenda(meeting), numbers_and_days, strict=True):
        story.office.decisions.issue(drafted(story, meeting, nominee.id).id, number, day)


def test_bonus_money_is_worked_out_by_the_base_salary_of_the_decisions_day(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, collectives=2, people=5)
    wish = DecisionWish(binh_phuoc.plan, COMMENDATION, meeting, form="giay-khen")
    decision = binh_phuoc.office.decisions.issue(binh_phuoc.office.decisions.draft(wish).id, 15, SIGNED)
    assert [line.amount for line in decision.facts.lines] == [1_410_000] * 2 + [710_000] * 5
    assert decision.facts.total == 6_370_000


def test_recognition_exists_only_from_the_issued_decision(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    exemplar = draft.facts.lines[0].exemplar
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    assert binh_phuoc.office.exemplars.commendations(exemplar) == ()
    assert binh_phuoc.office.exemplars.stage(nominee) is Stage.PROPOSED
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert binh_phuoc.office.exemplars.stage(nominee) is Stage.DECIDED
    (given,) = binh_phuoc.office.exemplars.commendations(exemplar)
    assert (given.draft.decision, given.draft.level) == ("15/QĐ-SXD", Level.DEPARTMENT)


def test_the_grounds_are_those_of_the_day_the_proposal_last(binh_phuoc: Story) -> None:
    grounds = issued(binh_phuoc).facts.grounds
    assert grounds[0] == "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    assert any("98/2023/NĐ-CP" in ground for ground in grounds)
    assert any("883/KH-SXD ngày 04 tháng 4 năm 2024" in ground for ground in grounds)
    assert grounds[-1].startswith("Theo đề nghị của Hội đồng Thi đua - Khen thưởng")


def test_a_decision_tells_which_law_nobody_has_checked(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc, form="giay-khen")
    said = [row.said for row in binh_phuoc.office.decisions.unverified_law(decision.id)]
    assert any(one.startswith("mức thưởng 0,3 lần lương cơ sở cho cá nhân") for one in said)


def test_a_decision_drafted_in_december_and_issued_in_january_spends_the_new_years_fund(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc), form="giay-khen")
    binh_phuoc.on(date(2025, 1, 10))
    assert "năm 2024" in draft.facts.fund
    assert "năm 2025" in binh_phuoc.office.decisions.issue(draft.id, 3, date(2025, 1, 9)).facts.fund


def test_a_number_is_given_once_in_a_year(binh_phuoc: Story) -> None:
    first = issued(binh_phuoc)
    replacement = binh_phuoc.office.decisions.replace(first.id, "sai tên")
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(replacement.id, 15, SIGNED)
    assert binh_phuoc.office.decisions.next_number(replacement.id, 2024) == 16


def test_the_next_number_follows_the_highest_whatever_was_left_out(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    assert binh_phuoc.office.decisions.next_number(draft.id, 2024) == 1
    binh_phuoc.office.decisions.issue(draft.id, 2846, SIGNED)
    assert binh_phuoc.office.decisions.next_number(draft.id, 2024) == 2847
    assert binh_phuoc.office.decisions.next_number(draft.id, 2025) == 1


def test_a_higher_number_is_not_dated_before_a_lower_one(binh_phuoc: Story) -> None:
    with pytest.raises(NumberAgainstItsDay) as refused:
        _issue_each(binh_phuoc, (7, date(2024, 12, 6)), (8, date(2024, 12, 5)))
    assert (refused.value.number, refused.value.neighbours) == ("08/QĐ-SXD", ("07/QĐ-SXD ngày 06/12/2024",))


def test_a_lower_number_is_not_dated_after_a_higher_one(binh_phuoc: Story) -> None:
    with pytest.raises(NumberAgainstItsDay) as refused:
        _issue_each(binh_phuoc, (8, date(2024, 12, 5)), (7, date(2024, 12, 6)))
    assert refused.value.neighbours == ("08/QĐ-SXD ngày 05/12/2024",)


def test_a_late_number_fills_a_gap_where_its_day_lies_between_the_nearest_numbers(binh_phuoc: Story) -> None:
    ends = ((5, date(2024, 12, 4)), (9, date(2024, 12, 10)))
    _issue_each(binh_phuoc, *ends, (7, date(2024, 12, 6)))
    known = binh_phuoc.office.decisions.all(binh_phuoc.plan)
    assert [one.facts.number for one in known] == [5, 9, 7]


def test_the_nearest_numbers_are_those_held_against(binh_phuoc: Story) -> None:
    given = ((5, date(2024, 12, 4)), (6, date(2024, 12, 6)), (9, date(2024, 12, 10)))
    with pytest.raises(NumberAgainstItsDay) as refused:
        _issue_each(binh_phuoc, *given, (7, date(2024, 12, 5)))
    assert refused.value.neighbours == ("06/QĐ-SXD ngày 06/12/2024", "09/QĐ-SXD ngày 10/12/2024")


def test_a_cancelled_decision_keeps_its_number_and_its_place(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    first = binh_phuoc.office.decisions.issue(drafted(binh_phuoc, meeting).id, 7, date(2024, 12, 6))
    binh_phuoc.office.decisions.cancel(first.id, "gian dối thành tích")
    again = drafted(binh_phuoc, meeting)
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(again.id, 7, date(2024, 12, 6))
    with pytest.raises(NumberAgainstItsDay):
        binh_phuoc.office.decisions.issue(again.id, 8, date(2024, 12, 5))


def test_numbers_begin_anew_each_year(binh_phuoc: Story) -> None:
    binh_phuoc.on(date(2025, 2, 1))
    _issue_each(binh_phuoc, (15, SIGNED), (1, date(2025, 1, 9)))


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(date(2025, 1, 1), SignedInTheFuture), (date(2024, 12, 2), SignedBeforeTheMeeting)],
)
def test_a_decision_is_signed_between_the_meeting_and_today(
    binh_phuoc: Story, day: date, refusal: type[Exception]
) -> None:
    meeting = voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    with pytest.raises(refusal):
        binh_phuoc.office.decisions.issue(draft.id, 15, day)


def test_an_issued_decision_is_not_issued_again(binh_phuoc: Story) -> None:
    with pytest.raises(DecisionAlreadyIssued):
        binh_phuoc.office.decisions.issue(issued(binh_phuoc).id, 16, SIGNED)


def test_who_was_suspended_after_the_vote_is_notissued(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    binh_phuoc.office.exemplars.suspend(nominee, "có đơn tố cáo đang xác minh")
    with pytest.raises(NominationNotOpen):
        binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)


def test_what_cannot_be_printed_is_not_issued(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    # What is refused where it is typed may still come in by another tool than the program.
    with closing(sqlite3.connect(binh_phuoc.office.path)) as connection, connection:
        connection.execute("UPDATE unit SET name = 'Phòng 漢'")
    with pytest.raises(UnprintableCharacter):
        binh_phuoc.office.decisions.issue(drafted(binh_phuoc, meeting).id, 15, SIGNED)


def test_who_passed_is_reported_as_waiting_until_a_decision_isissued(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc)
    quarter = Period(Cadence.QUARTER, 2024, 4)
    assert binh_phuoc.office.reports.quarterly(binh_phuoc.plan, quarter).waiting == 1
    draft = binh_phuoc.office.decisions.draft(DecisionWish(binh_phuoc.plan, RECOGNITION, meeting))
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert binh_phuoc.office.reports.quarterly(binh_phuoc.plan, quarter).waiting == 0


def test_a_number_given_before_is_told_together_with_a_day_that_will_not_do(binh_phuoc: Story) -> None:
    first = issued(binh_phuoc)
    replacement = binh_phuoc.office.decisions.replace(first.id, "sai tên")
    with pytest.raises(SeveralRefusals) as no:
        binh_phuoc.office.decisions.issue(replacement.id, 15, date(SIGNED.year, 1, 1))
    assert [type(one) for one in no.value.reasons] == [SignedBeforeTheMeeting, NumberTaken]
