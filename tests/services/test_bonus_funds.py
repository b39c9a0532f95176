"""The year's bonus fund over decisions that were drafted, issued, replaced, cancelled and corrected."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.ink.pdf import drawn
from app.domain.decisions.bonus_fund import FundCaution
from app.domain.decisions.fund_approval import (
    ApprovalAlreadyKept,
    ApprovalDraft,
    ApprovalKind,
    ApprovalStruckOut,
    CutsExceedApprovals,
    NoSuchApproval,
)
from app.domain.nominations.nomination import ReasonMissing
from tests.documents.reading import sheets
from tests.services.conftest import Story
from tests.services.decided import SIGNED, drafted, issued, voted

APPROVED = ApprovalDraft(2024, ApprovalKind.INITIAL, 250_000_000, "12/QĐ-UBND", date(2024, 1, 15))
BONUS, LATER = 710_000, date(2024, 12, 20)


@pytest.fixture
def story(binh_phuoc: Story) -> Story:
    """The office with 250 million approved for 2024."""
    binh_phuoc.office.bonus_funds.record(APPROVED)
    return binh_phuoc


def figures(story: Story, year: int = 2024) -> tuple[int, int, int]:
    fund = story.office.bonus_funds.fund(year)
    return fund.approved, fund.spent, fund.left_after_drafts


def undo(story: Story) -> None:
    last = story.office.upkeep.undoable()
    assert last is not None
    story.office.upkeep.undo(last.seq)


def test_an_issued_decision_spends_what_its_list_says(story: Story) -> None:
    decision = issued(story, form="giay-khen")
    (spent,) = story.office.bonus_funds.fund(2024).spendings
    assert (spent.reference, spent.recipients, spent.total) == ("15/QĐ-SXD", 1, decision.facts.total)
    assert figures(story) == (250_000_000, BONUS, 250_000_000 - BONUS)


def test_a_draft_is_pledged_and_not_spent(story: Story) -> None:
    drafted(story, voted(story), form="giay-khen")
    assert figures(story) == (250_000_000, 0, 250_000_000 - BONUS)


def test_a_draft_is_pledged_from_the_year_it_would_be_issued_in(story: Story) -> None:
    drafted(story, voted(story), form="giay-khen")
    story.on(date(2025, 1, 2))
    assert story.office.bonus_funds.fund(2024).pledged == 0
    assert story.office.bonus_funds.fund(2025).pledged == BONUS


def test_a_draft_given_up_is_pledged_no_more(story: Story) -> None:
    draft = drafted(story, voted(story), form="giay-khen")
    story.office.decisions.cancel(draft.id, "sai danh sách")
    assert story.office.bonus_funds.fund(2024).drafts == ()


def test_a_recognition_without_an_award_spends_nothing(story: Story) -> None:
    issued(story)
    assert story.office.bonus_funds.fund(2024).spendings == ()


def test_a_cancelled_decision_gives_its_money_back(story: Story) -> None:
    story.office.decisions.cancel(issued(story, form="giay-khen").id, "khai gian thành tích")
    assert figures(story) == (250_000_000, 0, 250_000_000)


def test_a_cancelling_decision_gives_the_money_back_only_once_it_is_issued(story: Story) -> None:
    draft = story.office.decisions.draft_cancellation(issued(story, form="giay-khen").id, "khai gian thành tích")
    assert figures(story) == (250_000_000, BONUS, 250_000_000)
    story.office.decisions.issue(draft.id, 16, LATER)
    assert figures(story) == (250_000_000, 0, 250_000_000)


def test_a_replacement_counts_once(story: Story) -> None:
    draft = story.office.decisions.replace(issued(story, form="giay-khen").id, "sai chức vụ")
    assert figures(story) == (250_000_000, BONUS, 250_000_000 - BONUS)
    story.office.decisions.issue(draft.id, 16, LATER)
    assert figures(story) == (250_000_000, BONUS, 250_000_000 - BONUS)


def test_a_replacement_of_the_next_year_spends_from_that_years_fund(story: Story) -> None:
    draft = story.office.decisions.replace(issued(story, form="giay-khen").id, "sai chức vụ")
    story.on(date(2025, 1, 10))
    story.office.decisions.issue(draft.id, 1, date(2025, 1, 10))
    assert figures(story)[1] == 0
    assert figures(story, 2025)[1] == BONUS


def test_a_letter_of_correction_moves_no_money(story: Story) -> None:
    decision = issued(story, form="giay-khen")
    story.office.decisions.correct(decision.id, "45/SXD-VP", LATER, "“An” sửa thành “Ân”.")
    assert figures(story)[1] == BONUS


def test_a_decision_the_fund_covers_needs_no_word(story: Story) -> None:
    assert story.office.bonus_funds.caution(drafted(story, voted(story), form="giay-khen").id) is None


def test_a_draft_beyond_what_is_left_is_told_of_and_still_issued(binh_phuoc: Story) -> None:
    funds = binh_phuoc.office.bonus_funds
    funds.record(replace(APPROVED, amount=700_000))
    draft = drafted(binh_phuoc, voted(binh_phuoc), form="giay-khen")
    assert funds.caution(draft.id) == FundCaution(2024, 700_000, 0, BONUS)
    binh_phuoc.office.decisions.issue(draft.id, 15, SIGNED)
    assert funds.caution(draft.id) == FundCaution(2024, 700_000, 0, BONUS)


def test_a_draft_is_weighed_against_the_year_it_is_to_be_dated_in(story: Story) -> None:
    draft = drafted(story, voted(story), form="giay-khen")
    assert story.office.bonus_funds.caution(draft.id, 2025) == FundCaution(2025, None, 0, BONUS)


def test_what_no_longer_stands_asks_for_nothing(binh_phuoc: Story) -> None:
    decision = issued(binh_phuoc, form="giay-khen")
    assert binh_phuoc.office.bonus_funds.caution(decision.id) is not None
    binh_phuoc.office.decisions.cancel(decision.id, "khai gian thành tích")
    assert binh_phuoc.office.bonus_funds.caution(decision.id) is None


def test_an_approval_corrected_to_another_year_leaves_the_first(story: Story) -> None:
    (known,) = story.office.bonus_funds.fund(2024).approvals
    story.office.bonus_funds.correct(known.id, replace(APPROVED, year=2025, amount=300_000_000))
    assert (figures(story)[0], figures(story, 2025)[0]) == (0, 300_000_000)


def test_an_approval_is_corrected_under_its_own_paper(story: Story) -> None:
    (known,) = story.office.bonus_funds.fund(2024).approvals
    assert story.office.bonus_funds.correct(known.id, replace(APPROVED, amount=1)).draft.amount == 1
    with pytest.raises(ApprovalAlreadyKept):
        story.office.bonus_funds.record(APPROVED)


def test_an_approval_struck_out_stays_readable_and_counts_no_more(story: Story) -> None:
    (known,) = story.office.bonus_funds.fund(2024).approvals
    story.office.bonus_funds.strike(known.id, "ghi nhầm năm")
    assert story.office.bonus_funds.approval(known.id).struck == "ghi nhầm năm"
    assert figures(story)[0] == 0
    story.office.bonus_funds.record(APPROVED)
    with pytest.raises(ApprovalStruckOut):
        story.office.bonus_funds.strike(known.id, "lại")
    with pytest.raises(ApprovalStruckOut):
        story.office.bonus_funds.correct(known.id, APPROVED)


def test_striking_wants_a_reason_and_an_approval(story: Story) -> None:
    with pytest.raises(ReasonMissing):
        story.office.bonus_funds.strike(1, " ")
    with pytest.raises(NoSuchApproval):
        story.office.bonus_funds.strike(9, "nhầm")


def test_no_more_is_cut_than_was_approved_however_it_comes_about(story: Story) -> None:
    funds = story.office.bonus_funds
    (known,) = funds.fund(2024).approvals
    cut = replace(APPROVED, kind=ApprovalKind.CUT, amount=100_000_000, paper="90/QĐ-UBND")
    funds.record(cut)
    with pytest.raises(CutsExceedApprovals):
        funds.record(replace(cut, amount=150_000_001, paper="91/QĐ-UBND"))
    for wrong in (replace(APPROVED, amount=99_999_999), replace(APPROVED, year=2025)):
        with pytest.raises(CutsExceedApprovals):
            funds.correct(known.id, wrong)
    with pytest.raises(CutsExceedApprovals):
        funds.strike(known.id, "ghi nhầm")
    assert figures(story)[0] == 150_000_000


def test_a_correction_is_undone(story: Story) -> None:
    (known,) = story.office.bonus_funds.fund(2024).approvals
    story.office.bonus_funds.correct(known.id, replace(APPROVED, amount=1))
    undo(story)
    assert story.office.bonus_funds.fund(2024).approvals == (known,)


def test_a_strike_is_undone(story: Story) -> None:
    (known,) = story.office.bonus_funds.fund(2024).approvals
    story.office.bonus_funds.strike(known.id, "ghi nhầm")
    undo(story)
    assert story.office.bonus_funds.fund(2024).approvals == (known,)


def test_the_use_of_the_fund_is_printed_with_its_sums_in_words(story: Story) -> None:
    issued(story, form="giay-khen")
    words = " ".join(sheet.words for sheet in sheets(drawn(story.office.bonus_funds.printed(2024))))
    assert "TÌNH HÌNH SỬ DỤNG Quỹ thi đua, khen thưởng năm 2024" in words
    assert "Đã chi: 710.000 đồng (Bằng chữ: Bảy trăm mười nghìn đồng)." in words
    assert "Còn lại: 249.290.000 đồng" in words
