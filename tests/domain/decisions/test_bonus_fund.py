from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.decisions.bonus_fund import BonusFund, FundCaution, Spending, caution
from app.domain.decisions.fund_approval import Approval, ApprovalDraft, ApprovalKind

YEAR, DAY = 2024, date(2024, 1, 15)
SUMS = st.integers(1, 10**12)


def approval(amount: int, kind: ApprovalKind = ApprovalKind.INITIAL, struck: str = "") -> Approval:
    return Approval(1, ApprovalDraft(YEAR, kind, amount, "12/QĐ-UBND", DAY), struck)


def spending(decision: int, total: int, predecessor: int | None = None) -> Spending:
    return Spending(decision, f"{decision}/QĐ-SXD", DAY, "Về việc tặng Giấy khen", 1, total, predecessor)


def fund(approved: int, *spent: Spending, drafts: tuple[Spending, ...] = ()) -> BonusFund:
    return BonusFund(YEAR, (approval(approved),) if approved else (), spent, drafts)


def test_a_supplement_adds_to_the_fund_and_a_cut_takes_from_it() -> None:
    approvals = (approval(250), approval(50, ApprovalKind.SUPPLEMENT), approval(30, ApprovalKind.CUT))
    assert BonusFund(YEAR, approvals, ()).approved == 270


def test_what_was_struck_out_is_no_approval() -> None:
    known = BonusFund(YEAR, (approval(250, struck="ghi nhầm năm"),), ())
    assert (known.is_recorded, known.approved) == (False, 0)


def test_more_spent_than_approved_is_less_than_nothing_left() -> None:
    known = fund(10, spending(1, 7), spending(2, 5))
    assert (known.spent, known.left) == (12, -2)


def test_a_draft_that_replaces_a_decision_pledges_only_what_it_adds() -> None:
    known = fund(10, spending(1, 7), drafts=(spending(2, 8, predecessor=1),))
    assert (known.left, known.pledged, known.left_after_drafts) == (3, 1, 2)


def test_a_draft_that_cancels_a_decision_gives_its_money_back() -> None:
    known = fund(10, spending(1, 7), drafts=(spending(2, 0, predecessor=1),))
    assert known.left_after_drafts == 10


def test_two_drafts_that_would_end_one_decision_give_its_money_back_once() -> None:
    known = fund(10, spending(1, 7), drafts=(spending(2, 0, predecessor=1), spending(3, 7, predecessor=1)))
    assert known.left_after_drafts == 3


@given(st.lists(SUMS, min_size=1), st.data())
def test_issuing_a_draft_leaves_what_was_foretold(totals: list[int], data: st.DataObject) -> None:
    spent = tuple(spending(place, total) for place, total in enumerate(totals))
    ended = data.draw(st.none() | st.integers(0, len(spent) - 1))
    draft = spending(len(spent), data.draw(SUMS), ended)
    after = (*(one for one in spent if one.decision != ended), draft)
    assert fund(10**12, *spent, drafts=(draft,)).left_after_drafts == fund(10**12, *after).left


def test_the_last_dong_may_be_spent() -> None:
    assert caution(fund(10, spending(1, 7)), spending(2, 3)) is None


def test_one_dong_too_many_is_told_with_the_numbers() -> None:
    assert caution(fund(10, spending(1, 7)), spending(2, 4)) == FundCaution(YEAR, 10, 7, 4)
    assert FundCaution(YEAR, 10, 7, 4).short == 1


def test_an_issued_decision_is_not_counted_against_itself() -> None:
    assert caution(fund(10, spending(1, 7), spending(2, 3)), spending(2, 3)) is None


def test_what_a_decision_replaces_has_given_its_money_back() -> None:
    assert caution(fund(10, spending(1, 7)), spending(2, 10, predecessor=1)) is None


def test_a_decision_without_money_needs_no_fund() -> None:
    assert caution(fund(0), spending(1, 0)) is None


def test_where_nothing_was_approved_that_is_what_is_said() -> None:
    found = caution(fund(0), spending(1, 1_420_000))
    assert found is not None
    assert found.said == ("Chưa ghi Quỹ thi đua, khen thưởng năm 2024 được duyệt; quyết định này chi 1.420.000 đồng.")


def test_a_fund_overdrawn_is_told_in_one_sentence() -> None:
    assert FundCaution(YEAR, 2_000_000, 1_420_000, 710_000).said == (
        "Vượt 130.000 đồng so với Quỹ thi đua, khen thưởng năm 2024: được duyệt 2.000.000 đồng, các quyết định khác "
        "đã chi 1.420.000 đồng, quyết định này chi 710.000 đồng."
    )


@given(SUMS, st.lists(SUMS), SUMS)
def test_a_decision_is_warned_of_exactly_when_nothing_would_be_left(
    approved: int, spent: list[int], asked: int
) -> None:
    before = tuple(spending(place, total) for place, total in enumerate(spent))
    draft = spending(len(before), asked)
    assert (caution(fund(approved, *before), draft) is not None) == (fund(approved, *before, draft).left < 0)
