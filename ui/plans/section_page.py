"""One page of the form of a plan: its section, made when first turned to and made anew when its shape changes."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.plans.place import Path
from ui.kit.cards import scrolling
from ui.kit.form_rows import at_the_left
from ui.plans.findings import Finding
from ui.plans.holdings import Typed
from ui.plans.lists import TakenOut, list_part
from ui.plans.parts import Bench, furnish
from ui.plans.section_sheet import SectionSheet
from ui.plans.sections import Section

_WIDTH: Final = 900
_ROUND: Final = 120
"""How much is brought into sight around the field that is gone to."""


class SectionPage(QWidget):
    """Shows a section over the plan typed, which it changes as the clerk types."""

    edited = Signal()
    reshaped = Signal()
    """The sheet was made anew."""
    finished = Signal()
    """The clerk pressed Ctrl+Enter."""
    goes_on = Signal()
    """The clerk wants the section after this one."""

    def __init__(self, section: Section, following: str) -> None:
        super().__init__()
        self.section = section
        self._following = following
        self._typed: Typed = None
        self._taken_out: TakenOut = {}
        self._sheet = SectionSheet()
        self._ending = QPushButton()
        self._area: QScrollArea = scrolling(QWidget())
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    @property
    def sheet(self) -> SectionSheet:
        """The fields as they stand."""
        return self._sheet

    @property
    def ending(self) -> QPushButton:
        """The button under everything, on to the section after this one."""
        return self._ending

    def show_typed(self, typed: Typed) -> None:
        """Show a plan as it stands typed."""
        self._typed = typed
        self._taken_out.clear()
        self._make()

    def say(self, findings: Sequence[Finding]) -> None:
        """Show what is found in this section beside what it is about."""
        self._sheet.say(findings)

    def go_to(self, path: Path) -> None:
        """Put the cursor into the first field at a path, and bring it into sight."""
        self._stand_on(path, "")

    def _make(self) -> None:
        sheet = SectionSheet()
        furnish(Bench(sheet, partial(list_part, self._taken_out)), self.section, self._typed)
        self._end(sheet)
        sheet.edited.connect(self.edited)
        sheet.finished.connect(self.finished)
        sheet.reshaped.connect(self._make_anew)
        self._sheet = sheet
        self._put_in_place()

    def _make_anew(self, path: Path, button: str) -> None:
        place = self._area.verticalScrollBar().value()
        self._make()
        self.reshaped.emit()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._area.verticalScrollBar().setValue(place)
        self._stand_on(path, button)

    def _stand_on(self, path: Path, button: str) -> None:
        self._sheet.go_to(path, button)
        focused = QApplication.focusWidget()
        if focused is not None and self._sheet.isAncestorOf(focused):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._area.ensureWidgetVisible(focused, 0, _ROUND)

    def _put_in_place(self) -> None:
        """Let the sheet take the place of the one before, which a button on it may just have been pressed."""
        narrow = QWidget()
        narrow.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(0, 0, 16, 0)
        column.addWidget(self._sheet)
        column.addStretch(1)
        page = QWidget()
        page.setObjectName("sheet")
        row = at_the_left(narrow)
        row.setContentsMargins(8, 0, 8, 0)
        page.setLayout(row)
        before = self._area.takeWidget()
        self._area.setWidget(page)
        before.deleteLater()

    def _end(self, sheet: SectionSheet) -> None:
        button = QPushButton(f"Sang phần “{self._following}”")
        button.clicked.connect(lambda _: self.goes_on.emit())
        sheet.end_with(button)
        self._ending = button
        line = QHBoxLayout()
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        sheet.column.addLayout(line)
