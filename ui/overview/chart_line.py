"""A chart of a matter month by month; pressing it opens the matter's quota over the whole plan."""

from app.domain.plans.plan import Matter
from ui.kit.chart_view import ChartView
from ui.overview.press_line import PressLine


class ChartLine(PressLine):
    """The drawing stands in `drawing`."""

    def __init__(self, matter: Matter, name: str) -> None:
        super().__init__(0)
        self.matter = matter
        self.drawing = ChartView(name)
        self.setAccessibleName(name)
        self.grid.addWidget(self.drawing, 0, 0)
