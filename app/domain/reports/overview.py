"""What needs doing today, and how the period stands: the facts of the first desk."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.calendar.period import Period
from app.domain.plans.plan import Matter
from app.domain.reports.report import MonthFigures


class Chore(StrEnum):
    """A kind of work that waits on the clerk."""

    UNITS_SHORT = "don-vi-thieu"
    ARTICLES_TO_DECIDE = "bai-cho-quyet-dinh"
    DOSSIERS_INCOMPLETE = "ho-so-thieu"
    BALLOTS_OPEN = "phien-chua-kiem-phieu"
    DECISIONS_TO_DRAFT = "cho-du-thao-quyet-dinh"
    DECISIONS_WITHOUT_NUMBER = "quyet-dinh-chua-co-so"


@dataclass(frozen=True, slots=True)
class Task:
    """So many of one chore, and the day by which they are due, where there is one."""

    chore: Chore
    count: int
    due: date | None = None
    matter: Matter | None = None


class Due(StrEnum):
    """What a date of the plan ahead is about."""

    PLAN = "ke-hoach"
    SHORTLIST = "gui-bai"
    CONTEST_ENDS = "het-han-nhan-bai"
    MONTHLY = "thang"


@dataclass(frozen=True, slots=True)
class DueDate:
    """A date of the plan ahead: the last valid day and what it is for; `month` and `matter` of a monthly one."""

    day: date
    text: str
    kind: Due = Due.PLAN
    month: Period | None = None
    matter: Matter | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many units with a quota have met it in a period, and how many are short so far."""

    matter: Matter
    met: int
    late: int
    short: int
    not_due: int


class Step(StrEnum):
    """A step of the first day with an empty register, in the order they are best taken."""

    UNITS = "don-vi"
    SIGNER = "nguoi-ky"
    COUNCIL = "hoi-dong"
    ARTICLE = "bai-viet"
    EXEMPLAR = "guong"


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A step of the first day, and whether it has been taken."""

    step: Step
    taken: bool


@dataclass(frozen=True, slots=True)
class UnitsShort:
    """The units that still owe a matter: some by name with what they miss, the most first, and how many there are."""

    matter: Matter
    units: tuple[tuple[str, int], ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not named."""
        return self.count - len(self.units)


@dataclass(frozen=True, slots=True)
class Overview:
    """The first desk, as on a day. `first_steps` are there until something has been received."""

    today: date
    period: Period
    tasks: tuple[Task, ...]
    due_dates: tuple[DueDate, ...]
    months: tuple[MonthFigures, ...]
    progress: tuple[Progress, ...]
    short: tuple[UnitsShort, ...]
    first_steps: tuple[FirstStep, ...] = ()
