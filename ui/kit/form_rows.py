"""How forms stand: fields in rows that share the width, and what holds them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.cards import scrolling
from ui.kit.form_sheet import FormSheet

_COLUMNS: Final = 12
"""Divides by one, two, three and four fields in a row."""
_MOST: Final = 100
"""The share of the width a part takes before any is left over."""


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
