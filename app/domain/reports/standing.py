"""Standing: who earns the plan's own awards, collectives and authors, with the reason for every yes and no.

The standards are the plan's (190/KH-UBND of Ba Đình, II.3, is the pattern). Facts come in already gathered:
this module only judges, and its reasons are facts too, put into sentences where papers are worded.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.domain.plans.award_standard import AuthorStandard, CollectiveStandard, Standards
from app.domain.quotas.quota import Assessment, QuotaSummary
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind

CommendedByLevel: TypeAlias = Mapping[Level, frozenset[int]]
"""The ids of distinct exemplars commended at each level."""

ALWAYS = 0
"""The branch of a condition that holds whichever alternative is taken."""


class Condition(StrEnum):
    """What a reason is about."""

    NO_STANDARD = "khong-co-tieu-chuan"
    PRECONDITION = "dieu-kien"
    QUOTA = "chi-tieu-bai-viet"
    EXEMPLARS = "guong-duoc-khen"
    NEW_ENTRIES = "bai-phat-hien-moi"
    COMMENDED_ENTRIES = "bai-co-guong-duoc-khen"


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition, what it needs, what there is, and whether that is enough.

    Conditions of branch `ALWAYS` must all be met; of the numbered branches, one whose conditions are all met
    is enough. `text` holds a precondition in the plan's words.
    """

    condition: Condition
    met: bool
    needed: int = 0
    got: int = 0
    level: Level | None = None
    branch: int = ALWAYS
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the award is earned, and why."""

    qualifies: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What the register knows of a unit for its award.

    `commended` holds exemplars that appear in the unit's accepted entries and were commended within the
    plan's window. `failed_preconditions` are those of the plan's preconditions the office found not to hold.
    """

    unit: int
    kind: UnitKind
    articles: QuotaSummary
    commended: CommendedByLevel
    failed_preconditions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AuthorEntry:
    """An accepted entry of an author, with the exemplars in it that were commended within the plan's window."""

    new_discovery: bool
    commended: CommendedByLevel
    joint: bool = False


@dataclass(frozen=True, slots=True)
class AuthorFacts:
    """What the register knows of an author for their award."""

    author: str
    entries: tuple[AuthorEntry, ...]


def commended_by_level(exemplars: Iterable[int], commended: Mapping[int, frozenset[Level]]) -> CommendedByLevel:
    """Return which of the exemplars were commended at each level; `commended` holds the levels by exemplar.

    An exemplar commended twice at a level, or written about twice, is one.
    """
    found: dict[Level, set[int]] = {}
    for exemplar in exemplars:
        for level in commended.get(exemplar, ()):
            found.setdefault(level, set()).add(exemplar)
    return {level: frozenset(given) for level, given in found.items()}


def collective_standing(facts: UnitFacts, standards: Standards) -> Standing:
    """Return whether the unit earns the collective award: the preconditions, the quota, and one alternative.

    Exemplars of different levels are never added together.
    """
    standard = next((one for one in standards.collectives if facts.kind in one.kinds), None)
    if standard is None:
        return _judged([Reason(Condition.NO_STANDARD, met=False)])
    return _judged(
        [
            *_preconditions(facts, standards),
            *_quota(facts, standards),
            *_alternatives(facts, standard),
        ]
    )


def author_standing(facts: AuthorFacts, standard: AuthorStandard) -> Standing:
    """Return whether the author earns the individual award, by the reading the plan has chosen.

    First reading: enough new-discovery entries whose exemplars were commended at the one level, or enough
    exemplars commended at the higher one. Second reading: the new-discovery entries are needed either way.
    """
    entries = [entry for entry in facts.entries if standard.joint_entries_count or not entry.joint]
    discoveries = [entry for entry in entries if entry.new_discovery]
    commended = sum(bool(entry.commended.get(standard.level)) for entry in discoveries)
    higher = _distinct(entries, standard.higher_level)
    reasons = [
        _at_least(Condition.COMMENDED_ENTRIES, standard.articles, commended, standard.level, 1),
        _at_least(Condition.EXEMPLARS, standard.higher_exemplars, higher, standard.higher_level, 2),
    ]
    if standard.higher_needs_all_articles:
        reasons.append(_at_least(Condition.NEW_ENTRIES, standard.articles, len(discoveries), None, 2))
    return _judged(reasons)


def _judged(reasons: list[Reason]) -> Standing:
    branches: dict[int, bool] = {}
    for reason in reasons:
        branches[reason.branch] = branches.get(reason.branch, True) and reason.met
    always = branches.pop(ALWAYS, True)
    return Standing(always and (not branches or any(branches.values())), tuple(reasons))


def _preconditions(facts: UnitFacts, standards: Standards) -> Iterable[Reason]:
    for text in standards.preconditions:
        yield Reason(Condition.PRECONDITION, text not in facts.failed_preconditions, text=text)


def _quota(facts: UnitFacts, standards: Standards) -> Iterable[Reason]:
    # A unit of which no articles were asked has sent all it had to.
    if standards.quota_must_be_met:
        met = facts.articles.assessment in {Assessment.MET, Assessment.NO_QUOTA}
        yield Reason(Condition.QUOTA, met, facts.articles.periods, facts.articles.periods_met)


def _alternatives(facts: UnitFacts, standard: CollectiveStandard) -> Iterable[Reason]:
    for branch, one in enumerate(standard.alternatives, start=1):
        got = len(facts.commended.get(one.level, frozenset()))
        yield _at_least(Condition.EXEMPLARS, one.minimum, got, one.level, branch)


def _at_least(condition: Condition, needed: int, got: int, level: Level | None, branch: int) -> Reason:
    return Reason(condition, got >= needed, needed, got, level, branch)


def _distinct(entries: Iterable[AuthorEntry], level: Level) -> int:
    return len(frozenset[int]().union(*(entry.commended.get(level, frozenset()) for entry in entries)))
