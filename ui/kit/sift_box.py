"""The filter box of a list whose rows are all at hand: it looks for words in every column, and asks nobody."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.language.text import finds
from app.domain.listing import Page
from ui.kit.filter_box import FilterBox
from ui.kit.reading import Read
from ui.kit.record_table import RecordTable


class SiftBox(FilterBox):
    """Hands the list on to its table, narrowed to the rows that have every word typed, with or without tone marks."""

    def __init__(self, table: RecordTable, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self.setToolTip("Gõ có dấu hay không dấu đều tìm thấy.")
        self.table = table
        table.narrowed_by(self)
        self._rows: tuple[Any, ...] = ()
        self.asked.connect(lambda _: self.table.ask(self._sifted()))

    @property
    def found(self) -> int:
        """How many rows are left."""
        return self.table.records.rowCount()

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show these rows where the list stood, as far as they have the words typed."""
        self._rows = rows
        self.table.ask_again(self._sifted())

    def _sifted(self) -> Read[Any]:
        rows = tuple(filter(self._takes(), self._rows)) if self.text().strip() else self._rows
        return lambda _after, _size: Page(rows, None)

    def _takes(self) -> Callable[[Any], bool]:
        words, columns = self.text(), self.table.records.columns
        return lambda record: finds(words, " ".join(column.text(record) for column in columns))
