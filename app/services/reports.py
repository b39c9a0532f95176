"""Periodic reports: the figures of any period, on either basis, with those of a year before."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from app.domain.ballot import Verdict
from app.domain.dates import document_date
from app.domain.decision import Decision
from app.domain.journal import JournalHead
from app.domain.period import Basis, Period, Span
from app.domain.plan import Matter, Plan
from app.domain.quota_grid import GridRow, QuotaGrid, owed_by_month
from app.domain.report import (
    ARTICLES,
    AWARDS,
    DECISIONS,
    EXEMPLARS,
    MEETINGS,
    Comparison,
    DecisionMention,
    MeetingRow,
    MonthFigures,
    QuarterlyFigures,
    UnitRow,
)
from app.services.plans import Plans
from app.services.quotas import quota_grid
from app.store.database import Database
from app.store.work import Work

_WITNESS_DIGITS = 12


class Reports:
    """The office's periodic report."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def quarterly(
        self,
        plan: str,
        period: Period,
        basis: Basis = Basis.CALENDAR,
        narrative: Mapping[str, str] | None = None,
    ) -> QuarterlyFigures:
        """Return the figures of a period under a plan: its own by `basis`, quota tables by the calendar.

        `narrative` is the office's own text by section, in place of what the figures suggest. Figures are as known
        today; a period still running is reported so far.
        """
        rules = self._plans.plan(plan)
        counted = period.span(basis)
        with self._database.reading() as work:
            grid = quota_grid(work, rules, period, self._today())
            stated = work.receipts.with_achievements(work.plans.id(plan), period.span())
            agency = work.agencies.on(min(self._today(), counted.last)) or rules.agency
            issued = work.decisions.issued_within(counted)
            return QuarterlyFigures(
                agency=agency,
                signer=agency.signer,
                recipients=(*agency.copies_to, f"Lưu: {agency.archive}"),
                period=period,
                basis=basis,
                counted=counted,
                quota_span=period.span(),
                plan_title=rules.title,
                plan_reference=_reference(rules),
                articles=tuple(_unit_row(row, {}) for row in grid.of(Matter.ARTICLES)),
                exemplars=tuple(_unit_row(row, stated) for row in grid.of(Matter.EXEMPLARS)),
                awards=work.awards.by_form(counted),
                meetings=tuple(_meeting_rows(work, counted)),
                months=month_figures(grid),
                comparisons=_compared(work, counted, _year_before(period).span(basis)),
                decisions=tuple(_mention(decision) for decision in issued),
                waiting=work.tallies.waiting(work.plans.id(plan), counted.last),
                proposed_higher=work.exemplars.count_proposed(counted),
                narrative=tuple((narrative or {}).items()),
                journal_code=_witness(work.journal.head()),
            )


def _unit_row(row: GridRow, stated: Mapping[int, int]) -> UnitRow:
    summary = row.summary
    return UnitRow(
        unit=row.unit.name,
        kind=row.unit.kind.label,
        owed=summary.owed if row.lines else None,
        months=row.months,
        total=sum(row.months),
        met=summary.periods_met,
        due=summary.periods,
        missing=summary.missing,
        verdict=summary.verdict.label,
        on_time=summary.on_time,
        late=summary.late,
        with_achievements=stated.get(row.unit.id, 0),
        not_counted=summary.not_counted,
    )


def month_figures(grid: QuotaGrid) -> tuple[MonthFigures, ...]:
    """Return what came in and what fell due, month by month, over a grid's months."""
    articles, exemplars = grid.of(Matter.ARTICLES), grid.of(Matter.EXEMPLARS)
    return tuple(
        MonthFigures(
            month,
            sum(row.months[at] for row in articles),
            owed_by_month(articles, month),
            sum(row.months[at] for row in exemplars),
            owed_by_month(exemplars, month),
        )
        for at, month in enumerate(grid.months)
    )


def _meeting_rows(work: Work, span: Span) -> list[MeetingRow]:
    rows = []
    for order, meeting in enumerate(work.meetings.held_within(span.first, span.last), start=1):
        tally = work.tallies.live(meeting.id)
        outcomes = tally.facts.rows if tally else ()
        passed = sum(outcome.verdict is Verdict.PASSED for outcome in outcomes)
        rows.append(
            MeetingRow(f"Phiên {order}", meeting.draft.held, meeting.members, meeting.present, len(outcomes), passed)
        )
    return rows


def _compared(work: Work, now: Span, before: Span) -> tuple[Comparison, ...]:
    figures, earlier = _figures(work, now), _figures(work, before)
    return tuple(Comparison(what, figures[what], earlier[what]) for what in figures)


def _figures(work: Work, span: Span) -> Mapping[str, int]:
    return {
        ARTICLES: work.receipts.total(Matter.ARTICLES, span),
        EXEMPLARS: work.receipts.total(Matter.EXEMPLARS, span),
        MEETINGS: len(work.meetings.held_within(span.first, span.last)),
        DECISIONS: len(work.decisions.issued_within(span)),
        AWARDS: work.awards.total(span),
    }


def _witness(head: JournalHead) -> str:
    return f"{head.seq}-{head.digest[:_WITNESS_DIGITS].upper()}"


def _year_before(period: Period) -> Period:
    return replace(period, year=period.year - 1)


def _reference(plan: Plan) -> str:
    if not plan.number or plan.issued_on is None:
        return ""
    return f"số {plan.number} {document_date(plan.issued_on)}"


def _mention(decision: Decision) -> DecisionMention:
    facts = decision.facts
    if facts.day is None:
        raise ValueError(decision.id)
    return DecisionMention(facts.reference, facts.day, facts.subject)
