"""The list of a screen: shows the record model, copies to a spreadsheet, keeps its place when read again.

Its headings let the clerk choose, move and widen columns and put short lists in order.
"""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from app.domain.language.numbers import grouped
from ui.kit.column_heading import ColumnHeading
from ui.kit.deed import Deed
from ui.kit.list_menu import ListMenu
from ui.kit.ordering import MOST_ORDERED, Order
from ui.kit.reading import Read
from ui.kit.record_cell import ROW_HEIGHT, RecordCell
from ui.kit.record_model import Column, RecordModel
from ui.kit.whole_list import Surroundings, WholeList

_KEEPS_PLACE_WITHIN = 4_000
"""How many rows are read again, at most, to come back to the same place after a change."""
_TOO_LONG: Final = f"Danh sách dài hơn {grouped(MOST_ORDERED)} dòng nên không xếp lại được. Hãy lọc bớt rồi xếp."
_POINTS_UP, _POINTS_DOWN = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
"""Which way the style draws the arrow; spreadsheets have it up where the smallest stands first."""


@runtime_checkable
class TakesAway(Surroundings, Protocol):
    """Whoever stands above lists and writes them to files."""

    def take_away(self, table: "RecordTable") -> None:
        """Write what the list shows to a file of the clerk's."""


class RecordTable(QTableView):
    """Immutable records in rows. Enter or a double click opens one; Ctrl+A chooses all, Ctrl+C copies the chosen rows.

    `name` is read out, stands over what is written to a file, and is what the columns are remembered under. A `fixed`
    list keeps its columns, and none of it is written to a file. Of several on a page the `main` one is, where the
    clerk stands in none.
    """

    chosen = Signal(object)
    """The current record, or None."""
    opened = Signal(object)
    """The record the clerk wants to see whole."""
    picks = Signal(int)
    """How many rows are chosen now, of those read so far."""

    def __init__(
        self,
        model: RecordModel[Any],
        name: str,
        parent: QWidget | None = None,
        *,
        fixed: bool = False,
        main: bool = False,
    ) -> None:
        super().__init__(parent)
        self._records = model
        self._asked: Read[Any] | None = None
        self._tells = True
        self.fixed, self.main = fixed, main
        self.narrowing: tuple[QWidget, ...] = ()
        self.of_plan = False
        self.heading = ColumnHeading(model.columns, name, fixed=fixed)
        self.setHorizontalHeader(self.heading)
        self.setModel(model)
        self.heading.arrange()
        self.setAccessibleName(name)
        self.setItemDelegate(RecordCell(self.heading, self))
        self._stand()
        self._whole = WholeList(self, model)
        self._whole.picks.connect(self.picks)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.heading.sectionClicked.connect(self._put_in_order)
        self.heading.menu_wanted.connect(self.open_menu)

    @property
    def current(self) -> Any:
        """The record the clerk stands on, or None."""
        return self._records.record(self.currentIndex().row())

    @property
    def records(self) -> RecordModel[Any]:
        """The records shown."""
        return self._records

    @property
    def above(self) -> TakesAway | None:
        """The desk the list stands on, where it stands on one."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, TakesAway):
            above = above.parentWidget()
        return above

    def narrowed_by(self, *parts: QWidget, of_plan: bool = False) -> None:
        """Know what narrows the list, and whether it is of the plan worked on, to say so in a file of it."""
        self.narrowing, self.of_plan = parts, of_plan

    def ask(self, read: Read[Any]) -> None:
        """Show another list from its top."""
        self._asked = read
        with self._telling_once():
            self._records.show(read)
            self._show_order()
            self.scrollToTop()
            self.setCurrentIndex(self._records.index(0, 0))

    def ask_again(self, read: Read[Any]) -> None:
        """Show the same list after a change, where it stood and with the same record chosen, or the one after it."""
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        stood = self._records.identity_at(row)
        seen = min(max(place + self._rows_in_sight(), row) + 1, _KEEPS_PLACE_WITHIN)
        self._asked = read
        with self._telling_once():
            self._records.show(read, seen)
            self._show_order()
            self.stand_on(stood)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._records.index(min(row, self._records.rowCount() - 1), 0))
            self.verticalScrollBar().setValue(place)

    def stand_on(self, identity: Hashable | None) -> None:
        """Make the record of that identity the current one where it is known; the first one before any was."""
        row = 0 if identity is None else self._records.row_of(identity)
        if row is not None:
            self.setCurrentIndex(self._records.index(row, 0))

    @property
    def picked(self) -> tuple[Any, ...]:
        """The records chosen, in the order of the list; those past the rows read so far are not among them."""
        found = (self._records.record(row) for row in self._whole.rows)
        return tuple(record for record in found if record is not None)

    @property
    def chosen_count(self) -> int:
        """How many rows are chosen, of those read so far."""
        return self._whole.count

    def selectAll(self) -> None:  # noqa: N802
        """Choose every row of the list, those not read yet too."""
        self._whole.choose_all(super().selectAll)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table, with the titles above, as spreadsheets take it.

        Columns the clerk has put out of sight are not among them. A list too long for it is not copied, and the clerk
        is told how to take it away.
        """
        self._whole.copy(self.above, self.heading.shown)

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
        """Home and End go to the first and the last row of the list: a row has no inside to move in."""
        if action in {QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if action is QAbstractItemView.CursorAction.MoveEnd and not self._whole.reach_end(self.above, modifiers):
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.heading.share(self.viewport().width())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with the list, under the cursor or, asked for by key, at its top."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.offer()
        else:
            self.open_menu(event.globalPos())

    def offer(self) -> None:
        """Offer what can be done with the list, at its top."""
        self.open_menu(self.viewport().mapToGlobal(QPoint(0, 0)))

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the list."""
        if not self.fixed:
            titles = [column.title for column in self._records.columns]
            ListMenu(self.heading, titles, tuple(self._deeds()), self).popup(place)

    def put_in_order(self, title: str) -> None:
        """Put the list in the order of a column; the other way round the second time, as it came the third.

        A list too long for it stays as it is, and the clerk is told why.
        """
        column = next(one for one in self._records.columns if one.title == title)
        self._records.put_in(_turned(self._records.order, column))
        wanted = self._records.order
        if self._asked is not None:
            self.ask_again(self._asked)
        if wanted and self._records.order is None:
            QToolTip.showText(self.heading.mapToGlobal(QPoint(0, self.heading.height())), _TOO_LONG, self)

    def _put_in_order(self, place: int) -> None:
        self.put_in_order(self._records.columns[place].title)

    def _show_order(self) -> None:
        order = self._records.order
        place = next((at for at, one in enumerate(self._records.columns) if order and one.value is order.value), -1)
        self.heading.setSortIndicatorShown(place >= 0)
        up = order is not None and not order.descending
        self.heading.setSortIndicator(place, _POINTS_UP if up else _POINTS_DOWN)

    def _deeds(self) -> Iterator[Deed]:
        if above := self.above:
            yield Deed("Xuất danh sách ra Excel…", partial(above.take_away, self), "Ctrl+E")
        yield Deed("Chép các dòng đã chọn", self.copy, "Ctrl+C")

    def _stand(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def _rows_in_sight(self) -> int:
        return self.viewport().height() // ROW_HEIGHT

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


def _turned(order: Order | None, column: Column[Any]) -> Order | None:
    """Return the order a column is put in next: up, then down, then none."""
    if order is None or order.value is not column.value:
        return Order(column.value)
    return None if order.descending else Order(column.value, descending=True)
