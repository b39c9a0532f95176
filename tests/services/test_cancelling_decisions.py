"""A decision cancelled by another: numbered, signed and printed like any, and final."""

from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.domain.decisions.decision import (
    CancellationIsFinal,
    Decision,
    DecisionNoLongerStands,
    DecisionNotIssued,
    DecisionState,
    SignedBeforeReplaced,
)
from app.domain.papers.numbering import NumberTaken
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import drafted, issued, voted

WHY, LATER = "khai gian thành tích", date(2024, 12, 20)


def _cancelling(story: Story, form: str = "giay-khen") -> Decision:
    """The draft that cancels decision 15."""
    return story.office.decisions.draft_cancellation(issued(story, form=form).id, WHY)


def _read(story: Story, decision: Decision) -> str:
    return " ".join(page.words for page in sheets(drawn(story.office.papers.decision(decision.id))))


def test_the_old_decision_stands_until_the_cancelling_one_is_issued(binh_phuoc: Story) -> None:
    decisions = binh_phuoc.office.decisions
    draft = _cancelling(binh_phuoc)
    old = draft.predecessor or 0
    assert decisions.decision(old).state is DecisionState.ISSUED
    made = decisions.issue(draft.id, 16, LATER)
    ended = decisions.decision(old)
    assert (ended.state, ended.successor, ended.reason) == (DecisionState.CANCELLED, made.id, WHY)


def test_the_awards_of_a_cancelled_decision_no_longer_stand_and_nobody_new_is_commended(binh_phuoc: Story) -> None:
    draft = _cancelling(binh_phuoc)
    old = binh_phuoc.office.decisions.decision(draft.predecessor or 0)
    binh_phuoc.office.decisions.issue(draft.id, 16, LATER)
    (given,) = binh_phuoc.office.exemplars.commendations(old.facts.lines[0].exemplar)
    assert (given.stands, given.cancelled) == (False, WHY)


def test_whom_a_cancelled_decision_named_may_be_decided_on_anew(binh_phuoc: Story) -> None:
    draft = _cancelling(binh_phuoc)
    old = binh_phuoc.office.decisions.decision(draft.predecessor or 0)
    binh_phuoc.office.decisions.issue(draft.id, 16, LATER)
    again = drafted(binh_phuoc, old.meeting or 0, form="giay-khen")
    assert again.facts.lines == old.facts.lines


def test_the_cancelling_decision_cites_what_it_undoes_and_has_award_and_money_given_back(binh_phuoc: Story) -> None:
    words = _read(binh_phuoc, binh_phuoc.office.decisions.issue(_cancelling(binh_phuoc).id, 16, LATER))
    cited = "Quyết định số 15/QĐ-SXD ngày 05 tháng 12 năm 2024 của Giám đốc Sở Xây dựng"
    assert "Số: 16/QĐ-SXD" in words
    assert f"Về việc hủy bỏ {cited}" in words
    assert f"Điều 1. Hủy bỏ {cited} về việc công nhận điển hình tiên tiến Sở Xây dựng năm 2024. Lý do: {WHY}." in words
    assert "Điều 2. Thu hồi Giấy khen và tiền thưởng đã trao cho cá nhân có tên tại Quyết định nêu tại Điều 1." in words
    assert "Tổng số tiền thưởng thu hồi: 710.000 đồng (Bằng chữ: Bảy trăm mười nghìn đồng)." in words
    assert "- Như Điều 4;" in words
    assert "DANH SÁCH" not in words


def test_a_bare_recognition_is_cancelled_without_anything_to_give_back(binh_phuoc: Story) -> None:
    words = _read(binh_phuoc, _cancelling(binh_phuoc, form=""))
    assert "Thu hồi" not in words
    assert "- Như Điều 3;" in words


def test_an_unsigned_cancelling_decision_is_a_draft_with_blanks(binh_phuoc: Story) -> None:
    assert "DỰ THẢO" in _read(binh_phuoc, _cancelling(binh_phuoc))


def test_a_cancelling_decision_takes_a_number_of_the_same_series(binh_phuoc: Story) -> None:
    draft = _cancelling(binh_phuoc)
    with pytest.raises(NumberTaken):
        binh_phuoc.office.decisions.issue(draft.id, 15, LATER)


def test_a_decision_is_not_cancelled_before_its_own_day(binh_phuoc: Story) -> None:
    draft = _cancelling(binh_phuoc)
    with pytest.raises(SignedBeforeReplaced):
        binh_phuoc.office.decisions.issue(draft.id, 16, date(2024, 12, 4))


def test_a_draft_is_given_up_and_not_cancelled_by_a_decision(binh_phuoc: Story) -> None:
    draft = drafted(binh_phuoc, voted(binh_phuoc))
    with pytest.raises(DecisionNotIssued):
        binh_phuoc.office.decisions.draft_cancellation(draft.id, WHY)


def test_a_cancellation_is_given_up_while_it_is_a_draft(binh_phuoc: Story) -> None:
    draft = _cancelling(binh_phuoc)
    assert binh_phuoc.office.decisions.cancel(draft.id, "nhầm").state is DecisionState.GIVEN_UP
    assert binh_phuoc.office.decisions.decision(draft.predecessor or 0).state is DecisionState.ISSUED


def test_an_issued_cancellation_is_final(binh_phuoc: Story) -> None:
    decisions = binh_phuoc.office.decisions
    made = decisions.issue(_cancelling(binh_phuoc).id, 16, LATER)
    for ending in (decisions.cancel, decisions.replace, decisions.draft_cancellation):
        with pytest.raises(CancellationIsFinal):
            ending(made.id, "nhầm")


def test_of_two_drafts_that_would_end_a_decision_only_the_first_issued_does(binh_phuoc: Story) -> None:
    decisions = binh_phuoc.office.decisions
    draft = _cancelling(binh_phuoc)
    replacement = decisions.replace(draft.predecessor or 0, "sai tên")
    decisions.issue(draft.id, 16, LATER)
    with pytest.raises(DecisionNoLongerStands):
        decisions.issue(replacement.id, 17, LATER)
