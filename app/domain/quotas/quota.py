"""Quotas: how what came in stands against what was owed, period by period and summed up.

Counts come in as tallies, so that the register may add them up in its own way.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.plans.obligation import Obligation


class QuotaState(StrEnum):
    """How one unit stands with one matter in one period: its sign tells it apart without colour.

    LATE is a quota reached only with what came after the due day; SHORT one not reached though the day is
    past.
    """

    MET = "dat"
    LATE = "dat-qua-han"
    SHORT = "thieu"
    NOT_DUE = "chua-den-han"
    NO_QUOTA = "khong-giao"

    @property
    def sign(self) -> str:
        """The shape shown in the grid."""
        return _SIGNS[self]

    @property
    def label(self) -> str:
        """The state in the office's words."""
        return _STATES[self]


_SIGNS = {
    QuotaState.MET: "●",
    QuotaState.LATE: "■",
    QuotaState.SHORT: "▲",
    QuotaState.NOT_DUE: "○",
    QuotaState.NO_QUOTA: "–",
}
_STATES = {
    QuotaState.MET: "Đạt",
    QuotaState.LATE: "Quá hạn",
    QuotaState.SHORT: "Thiếu",
    QuotaState.NOT_DUE: "Chưa đến hạn",
    QuotaState.NO_QUOTA: "Không giao chỉ tiêu",
}


class Assessment(StrEnum):
    """The column "Đánh giá" of a table that spans several periods."""

    MET = "dat"
    NOT_MET = "chua-dat"
    NOT_DUE = "chua-den-han"
    NO_QUOTA = "khong-giao"

    @property
    def label(self) -> str:
        """The assessment as printed."""
        return _ASSESSMENTS[self]


_ASSESSMENTS = {
    Assessment.MET: "Đạt",
    Assessment.NOT_MET: "Chưa đạt",
    Assessment.NOT_DUE: "Chưa đến hạn",
    Assessment.NO_QUOTA: "Không giao chỉ tiêu",
}


class Tally(NamedTuple):
    """What came in for one obligation's period: up to its due day, after it, and what cannot count.

    For exemplars only new ones with their achievements stated count (plan 190/KH-UBND of Ba Đình, III.3a);
    the others are `not_counted`, shown but never added.
    """

    on_time: int = 0
    late: int = 0
    not_counted: int = 0

    @property
    def total(self) -> int:
        """All that counts, late or not."""
        return self.on_time + self.late


def sum_of(tallies: Iterable[Tally]) -> Tally:
    """Return several tallies as one."""
    known = tuple(tallies)
    return Tally(
        sum([one.on_time for one in known]), sum([one.late for one in known]), sum([one.not_counted for one in known])
    )


@dataclass(frozen=True, slots=True)
class QuotaLine:
    """An obligation with what came in for it, as on a day. `carried` is surplus of the periods before."""

    obligation: Obligation
    tally: Tally
    state: QuotaState
    carried: int = 0

    @property
    def missing(self) -> int:
        """How many are still wanting, before or after the due day; 0 when the quota is met."""
        return max(0, self.obligation.minimum - self.carried - counted(self.obligation, self.tally))


@dataclass(frozen=True, slots=True)
class QuotaSummary:
    """One unit and matter over several periods, such as the months of a quarter.

    `owed` against `received` is the cumulative figure, shown beside the assessment and no part of it. `missing`
    adds up the shortfalls of the periods that are due.
    """

    owed: int
    received: int
    on_time: int
    late: int
    not_counted: int
    missing: int
    periods: int
    periods_met: int
    assessment: Assessment


def counted(obligation: Obligation, tally: Tally) -> int:
    """Return how many of what came in count towards the obligation."""
    return tally.total if obligation.late_counts else tally.on_time


def assess(obligation: Obligation, tally: Tally, as_of: date, carried: int = 0) -> QuotaLine:
    """Return how an obligation stands at the end of `as_of`; the tally holds what had come by then."""
    if tally.on_time + carried >= obligation.minimum:
        state = QuotaState.MET
    elif counted(obligation, tally) + carried >= obligation.minimum:
        state = QuotaState.LATE
    else:
        state = QuotaState.NOT_DUE if as_of <= obligation.due else QuotaState.SHORT
    return QuotaLine(obligation, tally, state, carried)


def assess_all(
    owed: Iterable[Obligation], tallies: Iterable[Tally], as_of: date, *, carries_over: bool = False
) -> tuple[QuotaLine, ...]:
    """Return a line for each of one unit's obligations, of which each has its tally.

    With `carries_over` what the unit gives beyond its minimum counts for its later periods, so its obligations
    must come from the first on and in order; otherwise a surplus makes up for nothing.
    """
    lines: list[QuotaLine] = []
    surplus = 0
    for obligation, tally in zip(owed, tallies, strict=True):
        lines.append(assess(obligation, tally, as_of, surplus))
        if carries_over:
            surplus = max(0, surplus + counted(obligation, tally) - obligation.minimum)
    return tuple(lines)


def summarise(lines: Iterable[QuotaLine], unasked: Tally | None = None) -> QuotaSummary:
    """Return one unit's lines of a matter as one; `unasked` is what came when nothing was owed."""
    known = tuple(lines)
    states = [line.state for line in known]
    came = sum_of([line.tally for line in known] + ([unasked] if unasked else []))
    return QuotaSummary(
        owed=sum([line.obligation.minimum for line in known]),
        received=came.total,
        on_time=came.on_time,
        late=came.late,
        not_counted=came.not_counted,
        missing=sum([line.missing for line in known if line.state is QuotaState.SHORT]),
        periods=len(known),
        periods_met=states.count(QuotaState.MET) + states.count(QuotaState.LATE),
        assessment=_assessment(states),
    )


def _assessment(states: Collection[QuotaState]) -> Assessment:
    if not states:
        return Assessment.NO_QUOTA
    if QuotaState.SHORT in states:
        return Assessment.NOT_MET
    return Assessment.NOT_DUE if QuotaState.NOT_DUE in states else Assessment.MET
