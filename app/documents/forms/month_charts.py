"""The two charts of what came in by month: the same on the first desk and in the periodic report."""

from collections.abc import Sequence
from fractions import Fraction

from app.documents.chart import BarChart, Series, Target
from app.domain.reports.report import MonthFigures

_RECEIVED, _OWED = "Đã nhận", "Chỉ tiêu bình quân tháng"


def received_by_month(months: Sequence[MonthFigures]) -> tuple[BarChart, BarChart]:
    """Return the charts of articles and of exemplars, each month against what it owed.

    A quota of a longer period is spread evenly over its months; where nothing was owed there is nothing to reach.
    """
    names = tuple(f"{month.month.index:02}/{month.month.year}" for month in months)
    articles = _chart(
        "Bài viết dự thi theo tháng",
        names,
        [month.articles for month in months],
        [month.articles_owed for month in months],
    )
    exemplars = _chart(
        "Gương được giới thiệu theo tháng",
        names,
        [month.exemplars for month in months],
        [month.exemplars_owed for month in months],
    )
    return articles, exemplars


def _chart(title: str, names: tuple[str, ...], received: Sequence[int], owed: Sequence[Fraction]) -> BarChart:
    target = Target(_OWED, tuple(owed)) if any(owed) else None
    return BarChart(title, names, (Series(_RECEIVED, tuple(received)),), target)
