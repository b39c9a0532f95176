"""A form on a page of its own: the sheet scrolls, the buttons stay in sight however long it is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from ui.kit.cards import scrolling
from ui.kit.digits import keep_digits
from ui.kit.escape import leave_with_escape
from ui.kit.flow_row import FlowRow
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_KEYS: Final = "Enter sang ô kế tiếp · Ctrl+Enter để ghi · Esc "
_WIDTH: Final = 840
_ROOMY: Final = 1000
"""The width from which something can stand beside the fields; else it stands under them."""
_MOST: Final = 100
"""The share of the width the fields take before any is left over."""


class FormPage(QWidget):
    """A heading, what is said of the form, its fields, and under them the buttons.

    Ctrl+Enter and the first button give the form, Escape and the last one leave it: what is typed stays until the
    form is told to let go of it.
    """

    left = Signal()
    """Back to where the clerk came from."""

    def __init__(self, fields: FormSheet, *, heading: str = "", verb: str = "", leave: str = "Về danh sách") -> None:
        super().__init__()
        self.setObjectName("page")
        self.fields = fields
        self.said = SignLabel(wraps=True)
        self.said.hide()
        self.submit = QPushButton(verb)
        self.submit.setObjectName("primary")
        self._heading = label(heading, "section", wraps=True)
        self._note = label("", "note", wraps=True)
        self._leave = QPushButton()
        self._leave.setObjectName("plain")
        self._keys = label("", "small")
        self._lead_back(leave)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.fields.finished.connect(self._give)
        self.submit.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)
        leave_with_escape(self, self.left.emit)
        keep_digits(self)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused, beside its field."""
        self.fields.complain(refusal)

    def tell(self, sign: Sign | None, words: str) -> None:
        """Say something of the form as a whole."""
        self.said.show_state(sign, words)
        self.said.show()

    def _give(self) -> None:
        """Read what is typed, and give it to whoever asked for it unless something cannot be read."""
        raise NotImplementedError

    def _call(self, heading: str, verb: str) -> None:
        """Name the page and its first button by what the clerk is about."""
        self._heading.setText(heading)
        self.submit.setText(verb)
        self.said.hide()

    def _lead_back(self, words: str) -> None:
        """Name the way back, on its button and among the keys."""
        self._leave.setText(words)
        self._keys.setText(f"{_KEYS}{words[0].lower()}{words[1:]}")

    def _lay_out(
        self,
        note: str = "",
        *,
        more: Sequence[QPushButton] = (),
        beside: QWidget | None = None,
        width: int = _WIDTH,
        says_above: bool = True,
    ) -> None:
        """Fill the page; the fields stand on their sheet already.

        `more` buttons stand between the first and the last, `beside` stands at the right of the fields, or under them
        in a narrow window. A form that has its own place for what is said of it does not say it above.
        """
        self._note.setText(note)
        typed = QWidget()
        typed.setMaximumWidth(width)
        column = QVBoxLayout(typed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        above = (self._heading, *([self._note] if note else ()), *([self.said] if says_above else ()))
        for part in (*above, self.fields):
            column.addWidget(part)
        column.addStretch(1)
        sheet = QWidget()
        columns = self._columns
        sheet.setLayout(columns)
        columns.setContentsMargins(24, 16, 24, 16)
        columns.setSpacing(24)
        columns.addWidget(typed, _MOST)
        if beside is not None:
            columns.addWidget(beside, alignment=Qt.AlignmentFlag.AlignTop)
        columns.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(scrolling(sheet), 1)
        page.addWidget(self._footer((self.submit, *more, self._leave)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    def _footer(self, buttons: Sequence[QPushButton]) -> QWidget:
        """Return the line of buttons, which Enter goes through too."""
        footer = QWidget()
        footer.setObjectName("footer")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = FlowRow(footer)
        row.setContentsMargins(24, 8, 24, 8)
        for button in buttons:
            row.add(button)
            self.fields.go_through(button)
        row.add(self._keys)
        return footer
