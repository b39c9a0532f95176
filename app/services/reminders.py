"""Reminder letters: to the units short of their quota on a day, all in one letter or one to each."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from app.documents.forms.reminder import compose
from app.documents.paper import Paper
from app.domain.calendar.period import Period
from app.domain.law.law import LawTables
from app.domain.papers.official_letter import LetterWish, letter_of, plan_reference
from app.domain.plans.plan import Matter
from app.domain.quotas.quota_grid import QuotaGrid
from app.domain.quotas.reminder import (
    FiguresAhead,
    LetterBeforeItsFigures,
    NewLimitPast,
    NobodyToRemind,
    Notice,
    ReminderFacts,
    Shortfall,
    UnitsNotShort,
    only,
    shortfalls,
    usual_notice,
)
from app.services.plans import Plans
from app.services.press import Press
from app.services.quotas import Quotas


@dataclass(frozen=True, slots=True)
class ReminderWish:
    """What the clerk asks of a reminder; figures of today and the notice the day calls for, unless told.

    `units` are the ids of those reminded, all who are short when empty. `by` is the limit set in place of one past.
    """

    as_of: date | None = None
    notice: Notice | None = None
    units: tuple[int, ...] = ()
    by: date | None = None
    letter: LetterWish = field(default_factory=LetterWish)


class Reminders:
    """Letters to those short of their quota, and to nobody else."""

    def __init__(
        self, plans: Plans, quotas: Quotas, law: Callable[[], LawTables], press: Press, today: Callable[[], date]
    ) -> None:
        self._plans = plans
        self._quotas = quotas
        self._press = press
        self._law = law
        self._today = today

    def joint(self, plan: str, period: Period, wish: ReminderWish) -> Paper:
        """Return one letter to all who are short; raises what `facts` raises."""
        return self._press.compose(compose, [self.facts(plan, period, wish)])

    def per_unit(self, plan: str, period: Period, wish: ReminderWish) -> Paper:
        """Return a letter to each who is short, each in a section of its own; raises what `facts` raises."""
        return self._press.compose(compose, parted(self.facts(plan, period, wish)))

    def facts(self, plan: str, period: Period, wish: ReminderWish) -> ReminderFacts:
        """Return what a letter to all who are short says.

        Raises `NobodyToRemind`, `UnitsNotShort`, `FiguresAhead`, `LetterBeforeItsFigures`, `NewLimitPast` and why the
        letter may not bear its number or day.
        """
        as_of = wish.as_of or self._today()
        _check_days(wish, as_of, self._today())
        rules, grid = self._plans.plan(plan), self._quotas.grid(plan, period, as_of)
        notice = wish.notice or usual_notice(grid)
        agency = self._plans.agency(wish.letter.day or as_of)
        return ReminderFacts(
            letter=letter_of(agency, wish.letter, self._law(), self._today()),
            plan_reference=plan_reference(rules),
            plan_title=rules.title,
            period=period,
            as_of=as_of,
            notice=notice,
            shortfalls=self._short(grid, period, notice, wish.units),
            addressees=tuple((one, dict(rules.addressees).get(one, agency.office)) for one in Matter),
            by=wish.by,
        )

    def _short(self, grid: QuotaGrid, period: Period, notice: Notice, units: tuple[int, ...]) -> tuple[Shortfall, ...]:
        found = only(shortfalls(grid, notice), units)
        named = {row.unit.id: row.unit.name for row in grid.rows}
        strangers = [named.get(unit, str(unit)) for unit in units if unit not in {one.unit for one in found}]
        if strangers:
            raise UnitsNotShort("; ".join(strangers), period.name, grid.as_of)
        if not found:
            raise NobodyToRemind(period.name, grid.as_of)
        return found


def parted(facts: ReminderFacts) -> tuple[ReminderFacts, ...]:
    """Return a letter for each unit; a number given is the first one's, those after it run on."""
    units = dict.fromkeys(one.unit for one in facts.shortfalls)
    number = facts.letter.number
    return tuple(
        replace(
            facts,
            letter=replace(facts.letter, number=None if number is None else number + place),
            shortfalls=only(facts.shortfalls, [unit]),
        )
        for place, unit in enumerate(units)
    )


def _check_days(wish: ReminderWish, as_of: date, today: date) -> None:
    if as_of > today:
        raise FiguresAhead(as_of, today)
    if wish.letter.day is not None and wish.letter.day < as_of:
        raise LetterBeforeItsFigures(wish.letter.day, as_of)
    if wish.by is not None and wish.by < as_of:
        raise NewLimitPast(wish.by, as_of)
