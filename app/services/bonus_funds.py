"""The year's bonus funds: what was approved for them is recorded here, what they spent is read from the decisions."""

from collections.abc import Callable, Iterable
from datetime import date

from app.documents.forms.fund_use import FundUse, compose
from app.documents.paper import Paper
from app.domain.decisions.bonus_fund import BonusFund, FundCaution, Spending, caution
from app.domain.decisions.decision import Decision, DecisionState
from app.domain.decisions.fund_approval import (
    Approval,
    ApprovalDraft,
    accept_approval,
    check_covers_its_cuts,
    check_stands,
)
from app.domain.language.numbers import EmptyTens
from app.domain.law.law import LawTables, SignedPaper
from app.domain.nominations.nomination import read_reason
from app.domain.papers.signing import signed
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database
from app.store.work import Work

_THAT_COUNT = {DecisionState.DRAFT, DecisionState.ISSUED}


class BonusFunds:
    """The fund of each year: approved, spent, left."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], press: Press, today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._press = press
        self._today = today

    def record(self, draft: ApprovalDraft) -> Approval:
        """Enter an approval of a year's fund, a supplement or a cut; refuses the same paper twice."""
        with self._database.work("ghi duyệt quỹ thưởng") as work:
            added = work.funds.add(accept_approval(draft, _standing(work, draft.year), self._today()))
            check_covers_its_cuts(draft.year, _standing(work, draft.year))
            return added

    def correct(self, approval: int, draft: ApprovalDraft) -> Approval:
        """Write an approval anew, of another year too; raises `NoSuchApproval` and `ApprovalStruckOut`."""
        with self._database.work("sửa duyệt quỹ thưởng") as work:
            known = work.funds.approval(approval)
            check_stands(known)
            beside = (one for one in _standing(work, draft.year) if one.id != approval)
            corrected = work.funds.correct(approval, accept_approval(draft, beside, self._today()))
            for year in (draft.year, known.draft.year):
                check_covers_its_cuts(year, _standing(work, year))
            return corrected

    def strike(self, approval: int, reason: str) -> Approval:
        """Strike an approval out: it stays readable and counts no more."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ duyệt quỹ thưởng") as work:
            known = work.funds.approval(approval)
            check_stands(known)
            struck = work.funds.strike(approval, self._today(), given)
            check_covers_its_cuts(known.draft.year, _standing(work, known.draft.year))
            return struck

    def approval(self, approval: int) -> Approval:
        """Return one approval, struck out or not; raises `NoSuchApproval`."""
        with self._database.reading() as work:
            return work.funds.approval(approval)

    def fund(self, year: int) -> BonusFund:
        """Return the fund of a year; drafts are of the year they would be issued in, this one."""
        with self._database.reading() as work:
            return self._fund(work, year)

    def caution(self, decision: int, year: int | None = None) -> FundCaution | None:
        """Return why the fund does not cover a decision: that of its year, for a draft of `year`, this one unless told.

        None where it does, and for a decision that spends nothing or stands no more.
        """
        with self._database.reading() as work:
            known = work.decisions.decision(decision)
            if known.state not in _THAT_COUNT:
                return None
            dated = known.facts.day or self._today()
            return caution(self._fund(work, year or dated.year), _spending(known))

    def printed(self, year: int) -> Paper:
        """Return how the fund of a year was used, as on today, as a paper."""
        today = self._today()
        agency = signed(self._law(), SignedPaper.REPORT, self._plans.agency(today), today)
        return self._press.compose(compose, FundUse(agency, self.fund(year), today, self._empty_tens(year)))

    def _fund(self, work: Work, year: int) -> BonusFund:
        spendings = work.decision_list.spent_in(year)
        drafts = work.decision_list.drafts() if year == self._today().year else ()
        return BonusFund(year, work.funds.of_year(year), spendings, tuple(_moving(drafts, spendings)))

    def _empty_tens(self, year: int) -> EmptyTens:
        """Return how the plans of a year spell their sums."""
        return next((plan.empty_tens for plan in self._plans.all() if plan.year == year), EmptyTens.LINH)


def _standing(work: Work, year: int) -> tuple[Approval, ...]:
    return tuple(one for one in work.funds.of_year(year) if not one.struck)


def _moving(drafts: Iterable[Spending], spendings: Iterable[Spending]) -> Iterable[Spending]:
    """Return the drafts that spend something or give something back."""
    spent_by = {one.decision for one in spendings}
    return (one for one in drafts if one.total or one.predecessor in spent_by)


def _spending(known: Decision) -> Spending:
    facts = known.facts
    named = len(facts.lines)
    return Spending(known.id, facts.reference, facts.day, facts.subject, named, facts.total, known.predecessor)
