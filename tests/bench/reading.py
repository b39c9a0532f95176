"""The article list, the quota grid and the quarter's figures over a million articles, beside bare SQL."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Eligibility
from app.domain.calendar.period import Cadence, Period
from app.office import Office, open_office
from tests.bench.measure import Figure, beside

_YEAR = 2026
_PAGE = 200
_TODAY = date(_YEAR, 6, 1)


def figures_of_reading(register: Path) -> Iterator[Figure]:
    """Yield the figures of what the first desks read."""
    office = open_office(register, lambda: _TODAY)
    bare = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
    plan = next(plan for plan in office.plans.all() if plan.year == _YEAR)
    unit = office.units.all()[300].id
    asked = {
        "article list, first page": ArticleFilter(plan.code),
        "… filtered: nguyen van hoa": ArticleFilter(plan.code, "nguyen van hoa"),
        "… filtered: n": ArticleFilter(plan.code, "n"),
        "… filtered: Dũng": ArticleFilter(plan.code, "Dũng"),
        "… filtered: words nobody wrote together": ArticleFilter(plan.code, "ly yen quang dao cuu bac nguyen"),
        "… one unit": ArticleFilter(plan.code, unit=unit),
        "… one unit, to decide, nguyen": ArticleFilter(plan.code, "nguyen", unit, Eligibility.TO_DECIDE),
    }
    for what, wanted in asked.items():
        yield beside(
            what,
            _page(office, wanted),
            _bare_page(bare),
            floor_is="bare sqlite3, 200 rows by index",
            promise="≤ 50 ms",
        )
    quarter = Period(Cadence.QUARTER, _YEAR, 1)
    yield beside(
        "quota grid of one quarter, 600 units",
        lambda: office.quotas.grid(plan.code, quarter),
        _bare_counts(bare, quarter),
        floor_is="bare sqlite3, count by unit and month",
        promise="≤ 100 ms",
    )
    yield beside(
        "quarterly figures",
        lambda: office.reports.quarterly(plan.code, quarter),
        _bare_counts(bare, quarter),
        floor_is="the same counts",
        promise="≤ 100 ms",
    )
    yield _printed_report(office, plan.code, quarter)
    bare.close()
    office.close()


def _printed_report(office: Office, plan: str, quarter: Period) -> Figure:
    with tempfile.TemporaryDirectory() as passing:
        return beside(
            "quarterly report, counted and printed to PDF",
            lambda: office.papers.draw(office.papers.report(plan, quarter), Path(passing, "report.pdf")),
            None,
            promise="< 1 s",
        )


def _page(office: Office, wanted: ArticleFilter) -> Callable[[], object]:
    return lambda: (office.articles.page(wanted, None, _PAGE), office.articles.count(wanted, 1_000))


def _bare_page(bare: sqlite3.Connection) -> Callable[[], object]:
    sql = (
        "SELECT article.id, received, unit.name, title, byline FROM article JOIN unit ON unit.id = unit_id"
        " ORDER BY listed DESC LIMIT 200"
    )
    return lambda: bare.execute(sql).fetchall()


def _bare_counts(bare: sqlite3.Connection, quarter: Period) -> Callable[[], object]:
    span = quarter.span()
    sql = (
        "SELECT unit_id, substr(received, 1, 7), count(*) FROM article"
        " WHERE plan_id = (SELECT max(id) FROM plan) AND received BETWEEN ? AND ? GROUP BY 1, 2"
    )
    return lambda: bare.execute(sql, (str(span.first), str(span.last))).fetchall()
