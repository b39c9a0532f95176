"""Next year's plan from this year's: everything moved by whole years, number and date left for the new signature."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.calendar.dates import EARLIEST_YEAR, LATEST_YEAR, YearOutOfRange
from app.domain.calendar.limits import DayLimit
from app.domain.calendar.period import Period, Span
from app.domain.errors import Refusal
from app.domain.plans.plan import CriterionGroup, Plan, QuotaMonths

_FEBRUARY = 2
_LAST_COMMON_DAY = 28


@dataclass(eq=False)
class PlanAlreadyOfThatYear(Refusal):
    """A copy for the same year would be the same plan twice."""

    year: int
    field: ClassVar[str] = "year"


def copy_to_year(plan: Plan, year: int) -> Plan:
    """Return a draft of the plan for `year`.

    Windows, deadlines and quota months move by whole years (29 February becomes the 28th where there is
    none); the plan's year is rewritten in its code and texts, but not in its aims, which name that year's
    events; number and date are blank. Grounds stay as they were and are marked as not yet checked again.
    Raises `PlanAlreadyOfThatYear` or `YearOutOfRange`.
    """
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise YearOutOfRange(str(year), EARLIEST_YEAR, LATEST_YEAR)
    if year == plan.year:
        raise PlanAlreadyOfThatYear(year)
    return replace(
        _with_texts_of(_with_days_moved(plan, year - plan.year), year),
        code=_code_for(plan, year),
        number="",
        issued_on=None,
        year=year,
        grounds_checked=False,
    )


def moved(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February is the 28th in a year that has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, _FEBRUARY, _LAST_COMMON_DAY)


def _with_days_moved(plan: Plan, years: int) -> Plan:
    months, review, shortlist = plan.quota_months, plan.review, plan.shortlist
    return replace(
        plan,
        contest=_span_moved(plan.contest, years),
        commendations=_span_moved(plan.commendations, years),
        quota_months=months and QuotaMonths(_period_moved(months.first, years), _period_moved(months.last, years)),
        shortlist=shortlist and replace(shortlist, limit=_limit_moved(shortlist.limit, years)),
        deadlines=tuple(replace(one, limit=_limit_moved(one.limit, years)) for one in plan.deadlines),
        review=review and replace(review, month=_period_moved(review.month, years)),
        rating_year=plan.rating_year and plan.rating_year + years,
    )


def _span_moved(span: Span, years: int) -> Span:
    return Span(moved(span.first, years), moved(span.last, years))


def _period_moved(period: Period, years: int) -> Period:
    return replace(period, year=period.year + years)


def _limit_moved(limit: DayLimit, years: int) -> DayLimit:
    return replace(limit, day=moved(limit.day, years))


def _with_texts_of(plan: Plan, year: int) -> Plan:
    """Rewrite the plan's own year wherever its texts name it; other years in them stay."""
    own_year = re.compile(rf"(?<!\d){plan.year}(?!\d)")

    def renamed(text: str) -> str:
        return own_year.sub(str(year), text)

    def all_renamed(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(renamed, texts))

    return replace(
        plan,
        title=renamed(plan.title),
        subject=renamed(plan.subject),
        scope=renamed(plan.scope),
        own_standards=renamed(plan.own_standards),
        criteria=tuple(_criteria_with(group, renamed) for group in plan.criteria),
        deadlines=tuple(replace(one, text=renamed(one.text)) for one in plan.deadlines),
        duties=tuple(replace(one, tasks=all_renamed(one.tasks)) for one in plan.duties),
        review=plan.review and replace(plan.review, text=renamed(plan.review.text)),
        discoveries=all_renamed(plan.discoveries),
        follow_up=all_renamed(plan.follow_up),
    )


def _criteria_with(group: CriterionGroup, renamed: Callable[[str], str]) -> CriterionGroup:
    criteria = tuple(replace(one, text=renamed(one.text)) for one in group.criteria)
    return replace(group, title=renamed(group.title), criteria=criteria)


def _code_for(plan: Plan, year: int) -> str:
    """Change the year in the plan's code, or put it after a code that names none."""
    if str(plan.year) in plan.code:
        return plan.code.replace(str(plan.year), str(year))
    return f"{plan.code}-{year}"
