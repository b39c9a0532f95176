"""Finding things by the number the clerk types, and listing them whole."""

from dataclasses import dataclass

from app.domain.article import Article
from app.domain.errors import Refusal
from app.domain.exemplar import Exemplar
from app.domain.nomination import Nomination, NominationState
from app.store.database import Database
from app.store.work import Work


@dataclass(eq=False)
class NoSuchArticle(Refusal):
    number: int


@dataclass(eq=False)
class NoSuchExemplar(Refusal):
    number: int


@dataclass(eq=False)
class NoSuchNomination(Refusal):
    number: int


class Rolls:
    """What the register holds, by number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def article(self, number: int) -> Article:
        """Return the article of this number; raises `NoSuchArticle`."""
        with self._database.reading() as work:
            if not work.rolls.has_article(number):
                raise NoSuchArticle(number)
            return work.articles.article(number)

    def exemplar(self, number: int) -> Exemplar:
        """Return the exemplar of this number; raises `NoSuchExemplar`."""
        with self._database.reading() as work:
            if not work.rolls.has_exemplar(number):
                raise NoSuchExemplar(number)
            return work.exemplars.exemplar(number)

    def exemplar_named(self, name: str, unit: int | None = None, birth_year: int | None = None) -> Exemplar:
        """Return the one exemplar so named; raises `UnknownExemplar` or `NameNotUnique`."""
        with self._database.reading() as work:
            return work.exemplars.known_as(name, unit, birth_year)

    def exemplars(self, unit: int | None = None) -> tuple[Exemplar, ...]:
        """Return the exemplars of one unit or of all, in the order of a list of names."""
        with self._database.reading() as work:
            numbers = work.rolls.exemplars(unit)
            known = work.exemplars.by_id(numbers)
        return tuple(known[number] for number in numbers)

    def nomination(self, number: int) -> Nomination:
        """Return the nomination of this number; raises `NoSuchNomination`."""
        with self._database.reading() as work:
            return _nomination(work, number)

    def nominations(self, plan: str, state: NominationState | None = None) -> tuple[Nomination, ...]:
        """Return a plan's nominations, all or in one state, in the order they were entered."""
        with self._database.reading() as work:
            return work.nominations.by_id(work.rolls.nominations(work.plans.id(plan), state))

    def check_nominations(self, numbers: tuple[int, ...]) -> None:
        """Raise `NoSuchNomination` for the first number that is nobody's."""
        with self._database.reading() as work:
            for number in numbers:
                _nomination(work, number)


def _nomination(work: Work, number: int) -> Nomination:
    if not work.rolls.has_nomination(number):
        raise NoSuchNomination(number)
    return work.nominations.nomination(number)
