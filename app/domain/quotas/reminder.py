"""The reminder letter: which units are short of which quota on a day, and by when what is wanting is due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from app.domain.calendar.period import Cadence, Period
from app.domain.errors import Refusal
from app.domain.papers.official_letter import OfficialLetter
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaLine, QuotaState
from app.domain.quotas.quota_grid import GridRow, QuotaGrid


@dataclass(eq=False)
class NobodyToRemind(Refusal):
    """No unit asked of is short of anything due as the letter says, in the period and on the day."""

    period: str
    as_of: date


@dataclass(eq=False)
class UnitsNotShort(Refusal):
    """Units that owe nothing more in the period, or never owed anything, get no letter; `names` in one text."""

    names: str
    period: str
    as_of: date
    field: ClassVar[str] = "units"


@dataclass(eq=False)
class FiguresAhead(Refusal):
    """Figures cannot be as of a day that has not come."""

    as_of: date
    today: date
    field: ClassVar[str] = "as_of"


@dataclass(eq=False)
class LetterBeforeItsFigures(Refusal):
    """A letter cannot tell of what came in after the day it bears."""

    day: date
    as_of: date
    field: ClassVar[str] = "day"


@dataclass(eq=False)
class NewLimitPast(Refusal):
    """The day by which units are asked to make up is before the day the figures are of."""

    by: date
    as_of: date
    field: ClassVar[str] = "by"


class Notice(StrEnum):
    """Whether the letter goes out before what is wanting is due, or after."""

    BEFORE = "nhac-han"
    AFTER = "qua-han"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What one unit lacks of one matter, over the periods in which it does.

    `minimum` is what each period asks, `owed` what all of them ask together; `due` the last valid day of the latest.
    """

    unit: int
    name: str
    matter: Matter
    periods: tuple[Period, ...]
    minimum: int
    owed: int
    missing: int
    due: date

    @property
    def given(self) -> int:
        """How many of what was asked are there, a surplus carried over included."""
        return self.owed - self.missing

    @property
    def cadence(self) -> Cadence:
        """How often the quota falls due."""
        return self.periods[0].cadence


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """Everything a reminder letter says, for one unit or for several.

    `plan_reference` is the plan's number with its day, empty for a draft plan; `plan_title` its own subject line.
    `addressees` says where each matter is sent. `by` is the new limit set after the old one has passed, if one is.
    """

    letter: OfficialLetter
    plan_reference: str
    plan_title: str
    period: Period
    as_of: date
    notice: Notice
    shortfalls: tuple[Shortfall, ...]
    addressees: tuple[tuple[Matter, str], ...]
    by: date | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """The units short of something, each once, in the order of the grid."""
        return tuple(dict.fromkeys(one.name for one in self.shortfalls))

    @property
    def matters(self) -> tuple[Matter, ...]:
        """The matters somebody is short of, in the order plans speak of them."""
        return tuple(matter for matter in Matter if any(one.matter is matter for one in self.shortfalls))

    def of(self, matter: Matter) -> tuple[Shortfall, ...]:
        """Return what is lacking of one matter."""
        return tuple(one for one in self.shortfalls if one.matter is matter)


def usual_notice(grid: QuotaGrid) -> Notice:
    """Return what the day calls for: once something is overdue, the letter is about that."""
    overdue = any(line.state is QuotaState.SHORT for row in grid.rows for line in _ending(row, grid))
    return Notice.AFTER if overdue else Notice.BEFORE


def shortfalls(grid: QuotaGrid, notice: Notice) -> tuple[Shortfall, ...]:
    """Return what is lacking, unit by unit: of what is past its due day, or of what falls due next.

    Who was asked for nothing lacks nothing. A quarter's quota is spoken of in its last month, and before the due day
    only the next one of each matter: months that are still to come are no cause for a letter.
    """
    found = (short for row in grid.rows if (short := _shortfall(row, grid, notice)))
    places = {row.unit.id: place for place, row in enumerate(grid.of(Matter.ARTICLES))}
    return tuple(sorted(found, key=lambda one: places[one.unit]))


def only(found: Iterable[Shortfall], units: Iterable[int]) -> tuple[Shortfall, ...]:
    """Return what the given units lack; all of it where no unit is given."""
    wanted = frozenset(units)
    return tuple(one for one in found if not wanted or one.unit in wanted)


def _shortfall(row: GridRow, grid: QuotaGrid, notice: Notice) -> Shortfall | None:
    lines = tuple(_wanting(_ending(row, grid), notice, _next_due(grid, row.matter)))
    if not lines:
        return None
    owed = [line.obligation for line in lines]
    return Shortfall(
        unit=row.unit.id,
        name=row.unit.name,
        matter=row.matter,
        periods=tuple(one.period for one in owed),
        minimum=owed[0].minimum,
        owed=sum(one.minimum for one in owed),
        missing=sum(line.missing for line in lines),
        due=max(one.due for one in owed),
    )


def _ending(row: GridRow, grid: QuotaGrid) -> Iterator[QuotaLine]:
    """Return the row's lines whose last month owed for is one of the grid's."""
    return (line for line in row.lines if line.obligation.months[-1] in grid.months)


def _wanting(lines: Iterable[QuotaLine], notice: Notice, next_due: date | None) -> Iterator[QuotaLine]:
    if notice is Notice.AFTER:
        return (line for line in lines if line.state is QuotaState.SHORT)
    return (line for line in lines if line.state is QuotaState.NOT_DUE and line.obligation.due == next_due)


def _next_due(grid: QuotaGrid, matter: Matter) -> date | None:
    """Return the first last day of the matter that is not past; quotas of another cadence may fall due later."""
    due = (line.obligation.due for row in grid.of(matter) for line in _ending(row, grid))
    return min((day for day in due if day >= grid.as_of), default=None)
