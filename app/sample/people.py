"""Invented people: names that sound real for their age, and the particulars a contest asks of an author.

Names follow how common families and given names are in Hà Nội; nobody bears a well-known person's name, and telephone
numbers begin with digits no subscriber has.
"""

import tomllib
from dataclasses import dataclass
from functools import cache

from app.domain.articles.contest import Author
from app.domain.language.names import Gender
from app.domain.language.text import comparable
from app.paths import resource
from app.sample.dice import Dice

YEAR = 2021
"""The year ages are counted in."""

_SUBSCRIBER = 9_999_999


@dataclass(frozen=True, slots=True)
class Generation:
    """Middle and given names of those born up to a year."""

    until: int
    middles: tuple[str, ...]
    givens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameStock:
    """Families with how common each is, and names by generation."""

    families: tuple[str, ...]
    weights: tuple[int, ...]
    generations: tuple[tuple[Gender, tuple[Generation, ...]], ...]
    never: frozenset[str]
    phone_prefix: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    name: str
    gender: Gender
    birth_year: int

    @property
    def given(self) -> str:
        """The tên, by which people call one another."""
        return self.name.rpartition(" ")[2]

    @property
    def formal(self) -> str:
        """How a paper calls the person."""
        return "bà" if self.gender is Gender.FEMALE else "ông"

    @property
    def kin(self) -> str:
        """How a writer not much younger would call the person."""
        age = YEAR - self.birth_year
        if age < _MIDDLE_AGE:
            return "chị" if self.gender is Gender.FEMALE else "anh"
        return "bác" if age < _OLD_AGE else self.formal


_MIDDLE_AGE, _OLD_AGE = 46, 62


class People:
    """Draws people, never two of one name."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._stock = name_stock()
        self._taken = {comparable(name) for name in taken | self._stock.never}

    def person(self, ages: tuple[int, int], gender: Gender, dice: Dice) -> Person:
        """Return somebody new of an age between the two; an unknown gender leaves it to chance."""
        chosen = dice.pick((Gender.MALE, Gender.FEMALE)) if gender is Gender.UNKNOWN else gender
        birth_year = YEAR - dice.between(*ages)
        while True:
            name = _name(self._stock, chosen, birth_year, dice)
            if comparable(name) not in self._taken:
                self._taken.add(comparable(name))
                return Person(name, chosen, birth_year)

    def author(self, workplace: str, address: str, ages: tuple[int, int], dice: Dice) -> Author:
        """Return an author of whom the contest knows everything it asks."""
        person = self.person(ages, Gender.UNKNOWN, dice)
        phone = f"{self._stock.phone_prefix}{dice.between(0, _SUBSCRIBER):07}"
        return Author(person.name, phone, address, workplace, person.birth_year)


@cache
def name_stock() -> NameStock:
    """Read the stock of names."""
    told = tomllib.loads(resource("sample", "names.toml").read_text(encoding="utf-8"))
    generations = tuple(
        (gender, tuple(_generation(one) for one in told[gender.value])) for gender in (Gender.MALE, Gender.FEMALE)
    )
    families: dict[str, int] = told["families"]
    return NameStock(
        tuple(families),
        tuple(families.values()),
        generations,
        frozenset(told["never"]["names"]),
        told["phones"]["prefix"],
    )


def _generation(told: dict[str, int | list[str]]) -> Generation:
    match told:
        case {"until": int(until), "middles": list(middles), "givens": list(givens)}:
            return Generation(until, tuple(middles), tuple(givens))
    raise ValueError(told)


def _name(stock: NameStock, gender: Gender, birth_year: int, dice: Dice) -> str:
    generations = dict(stock.generations)[gender]
    own = next((one for one in generations if birth_year <= one.until), generations[-1])
    family = dice.weighed(stock.families, stock.weights)
    middle = dice.pick([one for one in own.middles if not one.endswith(family)])
    given = dice.pick([one for one in own.givens if not middle.endswith(one) and one != family])
    return f"{family} {middle} {given}"
