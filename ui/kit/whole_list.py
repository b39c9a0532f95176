"""What is done with a long list as a whole, though only its first windows were read: all chosen, copied, gone through.

Lists of some thousand rows are read to their end at once; longer ones aside, with how far it is and the way to call it
off.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from app.domain.language.numbers import grouped
from app.domain.listing import Row, written
from app.services.lists import ListBrokenOff
from ui.background import Errand
from ui.kit.record_model import Column, RecordModel

T = TypeVar("T")
AT_ONCE: Final = 4_000
"""So many rows are read at most while the clerk waits."""
MOST_COPIED: Final = 50_000
TOO_LONG: Final = (
    f"Danh sách được chọn dài hơn {grouped(MOST_COPIED)} dòng, dài quá để chép. Hãy xuất ra Excel (Ctrl+E)."
)
_STEP: Final = 500
"""How often, in rows, it is said how far the copying is."""


class Surroundings(Protocol):
    """Where a list stands: what does slow work aside, and says what was done."""

    def aside(self, doing: str, work: Callable[[Errand], T], then: Callable[[T], None]) -> None:
        """Do slow work aside and hand what it returned to `then`."""

    def tell(self, sentence: str) -> None:
        """Say quietly what was done."""


class WholeList(QObject):
    """All rows of the list a table shows, read or not."""

    picks = Signal(int)
    """How many rows are chosen now, of those read so far."""

    def __init__(self, table: QTableView, records: RecordModel[Any]) -> None:
        super().__init__(table)
        self._table, self._records = table, records
        self._all = False
        self._under_way = False
        table.selectionModel().selectionChanged.connect(self._note)
        records.modelReset.connect(self._forget)
        records.rowsInserted.connect(self._choose_more)

    @property
    def count(self) -> int:
        """How many rows are chosen, of those read so far."""
        return sum(one.height() for one in self._table.selectionModel().selection().toList())

    @property
    def rows(self) -> list[int]:
        """The rows chosen, of those read so far, from the top."""
        chosen = self._table.selectionModel().selection().toList()
        return sorted(row for one in chosen for row in range(one.top(), one.bottom() + 1))

    def choose_all(self, choose: Callable[[], None]) -> None:
        """Choose every row there is; `choose` chooses those read. What is read later is chosen when it is."""
        self._read_on()
        choose()
        self._all = not self._records.whole
        self.picks.emit(self.count)

    def copy(self, above: Surroundings | None, columns: Sequence[Column[Any]]) -> None:
        """Put the chosen rows on the clipboard, those not read yet too where all are chosen."""
        if not self._all and self.count <= AT_ONCE:
            records = [record for row in self.rows if (record := self._records.record(row)) is not None]
            if records:
                lines = (_line(column.text(record) for column in columns) for record in records)
                self._give(above, _table(columns, lines), len(records))
        elif not self._all and self.count > MOST_COPIED:
            self._refuse(above)
        else:
            self._copy_aside(above, columns)

    def reach_end(self, above: Surroundings | None, modifiers: Qt.KeyboardModifier) -> bool:
        """Return whether the last row is known; where it is not, find it aside and go there then."""
        self._read_on()
        if self._records.whole or above is None:
            self._read_on(to_the_end=True)
            return True
        if not self._under_way:
            self._under_way = True
            stood, walk = self._table.currentIndex().row(), self._records.way_to_end()

            def work(errand: Errand) -> Callable[[], bool]:
                try:
                    return walk(lambda done: errand.went(done, 0))
                finally:
                    self._under_way = False

            above.aside("Đang tìm dòng cuối", work, lambda take_in: self._arrive(take_in, stood, modifiers))
        return False

    def _arrive(self, take_in: Callable[[], bool], stood: int, modifiers: Qt.KeyboardModifier) -> None:
        """Go to the end that was found, unless the clerk has gone elsewhere or looks at another list since."""
        if not take_in() or self._table.currentIndex().row() != stood:
            return
        last = self._records.index(self._records.rowCount() - 1, 0)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            flags = self._table.selectionModel().SelectionFlag
            span = QItemSelection(self._table.currentIndex(), last)
            self._table.selectionModel().select(span, flags.Select | flags.Rows)
            self._table.selectionModel().setCurrentIndex(last, flags.NoUpdate)
        else:
            self._table.setCurrentIndex(last)

    def _read_on(self, *, to_the_end: bool = False) -> None:
        while not self._records.whole and (to_the_end or self._records.rowCount() < AT_ONCE):
            self._records.fetchMore(QModelIndex())

    def _copy_aside(self, above: Surroundings | None, columns: Sequence[Column[Any]]) -> None:
        chosen = None if self._all else frozenset(self.rows)
        read, name = self._records.rows(columns), self._table.accessibleName()
        total = len(chosen) if chosen else 0

        def work(went: Callable[[int], None]) -> tuple[str, int] | None:
            lines = _lines(unbroken(read(), name), columns, chosen, went)
            return None if lines is None else (_table(columns, lines), len(lines))

        def then(copied: tuple[str, int] | None) -> None:
            if copied is None:
                self._refuse(above)
            else:
                self._give(above, *copied)

        if above is None:
            with suppress(ListBrokenOff):
                then(work(lambda _: None))
        else:
            above.aside("Đang chép", lambda errand: work(lambda done: errand.went(done, total)), then)

    def _give(self, above: Surroundings | None, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        if above:
            above.tell(f"Đã chép {grouped(count)} dòng")

    def _refuse(self, above: Surroundings | None) -> None:
        if above:
            above.tell(TOO_LONG)

    def _note(self, _chosen: QItemSelection, let_go: QItemSelection) -> None:
        self._all = self._all and let_go.isEmpty()
        self.picks.emit(self.count)

    def _forget(self) -> None:
        self._all = False
        self.picks.emit(0)

    def _choose_more(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self._all:
            span = QItemSelection(self._records.index(first, 0), self._records.index(last, 0))
            flags = self._table.selectionModel().SelectionFlag
            self._table.selectionModel().select(span, flags.Select | flags.Rows)


def unbroken(rows: Iterator[Row | None], name: str) -> Iterator[Row]:
    """Yield the rows of a list; raises `ListBrokenOff` where they come to no end of their own."""
    for row in rows:
        if row is None:
            raise ListBrokenOff(name)
        yield row


def _lines(
    rows: Iterator[Row], columns: Sequence[Column[Any]], chosen: Collection[int] | None, went: Callable[[int], None]
) -> list[str] | None:
    """Return the chosen rows (None: all) as lines; None where they are too many."""
    lines: list[str] = []
    for number, row in enumerate(rows):
        if chosen is None or number in chosen:
            cells = zip(row.cells, columns, strict=True)
            lines.append(_line(written(value, column.figures) for value, column in cells))
        if len(lines) > MOST_COPIED:
            return None
        if number % _STEP == 0:
            went(len(lines))
        if chosen is not None and len(lines) == len(chosen):
            break
    return lines


def _line(texts: Iterator[str]) -> str:
    return "\t".join(" ".join(text.split()) for text in texts)


def _table(columns: Sequence[Column[Any]], lines: Collection[str] | Iterator[str]) -> str:
    titles = "\t".join(column.title for column in columns)
    return "\n".join((titles, *lines)) + "\n"
