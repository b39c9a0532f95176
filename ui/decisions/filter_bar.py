"""What narrows the list of decisions, and the buttons of what is begun at this desk."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.decisions.decision import DecisionKind, DecisionState
from app.domain.decisions.decision_listing import DecisionFilter
from ui.decisions.wording import KINDS, STATE_SIGNS
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.signs import sign_icon

BEGIN: Final = "Dự thảo quyết định"


class FilterBar(QWidget):
    """Asks for another list as soon as anything on it changes."""

    asked = Signal()
    begins = Signal()
    submits = Signal()
    records = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = FilterBox("Tìm quyết định", "Tìm số, trích yếu, tên người được khen")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.state = Chooser("Lọc theo trạng thái")
        self.kind = Chooser("Lọc theo loại quyết định")
        self._fill()
        self._lay_out()
        self.box.asked.connect(self.asked)
        for chooser in (self.state, self.kind):
            chooser.activated.connect(lambda _: self.asked.emit())

    @property
    def filter(self) -> DecisionFilter:
        """What the bar asks for."""
        return DecisionFilter(self.box.text(), self.state.currentData(), self.kind.currentData())

    @property
    def narrows(self) -> bool:
        """Whether anything is left out of the list."""
        return self.filter != DecisionFilter()

    def ask_for(self, state: DecisionState | None) -> None:
        """Show the decisions of one state, whatever their words and kind; None shows them all."""
        self.box.put("")
        self.kind.setCurrentIndex(0)
        self.state.setCurrentIndex(0 if state is None else self.state.findData(state))
        self.asked.emit()

    def _fill(self) -> None:
        self.state.addItem("Mọi trạng thái", None)
        for state in DecisionState:
            self.state.addItem(sign_icon(STATE_SIGNS[state]), state.label, state)
        self.kind.addItem("Mọi loại", None)
        for kind in DecisionKind:
            self.kind.addItem(KINDS[kind], kind)

    def _lay_out(self) -> None:
        row = FlowRow(self)
        row.add(self.box, 1)
        row.add(self.state)
        row.add(self.kind)
        for words, signal in (("Tờ trình…", self.submits), ("Cấp trên khen…", self.records)):
            button = QPushButton(words)
            button.clicked.connect(lambda _, signal=signal: signal.emit())
            row.add(button)
        new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), BEGIN)
        new.setObjectName("primary")
        new.clicked.connect(lambda _: self.begins.emit())
        row.add(new)
