"""The bench of the shortlist: articles by rank, ties for a person to settle, the units' shares, the papers."""

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.shortlist_bench import Bench, BenchLine, Fate
from app.domain.errors import Refusal
from app.domain.listing import Page
from app.domain.outgoing.sent_articles import SendingWish
from app.wording import sentence
from ui.articles.bench_tables import bench_table, shares_table
from ui.articles.sending import Sending
from ui.articles.wording import NO_ENTRIES, bench_words
from ui.background import Errand
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.field_reading import read
from ui.kit.fields import NumberField
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.sift_box import SiftBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_PAUSE_MS: Final = 150
_SIDE, _WIDE_SIDE = 328, 480
"""The least and the most the units' shares take of the width."""
_HEADING_HEIGHT: Final = 32
_COUNT_WIDTH: Final = 128


class ShortlistPage(QWidget):
    """Who of equal mark goes is kept here until the letter is drawn; marks and rulings are changed elsewhere."""

    opens = Signal(int)
    """The clerk wants to see an article in full, by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan = ""
        self._ties: frozenset[int] = frozenset()
        self._reading: Errand | None = None
        self.count = NumberField("Số bài gửi")
        self.said = SignLabel(wraps=True)
        self.table = bench_table()
        self.box = SiftBox(self.table, "Tìm bài theo điểm", "Tìm tên bài, tác giả, đơn vị")
        self.table.narrowed_by(self.box, of_plan=True)
        self.shares = shares_table()
        self.sending = Sending(desk, self)
        self._settle = QPushButton("Chọn gửi bài này")
        self._open = QPushButton("Xem bài")
        self._send = QPushButton("Gửi bài…")
        self._send.setObjectName("primary")
        self._none = EmptyState(*NO_ENTRIES)
        self._body = QStackedWidget()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Rank the articles again; of another plan, from the beginning."""
        plan = self._desk.plan
        if plan is None:
            return
        if plan.code != self._plan:
            self._plan, self._ties = plan.code, frozenset()
            self.count.put_number(plan.shortlist.count if plan.shortlist else None)
        self._ask()

    @property
    def half_typed(self) -> dict[str, Any]:
        """Who was named among the tied and what is typed of the letter; {} for nothing."""
        box = self.sending.box
        if not self._ties and not box.begun:
            return {}
        return {
            "plan": self._plan,
            "count": self.count.text,
            "ties": sorted(self._ties),
            "letter": box.sheet.kept(),
        }

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self._plan, self._ties = half_typed["plan"], frozenset(half_typed["ties"])
        self.count.put(half_typed["count"])
        self.sending.box.sheet.restore(half_typed["letter"])

    def _ask(self) -> None:
        self.count.complain("")
        count, plan, ties = read(self.count, self.count.number), self._plan, self._ties
        if self._reading is not None:
            self._reading.call_off()
        if self.count.complaint:
            return
        standings = self._desk.office.standings
        self._reading = self._desk.background.send(
            "Đang xếp bài theo điểm", lambda _: standings.bench(plan, count, ties), self._take, self
        )

    def _take(self, done: "Future[Bench]") -> None:
        bench = self._desk.attempt(done.result, self._refuse)
        if bench is not None:
            self._show(bench)

    def _show(self, bench: Bench) -> None:
        self.box.show_rows(bench.lines)
        self.shares.ask_again(lambda _after, _size: Page(bench.shares, None))
        self._body.setCurrentIndex(0 if bench.lines else 1)
        self.said.show_state(*bench_words(bench))
        self.said.setVisible(bool(bench.lines))
        self._send.setEnabled(bool(bench.lines))
        self.sending.prepare(self._plan, SendingWish(bench.count, self._named(bench)))

    def _named(self, bench: Bench) -> frozenset[int]:
        return frozenset(line.candidate.article for line in bench.lines if line.fate is Fate.SETTLED)

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.field == "count":
            self.count.complain(sentence(refusal))
        else:
            self.said.show_state(Sign.LATE, sentence(refusal))
            self.said.show()

    def _stand_on(self, line: BenchLine | None) -> None:
        self._open.setEnabled(line is not None)
        self._settle.setEnabled(line is not None and line.fate in {Fate.TIED, Fate.SETTLED})
        named = line is not None and line.fate is Fate.SETTLED
        self._settle.setText("Bỏ chọn bài này" if named else "Chọn gửi bài này")

    def _toggle(self, line: BenchLine | None) -> None:
        """Name the article among the tied, or take it back; any other goes or stays by its mark alone."""
        if line is not None and line.fate in {Fate.TIED, Fate.SETTLED}:
            self._ties ^= {line.candidate.article}
            self._ask()

    def _open_current(self) -> None:
        if (line := self.table.current) is not None:
            self.opens.emit(line.candidate.article)

    def _show_side(self, side: QWidget) -> None:
        self._side.setCurrentWidget(side)

    def _begin_sending(self) -> None:
        self._show_side(self.sending.box)
        self.sending.box.enter()

    def _leave_sending(self) -> None:
        self._show_side(self._shares_card)
        self.table.setFocus()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self.count.edited.connect(self._pause.start)
        self.table.chosen.connect(self._stand_on)
        self.table.opened.connect(self._toggle)
        self._settle.clicked.connect(lambda _: self._toggle(self.table.current))
        self._open.clicked.connect(lambda _: self._open_current())
        self._send.clicked.connect(lambda _: self._begin_sending())
        self.sending.box.left.connect(self._leave_sending)

    def _lay_out(self) -> None:
        self.count.setFixedWidth(_COUNT_WIDTH)
        bar = FlowRow(at_foot=True)
        bar.add(self.count)
        bar.add(self.said, 1)
        for button in (self._settle, self._open, self._send):
            bar.add(button)
        self._shares_card = QFrame()
        shares = QVBoxLayout(self._shares_card)
        shares.setContentsMargins(0, 0, 0, 0)
        shares.setSpacing(8)
        heading = label("Cân đối giữa các đơn vị", "section")
        heading.setFixedHeight(_HEADING_HEIGHT)
        shares.addWidget(heading)
        shares.addWidget(self.shares, 1)
        self._side = QStackedWidget()
        self._side.setMinimumWidth(_SIDE)
        self._side.setMaximumWidth(_WIDE_SIDE)
        for side in (self._shares_card, self.sending.box):
            self._side.addWidget(side)
        tables = QWidget()
        row = QHBoxLayout(tables)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        ranked = QVBoxLayout()
        ranked.setSpacing(8)
        ranked.addWidget(self.box)
        ranked.addWidget(self.table, 1)
        row.addLayout(ranked, 5)
        row.addWidget(self._side, 2)
        self._body.addWidget(tables)
        self._body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._body, 1)
        self._stand_on(None)
