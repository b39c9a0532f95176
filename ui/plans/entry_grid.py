"""The fields of a record side by side in rows of twelve columns; fewer beside each other where these find no room."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

COLUMNS: Final = 12
_FEWER: Final = (9, 8, 6, 4)
"""Into how many columns a row is cut where twelve find no room: the last leaves each field a row of its own."""
_GAP, _BETWEEN_ROWS = 16, 12
"""Between two parts of a row, and between two rows."""
_READABLE: Final = 140
"""The width from which what is typed into a field can be read."""


class EntryGrid(QWidget):
    """Parts in their order, each with the columns it takes of twelve; never wider than its widest part needs."""

    def __init__(
        self, parts: Sequence[tuple[QWidget, int]], between_rows: int = _BETWEEN_ROWS, readable: int = _READABLE
    ) -> None:
        """Leave no part less than `readable` pixels for the sake of more beside it."""
        super().__init__()
        self._readable = readable
        self._parts = tuple(parts)
        self._columns = COLUMNS
        self._roomy: int | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(between_rows)
        self._arrange()

    @property
    def columns(self) -> int:
        """Into how many columns the rows are cut now."""
        return self._columns

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._needed(_FEWER[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._roomy is None:
            self._roomy = max(self._grid.minimumSize().width(), _width([(self._readable, at) for _, at in self._parts]))
        wanted = COLUMNS if self._roomy <= self.width() else self._fewer()
        if wanted != self._columns:
            self._columns = wanted
            self._arrange()

    def _fewer(self) -> int:
        return next((columns for columns in _FEWER if self._needed(columns) <= self.width()), _FEWER[-1])

    def _needed(self, columns: int) -> int:
        """Return the width from which every part has room where all of so many columns are as wide."""
        hints = (part.minimumSizeHint().expandedTo(part.minimumSize()) for part, _ in self._parts)
        leasts = (max(hint.width(), self._readable) for hint in hints)
        return _width(list(zip(leasts, (_span(wide, columns) for _, wide in self._parts), strict=True)), columns)

    def _arrange(self) -> None:
        for part, _ in self._parts:
            self._grid.removeWidget(part)
        row = at = 0
        for part, wide in self._parts:
            span = _span(wide, self._columns)
            if at + span > self._columns:
                row, at = row + 1, 0
            self._grid.addWidget(part, row, at, 1, span)
            at += span
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < self._columns))


def _width(leasts: Sequence[tuple[int, int]], columns: int = COLUMNS) -> int:
    """Return how wide equal columns are together in which each part, over its columns, is no less than its least."""
    return ceil(max(((least + _GAP) / span for least, span in leasts), default=0) * columns) - _GAP


def _span(wide: int, columns: int) -> int:
    """Return how many of fewer columns a part takes: all where no other as wide would stand beside it."""
    return wide if columns == COLUMNS or 2 * wide <= columns else columns
