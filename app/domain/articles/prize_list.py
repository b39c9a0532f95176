"""The prizes of a plan's articles as lists name them: contest by contest, the best prize of each first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.domain.articles.prize import Prize, rank
from app.domain.errors import Refusal
from app.domain.language.numbers import EmptyTens
from app.domain.language.text import comparable
from app.domain.units.agency import Agency, Level


@dataclass(eq=False)
class NoPrizeToList(Refusal):
    """No article of the plan has a prize, so there is nothing to print."""

    plan: str


@dataclass(frozen=True, slots=True)
class PrizeLine:
    """A prize with the article it was given, its authors' names and the unit that sent it in."""

    prize: Prize
    title: str
    authors: str
    unit: str


@dataclass(frozen=True, slots=True)
class ContestPrizes:
    """The prizes one contest of one level gave; `level` is what that level is called."""

    contest: str
    level: str
    lines: tuple[PrizeLine, ...]

    @property
    def amount(self) -> int:
        """The money of all of them, in đồng."""
        return sum(line.prize.draft.amount for line in self.lines)


@dataclass(frozen=True, slots=True)
class PrizeListFacts:
    """What the list says; `contest` is what the plan's articles are entered for, `as_of` the day it was drawn up."""

    agency: Agency
    contest: str
    as_of: date
    groups: tuple[ContestPrizes, ...]
    empty_tens: EmptyTens = EmptyTens.LINH

    @property
    def lines(self) -> tuple[PrizeLine, ...]:
        """Every prize, in the order of the groups."""
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def amount(self) -> int:
        """The money of all the prizes, in đồng."""
        return sum(group.amount for group in self.groups)

    @property
    def articles(self) -> int:
        """How many articles have them."""
        return len({line.prize.draft.article for line in self.lines})


def in_order(lines: Sequence[PrizeLine], names: Sequence[str]) -> tuple[PrizeLine, ...]:
    """Return prizes as lists give them: the highest level first, by contest, by prize, then by title."""
    return tuple(sorted(lines, key=lambda line: (rank(line.prize.draft, names), comparable(line.title))))


def by_contest(lines: Sequence[PrizeLine], levels: Mapping[Level, str]) -> tuple[ContestPrizes, ...]:
    """Return prizes that stand in order in groups, a group for each contest of each level."""
    groups = groupby(lines, key=lambda line: (line.prize.draft.level, comparable(line.prize.draft.contest)))
    found = ((level, tuple(members)) for (level, _), members in groups)
    return tuple(ContestPrizes(members[0].prize.draft.contest, levels[level], members) for level, members in found)
