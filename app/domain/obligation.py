"""What units owe: the plan's quotas worked out into obligations, per unit, matter and period.

Months and quarters here are the calendar's. Obligations are derived from the plan each time and kept nowhere,
so an edited plan is felt at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.period import Cadence, Period, Span, months_touched, period_of, periods_touched
from app.domain.plan import Matter, Plan, QuotaMonths, QuotaRule
from app.domain.unit import Unit

ObligationKey: TypeAlias = tuple[int, Matter, Period]


@dataclass(frozen=True, slots=True)
class OwedPeriod:
    """A period for which a rule asks something: its last valid day, and the last day anything still counts."""

    period: Period
    due: date
    closes: date


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one unit owes of one matter for one period, by the end of the day `due`."""

    unit: int
    matter: Matter
    period: Period
    minimum: int
    due: date
    late_counts: bool = True

    @property
    def key(self) -> ObligationKey:
        """Unit, matter and period, by which counts are matched to obligations."""
        return (self.unit, self.matter, self.period)

    def is_late(self, received: date) -> bool:
        """Whether what came that day came after the last valid day."""
        return received > self.due


def quota_months(plan: Plan, matter: Matter) -> QuotaMonths | None:
    """Return the first and last month owed for, or None where that leaves none.

    Where the plan does not set them: from the first full month after its issue (nothing can be owed before
    it) and of the contest, to the last month whose due day lies in the contest. Our own reading of plans
    327/KH-SVHTT, which gives five months, and 190/KH-UBND of Ba Đình, which gives seven.
    """
    if plan.quota_months is not None:
        return plan.quota_months
    opened = max(plan.contest.first, plan.issued_on or plan.contest.first)
    months = [
        month
        for month in months_touched(plan.contest)
        if month.span().first >= opened and _limit_in(plan, matter, month) <= plan.contest.last
    ]
    return QuotaMonths(months[0], months[-1]) if months else None


def periods_owed(plan: Plan, rule: QuotaRule) -> tuple[Period, ...]:
    """Return every period of the rule's cadence with at least one month owed for, in order.

    A quarter of which only some months are owed for is owed whole; our own reading, the plans being silent.
    """
    months = quota_months(plan, rule.matter)
    if months is None:
        return ()
    return periods_touched(Span(months.first.span().first, months.last.span().last), rule.cadence)


def due_day(plan: Plan, rule: QuotaRule, period: Period) -> date:
    """Return the last valid day for a period the rule asks for, never later than the contest's own last day.

    The plan's day of the month binds in the last month of the period that is owed for; without one, the
    month's end.
    """
    months = quota_months(plan, rule.matter)
    last_month = period_of(period.span().last, Cadence.MONTH)
    if months is not None:
        last_month = min(last_month, months.last)
    limit = plan.monthly_limit(rule.matter)
    due = limit.last_day(last_month) if limit else last_month.span().last
    return min(due, plan.contest.last)


def obligations(
    plan: Plan, units: Iterable[Unit], matter: Matter, within: Span | None = None
) -> tuple[Obligation, ...]:
    """Return what the units owe of a matter, unit by unit and in order of period.

    Over the whole plan, or for the periods with a day in `within`.

    A unit owes for a period when it is in force on the due day and still on the period's last counted day:
    one made after the due day could not have met it, and one dissolved before the end leaves its work to its
    successor, which owes its own. Our own reading, the plans being silent.
    """
    limit = plan.monthly_limit(matter)
    late_counts = limit is None or limit.late_counts
    owed = {rule: owed_periods(plan, rule, within) for rule in plan.quotas if rule.matter is matter}
    return tuple(
        Obligation(unit.id, matter, one.period, rule.minimum, one.due, late_counts)
        for unit in units
        if (rule := plan.rule_for(unit, matter)) is not None
        for one in owed[rule]
        if unit.in_force(one.due) and unit.in_force(one.closes)
    )


def owed_periods(plan: Plan, rule: QuotaRule, within: Span | None = None) -> tuple[OwedPeriod, ...]:
    """Return the rule's periods with their days, the same for every unit it covers."""
    return tuple(
        OwedPeriod(period, due_day(plan, rule, period), min(period.span().last, plan.contest.last))
        for period in periods_owed(plan, rule)
        if within is None or period.span().overlaps(within)
    )


def _limit_in(plan: Plan, matter: Matter, month: Period) -> date:
    limit = plan.monthly_limit(matter)
    return limit.last_day(month) if limit else min(month.span().last, plan.contest.last)
