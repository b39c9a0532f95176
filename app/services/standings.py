"""Who earns the plan's own awards, and which articles go up to the next level."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.articles.shortlist import Shortlist, choose
from app.domain.articles.shortlist_bench import Bench, lay_out
from app.domain.decisions.list_order import namesake_place
from app.domain.language.names import NameOrder, sort_key
from app.domain.plans.plan import Matter, Plan
from app.domain.plans.plan_fault import PlanWithoutShortlist, PlanWithoutStandards
from app.domain.reports.standing import (
    AuthorEntry,
    AuthorFacts,
    Standing,
    UnitFacts,
    author_standing,
    collective_standing,
    commended_by_level,
)
from app.domain.units.unit import Unit
from app.services.grids import GridsOfDay
from app.services.plans import Plans
from app.store.database import Database
from app.store.drawers.entries import AuthoredEntry
from app.store.work import Work

_LEFT_SHOWN = 100


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """A unit and whether it earns the collective award."""

    unit: Unit
    standing: Standing


@dataclass(frozen=True, slots=True)
class AuthorStanding:
    """An author, the unit that sent the entries, and whether they earn the individual award.

    `standing` is by the reading the plan has chosen, `otherwise` by the other one.
    """

    author: str
    unit: Unit
    standing: Standing
    otherwise: Standing


class Standings:
    """Awards worked out from articles, exemplars and commendations, with the reason for each yes and no."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def of_units(
        self, plan: str, failed_preconditions: Mapping[int, frozenset[str]] | None = None
    ) -> tuple[UnitStanding, ...]:
        """Return how every unit stands today; raises `PlanWithoutStandards`.

        `failed_preconditions` holds, by unit id, the conditions of judgement the office found not to hold.
        """
        rules = self._plans.plan(plan)
        if rules.standards is None:
            raise PlanWithoutStandards(plan)
        failed = failed_preconditions or {}
        with self._database.reading() as work:
            rows = tuple(GridsOfDay(work, rules, self._today()).rows(Matter.ARTICLES, rules.contest))
            written_about = work.entries.exemplars_by_unit(work.plans.id(plan), rules.commendations)
            commended = work.exemplars.commended_within(rules.commendations)
        facts = (
            UnitFacts(
                row.unit.id,
                row.unit.kind,
                row.summary,
                commended_by_level(written_about.get(row.unit.id, frozenset()), commended),
                failed.get(row.unit.id, frozenset()),
            )
            for row in rows
        )
        units = (row.unit for row in rows)
        return tuple(
            UnitStanding(unit, collective_standing(known, rules.standards))
            for unit, known in zip(units, facts, strict=True)
        )

    def of_authors(self, plan: str) -> tuple[AuthorStanding, ...]:
        """Return how every author of an accepted entry stands, in the plan's order of names.

        Raises `PlanWithoutStandards`.
        """
        rules = self._plans.plan(plan)
        if rules.standards is None or rules.standards.authors is None:
            raise PlanWithoutStandards(plan)
        with self._database.reading() as work:
            units = {unit.id: unit for unit in work.units.all()}
            facts = _author_facts(work, rules)
        standard, other = rules.standards.authors, rules.standards.authors.other_reading
        return tuple(
            AuthorStanding(known.author, units[unit], author_standing(known, standard), author_standing(known, other))
            for unit, known in facts
        )

    def shortlist(self, plan: str, count: int | None = None, chosen_ties: frozenset[int] = frozenset()) -> Shortlist:
        """Return the best `count` entries (the plan's number), or raise the tie that a person must settle."""
        places = self._places(plan, count)
        with self._database.reading() as work:
            return choose(work.entries.candidates(work.plans.id(plan)), places, chosen_ties)

    def bench(self, plan: str, count: int | None = None, chosen_ties: frozenset[int] = frozenset()) -> Bench:
        """Return everybody by rank, who goes and who is tied, and each unit's share; raises no tie.

        Raises `PlanWithoutShortlist` where neither `count` nor the plan says how many go.
        """
        places = self._places(plan, count)
        with self._database.reading() as work:
            entries = work.entries.candidates(work.plans.id(plan))
        return lay_out(entries, places, chosen_ties, left_shown=_LEFT_SHOWN)

    def _places(self, plan: str, count: int | None) -> int:
        rules = self._plans.plan(plan)
        if count is None and rules.shortlist is None:
            raise PlanWithoutShortlist(plan)
        return rules.shortlist.count if count is None and rules.shortlist else count or 0


def _author_facts(work: Work, plan: Plan) -> list[tuple[int, AuthorFacts]]:
    """Return what is known of each author, with the unit that sent the entries, in the plan's order of names."""
    number = work.plans.id(plan.code)
    subjects = work.entries.exemplars_by_article(number, plan.commendations)
    commended = work.exemplars.commended_within(plan.commendations)
    written: dict[tuple[str, int, int | None], list[AuthoredEntry]] = {}
    for entry in work.entries.authored(number):
        written.setdefault(entry.person, []).append(entry)
    by_name = sorted(written.values(), key=lambda entries: _place(entries[0], plan.name_order))
    return [
        (
            entries[0].person[1],
            AuthorFacts(
                entries[0].author,
                tuple(
                    AuthorEntry(
                        entry.new_discovery,
                        commended_by_level(subjects.get(entry.article, frozenset()), commended),
                        entry.joint,
                    )
                    for entry in entries
                ),
            ),
        )
        for entries in by_name
    ]


def _place(entry: AuthoredEntry, order: NameOrder) -> tuple[str, int]:
    """Return where a list of authors puts the entry's; of namesakes the eldest first."""
    return sort_key(entry.author, order), namesake_place(entry.person[2])
