"""One entry of the journal in full beside the list: who, when, what, and row by row what became of it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.journal.journal import JournalEntry
from app.domain.journal.journal_words import touched_words
from app.domain.language.numbers import grouped
from ui.kit.facts import Facts
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.side_pane import SidePane
from ui.upkeep.row_card import RowCard, ToldRow

WIDTH: Final = 480


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry with the first of the rows it touched."""

    entry: JournalEntry
    rows: tuple[ToldRow, ...]


class EntryPane(SidePane):
    """Shows an entry; says which row's history is asked for."""

    asks = Signal(object, str, int)
    """The RowCard that asks, and its row's table and key."""

    def __init__(self) -> None:
        super().__init__("Chi tiết mục nhật ký", WIDTH, spacing=16)
        self._title = label("", "section", wraps=True)
        self._facts = Facts()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self._more = label("", "note", wraps=True)
        self._lay_out()

    def show_entry(self, shown: Shown) -> None:
        """Show another entry."""
        entry = shown.entry
        self._title.setText(f"{entry.doing[:1].upper()}{entry.doing[1:]}")
        self._facts.show_facts(
            (
                ("Mục", str(entry.seq)),
                ("Lúc", f"{entry.at:%H:%M ngày %d/%m/%Y}"),
                ("Người làm", entry.actor),
                ("Đã ghi", touched_words(entry)),
            )
        )
        empty(self._rows)
        for told in shown.rows:
            self._rows.addWidget(self._card(told))
        more = sum(one.rows for one in entry.touched) - len(shown.rows)
        self._more.setText(f"… và {grouped(more)} dòng nữa." if more > 0 else "")

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        cards = [card for card in self.findChildren(RowCard) if card.isVisible()]
        if cards:
            cards[0].setFocus()

    def _card(self, told: ToldRow) -> RowCard:
        card = RowCard(told)
        card.asks.connect(lambda table, key: self.asks.emit(card, table, key))
        return card

    def _lay_out(self) -> None:
        for part in (self._title, self._facts):
            self.column.addWidget(part)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._more)
        self.column.addStretch()
