"""The line under a list: how many it holds, how many are chosen, and what can be done with those at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.language.numbers import grouped
from ui.desk import Desk
from ui.kit.batch_box import BatchBox, BatchDeed, BatchWords
from ui.kit.deed import Deed
from ui.kit.labels import label
from ui.kit.record_table import RecordTable

MOST_AT_ONCE: Final = 1_000
"""So many records are settled at most by one deed."""
_SEVERAL: Final = 2


class ListFoot(QWidget):
    """Nothing but the count until something can be done with several records and several are chosen."""

    told = Signal(str)
    """What was done to how many."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__()
        self._table = table
        self._words: BatchWords | None = None
        self._desk: Desk | None = None
        self._count = label("", "small")
        self.button = QPushButton()
        self.button.setObjectName("plain")
        self.button.hide()
        self._too_many = label("", "note")
        self._too_many.hide()
        self.box = BatchBox()
        self._lay_out()
        table.picks.connect(self._note)
        self.button.clicked.connect(lambda _: self.open())
        self.box.wanted.connect(self._do)

    def offer(self, desk: Desk, words: BatchWords, deeds: Sequence[BatchDeed]) -> None:
        """Let these things be done to several records."""
        self._desk, self._words = desk, words
        self.box.offer(words, deeds)

    @property
    def counted(self) -> str:
        """How many the list holds, in words."""
        return self._count.text()

    def show_count(self, words: str) -> None:
        """Say how many the list holds."""
        self._count.setText(words)

    @property
    def too_many(self) -> str:
        """That too many are chosen, and what to do; empty when they are not."""
        return "" if self._too_many.isHidden() else self._too_many.text()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the records chosen, where there are several."""
        if self.button.isHidden() or self._words is None:
            return ()
        many = f"{grouped(self._table.chosen_count)} {self._words.noun}"
        return (Deed(f"Việc hàng loạt với {many} đang chọn", self.open),)

    def open(self) -> None:
        """Ask what is to be done with the records chosen."""
        self.box.ask(self._table.picked)

    def _note(self, chosen: int) -> None:
        if self._words is None:
            return
        too_many = chosen > MOST_AT_ONCE
        self.button.setText(f"chọn {grouped(chosen)} ▸ việc hàng loạt")
        self.button.setVisible(_SEVERAL <= chosen <= MOST_AT_ONCE)
        self._too_many.setText(
            f"chọn {grouped(chosen)}: việc hàng loạt làm nhiều nhất {grouped(MOST_AT_ONCE)} {self._words.noun}, "
            "hãy lọc bớt"
        )
        self._too_many.setVisible(too_many)
        if not self.box.isHidden():
            self.box.show_records(() if too_many else self._table.picked)

    def _do(self, deed: BatchDeed, numbers: tuple[int, ...], reason: str) -> None:
        if self._desk and self._words and self._desk.attempt(lambda: (deed.act(numbers, reason),), self.box.complain):
            self.box.hide()
            self._table.setFocus()
            self.told.emit(f"Đã ghi: {deed.verb.lower()} {grouped(len(numbers))} {self._words.noun}")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._count)
        line.addWidget(self.button)
        line.addWidget(self._too_many)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addLayout(line)
