"""The two charts of what came in by month: the same on the first desk and in the quarterly report."""

from collections.abc import Sequence

from app.documents.chart import BarChart, Series, Target
from app.domain.report import MonthFigures


def received_by_month(months: Sequence[MonthFigures]) -> tuple[BarChart, BarChart]:
    """Return the charts of articles and of exemplars, each month against what fell due in it."""
    names = tuple(f"{month.month.index}/{month.month.year}" for month in months)
    return (
        BarChart(
            "Bài viết dự thi theo tháng",
            names,
            (Series("Đã nhận", tuple(month.articles for month in months)),),
            Target("Chỉ tiêu", tuple(month.articles_owed for month in months)),
        ),
        BarChart(
            "Gương được giới thiệu theo tháng",
            names,
            (Series("Đã nhận", tuple(month.exemplars for month in months)),),
            Target("Chỉ tiêu", tuple(month.exemplars_owed for month in months)),
        ),
    )
