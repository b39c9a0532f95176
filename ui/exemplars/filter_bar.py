"""What narrows a list of this desk: words, a unit, a kind of recipient and one thing more; and what begins a record."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.plans.plan import Recipient
from ui.exemplars.wording import RECIPIENTS
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.pick import Suggest
from ui.kit.signs import Sign, sign_icon
from ui.kit.unit_filter import UnitFilter

State = tuple[Any, str, Sign | None]
"""What may be asked for: the value, its words and its shape, where it has one."""


@dataclass(frozen=True, slots=True)
class BarWords:
    """What a bar says; `states` are what its last chooser offers, the first of them leaving nothing out."""

    name: str
    hint: str
    states_name: str
    states: Sequence[State]
    begin: str


class FilterBar(QWidget):
    """Asks for another list as soon as anything on it changes."""

    asked = Signal()
    begins = Signal()

    def __init__(self, words: BarWords, units: Suggest[int]) -> None:
        super().__init__()
        self.box = FilterBox(words.name, words.hint)
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.unit = UnitFilter(f"{words.name}: theo đơn vị", units)
        self.kind = Chooser(f"{words.name}: theo phân loại")
        self.state = Chooser(words.states_name)
        self.new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), words.begin)
        self.new.setObjectName("primary")
        self._row = FlowRow(self)
        self._fill(words.states)
        self._lay_out()
        self._connect()

    @property
    def recipient(self) -> Recipient | None:
        """The kind asked for, None for every one."""
        chosen: Recipient | None = self.kind.currentData()
        return chosen

    @property
    def narrows(self) -> bool:
        """Whether anything is left out of the list."""
        chosen = self.kind.currentIndex() or self.state.currentIndex()
        return bool(self.box.text() or self.unit.text.strip() or chosen)

    def ask_for(self, state: object) -> None:
        """Show what is in one state, whatever its words, unit and kind."""
        self.box.put("")
        self.unit.put_pick(None)
        for chooser, row in ((self.kind, 0), (self.state, max(0, self.state.findData(state)))):
            chooser.blockSignals(True)
            chooser.setCurrentIndex(row)
            chooser.blockSignals(False)
        self.asked.emit()

    def add_button(self, button: QPushButton) -> None:
        """Put a button before the one that begins a record."""
        self._row.put_before_last(button)
        QWidget.setTabOrder(self.state, button)

    def _fill(self, states: Sequence[State]) -> None:
        self.kind.addItem("Mọi phân loại", None)
        for recipient, words in RECIPIENTS:
            self.kind.addItem(words, recipient)
        for value, words, sign in states:
            if sign is None:
                self.state.addItem(words, value)
            else:
                self.state.addItem(sign_icon(sign), words, value)

    def _lay_out(self) -> None:
        self._row.add(self.box, 4)
        self._row.add(self.unit, 2)
        for part in (self.kind, self.state, self.new):
            self._row.add(part)

    def _connect(self) -> None:
        self.box.asked.connect(self.asked)
        self.unit.picked.connect(self.asked)
        for chooser in (self.kind, self.state):
            chooser.currentIndexChanged.connect(self.asked)
        self.new.clicked.connect(self.begins)
