"""The periodic report: of every period, on no unit and many, draft and issued."""

from collections.abc import Iterator
from dataclasses import replace

from app.documents.forms import quarterly_report
from app.domain.calendar.period import Basis, Cadence, Period, months_touched
from app.domain.calendar.stretch import Reported, read_reported
from app.domain.reports.report import PeriodFigures
from tests.documents.report_facts import quarterly_figures
from tests.nd30.decision_variants import ISSUED
from tests.nd30.findings import REPORT
from tests.nd30.variant import Variant


def reports() -> Iterator[Variant]:
    for units in (0, 1, 6, 40, 120):
        yield Variant(f"báo cáo, {units} đơn vị, dự thảo", quarterly_report.compose(quarterly_figures(units)), REPORT)
    issued = replace(quarterly_figures(), number=9, day=ISSUED)
    yield Variant("báo cáo đã ký", quarterly_report.compose(issued), REPORT)
    for cadence, index in ((Cadence.MONTH, 5), (Cadence.HALF, 1), (Cadence.YEAR, 1)):
        yield Variant(f"báo cáo {cadence.value}", quarterly_report.compose(_of(Period(cadence, 2021, index))), REPORT)
    for code in ("2021-W10", "5/1/2021..20/2/2021"):
        yield Variant(f"báo cáo {code}", quarterly_report.compose(_of(read_reported(code))), REPORT)
    by_decree = replace(quarterly_figures(), basis=Basis.ND09)
    yield Variant("báo cáo theo kỳ Nghị định 09", quarterly_report.compose(by_decree), REPORT)


def _of(period: Reported) -> PeriodFigures:
    """The figures of a period of any length, as many months in each row as it has."""
    figures = quarterly_figures()
    months = tuple(replace(figures.months[0], month=month) for month in months_touched(period.span()))
    articles, exemplars = (
        tuple(replace(row, months=(2,) * len(months)) for row in rows) for rows in (figures.articles, figures.exemplars)
    )
    span = period.span()
    return replace(
        figures,
        period=period,
        counted=span,
        quota_span=span,
        months=months,
        articles=articles,
        exemplars=exemplars,
    )
