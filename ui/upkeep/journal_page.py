"""The journal: every deed there ever was, the newest first, and one of them in full beside the list."""

from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.journal.journal import JournalEntry
from app.domain.journal.journal_words import fields_of, row_name, touched_words
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.upkeep.entry_pane import EntryPane, Shown
from ui.upkeep.journal_bar import JournalBar
from ui.upkeep.row_card import RowCard, ToldRow

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS: Final[tuple[Column[JournalEntry], ...]] = (
    Column("Mục", lambda one: one.seq, 72, alignment=_RIGHT),
    Column("Lúc", lambda one: one.at, 160),
    Column("Người làm", lambda one: one.actor, 144, least=96),
    Column("Việc", lambda one: one.doing, 224, stretch=1, least=144),
    Column("Đã ghi", touched_words, 368, stretch=3, least=136),
)
_ROWS_SHOWN: Final = 40


class JournalPage(QWidget):
    """Nhật ký."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.bar = JournalBar()
        self.table = RecordTable(RecordModel(_COLUMNS, lambda one: one.seq), "Nhật ký")
        self.table.narrowed_by(self.bar)
        self.pane = EntryPane()
        self._none = EmptyState("Không có mục nào khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        self._none.offer("Bỏ mọi điều kiện lọc", self.bar.ask_for_all)
        self._body = QStackedWidget()
        self._head = label("", "small")
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the list again where it stands."""
        upkeep = self._desk.office.upkeep
        self.bar.offer(self._desk.attempt(upkeep.actors) or (), self._desk.attempt(upkeep.tables) or ())
        head = self._desk.attempt(upkeep.head)
        self._head.setText(f"Mục cuối: {head.seq}, mã băm {head.digest[:16]}…" if head else "")
        self._show(keep_place=True)

    def _show(self, *, keep_place: bool) -> None:
        wanted, upkeep = self.bar.wanted, self._desk.office.upkeep
        (self.table.ask_again if keep_place else self.table.ask)(
            lambda before, size: self._desk.attempt(lambda: upkeep.page(wanted, before, size))
        )
        self._body.setCurrentWidget(self.table if self.table.model().rowCount() else self._none)

    def _show_in_full(self, entry: JournalEntry) -> bool:
        rows = self._desk.attempt(lambda: self._desk.office.upkeep.changes(entry.seq, _ROWS_SHOWN))
        if rows is not None:
            name_of = cache(self._desk.office.upkeep.name_of)
            told = tuple(ToldRow(row, row_name(row, name_of), fields_of(row, name_of)) for row in rows)
            self.pane.show_entry(Shown(entry, told))
        return rows is not None

    def _tell_history(self, card: RowCard, table: str, key: int) -> None:
        changes = self._desk.attempt(lambda: self._desk.office.upkeep.history_of(table, key))
        if changes is not None:
            card.show_history(changes)

    def _connect(self) -> None:
        self.bar.asked.connect(lambda: self._show(keep_place=False))
        self.pane.asks.connect(self._tell_history)

    def _lay_out(self) -> None:
        for part in (self.table, self._none):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(ListAndPane(self._body, (self.table,), self.pane, self._show_in_full), 1)
        column.addWidget(self._head)
