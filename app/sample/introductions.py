"""The exemplars units introduce over the year, each with a nomination for what they did."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar.period import read_period
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.plan import Matter, Plan, Recipient
from app.domain.units.unit import UnitKind
from app.sample.dice import Dice, working_days
from app.sample.people import Person
from app.sample.rhythm import Habit, days_of
from app.sample.stock import UnitStock
from app.sample.subjects import Casting, Subject

_STATED_AGAIN = 70
"""How many in a hundred of those nominated again have their new deed stated."""


@dataclass(frozen=True, slots=True, eq=False)
class Introduction:
    """A subject introduced on a day; the draft knows neither exemplar nor unit by number yet.

    `known` is the subject who was introduced before and has now done something new.
    """

    day: date
    subject: Subject
    draft: NominationDraft
    known: Subject | None = None


class Introductions:
    """Draws what a unit introduces, as its habit and the year's chances have it."""

    def __init__(self, plan: Plan, told: Mapping[str, Any], casting: Casting) -> None:
        self._plan = plan
        self._told = told
        self._casting = casting
        self._holidays = frozenset[date](told["holidays"])
        self._chances: Mapping[str, int] = told["per_thousand"]

    def of_unit(self, unit: UnitStock, habit: Habit, dice: Dice) -> list[Introduction]:
        """Return everything the unit introduces while the contest runs, in order of day."""
        came: list[Introduction] = []
        for day in days_of(self._plan, unit, Matter.EXEMPLARS, habit, self._holidays, dice):
            came.append(self._introduced(unit, day, came, dice))
        return came

    def namesakes(self, unit: UnitStock, days: Iterable[date], dice: Dice) -> list[Introduction]:
        """Return two introductions of one name, told apart by year of birth, where the unit is the one set down."""
        told = self._told["namesakes"]
        if unit.name != told["unit"]:
            return []
        pairs = zip(dice.some(list(days), len(told["born"])), told["born"], strict=True)
        subjects = [
            (day, self._casting.namesake(unit, day, told["name"], birth_year, dice)) for day, birth_year in pairs
        ]
        return [Introduction(day, subject, self._draft(subject, day, dice)) for day, subject in subjects]

    def afterwards(self, units: Iterable[UnitStock], dice: Dice) -> list[Introduction]:
        """Return what is introduced, at the moment of discovery, in the months after the contest."""
        ordinary = [unit for unit in units if not unit.exemplars]
        return [
            self._new(unit, dice.pick(self._in_time(after["month"])), dice, after.get("field", ""))
            for after in self._told["after"]
            for unit in dice.some([unit for unit in ordinary if unit.kind in after["kinds"]], after["units"])
        ]

    def _in_time(self, month: str) -> list[date]:
        period = read_period(month)
        limit = self._plan.monthly_limit(Matter.EXEMPLARS)
        last = limit.last_day(period) if limit else period.span().last
        return working_days(period.span().first, last, self._holidays)

    def _introduced(self, unit: UnitStock, day: date, earlier: list[Introduction], dice: Dice) -> Introduction:
        people = [
            (one.subject, one.subject.person)
            for one in earlier
            if one.known is None and one.subject.person and one.subject.recipient is Recipient.STAFF
        ]
        ward = unit.kind is UnitKind.WARD and not unit.exemplars
        if people and ward and dice.per_thousand(self._chances["again"]):
            return self._again(*dice.pick(people), day, dice)
        return self._new(unit, day, dice, self._field_set_down(unit, day, earlier))

    def _new(self, unit: UnitStock, day: date, dice: Dice, field: str = "") -> Introduction:
        subject = self._casting.subject(unit, day, dice, field)
        return Introduction(day, subject, self._draft(subject, day, dice))

    def _again(self, known: Subject, person: Person, day: date, dice: Dice) -> Introduction:
        subject = self._casting.again(known, person, day, dice)
        new_deed = subject.deed if dice.per_cent(_STATED_AGAIN) else ""
        return Introduction(day, subject, self._draft(subject, day, dice, new_deed), known)

    def _field_set_down(self, unit: UnitStock, day: date, earlier: list[Introduction]) -> str:
        first_of_month = all((one.day.year, one.day.month) != (day.year, day.month) for one in earlier)
        fields = (
            told["field"]
            for told in self._told["told"]
            if told["unit"] == unit.name and day in read_period(told["month"]).span()
        )
        return next(fields, "") if first_of_month else ""

    def _draft(self, subject: Subject, day: date, dice: Dice, new_deed: str = "") -> NominationDraft:
        criteria = frozenset(one.code for one in self._plan.criteria_for(subject.recipient))
        papers = frozenset(one.code for one in self._plan.dossier_for(subject.recipient) if one.required)
        set_down = bool(subject.unit.exemplars)
        if not set_down and dice.per_thousand(self._chances["incomplete"]):
            papers -= {dice.pick(sorted(papers))}
        silent = not set_down and dice.per_thousand(self._chances["achievements_missing"])
        achievements = "" if silent else subject.achievements
        return NominationDraft(0, 0, day, subject.deed, achievements, criteria, papers, new_deed=new_deed)
