"""A row of figures for each nominee: typed with number keys, closing with a ✓ line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.council.room_facts import Nominee
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_DIGITS: Final = QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"))
_CELL_WIDTH: Final = 92
_STATE_WIDTH: Final = 124
_BEFORE_CELLS: Final = 2
"""The number on the paper and the name stand before the figures."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A figure asked for of every nominee: its field of the votes and its heading."""

    name: str
    heading: str


class VotesGrid(QWidget):
    """The figures of every line; an empty cell is nothing. The first `summed` columns of a row must add up."""

    edited = Signal()
    finished = Signal()
    """Enter in the last cell, or Ctrl+Enter anywhere."""

    def __init__(self, heading: str, nominees: Sequence[Nominee], columns: Sequence[GridColumn], summed: int) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._summed = summed
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 20, 0)
        whole.addWidget(label(heading, "roomTitle"))
        self._grid = QGridLayout()
        whole.addLayout(self._grid)
        whole.addStretch()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._cells = [self._row(place, nominee) for place, nominee in enumerate(nominees, start=1)]
        self._states = [SignLabel("roomNote") for _ in nominees]
        self._order = [cell for row in self._cells for cell in row]
        self._head()
        for place, state in enumerate(self._states, start=1):
            state.setFixedWidth(_STATE_WIDTH)
            self._grid.addWidget(state, place, len(self._columns) + _BEFORE_CELLS, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self._order[0])

    def figures(self) -> tuple[dict[str, int], ...]:
        """Return each nominee's figures by column, in the paper's order."""
        return tuple(
            {column.name: int(cell.text() or 0) for column, cell in zip(self._columns, row, strict=True)}
            for row in self._cells
        )

    def hold_against(self, wanted: int) -> int:
        """Show on each row whether its figures add up to `wanted`; return how many rows do."""
        closing = 0
        for row, state in zip(self._cells, self._states, strict=True):
            total = sum(int(cell.text() or 0) for cell in row[: self._summed])
            typed = any(cell.text() for cell in row[: self._summed])
            closes = typed and total == wanted
            closing += closes
            state.show_state(_sign(typed=typed, closes=closes), _words(total, wanted, typed=typed, closes=closes))
        return closing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        place = next(place for place, cell in enumerate(self._order) if cell is watched)
        if event.key() in _ENTER:
            whole = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._go(len(self._order) if whole else place + 1)
            return True
        if event.key() == Qt.Key.Key_Up:
            self._go(place - 1)
            return True
        return False

    def _go(self, place: int) -> None:
        if place >= len(self._order):
            self.finished.emit()
        elif place >= 0:
            self._order[place].setFocus()
            self._order[place].selectAll()

    def _head(self) -> None:
        for place, heading in enumerate(("", "Tập thể, cá nhân", *(column.heading for column in self._columns))):
            shown = label(heading, "roomNote", wraps=True)
            if place >= _BEFORE_CELLS:
                shown.setFixedWidth(_CELL_WIDTH)
            self._grid.addWidget(shown, 0, place, Qt.AlignmentFlag.AlignBottom)

    def _row(self, place: int, nominee: Nominee) -> list[QLineEdit]:
        self._grid.addWidget(label(nominee.place, "roomNote"), place, 0)
        self._grid.addWidget(_named(nominee), place, 1)
        cells = []
        for at, column in enumerate(self._columns, start=_BEFORE_CELLS):
            cell = QLineEdit()
            cell.setObjectName("roomCell")
            cell.setValidator(_DIGITS)
            cell.setFixedWidth(_CELL_WIDTH)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            cell.setAccessibleName(f"{nominee.numbered}: {column.heading}")
            cell.textEdited.connect(self.edited)
            cell.installEventFilter(self)
            self._grid.addWidget(cell, place, at)
            cells.append(cell)
        return cells


def _named(nominee: Nominee) -> QWidget:
    """Return the name, and on a quiet line under it the post that tells namesakes apart."""
    named = QWidget()
    column = QVBoxLayout(named)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(nominee.name, "roomBody", wraps=True))
    if nominee.post:
        column.addWidget(label(nominee.post, "note", wraps=True))
    return named


def _sign(*, typed: bool, closes: bool) -> Sign:
    if closes:
        return Sign.MET
    return Sign.SHORT if typed else Sign.WAITING


def _words(total: int, wanted: int, *, typed: bool, closes: bool) -> str:
    if closes:
        return f"khớp {wanted}"
    return f"{total}, cần {wanted}" if typed else "chưa nhập"
