"""Everything that comes to the district's office over a contest year, made up before the office hears of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.plans.plan import Plan
from app.sample.dice import Dice, working_days
from app.sample.entries import Entries, Entry
from app.sample.introductions import Introduction, Introductions
from app.sample.people import People
from app.sample.rhythm import habits
from app.sample.stock import UnitStock
from app.sample.subjects import Casting
from app.sample.titles import Titles


@dataclass(frozen=True, slots=True)
class ContestYear:
    """What comes in, unit by unit."""

    introductions: tuple[Introduction, ...]
    entries: tuple[Entry, ...]


def contest_year(plan: Plan, told: Mapping[str, Any], units: Sequence[UnitStock]) -> ContestYear:
    """Make up the year of `units` under the plan; the same story and units give the same year."""
    people = People(frozenset(member[0] for member in told["council"]["members"]) | {told["namesakes"]["name"]})
    casting = Casting(people)
    introductions = Introductions(plan, told, casting)
    entries = Entries(plan, told, people, casting, Titles())
    by_name = habits(told["habits"])
    introduced: list[Introduction] = []
    written: list[Entry] = []
    days = working_days(plan.contest.first, plan.contest.last, frozenset(told["holidays"]))
    for unit in units:
        dice = Dice(told["seed"], unit.name)
        own = introductions.of_unit(unit, by_name[unit.habit], dice)
        own += introductions.namesakes(unit, days, dice)
        introduced += own
        written += entries.of_unit(unit, by_name[unit.habit], sorted(own, key=lambda one: one.day), dice)
    introduced += introductions.afterwards(units, Dice(told["seed"], "afterwards"))
    return ContestYear(tuple(introduced), tuple(written))
