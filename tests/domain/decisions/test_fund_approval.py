from dataclasses import replace
from datetime import date

import pytest

from app.domain.decisions.fund_approval import (
    Approval,
    ApprovalAlreadyKept,
    ApprovalDraft,
    ApprovalInTheFuture,
    ApprovalKind,
    ApprovalNotPositive,
    ApprovalStruckOut,
    ApprovalWithoutPaper,
    CutsExceedApprovals,
    FundYearFarFromPaper,
    InitiallyApprovedAlready,
    accept_approval,
    check_covers_its_cuts,
    check_stands,
)
from app.domain.errors import Refusal, SeveralRefusals

DAY, TODAY = date(2024, 1, 15), date(2024, 12, 31)
DRAFT = ApprovalDraft(2024, ApprovalKind.INITIAL, 250_000_000, " 12/QĐ-UBND ", DAY, " giao  đầu năm ")
KEPT = Approval(1, replace(DRAFT, paper="12/QĐ-UBND"))


def test_an_approval_is_kept_clean() -> None:
    accepted = accept_approval(DRAFT, (), TODAY)
    assert (accepted.paper, accepted.note) == ("12/QĐ-UBND", "giao đầu năm")


def test_a_cut_is_written_without_a_sign_and_takes_away() -> None:
    assert replace(DRAFT, kind=ApprovalKind.CUT).change == -250_000_000


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"amount": 0}, ApprovalNotPositive),
        ({"amount": -5}, ApprovalNotPositive),
        ({"paper": "  "}, ApprovalWithoutPaper),
        ({"day": date(2025, 1, 1)}, ApprovalInTheFuture),
        ({"year": 2042}, FundYearFarFromPaper),
        ({"year": 2022}, FundYearFarFromPaper),
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        accept_approval(replace(DRAFT, **wrong), (), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_a_fund_may_be_approved_the_year_before_and_settled_the_year_after(year: int) -> None:
    assert accept_approval(replace(DRAFT, year=year), (), TODAY).year == year


def test_every_reason_is_given_at_once() -> None:
    with pytest.raises(SeveralRefusals) as refused:
        accept_approval(replace(DRAFT, amount=0, paper=""), (), TODAY)
    assert [type(one) for one in refused.value.reasons] == [ApprovalNotPositive, ApprovalWithoutPaper]


def test_one_paper_is_not_counted_twice() -> None:
    with pytest.raises(ApprovalAlreadyKept):
        accept_approval(replace(DRAFT, paper="12/qđ-ubnd", amount=1), (KEPT,), TODAY)


def test_a_fund_is_first_approved_once_and_what_another_paper_adds_is_a_supplement() -> None:
    another = replace(DRAFT, paper="13/QĐ-UBND")
    with pytest.raises(InitiallyApprovedAlready) as refused:
        accept_approval(another, (KEPT,), TODAY)
    assert (refused.value.field, refused.value.paper) == ("kind", KEPT.draft.paper)
    accept_approval(replace(another, kind=ApprovalKind.SUPPLEMENT), (KEPT,), TODAY)


def test_one_paper_may_approve_and_another_of_the_same_number_and_day_may_add() -> None:
    accept_approval(replace(DRAFT, kind=ApprovalKind.SUPPLEMENT), (KEPT,), TODAY)


def test_everything_approved_may_be_cut_and_not_a_dong_more() -> None:
    cut = Approval(2, replace(KEPT.draft, kind=ApprovalKind.CUT))
    check_covers_its_cuts(2024, (KEPT, cut))
    with pytest.raises(CutsExceedApprovals) as refused:
        check_covers_its_cuts(2024, (KEPT, replace(cut, draft=replace(cut.draft, amount=250_000_001))))
    assert (refused.value.cut, refused.value.given) == (250_000_001, 250_000_000)


def test_what_was_struck_out_is_not_corrected() -> None:
    check_stands(KEPT)
    with pytest.raises(ApprovalStruckOut):
        check_stands(replace(KEPT, struck="ghi nhầm"))
