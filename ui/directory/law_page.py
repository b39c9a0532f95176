"""Tables of the law as they stand on a day: each row says where it was found, and whether it ships."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from app.domain.language.text import finds
from app.domain.listing import Page
from app.wording import sentence
from ui.desk import Desk, attempt
from ui.directory.law_lines import LawLine, LawTable
from ui.kit.cards import Card
from ui.kit.facts import Facts
from ui.kit.fields import Chooser, DateField, TickField
from ui.kit.filter_box import FilterBox
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.signs import Sign

_COLUMNS: Final[tuple[Column[LawLine], ...]] = (
    Column("Nội dung", lambda one: one.what, 280, stretch=3, least=200),
    Column("Quy định", lambda one: one.says, 240, stretch=2, least=160),
    Column("Ai ghi", lambda one: "cơ quan" if one.row.own else "đi kèm chương trình", 168, least=96),
    Column("Từ ngày", lambda one: one.row.begins, 112),
    Column("Đến ngày", lambda one: one.row.ends, 112),
    Column(
        "Kiểm chứng",
        lambda one: "đã đối chiếu" if one.row.verified else "chưa đối chiếu",
        152,
        least=144,
        sign=lambda one: Sign.MET if one.row.verified else Sign.SHORT,
    ),
)
_DAY_WIDTH: Final = 248
_SHIPPED: Final = (
    "Bảng này đi kèm chương trình, chỉ để đọc; quyết định và báo cáo lấy dòng có hiệu lực vào ngày của văn bản. Dòng "
    "chưa đối chiếu với văn bản gốc thì chương trình báo khi dùng đến."
)

Told = Callable[[LawLine], tuple[tuple[str, str], ...]]
"""What more is known of a line, by name."""


class _LawTable(RecordTable):
    """Keeps the current row in sight while what is known of it takes room below."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class LawPage(QWidget):
    """One table of several at a time, narrowed by words and to the rows in force on a day."""

    def __init__(self, desk: Desk, tables: Sequence[LawTable], note: str = _SHIPPED, more: Told = lambda _: ()) -> None:
        super().__init__()
        self._desk = desk
        self._tables = tuple(tables)
        self._more = more
        self.choice = Chooser("Bảng")
        for table in tables:
            self.choice.addItem(table.name, table.name)
        if len(tables) == 1:
            self.choice.hide()
        self.box = FilterBox("Tìm trong bảng", "Tìm nội dung, nguồn")
        self.day = DateField("Có hiệu lực ngày")
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day.put_day(desk.office.today())
        self.every = TickField("Mọi thời gian")
        self.table = _LawTable(RecordModel(_COLUMNS, lambda one: one.key), "Bảng quy định")
        self.table.narrowed_by(self.choice, self.box, self.day, self.every)
        self.source = Card("Nguồn")
        self._facts = Facts()
        self._note = label(note, "note", wraps=True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Show the table again."""
        self._show()

    def show_row(self, table: LawTable, key: Hashable) -> None:
        """Stand on one row of a table, whatever the list was narrowed to."""
        self.choice.setCurrentIndex(self._tables.index(table))
        self.box.put("")
        self.every.put(ticked=True)
        self._show()
        self.table.stand_on(key)

    def _show(self) -> None:
        table = self._tables[self.choice.currentIndex()]
        self.day.editor.setEnabled(not self.every.ticked)
        day = None if self.every.ticked else attempt(self.day.day, self._complain)
        if day is None and not self.every.ticked:
            return
        self.day.complain("")
        sought = self.box.text().strip()
        held = (one for one in table.lines(self._desk.office.law) if day is None or one.in_force(day))
        shown = tuple(one for one in held if not sought or finds(sought, _text(one)))
        self.table.ask_again(lambda _after, _size: Page(shown, None))

    def _complain(self, no: Exception) -> None:
        if isinstance(no, Refusal):
            self.day.complain(sentence(no))

    def _show_source(self, line: LawLine | None) -> None:
        self.source.setVisible(line is not None)
        if line is not None:
            self._facts.show_facts(
                (
                    ("Nội dung", line.what),
                    ("Quy định", line.says),
                    ("Nguồn", line.row.source),
                    ("Ghi chú", line.row.note),
                    *self._more(line),
                )
            )

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _: self._show())
        self.box.asked.connect(lambda _: self._show())
        self.day.line.editingFinished.connect(self._show)
        self.every.edited.connect(self._show)
        self.table.chosen.connect(self._show_source)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.choice, alignment=Qt.AlignmentFlag.AlignBottom)
        bar.addWidget(self.box, 1, alignment=Qt.AlignmentFlag.AlignBottom)
        bar.addWidget(self.day)
        bar.addWidget(self.every, alignment=Qt.AlignmentFlag.AlignBottom)
        self.source.column.addWidget(self._facts)
        self.source.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(bar)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.source)
        self._column.addWidget(self._note)


def _text(line: LawLine) -> str:
    return f"{line.what} {line.says} {line.row.source} {line.row.note}"
