"""The list of a screen: shows the record model, copies to a spreadsheet, keeps its place when read again."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.kit.reading import Read
from ui.kit.record_model import RecordModel, Told
from ui.kit.signs import Sign

ROW_HEIGHT: Final = 32
_KEEPS_PLACE_WITHIN = 4_000
"""How many rows are read again, at most, to come back to the same place after a change."""
_SIGN_LEFT = 7
_SIGN_WIDTH = 16
_ROOM_FOR_SIGN = "\u2003\u2002"


class RecordTable(QTableView):
    """Immutable records in rows. Enter or a double click opens one; Ctrl+C copies the chosen rows."""

    chosen = Signal(object)
    """The current record, or None."""
    opened = Signal(object)
    """The record the clerk wants to see whole."""

    def __init__(self, model: RecordModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self._tells = True
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cell(self))
        self._stand()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    @property
    def current(self) -> Any:
        """The record the clerk stands on, or None."""
        return self._records.record(self.currentIndex().row())

    def ask(self, read: Read[Any]) -> None:
        """Show another list from its top."""
        with self._telling_once():
            self._records.show(read)
            self.scrollToTop()
            self.setCurrentIndex(self._records.index(0, 0))

    def ask_again(self, read: Read[Any]) -> None:
        """Show the same list after a change, where it stood and with the same record chosen, or the one after it."""
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        stood = self._records.identity_at(row)
        seen = min(max(place + self._rows_in_sight(), row) + 1, _KEEPS_PLACE_WITHIN)
        with self._telling_once():
            self._records.show(read, seen)
            self.stand_on(stood)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._records.index(min(row, self._records.rowCount() - 1), 0))
            self.verticalScrollBar().setValue(place)

    def stand_on(self, identity: Hashable | None) -> None:
        """Make the record of that identity the current one where it is known; the first one before any was."""
        row = 0 if identity is None else self._records.row_of(identity)
        if row is not None:
            self.setCurrentIndex(self._records.index(row, 0))

    def leave_out(self, titles: frozenset[str]) -> None:
        """Show all columns but these, while there is no room for them; what is copied still has them."""
        for place, column in enumerate(self._records.columns):
            self.setColumnHidden(place, column.title in titles)
        self._share_width()

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table, with the titles above, as spreadsheets take it."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        titles = "\t".join(column.title for column in self._records.columns)
        if rows:
            QGuiApplication.clipboard().setText("\n".join((titles, *map(self._line, sorted(rows)))) + "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row: a row has no inside to move in."""
        if action in {QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share_width()

    def _stand(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows, titles = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        titles.setHighlightSections(False)
        titles.setSectionsClickable(False)
        titles.setMinimumSectionSize(48)

    def _share_width(self) -> None:
        """Give what is left to the columns that stretch, or take what is wanting from those that can give way."""
        shown = [place for place in range(len(self._records.columns)) if not self.isColumnHidden(place)]
        columns = [self._records.columns[place] for place in shown]
        left = self.viewport().width() - sum(column.width for column in columns)
        weights = [column.stretch if left >= 0 else column.gives_way for column in columns]
        left = max(left, -sum(column.gives_way for column in columns))
        for place, column, weight in zip(shown, columns, weights, strict=True):
            self.setColumnWidth(place, column.width + left * weight // max(1, sum(weights)))

    def _rows_in_sight(self) -> int:
        return self.viewport().height() // ROW_HEIGHT

    def _line(self, row: int) -> str:
        record = self._records.record(row)
        texts = (column.text(record) for column in self._records.columns) if record is not None else ()
        return "\t".join(" ".join(text.split()) for text in texts)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if (record := self._records.record(index.row())) is not None:
            self.opened.emit(record)

    @contextmanager
    def _telling_once(self) -> Iterator[None]:
        """Tell of the record chosen when all is done, and of none on the way there."""
        self._tells = False
        try:
            yield
        finally:
            self._tells = True
        self._tell()

    def _tell(self) -> None:
        if self._tells:
            self.chosen.emit(self.current)


class _Cell(QStyledItemDelegate):
    """Paints a cell: the state's shape in its colour, then the words in ink; struck records struck through."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        sign = index.data(Told.SIGN)
        if isinstance(sign, Sign):
            sign.draw(painter, QRectF(option.rect.left() + _SIGN_LEFT, option.rect.top(), _SIGN_WIDTH, ROW_HEIGHT))

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(Told.FADED):
            option.font.setStrikeOut(True)
            quiet = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, quiet)
        if index.data(Told.SIGN) is not None:
            option.text = _ROOM_FOR_SIGN + option.text
