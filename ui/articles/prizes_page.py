"""The articles of the plan that won prizes: from the highest level down, contest by contest, and the list on paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.prize_list import PrizeLine
from app.domain.listing import Figures
from app.domain.units.agency import Level
from app.wording import sentence
from ui.articles.prize_words import NO_PRIZES, paper_said, prizes_counted
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.papers.showing import Showing

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_INKS: Final = (".docx", ".xlsx")
BEGIN: Final = "Ghi giải…"


class PrizesPage(QWidget):
    """Everything recorded of the prizes of the plan; each is corrected from its article."""

    begins = Signal()
    """The clerk wants to record a prize."""
    opens = Signal(int)
    """The clerk wants to see an article in full, by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._levels: dict[Level, str] = {}
        self.table = RecordTable(RecordModel(self._columns(), lambda line: line.prize.id), "Tác phẩm đạt giải")
        self.box = SiftBox(self.table, "Tìm tác phẩm đạt giải", "Tìm giải, tên bài, tác giả, đơn vị")
        self.table.narrowed_by(self.box, of_plan=True)
        self.papers = Showing(desk, self)
        self.said = label("", "small")
        self._open = QPushButton("Xem bài")
        self._print = QPushButton("In danh sách…")
        self._begin = QPushButton(icon("plus", QPalette.ColorRole.HighlightedText), BEGIN)
        self._begin.setObjectName("primary")
        self._none = EmptyState(*NO_PRIZES)
        self._none.offer(BEGIN, self.begins.emit)
        self._body = QStackedWidget()
        self._lay_out()
        self.table.chosen.connect(lambda line: self._open.setEnabled(line is not None))
        self.table.opened.connect(self._open_line)
        self._open.clicked.connect(lambda _: self._open_line(self.table.current))
        self._print.clicked.connect(lambda _: self.print())
        self._begin.clicked.connect(self.begins)

    def look(self) -> None:
        """Read the prizes again."""
        plan = self._desk.plan
        if plan is None:
            return
        prizes = self._desk.office.prizes
        self._levels = dict(prizes.levels(plan.code))
        self._show(self._desk.attempt(lambda: prizes.of_plan(plan.code)) or ())

    def print(self) -> None:
        """Draw the list on paper and show it."""
        office, plan = self._desk.office, self._desk.plan
        if plan is not None:
            self.papers.show(
                "danh-sach-tac-pham-dat-giai",
                lambda to: office.papers.draw(office.prizes.list(plan.code), to),
                _INKS,
                lambda no: self.said.setText(sentence(no)),
            )

    def _show(self, lines: Sequence[PrizeLine]) -> None:
        self.box.show_rows(tuple(lines))
        self.box.setEnabled(bool(lines))
        self._body.setCurrentIndex(0 if lines else 1)
        self._print.setEnabled(bool(lines))
        self._open.setEnabled(bool(lines))
        self.said.setText(prizes_counted(lines))

    def _open_line(self, line: PrizeLine | None) -> None:
        if line is not None:
            self.opens.emit(line.prize.draft.article)

    def _columns(self) -> tuple[Column[PrizeLine], ...]:
        return (
            Column("Giải", lambda line: line.prize.draft.name, 192, stretch=1, least=152),
            Column("Cuộc thi", self._contest, 136, stretch=1, least=128),
            Column("Tên bài", lambda line: line.title, 240, stretch=3, least=144),
            Column("Tác giả", lambda line: line.authors, 184, stretch=1, least=152),
            Column("Đơn vị", lambda line: line.unit, 208, stretch=2, least=112),
            Column("Văn bản trao giải", lambda line: paper_said(line.prize.draft), 236, spare=True),
            Column("Tiền thưởng", _money, 112, least=108, alignment=_RIGHT, figures=Figures.GROUPED),
        )

    def _contest(self, line: PrizeLine) -> str:
        """Name the level, and the contest where it is not the plan's own."""
        plan, draft = self._desk.plan, line.prize.draft
        other = "" if plan is not None and draft.contest == plan.subject else draft.contest
        return ", ".join(filter(None, (self._levels.get(draft.level, "").capitalize(), other)))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(16)
        bar.addWidget(self.box, 1)
        bar.addWidget(self.said)
        for button in (self._open, self._print, self._begin):
            bar.addWidget(button)
        for part in (self.table, self._none):
            self._body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._body, 1)


def _money(line: PrizeLine) -> int | None:
    return line.prize.draft.amount or None
