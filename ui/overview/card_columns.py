"""How the cards of the first desk stand: in three columns, in two where the window has no room for three."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_SPACING = 16
_THREE = 1060
"""The width from which three columns can be read."""

Columns = Sequence[tuple[int, Sequence[QWidget]]]
"""For each column its share of the width and its cards from top to bottom."""


class CardColumns(QWidget):
    """Stands the cards anew when the window is made wider or narrower, and says when it was."""

    resized = Signal()

    def __init__(self, wide: Columns, narrow: Columns) -> None:
        """Take the cards in both orders; each holds every card once, `wide` in more columns."""
        super().__init__()
        self._wide, self._narrow = wide, narrow
        self._shown: Columns = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._columns = [self._column() for _ in wide]
        self._stand(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._stand(self._wide if self.width() >= _THREE else self._narrow)
        self.resized.emit()

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(_SPACING)
        self._row.addLayout(column)
        return column

    def _stand(self, columns: Columns) -> None:
        if columns is self._shown:
            return
        self._shown = columns
        for place, column in enumerate(self._columns):
            _empty(column)
            share, cards = columns[place] if place < len(columns) else (0, ())
            for card in cards:
                column.addWidget(card)
            column.addStretch()
            self._row.setStretch(place, share)
        self._row.setSpacing(_SPACING if columns is self._wide else _SPACING // 2)


def _empty(column: QVBoxLayout) -> None:
    """Take all out; a card by its own, for what takeAt gives back remembers how high the card was once."""
    while item := column.itemAt(0):
        card = item.widget()
        if card is None:
            column.removeItem(item)
        else:
            column.removeWidget(card)
