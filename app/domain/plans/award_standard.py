"""The standards of a plan's own awards: what a collective and what an author must show."""

from dataclasses import dataclass, replace

from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind


@dataclass(frozen=True, slots=True)
class LevelMinimum:
    """At least so many distinct exemplars commended at a level."""

    level: Level
    minimum: int


@dataclass(frozen=True, slots=True)
class CollectiveStandard:
    """When a unit of some kinds earns the award: any one alternative is enough; they are never added up."""

    title: str
    kinds: tuple[UnitKind, ...]
    alternatives: tuple[LevelMinimum, ...]


@dataclass(frozen=True, slots=True)
class AuthorStandard:
    """When an author earns the award (plan 190/KH-UBND of Ba Đình, II.3b).

    `articles` new-discovery entries with exemplars commended at `level`, or `higher_exemplars` commended at
    `higher_level`. With `higher_needs_all_articles` (the second reading) the entries are needed in both
    branches. `joint_entries_count` credits each of several authors with the entry; the plan is silent, so it
    may be turned off.
    """

    articles: int
    level: Level
    higher_exemplars: int
    higher_level: Level
    higher_needs_all_articles: bool = False
    joint_entries_count: bool = True

    @property
    def other_reading(self) -> "AuthorStandard":
        """The same standard by the reading the plan has not chosen."""
        return replace(self, higher_needs_all_articles=not self.higher_needs_all_articles)


@dataclass(frozen=True, slots=True)
class Standards:
    """The plan's own awards: for collectives, whose quota must be met first, and for authors.

    `preconditions` are conditions of judgement, in the plan's words, that no count can settle.
    """

    preconditions: tuple[str, ...]
    quota_must_be_met: bool
    collectives: tuple[CollectiveStandard, ...]
    authors: AuthorStandard | None
