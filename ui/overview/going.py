"""Where each line of the first desk leads, and what is to be shown there: exactly what the line speaks of."""

from collections.abc import Mapping
from typing import Final

from app.domain.articles.contest import Eligibility
from app.domain.calendar.period import Period
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_sheet import SheetWish
from app.domain.reports.overview import Chore, Due, DueDate, Step, Task
from ui.place import Place

_WHERE: Final[Mapping[Chore, Place]] = {
    Chore.UNITS_SHORT: Place.QUOTA,
    Chore.ARTICLES_TO_DECIDE: Place.ARTICLES,
    Chore.DOSSIERS_INCOMPLETE: Place.EXEMPLARS,
    Chore.BALLOTS_OPEN: Place.COUNCIL,
    Chore.DECISIONS_TO_DRAFT: Place.DECISIONS,
    Chore.DECISIONS_WITHOUT_NUMBER: Place.DECISIONS,
}

_STEPS: Final[Mapping[Step, Place]] = {
    Step.UNITS: Place.DIRECTORY,
    Step.SIGNER: Place.DIRECTORY,
    Step.COUNCIL: Place.COUNCIL,
    Step.ARTICLE: Place.ARTICLES,
    Step.EXEMPLAR: Place.EXEMPLARS,
}


def to_chore(task: Task, period: Period) -> tuple[Place, object]:
    """Return the desk of a chore, and what waits there."""
    match task.chore:
        case Chore.ARTICLES_TO_DECIDE:
            return Place.ARTICLES, Eligibility.TO_DECIDE
        case Chore.UNITS_SHORT:
            return Place.QUOTA, (period, SheetWish(matter=task.matter, state=QuotaState.SHORT))
        case chore:
            return _WHERE[chore], chore


def to_unit(unit: str, matter: Matter, period: Period) -> tuple[Place, object]:
    """Return where a unit's quota of a matter is shown."""
    return Place.QUOTA, (period, SheetWish(words=unit, matter=matter))


def to_short(matter: Matter, period: Period) -> tuple[Place, object]:
    """Return where every unit that still owes a matter is shown."""
    return Place.QUOTA, (period, SheetWish(matter=matter, state=QuotaState.SHORT))


def to_step(step: Step) -> tuple[Place, object]:
    """Return where a step of the first day is taken."""
    return _STEPS[step], step


def to_matter(matter: Matter, period: Period | None) -> tuple[Place, object]:
    """Return where every unit's quota of a matter is shown, in a period or over the whole plan."""
    return Place.QUOTA, (period, SheetWish(matter=matter))


def to_due(due: DueDate) -> tuple[Place, object]:
    """Return where what is due by a day is done; a date of the plan itself leads to the plan."""
    if due.month is not None:
        return Place.QUOTA, (due.month, SheetWish(matter=due.matter))
    if due.kind is Due.PLAN:
        return Place.DIRECTORY, due
    return Place.ARTICLES, due.kind
