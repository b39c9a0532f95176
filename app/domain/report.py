"""The periodic report: the figures of a period, ready to be put in words and tables."""

from dataclasses import dataclass
from datetime import date

from app.domain.agency import Agency, Level, Signer
from app.domain.period import Basis, Period, Span
from app.domain.plan import Matter

ARTICLES, EXEMPLARS, MEETINGS = "Bài viết dự thi", "Gương được giới thiệu", "Phiên họp Hội đồng"
DECISIONS, AWARDS = "Quyết định khen thưởng", "Lượt tập thể, cá nhân được khen thưởng"


@dataclass(frozen=True, slots=True)
class UnitRow:
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
    verdict: str
    on_time: int = 0
    late: int = 0
    with_achievements: int = 0
    not_counted: int = 0


@dataclass(frozen=True, slots=True)
class AwardRow:
    """A form's line in Biểu 03; money in đồng. `leaders` and `workers` are among the individuals."""

    form: str
    level: Level
    collectives: int
    households: int
    individuals: int
    leaders: int
    workers: int
    decisions: int
    money: int


@dataclass(frozen=True, slots=True)
class MeetingRow:
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
    """One month of the charts: what came in and what was owed by calendar month."""

    month: Period
    articles: int
    articles_owed: int
    exemplars: int
    exemplars_owed: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure beside that of the same period a year earlier."""

    what: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class DecisionMention:
    """A decision as the narrative cites it."""

    reference: str
    day: date
    subject: str


@dataclass(frozen=True, slots=True)
class QuarterlyFigures:
    """All a periodic report says, for any length of period.

    `counted` is the span the report's own figures are counted over by its basis; the quota tables always run on
    `quota_span`, the calendar months. `narrative` holds the office's own text for a section, by section code, in
    place of the text the figures suggest. `journal_code` is the short head code of the journal, for the foot.
    """

    agency: Agency
    signer: Signer
    recipients: tuple[str, ...]
    period: Period
    basis: Basis
    counted: Span
    quota_span: Span
    plan_title: str
    plan_reference: str
    articles: tuple[UnitRow, ...]
    exemplars: tuple[UnitRow, ...]
    awards: tuple[AwardRow, ...]
    meetings: tuple[MeetingRow, ...]
    months: tuple[MonthFigures, ...]
    comparisons: tuple[Comparison, ...]
    guidance: tuple[str, ...] = ()
    decisions: tuple[DecisionMention, ...] = ()
    waiting: int = 0
    proposed_higher: int = 0
    narrative: tuple[tuple[str, str], ...] = ()
    number: int | None = None
    day: date | None = None
    journal_code: str = ""

    def rows(self, matter: Matter) -> tuple[UnitRow, ...]:
        """Return the unit lines of a matter."""
        return self.articles if matter is Matter.ARTICLES else self.exemplars

    def total(self, what: str) -> int:
        """Return a compared figure of this period by its name."""
        return next(figure.now for figure in self.comparisons if figure.what == what)
