"""How often a unit sends in, and on which days: as it is asked to, more than that, late, or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from app.domain.calendar.period import Cadence
from app.domain.plans.obligation import OwedPeriod, owed_periods, quota_months
from app.domain.plans.plan import Matter, Plan, QuotaRule
from app.domain.units.unit import Unit
from app.sample.dice import Dice, working_days
from app.sample.stock import UnitStock

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Habit:
    """How a unit sends in: how many beyond its quota (from, to), how many periods in a hundred it falls short.

    `late` is how many exemplars in a hundred come after the day of the month; `authors` how many people write.
    """

    articles: tuple[int, int]
    exemplars: tuple[int, int]
    missing: int
    late: int
    authors: int

    def beyond(self, matter: Matter) -> tuple[int, int]:
        """Return how many more than the quota come of a matter, from and to."""
        return self.articles if matter is Matter.ARTICLES else self.exemplars


def habits(told: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Habit]:
    """Return the habits by name."""
    return {
        name: Habit(**{**one, "articles": tuple(one["articles"]), "exemplars": tuple(one["exemplars"])})
        for name, one in told.items()
    }


def days_of(
    plan: Plan, unit: UnitStock, matter: Matter, habit: Habit, holidays: frozenset[date], dice: Dice
) -> list[date]:
    """Return the days on which something of the matter comes from the unit over the contest, in order."""
    rule = plan.rule_for(Unit(0, unit.name, unit.kind, unit.short, "", None, None), matter)
    if rule is None:
        return []
    days = [
        dice.pick(_days(plan, matter, owed, habit, holidays, dice))
        for owed, count in _counts(plan, unit, rule, habit, dice)
        for _ in range(count)
    ]
    return sorted(days)


def _counts(plan: Plan, unit: UnitStock, rule: QuotaRule, habit: Habit, dice: Dice) -> Iterable[tuple[OwedPeriod, int]]:
    """Yield each period asked of the unit with how many come: those set down month by month, or by habit."""
    set_down = unit.articles if rule.matter is Matter.ARTICLES else unit.exemplars
    if set_down:
        months = owed_periods(plan, replace(rule, cadence=Cadence.MONTH))
        yield from zip(months, set_down, strict=True)
        return
    for owed in owed_periods(plan, rule):
        short = dice.per_cent(habit.missing)
        yield owed, rule.minimum - 1 if short else rule.minimum + dice.between(*habit.beyond(rule.matter))


def _days(
    plan: Plan, matter: Matter, owed: OwedPeriod, habit: Habit, holidays: frozenset[date], dice: Dice
) -> list[date]:
    months = quota_months(plan, matter)
    opens = max(owed.period.span().first, months.first.span().first) if months else owed.period.span().first
    late = working_days(owed.due + _ONE_DAY, owed.closes, holidays) if owed.due < owed.closes else []
    in_time = working_days(opens, owed.due, holidays)
    return late if late and dice.per_cent(habit.late) else in_time
