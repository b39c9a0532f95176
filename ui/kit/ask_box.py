"""Something asked beside what it is about: hidden until asked for, never a dialog of its own."""

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from ui.kit.escape import leave_with_escape
from ui.kit.form_sheet import FormSheet
from ui.kit.in_sight import bring_into_sight


class AskBox(FormSheet):
    """Fields under one another, the button that does it and the one that lets it be; Escape lets it be too.

    Let be, it gives the cursor back to where it was when the box was asked for.
    """

    given = Signal()
    """The clerk pressed the button, or Ctrl+Enter."""
    left = Signal()
    """The clerk let it be."""

    def __init__(self, verb: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.do = QPushButton(verb)
        leave = QPushButton("Thôi")
        leave.setObjectName("plain")
        self._came_from: QWidget | None = None
        self._buttons = QHBoxLayout()
        for button in (self.do, leave):
            self._buttons.addWidget(button)
        self.end_with(self.do)
        self.go_through(leave)
        self._buttons.addStretch()
        self.do.clicked.connect(self.given)
        self.finished.connect(self.given)
        leave.clicked.connect(self._leave)
        leave_with_escape(self, self._leave)
        self.hide()

    def lay_out(self, *parts: QWidget) -> QVBoxLayout:
        """Put the parts under one another, what is refused of the whole and the buttons last."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for part in (*parts, self.unplaced):
            column.addWidget(part)
        column.addLayout(self._buttons)
        return column

    def open_at(self, first: QWidget) -> None:
        """Come into sight, with nothing complained of, and begin at the first part."""
        self.clear_complaints()
        self.take_as_given()
        if self.isHidden():
            self._came_from = self.window().focusWidget()
        self.show()
        first.setFocus()
        bring_into_sight(self)

    @property
    def unfinished(self) -> str:
        """What would be lost if the window closed now, by the button that does it; empty when nothing would."""
        return "" if self.isHidden() or not self.is_begun else self.do.text().removesuffix("…")

    def complain(self, refusal: Refusal) -> None:
        super().complain(refusal)
        self.show()

    def _leave(self) -> None:
        self.hide()
        if (before := self._came_from) and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        self.left.emit()
