"""The bar above a desk: its name, the plan every desk is looking at, and the way to everything else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from app.domain.plans.plan import PlanTitle
from ui.kit.fields import Chooser
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.wording import SAMPLE, SAMPLE_TOLD

_HEIGHT = 56
_NARROWEST, _WIDEST = 160, 560


class TopBar(QWidget):
    """Says `chosen` when the clerk turns to another plan."""

    chosen = Signal(str)
    """The code of the plan."""
    seeks = Signal()
    """The clerk wants the palette."""
    exports = Signal()
    """The clerk wants the list in sight as a workbook."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._title = label("", "pageTitle")
        self._sample = SignLabel()
        self._sample.hide()
        self._chooser = Chooser("Kế hoạch đang làm")
        self._chooser.setObjectName("planChooser")
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._chooser.setMinimumWidth(_NARROWEST)
        self._chooser.setMaximumWidth(_WIDEST)
        self._chooser.activated.connect(lambda row: self.chosen.emit(self._chooser.itemData(row)))
        self._seek = QPushButton("Tìm và làm (Ctrl+K)")
        self._seek.setIcon(icon("search", QPalette.ColorRole.Link))
        self._seek.setObjectName("plain")
        self._seek.clicked.connect(self.seeks)
        self._export = QPushButton("Xuất Excel")
        self._export.setIcon(icon("file-spreadsheet", QPalette.ColorRole.Link))
        self._export.setObjectName("plain")
        self._export.setToolTip("Xuất danh sách đang xem ra tệp Excel (Ctrl+E)")
        self._export.clicked.connect(self.exports)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._title)
        row.addSpacing(16)
        row.addWidget(self._sample, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._chooser)
        row.addWidget(self._export)
        row.addWidget(self._seek)

    @property
    def says_sample(self) -> bool:
        """Whether it is said that the register is a sample."""
        return not self._sample.isHidden()

    def say_sample(self) -> None:
        """Say, for as long as the window stands, that nothing in this register is real."""
        self._sample.show_state(Sign.SHORT, SAMPLE)
        self._sample.setToolTip(SAMPLE_TOLD)
        self._sample.show()

    @property
    def title(self) -> str:
        """The name of the desk shown."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Name the desk."""
        self._title.setText(title)

    def show_plans(self, titles: Sequence[PlanTitle], current: str) -> None:
        """List the plans of the register and mark the current one, by its code."""
        self._chooser.clear()
        for title in titles:
            self._chooser.addItem(f"{title.subject[:1].upper()}{title.subject[1:]}", title.code)
        self._chooser.setVisible(bool(titles))
        self.mark(current)

    def mark(self, current: str) -> None:
        """Mark the plan being worked on, by its code."""
        self._chooser.setCurrentIndex(self._chooser.findData(current))
        self._chooser.setToolTip(self._chooser.currentText())
