"""What the database itself refuses of a fund's approvals, whichever tool asks."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.decisions.fund_approval import ApprovalDraft, ApprovalKind
from app.office import open_office
from tests.store.stranger import Stranger


@pytest.fixture
def stranger(fresh_register: Path) -> Stranger:
    """A stranger at a register with one approval."""
    office = open_office(fresh_register, lambda: date(2021, 5, 20))
    office.bonus_funds.record(ApprovalDraft(2021, ApprovalKind.INITIAL, 90_000_000, "46/QĐ-UBND", date(2021, 1, 11)))
    office.close()
    return Stranger(fresh_register)


@pytest.mark.parametrize(
    ("claim", "change"),
    [
        ("dong_positive", "dong = 0"),
        ("has_a_paper", "paper = ' '"),
        ("kind_is_known", "kind = 'khac'"),
        ("day_is_a_day", "day = '2021-02-30'"),
        ("struck_with_reason", "struck_on = '2021-05-20'"),
    ],
)
def test_an_approval_that_cannot_be_is_refused(stranger: Stranger, claim: str, change: str) -> None:
    stranger.is_refused(claim, f"UPDATE fund_approval SET {change} WHERE id = 1")


def test_an_approval_is_struck_out_and_never_deleted(stranger: Stranger) -> None:
    stranger.is_refused("is never deleted", "DELETE FROM fund_approval WHERE id = 1")
