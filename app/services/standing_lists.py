"""The standing of units and of authors, on paper."""

from collections.abc import Callable, Mapping
from datetime import date

from app.documents.forms.standing_list import Judged, StandingList, compose
from app.documents.paper import Paper
from app.domain.law import LawTables, SignedPaper
from app.domain.signing import signed
from app.services.plans import Plans
from app.services.press import Press
from app.services.standings import Standings


class StandingLists:
    """Prints how everybody stands today, with the reasons."""

    def __init__(
        self, plans: Plans, standings: Standings, law: Callable[[], LawTables], press: Press, today: Callable[[], date]
    ) -> None:
        self._plans = plans
        self._press = press
        self._law = law
        self._standings = standings
        self._today = today

    def of_units(self, plan: str, failed_preconditions: Mapping[int, frozenset[str]] | None = None) -> Paper:
        """Return how every unit stands; raises `PlanWithoutStandards`. See `Standings.of_units`."""
        found = self._standings.of_units(plan, failed_preconditions)
        judged = tuple(Judged(one.unit.name, one.unit.name, one.standing) for one in found)
        return self._printed(plan, judged, authors=False)

    def of_authors(self, plan: str) -> Paper:
        """Return how every author stands; raises `PlanWithoutStandards`."""
        found = self._standings.of_authors(plan)
        judged = tuple(Judged(one.author, one.unit.name, one.standing) for one in found)
        return self._printed(plan, judged, authors=True)

    def _printed(self, plan: str, judged: tuple[Judged, ...], *, authors: bool) -> Paper:
        today = self._today()
        agency = signed(self._law(), SignedPaper.REPORT, self._plans.agency(today), today)
        told = StandingList(agency, self._plans.plan(plan), today, authors, judged)
        return self._press.compose(compose, told)
