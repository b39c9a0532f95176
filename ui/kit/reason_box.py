"""Where the clerk gives the reason for something that stays on record: striking out, ruling."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from ui.kit.fields import TextField
from ui.kit.form_sheet import FormSheet


class ReasonBox(FormSheet):
    """One line for the reason, the button that does it and the one that lets it be; hidden until asked for.

    The field answers to the name "reason", as the refusal of an empty reason calls it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = self.with_field("reason", TextField("Lý do"))
        self._act: Callable[[str], object] = lambda _: None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._do = QPushButton()
        leave = QPushButton("Thôi")
        leave.setObjectName("plain")
        buttons = QHBoxLayout()
        for button in (self._do, leave):
            buttons.addWidget(button)
            self.go_through(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._reason)
        column.addWidget(self.unplaced)
        column.addLayout(buttons)
        self._do.clicked.connect(self._give)
        self.finished.connect(self._give)
        leave.clicked.connect(self.hide)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.hide)
        self.hide()

    def ask(self, verb: str, act: Callable[[str], object]) -> None:
        """Ask for a reason; `act` receives it when the clerk presses the button named `verb`."""
        self._act = act
        self._do.setText(verb)
        self._reason.put("")
        self.clear_complaints()
        self.show()
        self._reason.setFocus()

    def complain(self, refusal: Refusal) -> None:
        super().complain(refusal)
        self.show()

    def _give(self) -> None:
        self._act(self._reason.text)
