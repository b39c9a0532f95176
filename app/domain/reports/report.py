"""The periodic report: the figures of a period, ready to be put in words and tables."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Basis, Period, Span
from app.domain.calendar.stretch import Reported
from app.domain.errors import Refusal
from app.domain.law.level_awards import LevelAwards
from app.domain.plans.plan import Matter, Plan, QuotaMonths
from app.domain.quotas.quota import Assessment
from app.domain.units.agency import Agency, Signer

ARTICLES = "Bài viết dự thi của mọi kế hoạch"
EXEMPLARS = "Gương mới được tính chỉ tiêu của mọi kế hoạch"
MEETINGS = "Phiên họp Hội đồng"
DECISIONS = "Quyết định khen thưởng thuộc thẩm quyền"
AWARDS = "Lượt tập thể, hộ gia đình, cá nhân được khen thưởng thuộc thẩm quyền"
HIGHER_AWARDS = "Lượt tập thể, hộ gia đình, cá nhân được cấp trên khen thưởng"


@dataclass(eq=False)
class PeriodNotBegun(Refusal):
    """Nothing can be reported of a period whose first day is still to come."""

    period: str
    first: date
    today: date
    field: ClassVar[str] = "period"


@dataclass(eq=False)
class PlanDidNotRun(Refusal):
    """The period lies wholly outside the plan's time, and the register holds nothing of it."""

    code: str
    period: str
    first: date
    last: date
    field: ClassVar[str] = "period"


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """A unit's line in Biểu 01 or Biểu 02.

    `months` holds what counts, month by month, over the report's calendar months; `owed` is the period's quota,
    None where none is set; `met` and `due` say in how many of the cadence's own periods it was reached.
    `not_counted` came in but counts for nothing: an exemplar not new, or without its achievements stated.
    """

    unit: str
    kind: str
    owed: int | None
    months: tuple[int, ...]
    total: int
    met: int
    due: int
    missing: int
    assessment: Assessment
    on_time: int = 0
    late: int = 0
    with_achievements: int = 0
    not_counted: int = 0

    @property
    def is_bound(self) -> bool:
        """Whether the unit has a quota at all."""
        return self.owed is not None

    @property
    def has_met(self) -> bool:
        """Whether it reached its quota in every period of it."""
        return self.assessment is Assessment.MET


@dataclass(frozen=True, slots=True)
class MeetingFigures:
    """A meeting's line in Biểu 04."""

    session: str
    held: date
    members: int
    present: int
    nominees: int
    passed: int

    @property
    def failed(self) -> int:
        """How many nominees did not pass."""
        return self.nominees - self.passed


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month of the charts: what came in, and what was owed with longer periods' quotas spread over their months."""

    month: Period
    articles: int
    articles_owed: Fraction
    exemplars: int
    exemplars_owed: Fraction


@dataclass(frozen=True, slots=True)
class MovedReview:
    """How many exemplars missed the review of the month they came in, and the month whose review takes them up."""

    review: Period
    count: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure beside that of the same period a year earlier; None where the register holds nothing of that period."""

    what: str
    now: int
    before: int | None


@dataclass(frozen=True, slots=True)
class DecisionMention:
    """A decision as the narrative cites it."""

    reference: str
    day: date
    subject: str


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """All a periodic report says, for any length of period.

    `counted` is the span the report's own figures are counted over by its basis; the quota tables always run on
    `quota_span`, the calendar months. `plan_span` runs from the plan's first day to its last, `asked` from the first
    month it sets a quota for to the last, None where it sets none; `carries_over` says whether a surplus helps the
    periods after it. `review_limit` is the day of the month by which an
    exemplar makes the month's review, None where there is none; `moved` are those that missed it. `narrative` holds
    the office's own text for a section, by section code, in place of the text the figures suggest. `journal_code` is
    the short head code of the journal, for the foot.
    """

    agency: Agency
    signer: Signer
    recipients: tuple[str, ...]
    period: Reported
    basis: Basis
    counted: Span
    quota_span: Span
    plan_title: str
    plan_reference: str
    plan_span: Span
    asked: QuotaMonths | None
    articles: tuple[UnitFigures, ...]
    exemplars: tuple[UnitFigures, ...]
    awards: tuple[LevelAwards, ...]
    meetings: tuple[MeetingFigures, ...]
    months: tuple[MonthFigures, ...]
    comparisons: tuple[Comparison, ...]
    carries_over: bool = False
    review_limit: MonthlyLimit | None = None
    moved: tuple[MovedReview, ...] = ()
    guidance: tuple[str, ...] = ()
    decisions: tuple[DecisionMention, ...] = ()
    waiting: int = 0
    proposed_higher: int = 0
    narrative: tuple[tuple[str, str], ...] = ()
    number: int | None = None
    day: date | None = None
    journal_code: str = ""

    @property
    def plan_ran(self) -> bool:
        """Whether the plan ran on some day of the period."""
        return self.plan_span.overlaps(self.counted) or self.plan_span.overlaps(self.quota_span)

    @property
    def is_empty(self) -> bool:
        """Whether the register holds nothing at all of the period."""
        came = any(row.total or row.not_counted for row in (*self.articles, *self.exemplars))
        compared = any(one.now for one in self.comparisons)
        done = (*self.awards, *self.meetings, *self.decisions)
        return not (came or compared or done or self.waiting or self.proposed_higher)

    def rows(self, matter: Matter) -> tuple[UnitFigures, ...]:
        """Return the unit lines of a matter."""
        return self.articles if matter is Matter.ARTICLES else self.exemplars

    def total(self, what: str) -> int:
        """Return a compared figure of this period by its name."""
        return next(figure.now for figure in self.comparisons if figure.what == what)


def moved_reviews(limit: MonthlyLimit, by_day: Mapping[date, int]) -> tuple[MovedReview, ...]:
    """Return how many of those received day by day missed their own month's review, by the review they wait for."""
    moved: Counter[Period] = Counter()
    for received, count in by_day.items():
        review = limit.review_month(received)
        if received not in review.span():
            moved[review] += count
    return tuple(MovedReview(review, moved[review]) for review in sorted(moved))


def plan_span(plan: Plan) -> Span:
    """Return the days a plan runs: from its contest's or its commendations' first day to the last of either."""
    contest, commendations = plan.contest, plan.commendations
    return Span(min(contest.first, commendations.first), max(contest.last, commendations.last))


def check_begun(period: Reported, basis: Basis, today: date) -> None:
    """Raise `PeriodNotBegun` for a period, as the basis counts its days, that begins after today."""
    first = period.span(basis).first
    if first > today:
        raise PeriodNotBegun(period.name, first, today)


def check_ran(figures: PeriodFigures, code: str) -> None:
    """Raise `PlanDidNotRun` for a period outside the plan's time of which there is no figure to report."""
    if not figures.plan_ran and figures.is_empty:
        span = figures.plan_span
        raise PlanDidNotRun(code, figures.period.name, span.first, span.last)
