"""What narrows the list of units: words, a kind, and the day on which they exist."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.language.text import fold
from app.domain.units.unit import Unit, UnitKind
from app.wording import sentence
from ui.desk import attempt
from ui.kit.fields import Chooser, DateField, TickField
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.labels import label

_ANY: Final = "Mọi loại đơn vị"
_DAY_WIDTH: Final = 128


class UnitBar(QWidget):
    """Asks for another list as soon as anything on it changes, and for a new unit by its one primary button."""

    asked = Signal()
    begins = Signal()
    imports = Signal()
    """A list of units is to come in from a workbook."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.box = FilterBox("Tìm đơn vị", "Tìm tên, tên viết tắt, địa chỉ")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.kind = Chooser("Lọc theo loại đơn vị")
        self.kind.addItem(_ANY, None)
        for kind in UnitKind:
            self.kind.addItem(kind.label, kind)
        self.day = DateField("Có trong ngày", captioned=False)
        self.day.setFixedWidth(_DAY_WIDTH)
        self._on_day = label("Có trong ngày", "note")
        self.day.put_day(today)
        self.every = TickField("Mọi thời gian")
        self._take_in = QPushButton("Nhập từ Excel…")
        self._new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), "Thêm đơn vị")
        self._new.setObjectName("primary")
        self._lay_out()
        self._connect()

    @property
    def narrows(self) -> bool:
        """Whether words or a kind leave anything out of the list."""
        return bool(self.box.text() or self.kind.currentData())

    def narrowed(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """Return the units the bar asks for; what cannot be read as a day is said beside it and asks for none."""
        day = None if self.every.ticked else attempt(self.day.day, lambda no: self.day.complain(sentence(no)))
        if day is None and not self.every.ticked:
            return ()
        self.day.complain("")
        words, kind = fold(self.box.text()).split(), self.kind.currentData()
        return tuple(
            unit
            for unit in units
            if (day is None or unit.in_force(day))
            and kind in {None, unit.kind}
            and all(word in fold(" ".join((*unit.names, unit.address))) for word in words)
        )

    def ask_for_all(self) -> None:
        """Take every condition away: every unit there ever was."""
        self.box.put("")
        self.kind.setCurrentIndex(0)
        self.every.put(ticked=True)
        self._ask()

    def _ask(self) -> None:
        self.day.editor.setEnabled(not self.every.ticked)
        self.asked.emit()

    def _lay_out(self) -> None:
        dated = QWidget()
        on_day = QHBoxLayout(dated)
        on_day.setContentsMargins(0, 0, 0, 0)
        on_day.setSpacing(8)
        on_day.addWidget(self._on_day)
        on_day.addWidget(self.day)
        on_day.addWidget(self.every, alignment=Qt.AlignmentFlag.AlignVCenter)
        row = FlowRow(self)
        row.add(self.box, 1)
        for part in (self.kind, dated, self._take_in, self._new):
            row.add(part)

    def _connect(self) -> None:
        self.box.asked.connect(lambda _: self._ask())
        self.kind.activated.connect(lambda _: self._ask())
        self.day.line.editingFinished.connect(self._ask)
        self.every.edited.connect(self._ask)
        self._take_in.clicked.connect(self.imports)
        self._new.clicked.connect(self.begins)
