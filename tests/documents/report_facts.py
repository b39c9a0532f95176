"""Figures of a quarter for the forms of the report to be tried on, and what the paper made of them says."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.documents.forms.quarterly_report import compose
from app.documents.ink.pdf import drawn
from app.documents.table import Cell, Table
from app.domain.calendar.limits import MonthlyLimit
from app.domain.calendar.period import Basis, Cadence, Period, Span
from app.domain.law.level_awards import AwardFigures, LevelAwards
from app.domain.plans.plan import QuotaMonths
from app.domain.quotas.quota import Assessment
from app.domain.reports.report import (
    ARTICLES,
    EXEMPLARS,
    MEETINGS,
    Comparison,
    DecisionMention,
    MeetingFigures,
    MonthFigures,
    MovedReview,
    PeriodFigures,
    UnitFigures,
)
from app.domain.units.agency import Level
from tests.documents.facts import BA_DINH, VICE_CHAIR
from tests.documents.reading import sheets

OWN_CERTIFICATES = AwardFigures("Giấy khen", Level.DISTRICT, 2, 1, 12, 4, 8, 2, 12_420_000)
CITY_CERTIFICATES = AwardFigures("Bằng khen", Level.PROVINCE, 1, 0, 2, 1, 1, 1, 8_940_000)


def quarterly_figures(units: int = 6) -> PeriodFigures:
    """The first quarter of 2021 in Ba Đình."""
    period = Period(Cadence.QUARTER, 2021, 1)
    return PeriodFigures(
        agency=BA_DINH,
        signer=VICE_CHAIR,
        recipients=("Ủy ban nhân dân thành phố Hà Nội (b/c)", "Các đơn vị thuộc quận", "Lưu: VT, NV"),
        period=period,
        basis=Basis.CALENDAR,
        counted=period.span(),
        quota_span=period.span(),
        plan_title="Tổ chức Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021",
        plan_reference="số 190/KH-UBND ngày 19 tháng 10 năm 2020",
        articles=tuple(unit_row(place) for place in range(1, units + 1)),
        exemplars=tuple(
            replace(row, on_time=row.total - row.total // 6, late=row.total // 6, with_achievements=row.total)
            for row in map(unit_row, range(1, units + 1))
        ),
        plan_span=Span(date(2020, 10, 13), date(2021, 9, 30)),
        asked=QuotaMonths(Period(Cadence.MONTH, 2020, 11), Period(Cadence.MONTH, 2021, 5)),
        review_limit=MonthlyLimit(10),
        moved=(MovedReview(Period(Cadence.MONTH, 2021, 2), 4), MovedReview(Period(Cadence.MONTH, 2021, 4), 12)),
        awards=(
            LevelAwards(Level.DISTRICT, "cấp quận", "Chủ tịch UBND quận", 2, (OWN_CERTIFICATES,)),
            LevelAwards(Level.PROVINCE, "cấp thành phố", "Chủ tịch UBND thành phố", 1, (CITY_CERTIFICATES,)),
        ),
        meetings=(MeetingFigures("Phiên 1", date(2021, 3, 12), 11, 10, 18, 15),),
        months=tuple(
            MonthFigures(month, 40 + 7 * place, Fraction(44), 20 - 3 * place, Fraction(55, 3))
            for place, month in enumerate(period.months())
        ),
        comparisons=(
            Comparison(ARTICLES, 141, 120),
            Comparison(EXEMPLARS, 51, 60),
            Comparison(MEETINGS, 1, 0),
        ),
        decisions=(DecisionMention("07/QĐ-UBND", date(2021, 3, 20), "Về việc tặng Giấy khen cho các cá nhân"),),
        waiting=3,
        journal_code="1024-9F86D081884C",
    )


def unit_row(place: int) -> UnitFigures:
    """A ward that met its quota, one short by a month's article, or a unit with no quota, in turn."""
    name = f"Phường số {place}"
    if place % 3 == 0:
        return UnitFigures(name, "Phòng, ban, ngành", None, (0, 1, 0), 1, 0, 0, 0, Assessment.NO_QUOTA)
    if place % 3 == 1:
        return UnitFigures(name, "Phường", 6, (2, 2, 2), 6, 3, 3, 0, Assessment.MET)
    return UnitFigures(name, "Phường", 6, (2, 1, 3), 6, 2, 3, 1, Assessment.NOT_MET)


def text_of(figures: PeriodFigures) -> str:
    """All the words of the printed report."""
    return " ".join(page.words for page in sheets(drawn(compose(figures))))


def tables(figures: PeriodFigures) -> dict[str, Table]:
    """The report's tables by name."""
    blocks = (block for section in compose(figures).sections for block in section.blocks)
    return {block.name: block for block in blocks if isinstance(block, Table)}


def last_row(figures: PeriodFigures, name: str) -> tuple[Cell, ...]:
    """The cells of a table's last row."""
    return tables(figures)[name].rows[-1].cells
