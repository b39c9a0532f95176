"""A chart as a paper holds it: names and whole numbers, and a target to reach where there is one."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Series:
    """One set of bars: a value for each category."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What each category had to reach, 0 where that is nothing; a share of a longer quota may be a fraction."""

    name: str
    values: tuple[int | Fraction, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars side by side for each category, every bar with its figure, so that nothing depends on colour."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    target: Target | None = None

    def __post_init__(self) -> None:
        for one in (*self.series, *((self.target,) if self.target else ())):
            if len(one.values) != len(self.categories) or min(one.values, default=0) < 0:
                raise ValueError(one)
