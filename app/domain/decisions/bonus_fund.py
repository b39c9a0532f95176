"""The year's bonus fund: what was approved for it, what issued decisions spent of it, and what is left.

A decision belongs to the fund of the year it is dated, as its own paper says ("Quỹ thi đua, khen thưởng năm …").
Replaced or cancelled, it gives its money back to that year; what replaces it spends from the year of its own day.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.decisions.fund_approval import Approval, ApprovalKind, approved_by
from app.domain.language.numbers import grouped


@dataclass(frozen=True, slots=True)
class Spending:
    """What one decision takes from the fund: its bonus money in đồng, and how many recipients it names.

    `day` is None for a draft; `predecessor` is the decision it takes the place of or cancels.
    """

    decision: int
    reference: str
    day: date | None
    subject: str
    recipients: int
    total: int
    predecessor: int | None = None


@dataclass(frozen=True, slots=True)
class BonusFund:
    """The fund of a year.

    `approvals` are by their day, those struck out among them; `spendings` the decisions dated in the year that stand
    and carry money; `drafts` those not issued yet that would move the money of this year.
    """

    year: int
    approvals: tuple[Approval, ...]
    spendings: tuple[Spending, ...]
    drafts: tuple[Spending, ...] = ()

    @property
    def standing(self) -> tuple[Approval, ...]:
        """The approvals that count."""
        return tuple(one for one in self.approvals if not one.struck)

    @property
    def is_recorded(self) -> bool:
        """Whether any approval of the year is known."""
        return bool(self.standing)

    @property
    def likely_kind(self) -> ApprovalKind:
        """What the next paper most likely does: the first approves the fund, what follows adds to it."""
        begun = any(one.draft.kind is ApprovalKind.INITIAL for one in self.standing)
        return ApprovalKind.SUPPLEMENT if begun else ApprovalKind.INITIAL

    @property
    def approved(self) -> int:
        """What was approved in all, in đồng."""
        return approved_by(self.standing)

    @property
    def spent(self) -> int:
        """What the decisions that stand spent, in đồng."""
        return sum(one.total for one in self.spendings)

    @property
    def left(self) -> int:
        """What is left of what was approved, in đồng; below 0 where more was spent."""
        return self.approved - self.spent

    @property
    def pledged(self) -> int:
        """What issuing every draft would add to what is spent: what they give less what those they end give back."""
        return sum(one.total for one in self.drafts) - sum(one.total for one in self.spendings if self._is_ended(one))

    @property
    def left_after_drafts(self) -> int:
        """What would be left once every draft is issued, in đồng."""
        return self.left - self.pledged

    def _is_ended(self, spending: Spending) -> bool:
        return any(one.predecessor == spending.decision for one in self.drafts)


@dataclass(frozen=True, slots=True)
class FundCaution:
    """Why the fund of a year does not cover a decision, in đồng: what was approved, None where nothing was recorded.

    `spent` is what all other decisions took, `asked` what this one takes.
    """

    year: int
    approved: int | None
    spent: int
    asked: int

    @property
    def short(self) -> int:
        """How many đồng are wanting."""
        return self.spent + self.asked - (self.approved or 0)

    @property
    def said(self) -> str:
        """The caution as a sentence."""
        asked, fund = grouped(self.asked), f"Quỹ thi đua, khen thưởng năm {self.year}"
        if self.approved is None:
            return f"Chưa ghi {fund} được duyệt; quyết định này chi {asked} đồng."
        return (
            f"Vượt {grouped(self.short)} đồng so với {fund}: được duyệt {grouped(self.approved)} đồng, các quyết định "
            f"khác đã chi {grouped(self.spent)} đồng, quyết định này chi {asked} đồng."
        )


def caution(fund: BonusFund, decision: Spending) -> FundCaution | None:
    """Return why the fund does not cover the decision, drafted or issued; None where it does, or asks for nothing.

    What the decision takes the place of has given its money back. It bars nobody: a supplement may be on its way.
    """
    if not decision.total:
        return None
    others = (one for one in fund.spendings if one.decision not in {decision.decision, decision.predecessor})
    found = FundCaution(
        fund.year, fund.approved if fund.is_recorded else None, sum(one.total for one in others), decision.total
    )
    return found if found.approved is None or found.short > 0 else None
