"""Who is judged, what narrows the list, and the button that prints it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app.domain.units.unit import UnitKind
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.signs import Sign, sign_icon
from ui.standing.judged import Result, Whom, Wish

_SIGNS = {Result.QUALIFIES: Sign.MET, Result.FAILS: Sign.SHORT}


class FilterBar(QWidget):
    """Narrowing is of those judged; turning from units to authors judges anew."""

    asked = Signal()
    """Others are to be judged."""
    narrowed = Signal()
    prints = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.whom = Chooser("Xét ai")
        self.box = FilterBox("Tìm tập thể, tác giả", "Tìm tên, đơn vị")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.kind = Chooser("Lọc theo loại đơn vị")
        self.result = Chooser("Lọc theo kết quả")
        self.print = QPushButton(icon("printer", QPalette.ColorRole.HighlightedText), "In kết quả xét")
        self.print.setObjectName("primary")
        for whom in Whom:
            self.whom.addItem(whom.value, whom)
        self.offer_results()
        self.offer_kinds(())
        self._lay_out()
        self._connect()

    @property
    def wish(self) -> Wish:
        """What the list is narrowed to."""
        return Wish(self.box.text(), self.kind.currentData(), self.result.currentData())

    @property
    def chosen(self) -> Whom:
        """Who is judged."""
        return list(Whom)[self.whom.currentIndex()]

    def offer_kinds(self, kinds: Iterable[UnitKind]) -> None:
        """Offer the kinds of unit there are; the one chosen stays where it is among them."""
        known = list(dict.fromkeys(kinds))
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem("Mọi loại đơn vị", None)
        for kind in known:
            self.kind.addItem(kind.label, kind)
        self.kind.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
        self.kind.blockSignals(False)

    def offer_results(self) -> None:
        """Offer the results there can be: only an author's hangs on the reading."""
        chosen = self.result.currentIndex()
        results = [one for one in Result if one is not Result.DEPENDS or self.chosen is Whom.AUTHORS]
        self.result.blockSignals(True)
        self.result.clear()
        for result in results:
            if result in _SIGNS:
                self.result.addItem(sign_icon(_SIGNS[result]), result.value, result)
            else:
                self.result.addItem(result.value, result)
        self.result.setCurrentIndex(max(0, chosen if chosen < len(results) else 0))
        self.result.blockSignals(False)

    def widen(self) -> None:
        """Leave nobody out."""
        self.box.put("")
        for chooser in (self.kind, self.result):
            chooser.blockSignals(True)
            chooser.setCurrentIndex(0)
            chooser.blockSignals(False)
        self.narrowed.emit()

    def _turn(self) -> None:
        self.offer_results()
        self.asked.emit()

    def _lay_out(self) -> None:
        row = FlowRow(self)
        row.add(self.whom)
        row.add(self.box, 1)
        for part in (self.kind, self.result):
            part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.add(part)
        row.add(self.print)

    def _connect(self) -> None:
        self.whom.currentIndexChanged.connect(self._turn)
        self.box.asked.connect(self.narrowed)
        for chooser in (self.kind, self.result):
            chooser.currentIndexChanged.connect(self.narrowed)
        self.print.clicked.connect(self.prints)
