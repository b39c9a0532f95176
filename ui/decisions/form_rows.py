"""How the forms of this desk stand: a heading, fields in rows that share the width, the buttons below."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.form_page import lay_out
from ui.kit.form_sheet import FormSheet

_WIDTH: Final = 920
_COLUMNS: Final = 12
"""Divides by one, two, three and four fields in a row."""


def lay_out_form(
    page: QWidget,
    above: Sequence[QWidget],
    fields: FormSheet,
    rows: Sequence[Sequence[QWidget]],
    buttons: Sequence[QPushButton],
) -> None:
    """Fill a page with what stands above the form, its fields in rows, what is refused of the whole, the buttons."""
    grid = QGridLayout(fields)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    for row, parts in enumerate((*rows, (fields.unplaced,))):
        span = _COLUMNS // len(parts)
        for place, part in enumerate(parts):
            grid.addWidget(part, row, place * span, 1, span)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    fields.setMaximumWidth(_WIDTH)
    sheet = QWidget()
    column_of_parts = QVBoxLayout(sheet)
    column_of_parts.setContentsMargins(24, 16, 24, 16)
    column_of_parts.setSpacing(12)
    for part in (*above, fields):
        column_of_parts.addWidget(part)
    column_of_parts.addStretch(1)
    lay_out(page, sheet, buttons, fields)


def leave_with_escape(page: QWidget, leave: Callable[[], None]) -> None:
    """Let Escape leave the page, wherever the cursor is on it."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(leave)
