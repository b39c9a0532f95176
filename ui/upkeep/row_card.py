"""One row an entry of the journal touched: each field as it was and as it became."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.journal.journal import Change, ChangedRow
from app.domain.journal.journal_words import ChangedField
from ui.kit.labels import label, on_line_with, rule

_HEADINGS = ("", "Trước", "Sau")
_HISTORY = "Mọi lần ghi của dòng này"


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A row an entry touched, what it is called, and the fields that became other."""

    row: ChangedRow
    name: str
    fields: tuple[ChangedField, ...]


class RowCard(QWidget):
    """Shows the fields; asked for the row's whole history, it says `asks` and shows what it is given."""

    asks = Signal(str, int)
    """The table and the key of the row."""

    def __init__(self, told: ToldRow) -> None:
        super().__init__()
        row, name = told.row, told.name
        self._history = QPushButton(_HISTORY)
        self._history.setObjectName("plain")
        self._history.setAccessibleName(f"{_HISTORY}: {name}")
        self._history.clicked.connect(lambda _: self.asks.emit(row.table, row.key))
        self.setFocusProxy(self._history)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(rule())
        self._column.addWidget(_readable(f"{row.kind.label[:1].upper()}{row.kind.label[1:]} {name}", "heading"))
        self._column.addWidget(_grid(told.fields, is_new=row.before is None))
        self._column.addWidget(self._history, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_history(self, changes: Sequence[Change]) -> None:
        """Say, a line each, when the row was written and by whom, the first time first."""
        self._history.hide()
        for one in changes:
            line = f"Mục {one.seq} · {one.at:%d/%m/%Y %H:%M} · {one.actor} · {one.doing}"
            self._column.addWidget(_readable(line, "small"))


def _grid(fields: Sequence[ChangedField], *, is_new: bool) -> QWidget:
    """Lay the fields out, what stood before at the left; a new row has no before."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for column in range(1, 3):
        grid.setColumnStretch(column, 0 if is_new and column == 1 else 1)
        if not is_new:
            grid.addWidget(label(_HEADINGS[column], "caption"), 0, column)
    for at, field in enumerate(fields, start=1):
        words = (field.after,) if is_new else (field.before, field.after)
        cells = [_readable(said or "–") for said in words]
        grid.addWidget(on_line_with(label(field.name, "small"), cells[0]), at, 0, Qt.AlignmentFlag.AlignTop)
        for column, cell in enumerate(cells, start=2 if is_new else 1):
            grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
    return box


def _readable(words: str, role: str = "body") -> QLabel:
    shown = label(words, "body", wraps=True, to_copy=True)
    shown.setObjectName(role)
    return shown
