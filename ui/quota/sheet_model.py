"""The quota sheet as a table of Qt: lines down, months across, and at the right what each line comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.calendar.period import Period
from app.domain.language.numbers import grouped
from app.domain.quotas.quota_sheet import SheetCell, SheetLine
from ui.kit.signs import Sign
from ui.quota.wording import ASSESSED, SIGNS, cell_copied, cell_tale, cell_words, head_words, month_words, share_words

Index = QModelIndex | QPersistentModelIndex
Tell = Callable[[SheetLine, SheetCell], str]
"""Names what lies behind a cell of a unit."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a cell shows: its figures, its state, and of a period's cell the share that is wanting, 0.0 for none.

    Figures of a sum stand at the right, digits under digits.
    """

    words: str = ""
    sign: Sign | None = None
    shortfall: float | None = None
    to_right: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """A column at the right: its title, what it shows of a line, its state, and whether it holds figures."""

    title: str
    text: Callable[[SheetLine], str]
    sign: Callable[[SheetLine], Sign | None] = lambda _: None
    to_right: bool = False


SUMS: Final = (
    Sum("Nhận/giao", share_words, to_right=True),
    Sum("Thiếu", lambda line: grouped(line.missing) if line.missing else "", to_right=True),
    Sum("Đánh giá", lambda line: line.assessment.label, lambda line: ASSESSED[line.assessment]),
)
_BLANK: Final = Told()
_TO_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COPIED_SUMS: Final[tuple[tuple[tuple[str, Callable[[SheetLine], str]], ...], ...]] = (
    (("Đã nhận", lambda line: str(line.received)), ("Được giao", lambda line: str(line.owed))),
    (("Còn thiếu", lambda line: str(line.missing)),),
    (("Đánh giá", lambda line: line.assessment.label),),
)


class SheetModel(QAbstractTableModel):
    """Shows lines laid out; `tell` is asked for a unit's items only when the pointer rests on a cell."""

    def __init__(self, tell: Tell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self.lines: tuple[SheetLine, ...] = ()
        self.months: tuple[Period, ...] = ()

    def show(self, months: tuple[Period, ...], lines: tuple[SheetLine, ...]) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.months, self.lines = months, lines
        self.endResetModel()

    def cell(self, index: Index) -> SheetCell | None:
        """Return the cell under an index; None in the columns at the right and where a line has none."""
        if not index.isValid() or index.column() >= len(self.months):
            return None
        return self.lines[index.row()].cell_at(index.column())

    def told(self, row: int, column: int) -> Told:
        """Return what a cell shows."""
        line = self.lines[row]
        at = column - len(self.months)
        if at >= 0:
            return Told(SUMS[at].text(line), SUMS[at].sign(line), to_right=SUMS[at].to_right)
        cell = line.cell_at(column)
        if cell is None:
            return _BLANK
        return Told(cell_words(cell), SIGNS[cell.state], cell.missing / cell.minimum if cell.missing else 0.0)

    def ends(self, row: int) -> bool:
        """Whether a line is the last of its unit, its kind or all."""
        return row + 1 >= len(self.lines) or self.lines[row + 1].head != self.lines[row].head

    def copied(self, rows: list[int], columns: list[int]) -> str:
        """Return rows and columns as a table with headings, as spreadsheets take it."""
        parts = [part for column in columns for part in self._copied_column(column)]
        head = ("Đơn vị", "Nội dung", *(title for title, _ in parts))
        body = ((head_words(line), line.matter.label, *(text(line) for _, text in parts)) for line in self._at(rows))
        return "".join("\t".join(row) + "\n" for row in (head, *body))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() or not self.months else len(self.months) + len(SUMS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.told(index.row(), index.column()).words
        line, cell = self.lines[index.row()], self.cell(index)
        if cell is not None:
            return self._of_cell(line, cell, role)
        at = index.column() - len(self.months)
        return _of_sum(line, SUMS[at], role) if at >= 0 else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _TO_RIGHT if self._to_right(section) else None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return head_words(self.lines[section]) if section < len(self.lines) else None
        return self._title(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _title(self, section: int) -> str:
        at = section - len(self.months)
        return SUMS[at].title if at >= 0 else month_words(self.months[section])

    def _to_right(self, section: int) -> bool:
        at = section - len(self.months)
        return at >= 0 and SUMS[at].to_right

    def _of_cell(self, line: SheetLine, cell: SheetCell, role: int) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tell(line, cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{head_words(line)}, {cell_tale(line, cell)}"
        return None

    def _copied_column(self, column: int) -> tuple[tuple[str, Callable[[SheetLine], str]], ...]:
        at = column - len(self.months)
        if at >= 0:
            return _COPIED_SUMS[at]
        return ((f"T{self.months[column].index}/{self.months[column].year}", lambda line: _copied_at(line, column)),)

    def _at(self, rows: list[int]) -> list[SheetLine]:
        return [self.lines[row] for row in rows]


def _copied_at(line: SheetLine, month: int) -> str:
    """Return what stands under a month; a longer period is written once, in its last month."""
    cell = line.cell_at(month)
    return cell_copied(cell) if cell is not None and cell.last == month else ""


def _of_sum(line: SheetLine, column: Sum, role: int) -> object:
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.text(line)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{head_words(line)}, {line.matter.label.lower()}, {column.title}: {column.text(line)}"
    return None
