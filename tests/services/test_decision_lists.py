from datetime import date

from app.domain.decisions.decision import DecisionKind, DecisionState
from app.domain.decisions.decision_listing import DecisionFilter
from app.domain.outgoing.outgoing import SeriesState
from app.domain.papers.document_kind import DocumentKind
from app.domain.plans.plan import Recipient
from app.domain.units.unit import UnitKind
from app.services.decisions import DecisionWish
from tests.services.conftest import Story
from tests.services.decided import COMMENDATION, HELD, RECEIVED, SIGNED, drafted, issued, voted

EVERYTHING = DecisionFilter()


def test_a_line_says_what_the_decision_says(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, collectives=1, people=2)
    decision = binh_phuoc.office.decisions.issue(drafted(binh_phuoc, meeting, form="giay-khen").id, 15, SIGNED)
    (line,) = binh_phuoc.office.decision_lists.lines(binh_phuoc.plan, EVERYTHING)
    facts = decision.facts
    assert (line.id, line.state, line.kind) == (decision.id, DecisionState.ISSUED, DecisionKind.RECOGNITION)
    assert (line.reference, line.day, line.subject, line.form) == ("15/QĐ-SXD", SIGNED, facts.subject, "Giấy khen")
    assert line.names == tuple(one.name for one in facts.lines)
    assert line.total == facts.total


def test_the_one_drafted_last_comes_first(binh_phuoc: Story) -> None:
    first = issued(binh_phuoc)
    second = binh_phuoc.office.decisions.replace(first.id, "sai chức vụ")
    lines = binh_phuoc.office.decision_lists.lines(binh_phuoc.plan, EVERYTHING)
    assert [line.id for line in lines] == [second.id, first.id]


def test_a_cancellation_names_nobody_and_carries_no_money(binh_phuoc: Story) -> None:
    first = issued(binh_phuoc, form="giay-khen")
    binh_phuoc.office.decisions.draft_cancellation(first.id, "xét sai")
    line, _ = binh_phuoc.office.decision_lists.lines(binh_phuoc.plan, EVERYTHING)
    assert (line.kind, line.names, line.total) == (DecisionKind.CANCELLATION, (), 0)


def test_the_list_is_narrowed_by_a_name_a_state_and_a_kind(binh_phuoc: Story) -> None:
    first = issued(binh_phuoc)
    binh_phuoc.office.decisions.draft_cancellation(first.id, "xét sai")

    def found(**wanted: object) -> list[int]:
        asked = DecisionFilter(**wanted)  # type: ignore[arg-type]
        return [one.id for one in binh_phuoc.office.decision_lists.lines(binh_phuoc.plan, asked)]

    assert found(words="le van an 0") == [first.id]
    assert found(words="15/qd-sxd", state=DecisionState.ISSUED) == [first.id]
    assert found(state=DecisionState.DRAFT) == [2]
    assert found(kind=DecisionKind.RECOGNITION) == [first.id]
    assert found(words="khong co") == []


def test_a_meeting_says_how_many_it_passed_still_wait(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, people=3)
    nominee = binh_phuoc.office.councils.agenda(meeting)[0].id
    drafted(binh_phuoc, meeting, nominee)
    (sealed,) = binh_phuoc.office.decision_lists.sealed_meetings(binh_phuoc.plan)
    assert (sealed.meeting, sealed.held, sealed.waiting) == (meeting, HELD, 2)
    assert sealed.code == binh_phuoc.office.ballots.progress(meeting).code


def test_a_meeting_not_sealed_is_not_offered(binh_phuoc: Story) -> None:
    binh_phuoc.council(9)
    binh_phuoc.meet(HELD, binh_phuoc.nominee())
    assert binh_phuoc.office.decision_lists.sealed_meetings(binh_phuoc.plan) == ()


def test_whom_a_meeting_passed_stands_in_the_order_of_the_list(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, collectives=1, people=2)
    offered = binh_phuoc.office.decision_lists.passed(meeting)
    drawn = drafted(binh_phuoc, meeting).facts.lines
    assert [(one.name, one.post, one.achievement) for one in offered] == [
        (line.name, line.post, line.achievement) for line in drawn
    ]
    assert binh_phuoc.office.decision_lists.passed(meeting) == ()


def test_one_suspended_since_the_vote_is_not_offered(binh_phuoc: Story) -> None:
    meeting = voted(binh_phuoc, people=2)
    held_back, other = binh_phuoc.office.councils.agenda(meeting)
    binh_phuoc.office.exemplars.suspend(held_back.id, "đang xác minh đơn thư")
    assert [one.nomination for one in binh_phuoc.office.decision_lists.passed(meeting)] == [other.id]


def test_only_who_was_never_voted_on_may_be_commended_directly(binh_phuoc: Story) -> None:
    voted(binh_phuoc, agree=8)
    unit = binh_phuoc.unit("Phòng B", UnitKind.DEPARTMENT)
    found = binh_phuoc.nominate(binh_phuoc.exemplar("Trần Văn Mới", unit), unit, RECEIVED)
    (candidate,) = binh_phuoc.office.decision_lists.discovered(binh_phuoc.plan)
    assert (candidate.nomination, candidate.recipient) == (found.id, Recipient.STAFF)
    wish = DecisionWish(binh_phuoc.plan, COMMENDATION, None, (found.id,), "giay-khen")
    binh_phuoc.office.decisions.draft(wish)
    assert binh_phuoc.office.decision_lists.discovered(binh_phuoc.plan) == ()


def test_a_nomination_that_tells_no_deed_is_not_offered(binh_phuoc: Story) -> None:
    unit = binh_phuoc.unit("Phòng B", UnitKind.DEPARTMENT)
    binh_phuoc.nominate(binh_phuoc.exemplar("Trần Văn Mới", unit), unit, RECEIVED, deed="", achievements="")
    assert binh_phuoc.office.decision_lists.discovered(binh_phuoc.plan) == ()


def test_a_series_says_its_next_number_and_gaps_before_the_first_and_after(binh_phuoc: Story) -> None:
    outgoing = binh_phuoc.office.outgoing
    assert outgoing.state_of(DocumentKind.DECISION, "SXD", 2024) == SeriesState("QĐ-SXD", 1, ())
    issued(binh_phuoc)
    assert outgoing.state_of(DocumentKind.DECISION, "SXD", 2024) == SeriesState("QĐ-SXD", 16, ((1, 14),))
    assert outgoing.state_of(DocumentKind.DECISION, "SXD", date(2025, 1, 1).year) == SeriesState("QĐ-SXD", 1, ())
