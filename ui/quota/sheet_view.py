"""The drawn quota sheet: its heads stay in sight, arrows move, Enter opens a cell, Space marks a unit."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.calendar.period import Period
from app.domain.quotas.quota_sheet import SheetLine
from ui.kit.escape import leave_with_escape
from ui.quota.cell_ink import CellInk
from ui.quota.sheet_model import SUMS, SheetModel, Tell
from ui.quota.sheet_widths import Needs, needs_of, shared
from ui.quota.unit_heads import UnitHeads

ROW_HEIGHT: Final = 28


class SheetView(QTableView):
    """Shows a sheet and remembers which units are marked, whatever of them is in sight."""

    opened = Signal(object, object)
    """The SheetLine and the SheetCell the clerk wants to see behind; the cell is None for the line as a whole."""
    pointed = Signal(object, object)
    """The same, pressed with the mouse."""
    walked = Signal(object, object)
    """The same, come to with the arrows."""
    left = Signal()
    """The clerk pressed Escape."""
    marks_changed = Signal()

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self.marked: frozenset[int] = frozenset()
        self._sheet = SheetModel(tell, self)
        self._needs = Needs(0, 0, ())
        self._heads = UnitHeads(self._sheet, lambda unit: unit in self.marked, self)
        self.setModel(self._sheet)
        self.setItemDelegate(CellInk(self._sheet, self))
        self.setVerticalHeader(self._heads)
        self.setObjectName("quotaSheet")
        self.setAccessibleName("Bảng chỉ tiêu: đơn vị theo dòng, kỳ theo cột")
        self._stand()
        leave_with_escape(self, self.left.emit)
        self._heads.ticked.connect(self._toggle_row)
        self.clicked.connect(lambda index: self._tell_of(index, self.pointed))
        self.selectionModel().currentChanged.connect(lambda index, _: self._tell_of(index, self.walked))

    @property
    def lines(self) -> tuple[SheetLine, ...]:
        """The lines shown."""
        return self._sheet.lines

    def show_sheet(self, months: tuple[Period, ...], lines: tuple[SheetLine, ...]) -> None:
        """Show another sheet, standing on the same line and month where they are still there."""
        stood = self._place()
        self._sheet.show(months, lines)
        self.clearSpans()
        for row, line in enumerate(lines):
            for cell in line.cells:
                if cell.last > cell.first:
                    self.setSpan(row, cell.first, 1, cell.last - cell.first + 1)
        self._needs = self._measure()
        self._share_width()
        self._stand_on(stood)

    def mark(self, units: Iterable[int]) -> None:
        """Mark exactly these units."""
        self.marked = frozenset(units)
        self._heads.viewport().update()
        self.marks_changed.emit()

    def copy(self) -> None:
        """Put the chosen cells on the clipboard as a table; the whole sheet where no more than one is chosen."""
        chosen = self.selectionModel().selection()
        rows = sorted({index.row() for index in chosen.indexes()})
        columns = sorted(self._columns(chosen))
        if len(chosen.indexes()) <= 1:
            rows, columns = list(range(self._sheet.rowCount())), list(range(self._sheet.columnCount()))
        QGuiApplication.clipboard().setText(self._sheet.copied(rows, columns))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell_of(self.currentIndex(), self.opened)
        elif event.key() == Qt.Key.Key_Space:
            self._toggle_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share_width()

    def _toggle_row(self, row: int) -> None:
        """Mark or unmark a unit; on a line that adds up, mark those of its units still short, or unmark them."""
        if not 0 <= row < len(self.lines):
            return
        units = self._units_meant(self.lines[row])
        self.mark(self.marked - units if units <= self.marked else self.marked | units)

    def _units_meant(self, line: SheetLine) -> frozenset[int]:
        if line.unit is not None:
            return frozenset({line.unit.id})
        return frozenset(
            one.unit.id
            for one in self.lines
            if one.unit is not None and one.missing and line.head in {None, one.unit.kind}
        )

    def _tell_of(self, index: QModelIndex | QPersistentModelIndex, told: SignalInstance) -> None:
        if index.isValid():
            told.emit(self.lines[index.row()], self._sheet.cell(index))

    def _columns(self, chosen: QItemSelection) -> set[int]:
        wide = (
            range(index.column(), index.column() + self.columnSpan(index.row(), index.column()))
            for index in chosen.indexes()
        )
        return {column for columns in wide for column in columns}

    def _place(self) -> tuple[object, ...]:
        index = self.currentIndex()
        if not index.isValid():
            return ()
        line, column = self.lines[index.row()], index.column()
        month = self._sheet.months[column] if column < len(self._sheet.months) else column - len(self._sheet.months)
        return (line.head, line.matter, month)

    def _stand_on(self, stood: tuple[object, ...]) -> None:
        if not self.lines:
            return
        row, column = 0, 0
        if stood:
            head, matter, month = stood
            row = next((at for at, one in enumerate(self.lines) if (one.head, one.matter) == (head, matter)), 0)
            months = self._sheet.months
            column = months.index(month) if month in months else 0
        self.selectionModel().setCurrentIndex(
            self._sheet.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _stand(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        titles = self.horizontalHeader()
        titles.setHighlightSections(False)
        titles.setSectionsClickable(False)
        titles.setMinimumSectionSize(40)
        titles.setStretchLastSection(True)
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._heads.setDefaultSectionSize(ROW_HEIGHT)

    def _share_width(self) -> None:
        """Let nothing be cut off where there is room, and no name wrap."""
        months, needs = len(self._sheet.months), self._needs
        if not months:
            return
        widths = shared(needs, self.viewport().width() + self.viewportMargins().left(), months)
        for column, wide in enumerate((*(widths.month for _ in range(months)), *needs.sums)):
            self.setColumnWidth(column, wide)
        if self._heads.width() != widths.names:
            self._heads.setFixedWidth(widths.names)
            self.updateGeometries()

    def _measure(self) -> Needs:
        months, titles = len(self._sheet.months), self.horizontalHeader()
        return needs_of(self.lines, [titles.sectionSizeHint(months + place) for place in range(len(SUMS))])
