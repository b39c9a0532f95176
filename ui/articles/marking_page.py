"""The judges' sheets: one judge at a time, article after article, by keyboard alone."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.articles.judging import Mark, SheetLine, accept_judge
from app.domain.language.text import comparable, fold
from app.domain.plans.plan import ContestRules
from ui.articles.mark_form import MarkForm
from ui.articles.mark_pane import MarkPane
from ui.articles.sheet_table import sheet_table
from ui.articles.wording import NO_SHEETS
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.field_reading import read
from ui.kit.fields import TickField
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.pick import Pick, PickField

_PAUSE_MS: Final = 200
_JUDGE_WIDTH: Final = 320


class MarkingPage(QWidget):
    """A mark half typed stays with its article and its judge when the clerk goes to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan = ""
        self._half: dict[str, Any] = {}
        self.judge: PickField[str] = PickField("Giám khảo", self._judges, "họ và tên trên phiếu chấm")
        self.left_only = TickField("Chỉ bài giám khảo này chưa chấm")
        self.total_only = TickField("Chỉ ghi tổng điểm")
        self.table = sheet_table()
        self.box = FilterBox("Tìm bài cần chấm", "Tìm tên bài, tác giả, nhân vật")
        self.table.narrowed_by(self.judge, self.left_only, self.box, of_plan=True)
        self.pane = MarkPane()
        self._line: SheetLine | None = None
        self._none = EmptyState(*NO_SHEETS)
        self._body = QStackedWidget()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the sheet again where it stands; of another plan, with its own headings."""
        plan = self._desk.plan
        if plan is None:
            return
        if plan.code != self._plan:
            self._plan = plan.code
            self._set_up_form()
        self._show_sheet(keep_place=True)

    @property
    def half_typed(self) -> dict[str, Any]:
        """The judge and every mark half typed; {} for nothing."""
        self._put_by()
        return {"judge": self.judge.text, "marks": self._half} if self._half else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what `half_typed` gave."""
        self.judge.put(half_typed["judge"])
        self._half = dict(half_typed["marks"])

    @property
    def _rules(self) -> ContestRules:
        plan = self._desk.plan
        return plan.contest_rules if plan and plan.contest_rules else ContestRules()

    def _judges(self, typed: str) -> list[Pick[str]]:
        """Return the judges who have marked, and whom the plan names, whose name holds what is typed."""
        known = (self._desk.attempt(lambda: self._desk.office.judging.judges(self._plan)) or ()) if self._plan else ()
        named = {comparable(name): name for name in (*self._rules.officials, *known)}
        return [Pick(name, name) for name in named.values() if all(word in fold(name) for word in fold(typed).split())]

    def _set_up_form(self) -> None:
        rules = self._rules
        form = MarkForm(() if self.total_only.ticked else rules.marking, rules.most_points)
        self.pane.take_form(form)
        form.finished.connect(self._keep)
        self._line = None

    def _show_sheet(self, *, keep_place: bool) -> None:
        judge, left_only, text, plan = self.judge.text, self.left_only.ticked, self.box.text(), self._plan
        judging = self._desk.office.judging
        (self.table.ask_again if keep_place else self.table.ask)(
            lambda after, size: self._desk.attempt(
                lambda: judging.sheet(plan, judge, after, size, unmarked_only=left_only, text=text)
            )
        )
        self._body.setCurrentIndex(0 if self.table.model().rowCount() or text else 1)

    def _stand_on(self, line: SheetLine | None) -> None:
        """Show an article; what is being typed of the same one is left alone."""
        if not (line and self._line and line.article == self._line.article and self.pane.changed):
            self._put_by()
            self.pane.show_line(line)
            if line is not None and (half := self._half.pop(self._key(line), None)):
                self.pane.form.restore(half)
        self._line = line
        self.pane.show_marks(line, self._desk.attempt(lambda: self._marks(line)) or ())

    def _marks(self, line: SheetLine | None) -> tuple[Mark, ...]:
        return self._desk.office.judging.marks(line.article) if line else ()

    def _put_by(self) -> None:
        """Keep what is half typed of the article in sight, to be there when the clerk comes back to it."""
        if self._line is not None and self.pane.changed:
            self._half[self._key(self._line)] = self.pane.form.kept()

    def _key(self, line: SheetLine) -> str:
        return f"{line.article} {comparable(self.judge.text)}"

    def _keep(self) -> None:
        line, points = self._line, self.pane.form.collect()
        judge = read(self.judge, lambda: accept_judge(self.judge.text))
        if judge is None:
            self.judge.setFocus()
        if line is None or points is None or judge is None:
            return
        mark = Mark(judge, points)
        if self._desk.attempt(lambda: self._desk.office.judging.mark(line.article, mark), self.pane.form.complain):
            self._go_on_after(line)

    def _go_on_after(self, line: SheetLine) -> None:
        """Come to the next article of the sheet, with the cursor on its first heading."""
        row = self.table.currentIndex().row()
        self._line = None
        self._show_sheet(keep_place=True)
        if self.table.current is not None and self.table.current.article == line.article:
            self.table.selectRow(min(row + 1, self.table.model().rowCount() - 1))
        elif self.left_only.ticked:
            self.table.selectRow(min(row, self.table.model().rowCount() - 1))
        self.pane.enter()

    def _withdraw(self, judge: str) -> None:
        line = self._line
        if line and self._desk.attempt(lambda: self._desk.office.judging.withdraw(line.article, judge)):
            self._line = None
            self._show_sheet(keep_place=True)

    def _turn_to_judge(self) -> None:
        self.judge.complain("")
        if self._plan:
            self._show_sheet(keep_place=True)

    def _change_form(self) -> None:
        self._put_by()
        self._set_up_form()
        self._stand_on(self.table.current)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._turn_to_judge)
        self.judge.line.textChanged.connect(lambda _: self._pause.start())
        self.judge.line.returnPressed.connect(self.table.setFocus)
        self.left_only.edited.connect(lambda: self._show_sheet(keep_place=False))
        self.box.asked.connect(lambda _: self._show_sheet(keep_place=False))
        self.total_only.edited.connect(self._change_form)
        self.table.chosen.connect(self._stand_on)
        self.table.opened.connect(lambda _: self.pane.enter())
        self.pane.withdraws.connect(self._withdraw)
        self.pane.left.connect(self.table.setFocus)

    def _lay_out(self) -> None:
        self.judge.setFixedWidth(_JUDGE_WIDTH)
        bar = FlowRow(at_foot=True)
        bar.add(self.judge)
        bar.add(self.box, 1)
        for tick in (self.left_only, self.total_only):
            bar.add(tick)
        tables = QWidget()
        row = QHBoxLayout(tables)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.table, 1)
        row.addWidget(self.pane)
        self._body.addWidget(tables)
        self._body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self._body, 1)
