"""What narrows the journal: words of the deed, who did it, and what it touched."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.journal.journal import JournalFilter
from app.domain.journal.journal_words import table_name
from ui.kit.fields import Chooser
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow

_ANYBODY = "Mọi người"
_ANYTHING = "Mọi loại dữ liệu"


class JournalBar(QWidget):
    """Asks for another list as soon as anything on it changes."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = FilterBox("Tìm trong nhật ký", "Tìm việc đã làm, người làm")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.actor = Chooser("Lọc theo người làm")
        self.table = Chooser("Lọc theo loại dữ liệu")
        row = FlowRow(self)
        row.add(self.box, 1)
        row.add(self.actor)
        row.add(self.table)
        self.box.asked.connect(self.asked)
        for chooser in (self.actor, self.table):
            chooser.activated.connect(lambda _: self.asked.emit())

    @property
    def wanted(self) -> JournalFilter:
        """What the bar asks for."""
        return JournalFilter(self.box.text(), self.actor.currentData() or "", self.table.currentData() or "")

    def offer(self, actors: Sequence[str], tables: Sequence[str]) -> None:
        """Offer these people and tables, what was chosen staying chosen."""
        _fill(self.actor, _ANYBODY, [(actor, actor) for actor in actors])
        _fill(self.table, _ANYTHING, sorted((_named(table), table) for table in tables))

    def ask_for_all(self) -> None:
        """Take every condition away."""
        self.box.put("")
        self.actor.setCurrentIndex(0)
        self.table.setCurrentIndex(0)
        self.asked.emit()


def _fill(chooser: Chooser, anything: str, choices: Sequence[tuple[str, str]]) -> None:
    chosen = chooser.currentData()
    chooser.clear()
    chooser.addItem(anything, "")
    for words, value in choices:
        chooser.addItem(words, value)
    chooser.setCurrentIndex(max(chooser.findData(chosen), 0))


def _named(table: str) -> str:
    name = table_name(table)
    return f"{name[:1].upper()}{name[1:]}"
