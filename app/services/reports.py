"""Periodic reports: the figures of any period, on either basis, with those of a year before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import groupby
from operator import attrgetter

from app.domain.calendar.dates import document_date
from app.domain.calendar.period import Basis, Span
from app.domain.calendar.stretch import Reported, basis_of
from app.domain.council.ballot import Verdict
from app.domain.decisions.decision import Decision
from app.domain.journal.journal import JournalHead
from app.domain.law.law import LawTables, SignedPaper
from app.domain.law.level_awards import LevelAwards, granted_above, granted_by
from app.domain.papers.signing import signer_of
from app.domain.plans.obligation import asked_months
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota_grid import GridRow, QuotaGrid, owed_by_month
from app.domain.reports.report import (
    ARTICLES,
    AWARDS,
    DECISIONS,
    EXEMPLARS,
    HIGHER_AWARDS,
    MEETINGS,
    Comparison,
    DecisionMention,
    MeetingFigures,
    MonthFigures,
    MovedReview,
    PeriodFigures,
    UnitFigures,
    check_begun,
    check_ran,
    moved_reviews,
    plan_span,
)
from app.domain.units.agency import Agency, Level, Signer
from app.services.plans import Plans
from app.services.quotas import grid_over
from app.store.database import Database
from app.store.work import Work

_WITNESS_DIGITS = 12
_NOTHING_OWED = Fraction()


class Reports:
    """The office's periodic report."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._today = today

    def quarterly(
        self,
        plan: str,
        period: Reported,
        basis: Basis | None = None,
        narrative: Mapping[str, str] | None = None,
    ) -> PeriodFigures:
        """Return the figures of a period under a plan: its own by `basis`, quota tables by the calendar.

        Without a basis the plan's own is taken. `narrative` is the office's own text by section, in place of what the
        figures suggest; without one what the office keeps of this report. Figures are as known today; a period still
        running is reported so far. Raises `PeriodNotBegun`, or `PlanDidNotRun` where the period lies outside the
        plan's time and there is nothing to report.
        """
        rules = self._plans.plan(plan)
        basis = basis_of(period, basis or rules.report_basis)
        check_begun(period, basis, self._today())
        with self._database.reading() as work:
            figures = self._figures(work, rules, period, basis)
            if narrative is None:
                narrative = work.narratives.of(work.plans.id(plan), period.code, basis)
        check_ran(figures, plan)
        return replace(figures, narrative=tuple(narrative.items()))

    def signed(self, figures: PeriodFigures, number: int | None, day: date | None) -> PeriodFigures:
        """Return the figures of a report under its number and day, signed by who signs on that day, or today."""
        with self._database.reading() as work:
            signer = self._signer(work, figures.agency, day or self._today())
        return replace(figures, number=number, day=day, signer=signer)

    def _signer(self, work: Work, agency: Agency, day: date) -> Signer:
        """Return who signs a report of a day, whatever day its figures are of."""
        known = work.agencies.on(day) or agency
        return signer_of(self._law(), SignedPaper.REPORT, agency, day, known.signer)

    def _figures(self, work: Work, plan: Plan, period: Reported, basis: Basis) -> PeriodFigures:
        number, counted = work.plans.id(plan.code), period.span(basis)
        grid = grid_over(work, plan, period.whole_months(), self._today())
        stated = work.receipts.with_achievements(number, period.whole_months())
        agency = work.agencies.on(min(self._today(), counted.last)) or plan.agency
        return PeriodFigures(
            agency=agency,
            signer=self._signer(work, agency, self._today()),
            recipients=(*agency.copies_to, f"Lưu: {agency.archive}"),
            period=period,
            basis=basis,
            counted=counted,
            quota_span=period.whole_months(),
            plan_title=plan.title,
            plan_reference=_reference(plan),
            plan_span=plan_span(plan),
            asked=asked_months(plan),
            articles=tuple(_unit_figures(row, {}) for row in grid.of(Matter.ARTICLES)),
            exemplars=tuple(_unit_figures(row, stated) for row in grid.of(Matter.EXEMPLARS)),
            awards=self._awards(work, plan, counted),
            meetings=tuple(_meeting_figures(work, counted)),
            months=month_figures(grid),
            comparisons=self._compared(work, plan, agency.level, counted, period.year_before().span(basis)),
            carries_over=plan.surplus_carries_over,
            review_limit=plan.monthly_limit(Matter.EXEMPLARS),
            moved=_moved(work, plan, period),
            decisions=tuple(_mention(one) for one in work.decisions.issued_within(counted) if one.facts.lines),
            waiting=work.tallies.waiting(number, counted.last),
            proposed_higher=work.exemplars.count_proposed(counted),
            journal_code=_witness(work.journal.head()),
        )

    def _compared(self, work: Work, plan: Plan, level: Level, now: Span, before: Span) -> tuple[Comparison, ...]:
        figures = _totals(work, now, level, self._awards(work, plan, now))
        awards_before = self._awards(work, plan, before)
        earlier = _totals(work, before, level, awards_before)
        known = bool(awards_before) or any(earlier.values())
        return tuple(Comparison(what, count, earlier[what] if known else None) for what, count in figures.items())

    def _awards(self, work: Work, plan: Plan, span: Span) -> tuple[LevelAwards, ...]:
        decisions = work.awards.decisions(span)
        by_level = groupby(work.awards.by_form(span), key=attrgetter("level"))
        return tuple(
            LevelAwards(level, *self._called(plan, level, span.last), decisions[level], tuple(forms))
            for level, forms in by_level
        )

    def _called(self, plan: Plan, level: Level, day: date) -> tuple[str, str]:
        """Return what a level and its authority are called: by the plan, else by the law of the day."""
        known = plan.award_level(level) or self._law().level_label(level, day)
        return (known.name, known.authority) if known else (self._law().level_name(level), "")


def _unit_figures(row: GridRow, stated: Mapping[int, int]) -> UnitFigures:
    summary = row.summary
    return UnitFigures(
        unit=row.unit.name,
        kind=row.unit.kind.label,
        owed=summary.owed if row.lines else None,
        months=row.months,
        total=sum(row.months),
        met=summary.periods_met,
        due=summary.periods,
        missing=summary.missing,
        assessment=summary.assessment,
        on_time=row.shown.on_time,
        late=row.shown.late,
        with_achievements=stated.get(row.unit.id, 0),
        not_counted=row.shown.not_counted,
    )


def month_figures(grid: QuotaGrid) -> tuple[MonthFigures, ...]:
    """Return what came in and what was owed, month by month, over a grid's months."""
    articles, exemplars = grid.of(Matter.ARTICLES), grid.of(Matter.EXEMPLARS)
    articles_owed, exemplars_owed = owed_by_month(articles), owed_by_month(exemplars)
    return tuple(
        MonthFigures(
            month,
            sum(row.months[at] for row in articles),
            articles_owed.get(month, _NOTHING_OWED),
            sum(row.months[at] for row in exemplars),
            exemplars_owed.get(month, _NOTHING_OWED),
        )
        for at, month in enumerate(grid.months)
    )


def _meeting_figures(work: Work, span: Span) -> list[MeetingFigures]:
    rows = []
    for order, meeting in enumerate(work.meetings.held_within(span.first, span.last), start=1):
        tally = work.tallies.live(meeting.id)
        outcomes = tally.facts.rows if tally else ()
        passed = sum(outcome.verdict is Verdict.PASSED for outcome in outcomes)
        held, members, present = meeting.draft.held, meeting.members, meeting.present
        rows.append(MeetingFigures(f"Phiên {order}", held, members, present, len(outcomes), passed))
    return rows


def _moved(work: Work, plan: Plan, period: Reported) -> tuple[MovedReview, ...]:
    limit = plan.monthly_limit(Matter.EXEMPLARS)
    if limit is None:
        return ()
    return moved_reviews(limit, work.receipts.by_day(work.plans.id(plan.code), Matter.EXEMPLARS, period.whole_months()))


def _totals(work: Work, span: Span, level: Level, awards: Sequence[LevelAwards]) -> Mapping[str, int]:
    """Return what is compared from year to year: the own level's awards and those above it, never added up."""
    own = granted_by(level, awards)
    return {
        ARTICLES: work.receipts.total(Matter.ARTICLES, span),
        EXEMPLARS: work.receipts.total(Matter.EXEMPLARS, span),
        MEETINGS: len(work.meetings.held_within(span.first, span.last)),
        DECISIONS: own.decisions if own else 0,
        AWARDS: own.recipients if own else 0,
        HIGHER_AWARDS: sum(one.recipients for one in granted_above(level, awards)),
    }


def _witness(head: JournalHead) -> str:
    return f"{head.seq}-{head.digest[:_WITNESS_DIGITS].upper()}"


def _reference(plan: Plan) -> str:
    if not plan.number or plan.issued_on is None:
        return ""
    return f"số {plan.number} {document_date(plan.issued_on)}"


def _mention(decision: Decision) -> DecisionMention:
    facts = decision.facts
    if facts.day is None:
        raise ValueError(decision.id)
    return DecisionMention(facts.reference, facts.day, facts.subject)
