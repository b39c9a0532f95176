"""What units owe: the plan's quotas worked out into obligations, per unit, matter and period.

Months and quarters here are the calendar's. Obligations are derived from the plan each time and kept nowhere,
so an edited plan is felt at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.calendar.period import Cadence, Period, Span, months_touched, period_of, periods_touched
from app.domain.plans.plan import Matter, Plan, QuotaMonths, QuotaRule
from app.domain.units.unit import Unit


@dataclass(frozen=True, slots=True)
class OwedPeriod:
    """A period for which a rule asks something: its last valid day, and the last day anything still counts.

    `months` are the calendar months of it that are owed for, in order.
    """

    period: Period
    due: date
    closes: date
    months: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a unit owes of one matter for one period, by the end of the day `due`.

    `months` are the calendar months over which it is asked: those of the period that are owed for.
    """

    matter: Matter
    period: Period
    minimum: int
    due: date
    months: tuple[Period, ...]
    late_counts: bool = True

    def __hash__(self) -> int:
        # Looked up for every cell of a grid: to hash the days and the months too would cost more than all the rest.
        return hash(self.period) * 8 + self.minimum


@dataclass(frozen=True, slots=True)
class Alike:
    """Units bound by one rule of a matter, or by none, that begin and end alike: each owes the same."""

    rule: QuotaRule | None
    units: tuple[Unit, ...]

    def exist_within(self, span: Span) -> bool:
        """Whether they are in force on some day of the span."""
        return self.units[0].exists_within(span.first, span.last)


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


def obligations(plan: Plan, unit: Unit, matter: Matter, within: Span | None = None) -> tuple[Obligation, ...]:
    """Return what one unit owes of a matter; see `owed_by`."""
    (alone,) = bound_alike(plan, (unit,), matter)
    return owed_by(plan, alone, within)


def bound_alike(plan: Plan, units: Iterable[Unit], matter: Matter) -> tuple[Alike, ...]:
    """Return all the units by the rule of the matter that binds them and the days they begin and end."""
    rules = [rule for rule in plan.quotas if rule.matter is matter]
    alike: dict[tuple[int | None, date | None, date | None], list[Unit]] = {}
    for unit in units:
        bound = plan.rule_for(unit, matter)
        place = next((at for at, rule in enumerate(rules) if rule is bound), None)
        alike.setdefault((place, unit.begins, unit.ends), []).append(unit)
    return tuple(Alike(None if place is None else rules[place], tuple(bound)) for (place, _, _), bound in alike.items())


def owed_by(plan: Plan, alike: Alike, within: Span | None = None) -> tuple[Obligation, ...]:
    """Return what each of the units owes, over the whole plan or for the periods with a day in `within`, in order.

    A unit owes for a period when it is in force on the due day and still on the period's last counted day:
    one made after the due day could not have met it, and one dissolved before the end leaves its work to its
    successor, which owes its own. Our own reading, the plans being silent.
    """
    rule, unit = alike.rule, alike.units[0]
    if rule is None:
        return ()
    limit = plan.monthly_limit(rule.matter)
    late_counts = limit is None or limit.late_counts
    return tuple(
        Obligation(rule.matter, one.period, rule.minimum, one.due, one.months, late_counts)
        for one in owed_periods(plan, rule, within)
        if unit.in_force(one.due) and unit.in_force(one.closes)
    )


def owed_periods(plan: Plan, rule: QuotaRule, within: Span | None = None) -> tuple[OwedPeriod, ...]:
    """Return the rule's periods with their days, the same for every unit it covers."""
    return tuple(
        OwedPeriod(
            period,
            due_day(plan, rule, period),
            min(period.span().last, plan.contest.last),
            _months_owed(plan, rule.matter, period),
        )
        for period in periods_owed(plan, rule)
        if within is None or period.span().overlaps(within)
    )


def asked_months(plan: Plan) -> QuotaMonths | None:
    """Return the first and last month for which the plan asks anything of anybody; None where it never does."""
    known = [months for rule in plan.quotas if (months := quota_months(plan, rule.matter)) is not None]
    if not known:
        return None
    return QuotaMonths(min(months.first for months in known), max(months.last for months in known))


def asks_within(plan: Plan, span: Span) -> bool:
    """Whether some quota of the plan, whoever owes it, is for a period with a day in `span`."""
    return any(period.span().overlaps(span) for rule in plan.quotas for period in periods_owed(plan, rule))


def review_month(plan: Plan, matter: Matter, received: date) -> Period | None:
    """Return the month whose review takes up what came that day; None where the plan names no day of the month.

    What comes after the month's last valid day waits for the next month's review, though it still counts for the
    quota of its own (plan 190/KH-UBND of Ba Đình, III.3a: "trước ngày 10 hằng tháng để xem xét khen thưởng").
    """
    limit = plan.monthly_limit(matter)
    return limit.review_month(received) if limit else None


def _months_owed(plan: Plan, matter: Matter, period: Period) -> tuple[Period, ...]:
    months = quota_months(plan, matter)
    return tuple(month for month in period.months() if months and months.first <= month <= months.last)


def _limit_in(plan: Plan, matter: Matter, month: Period) -> date:
    limit = plan.monthly_limit(matter)
    return limit.last_day(month) if limit else min(month.span().last, plan.contest.last)
