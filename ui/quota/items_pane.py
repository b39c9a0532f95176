"""What lies behind a cell of the sheet: a unit's items one by one, or the units still short behind a total."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.language.numbers import grouped
from app.domain.quotas.quota_grid import QuotaItem
from app.domain.quotas.quota_sheet import SheetLine
from ui.kit.empty_state import EmptyState
from ui.kit.escape import leave_with_escape
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.kit.sifted_list import SiftedList
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after
from ui.quota.wording import head_words, item_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One line behind a cell: when it came, what it is, and how it stands."""

    key: int
    day: date | None
    name: str
    sign: Sign
    state: str


_COLUMNS: Final[tuple[Column[Entry], ...]] = (
    Column("Ngày nhận", lambda entry: entry.day, 112),
    Column("Tên", lambda entry: entry.name, 120, stretch=1, least=80),
    Column("Trạng thái", lambda entry: entry.state, 112, sign=lambda entry: entry.sign),
)
_HANDFUL: Final = 8
"""Up to so many entries are seen at a glance."""


class ItemsPane(QFrame):
    """Shows entries; Escape leaves it."""

    left = Signal()
    opens = Signal(object)
    """The Entry the clerk wants to see as the record it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Chi tiết của ô chỉ tiêu")
        self._title = label("", "section", wraps=True)
        self._tale = label("", wraps=True)
        self.table = RecordTable(RecordModel(_COLUMNS, lambda entry: entry.key), "Những mục trong ô")
        self.table.opened.connect(self.opens)
        self.box = SiftBox(self.table, "Tìm trong ô chỉ tiêu", "Tìm ngày, tên, trạng thái")
        self._none = EmptyState("", "")
        self._body = SiftedList(self.box, self._none, "Không có mục nào khớp")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self._title, self._tale, self.box):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        come_after(self.box, (self.table,))
        leave_with_escape(self, self.left.emit)

    @property
    def told(self) -> str:
        """The name and the tale above the entries."""
        return f"{self._title.text()}: {self._tale.text()}"

    def enter(self) -> None:
        """Go to the entries; where there are none, stand on the pane, so that Escape leaves it."""
        (self if self.table.isHidden() else self.table).setFocus()

    def show_entries(self, title: str, tale: str, entries: tuple[Entry, ...], none: str) -> None:
        """Show what lies behind another cell, all of it; `none` is said where nothing does."""
        self._title.setText(title)
        self._tale.setText(tale)
        self._none.say("", none)
        self.box.put("")
        self.box.setVisible(len(entries) > _HANDFUL)
        self._body.show_rows(entries)
        self.table.scrollToTop()
        self.table.setCurrentIndex(self.table.records.index(0, 0))


def entries_of_items(items: Iterable[QuotaItem]) -> tuple[Entry, ...]:
    """Return an entry for each item behind a cell of a unit."""
    return tuple(
        Entry(item.receipt.number, item.receipt.received, item.receipt.name, *item_words(item)) for item in items
    )


def entries_of_short(lines: Iterable[SheetLine], month: int | None) -> tuple[Entry, ...]:
    """Return an entry for each unit still short behind a total, in a month of the sheet or over all of it."""
    found = []
    for line in lines:
        cell = None if month is None else line.cell_at(month)
        missing = line.missing if month is None else (cell.missing if cell and cell.last == month else 0)
        if line.unit is not None and missing:
            found.append(Entry(line.unit.id, None, head_words(line), Sign.SHORT, f"thiếu {grouped(missing)}"))
    return tuple(found)
