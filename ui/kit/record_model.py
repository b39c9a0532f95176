"""The one table model of the application: records in a long ordered list, columns described in words of the record."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.listing import Figures, Heading, Page, Row, Value, written
from ui.kit.ordering import Order, in_order
from ui.kit.reading import WINDOW, Ahead, Read, Reading
from ui.kit.signs import Sign

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Told(IntEnum):
    """What the model tells of a cell beyond Qt's own roles."""

    SIGN = Qt.ItemDataRole.UserRole + 1
    FADED = Qt.ItemDataRole.UserRole + 2
    FIGURES = Qt.ItemDataRole.UserRole + 3
    """Whether it shows a number or a day."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its title, what it shows of a record, and how it stands.

    `value` gives words, or a number or a day as such, so that it is one in a worksheet too and has its place among
    others; `figures` says how numbers are written. `width` is in pixels at 100 %. Columns share what is left by their
    `stretch`. Where the list is too narrow for all, those that are `spare` go out of sight, the first one first: the
    pane beside the list says what they say. Then each gives way between its `width` and its `least`, and what no
    longer fits in a cell ends in dots; without a `least` it gives way nothing. `sign` gives the state whose shape
    stands before the text, None for none.
    """

    title: str
    value: Callable[[T], Value]
    width: int = 120
    stretch: int = 0
    least: int | None = None
    alignment: Qt.AlignmentFlag = _LEFT
    sign: Callable[[T], Sign | None] | None = None
    figures: Figures = Figures.PLAIN
    spare: bool = False

    def text(self, record: T) -> str:
        """Return what it shows of a record, in words."""
        return written(self.value(record), self.figures)

    @property
    def heading(self) -> Heading:
        """The column as a list written to a file has it."""
        return Heading(self.title, self.figures, to_right=bool(self.alignment & Qt.AlignmentFlag.AlignRight))

    @property
    def gives_way(self) -> int:
        """How many pixels of its width it can do without."""
        return 0 if self.least is None else self.width - self.least


def _nothing(_after: int | None, _size: int) -> Page[Any]:
    return Page((), None)


def _all_rows(read: Read[T], columns: Sequence[Column[T]], faded: Callable[[T], bool]) -> Iterator[Row | None]:
    after: int | None = None
    while True:
        page = read(after, WINDOW)
        if page is None:
            yield None
            return
        for record in page.rows:
            yield Row(tuple(column.value(record) for column in columns), struck=faded(record))
        after = page.end
        if after is None or not page.rows:
            return


_TELLS: Mapping[int, Callable[[Column[Any], Any], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.ToolTipRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, record: f"{column.title}: {column.text(record)}",
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _: column.alignment,
    Told.FIGURES: lambda column, record: not isinstance(column.value(record), str),
    Told.SIGN: lambda column, record: column.sign(record) if column.sign else None,
}


class RecordModel(QAbstractTableModel, Generic[T]):
    """Shows the records `read` gives, window by window as they are scrolled to.

    `identity` tells one record from another across readings; `faded` says which are shown struck through.
    """

    def __init__(
        self,
        columns: Sequence[Column[T]],
        identity: Callable[[T], Hashable],
        faded: Callable[[T], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._faded = faded
        self._read: Read[T] = _nothing
        self._order: Order | None = None
        self._reading: Reading[T] = Reading(_nothing)

    def show(self, read: Read[T], at_least: int = 1) -> None:
        """Show another list from its first row, with at least so many rows known where there are as many.

        It comes in the order asked for last; as it is read where it is too long to be put in order.
        """
        ordered = in_order(read, self._order) if self._order else None
        if ordered is None:
            self._order = None
        self._read = ordered or read
        fresh = Reading(self._read)
        while fresh.known < at_least and not fresh.whole:
            fresh.count(len(fresh.ahead()))
        self.beginResetModel()
        self._reading = fresh
        self.endResetModel()

    def record(self, row: int) -> T | None:
        """Return the record of a row; None when the row is gone."""
        return self._reading.row(row) if 0 <= row < self._reading.known else None

    def row_of(self, identity: Hashable) -> int | None:
        """Return the row of a record among those kept in memory."""
        rows = self._reading.at_hand()
        return next((row for row, record in rows if self._identity(record) == identity), None)

    def identity_at(self, row: int) -> Hashable | None:
        """Return what tells the record of a row from all others."""
        record = self.record(row)
        return None if record is None else self._identity(record)

    @property
    def order(self) -> Order | None:
        """The order asked for, None for the one the list is read in."""
        return self._order

    def put_in(self, order: Order | None) -> None:
        """Have the lists shown from now on in this order."""
        self._order = order

    def rows(self, columns: Sequence[Column[T]]) -> Callable[[], Iterator[Row | None]]:
        """Return a way to read the whole list, for whoever writes it down aside: what these columns show of each row.

        It ends with a None where the world failed and has been told.
        """
        read, faded = self._read, self._faded
        return lambda: _all_rows(read, columns, faded)

    def way_to_end(self) -> Callable[[Callable[[int], None]], Callable[[], bool]]:
        """Return a way to find the end of the list, on any thread, which says how many rows it has passed.

        What it returns makes the end known, on the thread of the window; False where another list is shown by then.
        """
        reading, find = self._reading, self._reading.way_ahead()

        def walk(went: Callable[[int], None]) -> Callable[[], bool]:
            ahead = find(went)
            return lambda: self._take_in(reading, ahead)

        return walk

    @property
    def whole(self) -> bool:
        """Whether every row of the list is known."""
        return self._reading.whole

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else self._reading.known

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return not parent.isValid() and not self._reading.whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        if not self.canFetchMore(parent):
            return
        rows = self._reading.ahead()
        if rows:
            known = self._reading.known
            self.beginInsertRows(QModelIndex(), known, known + len(rows) - 1)
            self._reading.count(len(rows))
            self.endInsertRows()

    def _take_in(self, reading: Reading[T], ahead: Ahead) -> bool:
        if reading is self._reading and ahead.known > reading.known:
            self.beginInsertRows(QModelIndex(), reading.known, ahead.known - 1)
            reading.take_in(ahead)
            self.endInsertRows()
        return reading is self._reading

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record(index.row()) if index.isValid() else None
        if record is None:
            return None
        if role == Told.FADED:
            return self._faded(record)
        tell = _TELLS.get(role)
        return tell(self.columns[index.column()], record) if tell else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None
