"""The standing of units and of authors, on paper."""

from collections.abc import Callable, Mapping
from datetime import date

from app.documents.forms.parts import capital
from app.documents.forms.standing_list import Judged, StandingList, compose
from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words
from app.documents.paper import Paper
from app.domain.plan import Plan
from app.domain.standing import Standing
from app.services.plans import Plans
from app.services.standings import Standings


class StandingLists:
    """Says how everybody stands today, with the reasons, and prints it."""

    def __init__(self, plans: Plans, standings: Standings, today: Callable[[], date]) -> None:
        self._plans = plans
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

    def conclusion(self, standing: Standing) -> str:
        """Return the answer in three or four words."""
        return conclusion(standing)

    def reasons(self, standing: Standing, plan: Plan) -> tuple[str, ...]:
        """Return a sentence for each reason of a standing, in their order, as they are printed."""
        return tuple(map(capital, reasons_in_words(standing, plan)))

    def readings(self, plan: Plan) -> tuple[str, str] | None:
        """Return the reading of the authors' standard the plan has chosen, then the other; None without a standard."""
        if plan.standards is None or (standard := plan.standards.authors) is None:
            return None
        return reading_in_words(standard, plan), reading_in_words(standard.other_reading, plan)

    def _printed(self, plan: str, judged: tuple[Judged, ...], *, authors: bool) -> Paper:
        today = self._today()
        return compose(StandingList(self._plans.agency(today), self._plans.plan(plan), today, authors, judged))
