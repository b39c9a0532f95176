"""The bar above a desk: its name, and the plan every desk is looking at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.plan import Plan
from ui.kit.fields import Chooser
from ui.kit.labels import label
from ui.wording import plan_name

_HEIGHT = 56


class TopBar(QWidget):
    """Says `chosen` when the clerk turns to another plan."""

    chosen = Signal(object)
    """The Plan."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._title = label("", "pageTitle")
        self._plans: tuple[Plan, ...] = ()
        self._chooser = Chooser("Kế hoạch đang làm")
        self._chooser.setObjectName("planChooser")
        self._chooser.activated.connect(lambda row: self.chosen.emit(self._plans[row]))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._chooser)

    @property
    def title(self) -> str:
        """The name of the desk shown."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Name the desk."""
        self._title.setText(title)

    def show_plans(self, plans: Sequence[Plan], current: Plan | None) -> None:
        """List the plans of the register and mark the current one."""
        self._plans = tuple(plans)
        self._chooser.clear()
        for place, plan in enumerate(self._plans):
            self._chooser.addItem(plan_name(plan))
            self._chooser.setItemData(place, plan.title, Qt.ItemDataRole.ToolTipRole)
        self._chooser.setVisible(bool(self._plans))
        if current:
            self._chooser.setCurrentIndex([plan.code for plan in self._plans].index(current.code))
