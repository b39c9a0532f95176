"""The standing of units and of authors, on paper."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.documents.forms.parts import capital
from app.documents.forms.standing_list import Judged, StandingList, compose
from app.documents.forms.standing_reasons import conclusion, reading_in_words, reasons_in_words, wanting_in_words
from app.documents.paper import Paper
from app.domain.law.law import LawTables, SignedPaper
from app.domain.papers.signing import signed
from app.domain.plans.award_standard import AuthorStandard
from app.domain.plans.plan import Plan
from app.domain.reports.standing import Standing
from app.services.plans import Plans
from app.services.press import Press
from app.services.standings import Standings


@dataclass(frozen=True, slots=True)
class InALine:
    """The answer in three or four words, and what keeps from the award in a line, nothing where it is earned."""

    conclusion: str
    wanting: str


@dataclass(frozen=True, slots=True)
class InWords:
    """A standing with its answer in three or four words and a sentence for each of its reasons, in their order."""

    standing: Standing
    conclusion: str
    sentences: tuple[str, ...]


class StandingLists:
    """Says how everybody stands today, with the reasons, and prints it."""

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

    def in_a_line(self, standings: Sequence[Standing], plan: Plan) -> tuple[InALine, ...]:
        """Return each standing in a line, as a list has room for."""
        return self._press.compose(_in_a_line, standings, plan)

    def in_words(self, standings: Sequence[Standing], plan: Plan) -> tuple[InWords, ...]:
        """Return each standing in words, as they are printed."""
        return self._press.compose(_in_words, standings, plan)

    def readings(self, plan: Plan) -> tuple[str, str] | None:
        """Return the reading of the authors' standard the plan has chosen, then the other; None without a standard."""
        if plan.standards is None or (standard := plan.standards.authors) is None:
            return None
        return self._press.compose(_readings, standard, plan)

    def _printed(self, plan: str, judged: tuple[Judged, ...], *, authors: bool) -> Paper:
        today = self._today()
        agency = signed(self._law(), SignedPaper.REPORT, self._plans.agency(today), today)
        told = StandingList(agency, self._plans.plan(plan), today, authors, judged)
        return self._press.compose(compose, told)


def _in_a_line(standings: Sequence[Standing], plan: Plan) -> tuple[InALine, ...]:
    return tuple(InALine(conclusion(one), capital(wanting_in_words(one, plan))) for one in standings)


def _in_words(standings: Sequence[Standing], plan: Plan) -> tuple[InWords, ...]:
    return tuple(InWords(one, conclusion(one), tuple(map(capital, reasons_in_words(one, plan)))) for one in standings)


def _readings(standard: AuthorStandard, plan: Plan) -> tuple[str, str]:
    return reading_in_words(standard, plan), reading_in_words(standard.other_reading, plan)
