"""What narrows the list of articles: words, a unit, a state, and whether those struck out are shown too."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Eligibility
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.pick import Suggest
from ui.kit.signs import sign_icon
from ui.kit.unit_filter import UnitFilter
from ui.wording import ELIGIBILITY_SIGNS

_ANY, _PRIZED = "Mọi trạng thái", "Đạt giải"


class FilterBar(QWidget):
    """Asks for another list as soon as anything on it changes, and for a new article by its one primary button."""

    asked = Signal()
    begins = Signal()

    def __init__(self, units: Suggest[int]) -> None:
        super().__init__()
        self.box = FilterBox("Tìm bài viết", "Tìm tên bài, tác giả, nhân vật")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.unit = UnitFilter("Lọc theo đơn vị", units)
        self.state = Chooser("Lọc theo trạng thái")
        self.struck = QCheckBox("Cả bài đã gạch bỏ")
        self._new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), "Ghi bài viết")
        self._new.setObjectName("primary")
        self._fill_states()
        self._lay_out()
        self._connect()

    def filter(self, plan: str) -> ArticleFilter:
        """Return what the bar asks for, among the articles of a plan."""
        state = self.state.currentData()
        prized = state == _PRIZED
        return ArticleFilter(
            plan,
            self.box.text(),
            self.unit.value,
            Eligibility(state) if state and not prized else None,
            with_struck=self.struck.isChecked(),
            prized=prized,
        )

    @property
    def narrows(self) -> bool:
        """Whether anything is left out of the list."""
        return bool(self.box.text() or self.unit.text.strip() or self.state.currentIndex())

    def ask_for(self, eligibility: Eligibility | None) -> None:
        """Show the articles of one state, whatever their words and unit; None shows them all."""
        self.box.put("")
        self.unit.put_pick(None)
        self.state.setCurrentIndex(0 if eligibility is None else 1 + list(Eligibility).index(eligibility))
        self.asked.emit()

    def _fill_states(self) -> None:
        self.state.addItem(_ANY, None)
        for eligibility in Eligibility:
            self.state.addItem(sign_icon(ELIGIBILITY_SIGNS[eligibility]), eligibility.label, eligibility)
        self.state.addItem(icon("medal", QPalette.ColorRole.Text), _PRIZED, _PRIZED)

    def _lay_out(self) -> None:
        row = FlowRow(self)
        row.add(self.box, 4)
        row.add(self.unit, 2)
        for part in (self.state, self.struck, self._new):
            row.add(part)

    def _connect(self) -> None:
        self.box.asked.connect(self.asked)
        self.unit.picked.connect(self.asked)
        self.state.currentIndexChanged.connect(self.asked)
        self.struck.toggled.connect(self.asked)
        self._new.clicked.connect(self.begins)
