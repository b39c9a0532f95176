"""How forms stand: fields in rows that share the width, a heading above, the buttons below."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.cards import scrolling
from ui.kit.form_page import lay_out
from ui.kit.form_sheet import FormSheet

_COLUMNS: Final = 12
"""Divides by one, two, three and four fields in a row."""
_WIDTH: Final = 840
_MOST: Final = 100
"""The share of the width the fields take before any is left over."""


def lay_in_rows(fields: FormSheet, rows: Sequence[Sequence[QWidget]]) -> None:
    """Lay a form's parts in rows, what is refused of the whole last."""
    grid = QGridLayout(fields)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    for row, parts in enumerate((*rows, (fields.unplaced,))):
        span = _COLUMNS // len(parts)
        for place, part in enumerate(parts):
            grid.addWidget(part, row, place * span, 1, span)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)


def lay_out_page(
    page: QWidget,
    above: Sequence[QWidget],
    fields: FormSheet,
    buttons: Sequence[QPushButton],
    beside: QWidget | None = None,
) -> None:
    """Fill a page with what stands above the form, the form, what stands beside it, and the buttons."""
    typed = QWidget()
    typed.setMaximumWidth(_WIDTH)
    left = QVBoxLayout(typed)
    left.setContentsMargins(0, 0, 0, 0)
    left.setSpacing(16)
    for part in (*above, fields):
        left.addWidget(part)
    left.addStretch(1)
    sheet = QWidget()
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(24, 16, 24, 16)
    columns.setSpacing(24)
    columns.addWidget(typed, _MOST)
    if beside is not None:
        columns.addWidget(beside, alignment=Qt.AlignmentFlag.AlignTop)
    columns.addStretch(1)
    lay_out(page, sheet, buttons, fields)


def at_the_left(part: QWidget) -> QHBoxLayout:
    """Return a row in which a part takes as much of the width as it may have, from the left."""
    row = QHBoxLayout()
    row.addWidget(part, _MOST)
    row.addStretch(1)
    return row


def lay_in_box(box: QWidget, sheet: FormSheet, rows: Sequence[Sequence[QWidget]]) -> None:
    """Fill a box beside a table with a form of one or two parts in a row, scrolling where there is no room."""
    fields = QGridLayout(sheet)
    fields.setContentsMargins(16, 16, 16, 16)
    fields.setHorizontalSpacing(8)
    fields.setVerticalSpacing(8)
    for row, parts in enumerate(rows):
        for at, part in enumerate(parts):
            fields.addWidget(part, row, at, 1, 2 // len(parts))
    fields.setRowStretch(len(rows), 1)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scrolling(sheet))
