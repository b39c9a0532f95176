"""The unit's own standards as a paper, from the text its plan holds."""

from collections.abc import Callable
from datetime import date

from app.documents.forms.own_standards import compose
from app.documents.paper import Paper
from app.domain.decisions.decision import SignedInTheFuture
from app.domain.law.law import LawTables, SignedPaper
from app.domain.outgoing.own_standards import NoOwnStandards, OwnStandardsFacts
from app.domain.papers.numbering import NumberNotPositive
from app.domain.papers.signing import signed
from app.services import drafting
from app.services.plans import Plans
from app.services.press import Press

_DUE = "tieu-chuan-cua-don-vi"
"""The code under which plans say when a unit's own standards are due, and where."""


class OwnStandards:
    """Prints the standards a unit issued for its own exemplars."""

    def __init__(self, plans: Plans, law: Callable[[], LawTables], press: Press, today: Callable[[], date]) -> None:
        self._plans = plans
        self._press = press
        self._law = law
        self._today = today

    def paper(self, plan: str, number: int | None = None, day: date | None = None) -> Paper:
        """Return the decision on the unit's own standards with the standards attached, by the law in force that day.

        Without number or day a draft with blanks. Raises `NoOwnStandards`, `NumberNotPositive`, `SignedInTheFuture`.
        """
        rules, today = self._plans.plan(plan), self._today()
        if not rules.own_standards:
            raise NoOwnStandards(rules.title)
        if number is not None and number < 1:
            raise NumberNotPositive(number)
        if day is not None and day > today:
            raise SignedInTheFuture(day, today)
        agency, due = self._plans.agency(day or today), rules.deadline(_DUE)
        in_force = self._law().grounds_in_force(day or today)
        return self._press.compose(
            compose,
            OwnStandardsFacts(
                agency=signed(self._law(), SignedPaper.STANDARDS, agency, day or today),
                grounds=(*in_force, *rules.grounds, *drafting.plan_ground(rules, agency)),
                text=rules.own_standards,
                sent_to=due.addressee if due else "",
                number=number,
                day=day,
            ),
        )
