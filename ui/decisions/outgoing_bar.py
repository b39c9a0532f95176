"""What narrows the register of outgoing papers, and the buttons of what is done with the whole of it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.language.text import finds
from app.domain.outgoing.outgoing import Outgoing
from app.domain.papers.document_kind import DocumentKind
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon

BEGIN: Final = "Ghi văn bản đi"
_YEARS: Final = 10
"""How many years back the register is looked into."""


class OutgoingBar(QWidget):
    """Asks for another list as soon as anything on it changes."""

    asked = Signal()
    begins = Signal()
    prints = Signal()
    settles = Signal()

    def __init__(self, this_year: int) -> None:
        super().__init__()
        self.box = FilterBox("Tìm văn bản đi", "Tìm số, trích yếu, người ký, nơi nhận")
        self.year = Chooser("Năm của sổ văn bản đi")
        for year in range(this_year, this_year - _YEARS, -1):
            self.year.addItem(f"Năm {year}", year)
        self.kind = Chooser("Lọc theo tên loại văn bản")
        self.kind.addItem("Mọi loại", None)
        for kind in DocumentKind:
            self.kind.addItem(kind.label, kind)
        self._lay_out()
        self.box.asked.connect(lambda _: self.asked.emit())
        for chooser in (self.year, self.kind):
            chooser.activated.connect(lambda _: self.asked.emit())

    @property
    def narrows(self) -> bool:
        """Whether anything of the year is left out of the list."""
        return bool(self.box.text().strip() or self.kind.currentIndex())

    def takes(self, line: Outgoing) -> bool:
        """Whether the bar asks for a line of the year."""
        kind = self.kind.currentData()
        told = (line.reference, line.kind.label, line.subject, line.signer, line.recipients)
        return kind in {None, line.kind} and (not self.box.text().strip() or finds(self.box.text(), " ".join(told)))

    def widen(self) -> None:
        """Ask for every line of the year."""
        self.box.put("")
        self.kind.setCurrentIndex(0)
        self.asked.emit()

    def _lay_out(self) -> None:
        row = FlowRow(self)
        row.add(self.box, 1)
        row.add(self.year)
        row.add(self.kind)
        for words, signal in (("Cách đánh số…", self.settles), ("In sổ", self.prints)):
            button = QPushButton(words)
            button.clicked.connect(lambda _, signal=signal: signal.emit())
            row.add(button)
        new = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), BEGIN)
        new.setObjectName("primary")
        new.clicked.connect(lambda _: self.begins.emit())
        row.add(new)
