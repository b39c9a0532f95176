"""Chance that is the same every time: one source per purpose, so that a change in one place moves no other."""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

Item = TypeVar("Item")

_HUNDRED = 100
_THOUSAND = 1000
_FRIDAY = 5
_ONE_DAY = timedelta(days=1)


class Dice:
    """A source of chance named by what it is for; the same name throws the same."""

    def __init__(self, *purpose: object) -> None:
        self._random = random.Random("/".join(map(str, purpose)))  # noqa: S311 - chance here guards nothing

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return self._random.choice(items)

    def weighed(self, items: Sequence[Item], weights: Sequence[int]) -> Item:
        """Return one of the items, the heavier the likelier."""
        return self._random.choices(items, weights)[0]

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """Return `count` of the items, all when there are fewer, in the order they stand."""
        chosen = sorted(self._random.sample(range(len(items)), min(count, len(items))))
        return [items[place] for place in chosen]

    def mixed(self, items: Iterable[Item]) -> list[Item]:
        """Return the items in an order of chance."""
        shuffled = list(items)
        self._random.shuffle(shuffled)
        return shuffled

    def between(self, first: int, last: int, step: int = 1) -> int:
        """Return a number from `first` to `last`, both possible, in steps."""
        return self._random.randrange(first, last + 1, step)

    def per_cent(self, chance: int) -> bool:
        """Whether something happens that happens so many times in a hundred."""
        return self._random.randrange(_HUNDRED) < chance

    def per_thousand(self, chance: int) -> bool:
        """Whether something happens that happens so many times in a thousand."""
        return self._random.randrange(_THOUSAND) < chance


def working_days(first: date, last: date, holidays: frozenset[date]) -> list[date]:
    """Return the days from `first` to `last` on which an office takes things in: no week-ends, no holidays."""
    days = (first + _ONE_DAY * after for after in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() <= _FRIDAY and day not in holidays]
