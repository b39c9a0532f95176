"""The sample office's clerk: enters what comes in, and knows by which number the register keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.domain.articles.article import Article
from app.domain.nominations.nomination import Nomination, completeness
from app.domain.plans.plan import Plan
from app.domain.units.agency import Level
from app.office import Office
from app.sample.entries import Entry
from app.sample.introductions import Introduction
from app.sample.subjects import Subject


@dataclass(frozen=True, slots=True)
class Introduced:
    """A nomination in the register with whom it is about."""

    nomination: Nomination
    subject: Subject
    exemplar: int


class Clerk:
    """Tells the office what a made-up year brings; `units` are the directory's ids by name."""

    def __init__(self, office: Office, plan: Plan, units: Mapping[str, int]) -> None:
        self._office = office
        self._plan = plan
        self._units = units
        self._exemplars: dict[Subject, int] = {}
        self._introduced: dict[Introduction, Introduced] = {}
        self._logged: dict[Entry, Article] = {}
        self._settled: set[int] = set()

    def introduce(self, introduction: Introduction) -> Nomination:
        """Enter an introduction, with the exemplar where the register does not have them yet."""
        subject = introduction.subject
        exemplar = self._exemplars[introduction.known] if introduction.known else self._add(subject)
        self._exemplars[subject] = exemplar
        draft = replace(introduction.draft, exemplar=exemplar, unit=self._units[subject.unit.name])
        nomination = self._office.exemplars.nominate(self._plan.code, draft)
        self._introduced[introduction] = Introduced(nomination, subject, exemplar)
        return nomination

    def log(self, entry: Entry) -> Article:
        """Enter an article, linked to its subject where that one is in the register."""
        linked = (self._exemplars[entry.about],) if entry.linked else ()
        draft = replace(entry.draft, unit=self._units[entry.unit.name], exemplars=linked)
        self._logged[entry] = self._office.articles.log(self._plan.code, draft)
        return self._logged[entry]

    def introduced(self, introduction: Introduction) -> Introduced:
        """Return what became of an introduction that has been entered."""
        return self._introduced[introduction]

    def article(self, entry: Entry) -> Article:
        """Return the article an entry became."""
        return self._logged[entry]

    def settle(self, nomination: int) -> None:
        """Take a nomination from those waiting: it was decided on, or it is held back."""
        self._settled.add(nomination)

    def waiting(self, first: date, last: date) -> list[Introduced]:
        """Return what came from `first` to `last`, lacks nothing and has been neither decided on nor held back."""
        return [
            one
            for one in self._introduced.values()
            if first <= one.nomination.draft.received <= last
            and one.nomination.id not in self._settled
            and completeness(one.nomination, self._plan).is_complete
        ]

    def by_nomination(self, nomination: int) -> Introduced:
        """Return what is known of a nomination."""
        return next(one for one in self._introduced.values() if one.nomination.id == nomination)

    def commended_in_an_entry_of(self, unit: str) -> Introduced | None:
        """Return the first of a unit's subjects whom the office has commended and an entry of the unit tells of."""
        level = self._plan.agency.level
        told_of = {self._exemplars[entry.about] for entry in self._logged if entry.linked and entry.unit.name == unit}
        known = (one for one in self._introduced.values() if one.exemplar in told_of)
        return next((one for one in known if self._has_from(level, one.exemplar)), None)

    def _has_from(self, level: Level, exemplar: int) -> bool:
        return any(one.draft.level is level for one in self._office.exemplars.commendations(exemplar))

    def _add(self, subject: Subject) -> int:
        return self._office.exemplars.add(subject.exemplar(self._units[subject.unit.name])).id
