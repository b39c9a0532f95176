"""The first desk: what needs doing today, and how the period stands."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial

from app.documents.forms.month_charts import received_by_month
from app.documents.ink.svg import svg
from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Eligibility
from app.domain.calendar.period import Cadence, Period, period_of
from app.domain.nominations.nomination import completeness
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_grid import QuotaGrid
from app.domain.reports.overview import Chore, Due, DueDate, Overview, Progress, Task, UnitsShort
from app.domain.reports.report import MonthFigures
from app.services.first_steps import first_steps
from app.services.grids import GridsOfDay
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work

_AHEAD = timedelta(days=120)
_MOST_SHORT = 4
_COUNTED = 1000
_PRINT = 12
"""The size of the words on the charts, in pixels: that of notes."""


class Overviews:
    """The overview of a plan, as on today."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def today(self, plan: str) -> Overview:
        """Return what waits on the clerk today under a plan, and how the current quarter stands.

        Before the contest opens or after its end, the quarter nearest to today is shown.
        """
        rules, today = self._plans.plan(plan), self._today()
        day = min(max(today, rules.contest.first), rules.contest.last)
        quarter = period_of(day, Cadence.QUARTER)
        with self._database.reading() as work:
            grids = GridsOfDay(work, rules, today)
            grid, months = grids.grid(quarter), _months(grids)
            steps = first_steps(work, rules)
            tasks = tuple(task for task in _tasks(work, rules, grid, today) if task.count)
        return Overview(
            today=today,
            period=quarter,
            tasks=tasks,
            due_dates=tuple(_due_dates(rules, today)),
            months=months,
            progress=tuple(_progress(grid, matter) for matter in Matter),
            short=tuple(filter(None, (_shortest(grid, matter) for matter in Matter))),
            first_steps=steps,
        )

    def charts(
        self, shown: Overview, font: str, *, width: float, height: float, ink: str, bars: str
    ) -> tuple[str, str]:
        """Return two charts of an overview as SVG: articles, and exemplars, month by month against what was owed.

        `width` and `height` in pixels; words in the family `font` and the colour `ink`, bars in the colour `bars`.
        """
        articles, exemplars = received_by_month(shown.months)
        drawn = partial(svg, font=font, width=width, height=height, size=_PRINT, ink=ink, first=bars)
        return drawn(articles), drawn(exemplars)


def _tasks(work: Work, plan: Plan, grid: QuotaGrid, today: date) -> Iterable[Task]:
    number = work.plans.id(plan.code)
    for matter in Matter:
        short = [row for row in grid.of(matter) if row.summary.missing]
        yield Task(Chore.UNITS_SHORT, len(short), matter=matter)
    undecided = ArticleFilter(plan.code, eligibility=Eligibility.TO_DECIDE)
    yield Task(Chore.ARTICLES_TO_DECIDE, work.articles.count(undecided, _COUNTED))
    waiting = work.nominations.open_before_a_meeting(number, today)
    incomplete = [one for one in waiting if not completeness(one, plan).is_complete]
    yield Task(Chore.DOSSIERS_INCOMPLETE, len(incomplete))
    yield Task(Chore.BALLOTS_OPEN, len(work.meetings.without_tally(number)))
    yield Task(Chore.DECISIONS_TO_DRAFT, work.tallies.passed_undecided(number))
    yield Task(Chore.DECISIONS_WITHOUT_NUMBER, work.decisions.count_drafts(number))


def _months(grids: GridsOfDay) -> tuple[MonthFigures, ...]:
    """Return what came in and what was owed, month by month over the whole plan."""
    articles, exemplars = grids.by_month(Matter.ARTICLES), grids.by_month(Matter.EXEMPLARS)
    return tuple(
        MonthFigures(month, came, owed, introduced, introductions_owed)
        for (month, came, owed), (_, introduced, introductions_owed) in zip(articles, exemplars, strict=True)
    )


def _due_dates(plan: Plan, today: date) -> list[DueDate]:
    once = [DueDate(deadline.limit.last_day, deadline.text) for deadline in plan.deadlines]
    if plan.shortlist:
        text = f"Gửi {plan.shortlist.count} bài viết đến {plan.shortlist.addressee}"
        once.append(DueDate(plan.shortlist.limit.last_day, text, Due.SHORTLIST))
    once.append(DueDate(plan.contest.last, "Ngày cuối nhận bài dự thi", Due.CONTEST_ENDS))
    monthly = (
        DueDate(limit.last_day(month), f"{matter.label} {month.name}", Due.MONTHLY, month, matter)
        for matter, limit in plan.monthly_limits
        for month in _months_ahead(today)
        if limit.last_day(month) <= plan.contest.last
    )
    ahead = (due for due in (*once, *monthly) if today <= due.day <= today + _AHEAD)
    return sorted(ahead, key=lambda due: due.day)


def _months_ahead(today: date) -> tuple[Period, Period]:
    month = period_of(today, Cadence.MONTH)
    return month, month.next()


def _progress(grid: QuotaGrid, matter: Matter) -> Progress:
    states = [_worst({line.state for line in row.lines}) for row in grid.of(matter)]
    return Progress(
        matter,
        met=states.count(QuotaState.MET),
        late=states.count(QuotaState.LATE),
        short=states.count(QuotaState.SHORT),
        not_due=states.count(QuotaState.NOT_DUE),
    )


_BY_WEIGHT = (QuotaState.SHORT, QuotaState.NOT_DUE, QuotaState.LATE, QuotaState.MET)


def _worst(states: set[QuotaState]) -> QuotaState:
    return next((state for state in _BY_WEIGHT if state in states), QuotaState.NO_QUOTA)


def _shortest(grid: QuotaGrid, matter: Matter) -> UnitsShort | None:
    """Return the units that still owe a matter, None where there are none."""
    owing = [(row.unit.name, row.summary.missing) for row in grid.of(matter) if row.summary.missing]
    named = sorted(owing, key=lambda one: -one[1])[:_MOST_SHORT]
    return UnitsShort(matter, tuple(named), len(owing)) if owing else None
