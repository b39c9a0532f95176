"""A list under its filter bar, the number found, and what to say when there is none."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.exemplars.filter_bar import FilterBar
from ui.kit.empty_state import EmptyState
from ui.kit.list_foot import ListFoot
from ui.kit.reading import Read
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable


@dataclass(frozen=True, slots=True)
class ListWords:
    """What a list is called, and what is said where it holds nothing: titles, sentences and the first step."""

    name: str
    none: str
    belongs: str
    first: str
    no_match: str


class FilteredList(QWidget):
    """Shows what `read` gives; when that is nothing, offers the way out or the first step."""

    def __init__(
        self,
        bar: FilterBar,
        words: ListWords,
        columns: Sequence[Column[Any]],
        identity: Callable[[Any], Hashable],
        faded: Callable[[Any], bool],
    ) -> None:
        super().__init__()
        self._bar, self._words = bar, words
        self.table = RecordTable(RecordModel(columns, identity, faded), words.name)
        self.table.narrowed_by(bar)
        self.foot = ListFoot(self.table)
        self._none = EmptyState("", "")
        self._widen = self._none.offer("Bỏ mọi điều kiện lọc", lambda: bar.ask_for(None))
        self._first = self._none.offer(words.first, bar.begins.emit)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._body, self.foot):
            column.addWidget(part)

    @property
    def counted(self) -> str:
        """How many there are, in words."""
        return self.foot.counted

    def show_records(self, read: Read[Any], counted: str, *, keep_place: bool) -> None:
        """Show the records `read` gives, from the top or where the list stood, and how many they are."""
        (self.table.ask_again if keep_place else self.table.ask)(read)
        found = self.table.model().rowCount() > 0
        self._body.setCurrentWidget(self.table if found else self._none)
        self.foot.show_count(counted)
        if not found:
            self._say_none()

    def _say_none(self) -> None:
        narrowed = self._bar.narrows
        if narrowed:
            self._none.say(self._words.no_match, "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        else:
            self._none.say(self._words.none, self._words.belongs)
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)
