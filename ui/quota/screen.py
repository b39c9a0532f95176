"""The quota desk: joins the sheet, what lies behind its cells and the reminder letters to the office."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from app.domain.calendar.period import Period
from app.domain.quotas.quota_grid import QuotaGrid, QuotaItem
from app.domain.quotas.quota_sheet import SheetCell, SheetLine, SheetWish, lay_out
from app.domain.topics import Topic
from ui.background import Errand
from ui.desk import Desk
from ui.kit.beside import Beside
from ui.kit.deed import Deed
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.screen import Screen
from ui.kit.soon import Soon
from ui.place import Place
from ui.quota.filter_bar import FilterBar
from ui.quota.footer import Footer
from ui.quota.items_pane import Entry, ItemsPane, entries_of_items, entries_of_short
from ui.quota.letters import Letters
from ui.quota.records import record_behind
from ui.quota.sheet_view import SheetView
from ui.quota.wording import cell_tale, head_words, item_line, period_words, share_words, unasked_words

_TOPICS: Final = frozenset({Topic.ARTICLES, Topic.EXEMPLARS, Topic.NOMINATIONS, Topic.UNITS, Topic.PLANS})
_PAPER: Final = "bang-theo-doi-chi-tieu"
_PANE: Final = 424
_WIDE_PANE: Final = 528
_WIDE: Final = 1500
"""Width of the desk from which the pane has room for long names."""
_NAMED_IN_TIP: Final = 8


class QuotaScreen(Screen):
    """Chỉ tiêu. Counted aside from the window, so that it never waits; narrowed at once from what was counted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.bar = FilterBar()
        self.sheet = SheetView(self._tip)
        self.items = ItemsPane()
        self.letters = Letters(desk, self)
        self.footer = Footer()
        self.none = EmptyState("Đang đếm…", "")
        self._note = label("", "note", wraps=True)
        self._grid: QuotaGrid | None = None
        self._behind_line: SheetLine | None = None
        self._letter_wanted = False
        self._reading: Errand | None = None
        self._pane = QStackedWidget()
        self._body = QStackedWidget()
        self._soon = Soon(self._read, self)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Count again as soon as the window is idle."""
        self._soon.ask()

    def receive(self, wanted: object) -> None:
        """Show the rows wished for of a period, or with None of the whole plan."""
        match wanted:
            case (Period() | None as period, SheetWish() as wish) if self.desk.plan is not None:
                self.bar.offer_periods(self.desk.plan)
                self.bar.ask_for(period, wish)
                self.land()

    def seek(self) -> None:
        """Go to the filter box, from among the items behind a cell to theirs."""
        (self.items.box if self.items.table.hasFocus() and self.items.box.isVisible() else self.bar.box).setFocus()

    def begin(self) -> None:
        """Prepare the letter to those marked, or to all who are short, as soon as they have been counted."""
        self._letter_wanted = self._grid is None
        self._begin_letter()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the grid in sight."""
        return (
            Deed("Đánh dấu mọi đơn vị còn thiếu", self._mark_short),
            Deed("Bỏ đánh dấu mọi đơn vị", lambda: self.sheet.mark(())),
            Deed("In bảng chỉ tiêu, xuất Excel", self._print_sheet),
            Deed("Chép bảng chỉ tiêu", self.sheet.copy, "Ctrl+C"),
            Deed("Bỏ mọi điều kiện lọc", self.bar.widen),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The letter half typed."""
        box = self.letters.box
        return {"letter": box.sheet.kept()} if box.begun else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed letter back on its form."""
        if kept := half_typed.get("letter"):
            self.letters.take_up(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._beside.give_pane(_WIDE_PANE if self.width() >= _WIDE else _PANE)

    def _read(self) -> None:
        plan, office = self.desk.plan, self.desk.office
        if self._reading:
            self._reading.call_off()
        if plan is None:
            return
        self.bar.offer_periods(plan)
        code, period, day = plan.code, self.bar.period_chosen, self.bar.day
        self._reading = self.desk.errand(
            "Đang đếm chỉ tiêu", lambda _: office.quotas.grid(code, period, day), self._show_grid, self
        )

    def _show_grid(self, grid: QuotaGrid) -> None:
        plan = self.desk.plan
        if plan is None or grid.plan != plan.code:
            return
        self._grid = grid
        known = {row.unit.id for row in grid.rows}
        self.bar.offer_kinds(row.unit.kind for row in grid.rows)
        self._note.setText(unasked_words(plan, grid.period))
        self._note.setVisible(bool(self._note.text()))
        if not self.sheet.marked <= known:
            self.sheet.mark(self.sheet.marked & known)
        self._narrow()
        self.letters.hear(grid, self.sheet.marked, self.bar.day)
        if self._letter_wanted:
            self.begin()

    def _narrow(self) -> None:
        if self._grid is None:
            return
        wish = self.bar.wish
        lines = lay_out(self._grid.months, (row for row in self._grid.rows if wish.takes(row)))
        self.sheet.show_sheet(self._grid.months, lines)
        self._body.setCurrentWidget(self.sheet if lines else self.none)
        if self.window().focusWidget() is self:
            self.land()
        if not lines:
            self._say_none()

    def _tip(self, line: SheetLine, cell: SheetCell) -> str:
        """Tell a cell and name what lies behind it."""
        told = cell_tale(line, cell)
        if line.unit is None:
            return told
        items = self.desk.attempt(lambda: self._behind(line, cell)) or ()
        more = len(items) - _NAMED_IN_TIP
        named = [item_line(item) for item in items[:_NAMED_IN_TIP]]
        return "\n".join((told, *named, *([f"… và {more} mục nữa"] if more > 0 else [])))

    def _open(self, line: SheetLine, cell: SheetCell | None) -> None:
        """Show what lies behind a cell; from then on the pane follows the arrows, where the sheet stands beside it."""
        self._show_behind(line, cell)
        self._show_pane(self.items)
        if not self._beside.has_room:
            self.items.enter()

    def _follow(self, line: SheetLine, cell: SheetCell | None) -> None:
        if self.items.isVisible():
            self._show_behind(line, cell)

    def _point(self, line: SheetLine, cell: SheetCell | None) -> None:
        """Open a cell that was clicked too, unless a letter is being prepared beside the sheet."""
        if not self.letters.box.isVisible():
            self._open(line, cell)

    def _show_behind(self, line: SheetLine, cell: SheetCell | None) -> None:
        if self._grid is None:
            return
        tale = cell_tale(line, cell) if cell else self._tale_of_line(line)
        if line.unit is None:
            mates = [one for one in self.sheet.lines if one.matter is line.matter and _is_under(one, line)]
            entries = entries_of_short(mates, cell.last if cell else None)
            none = "Không đơn vị nào còn thiếu."
        else:
            entries = entries_of_items(self.desk.attempt(lambda: self._behind(line, cell)) or ())
            none = "Chưa nhận được mục nào."
        self._behind_line = line
        self.items.show_entries(head_words(line), tale, entries, none)

    def _open_record(self, entry: Entry) -> None:
        """Go to the article or the exemplar behind an entry; an entry behind a total is a unit of this sheet."""
        line = self._behind_line
        if line is None or line.unit is None:
            self.bar.box.setText(entry.name)
        elif found := self.desk.attempt(lambda: record_behind(self.desk, line.matter, entry.key)):
            self.sends.emit(*found)

    def _tale_of_line(self, line: SheetLine) -> str:
        period = self._grid.period if self._grid else None
        return f"{period_words(period)}, {line.matter.label.lower()}: đã nhận {share_words(line)}"

    def _behind(self, line: SheetLine, cell: SheetCell | None) -> tuple[QuotaItem, ...]:
        grid = self._grid
        if grid is None or line.unit is None:
            return ()
        period = cell.period if cell else grid.period
        return self.desk.office.quotas.items(grid.plan, line.unit.id, line.matter, period, grid.as_of)

    def _mark_short(self) -> None:
        self.sheet.mark(line.unit.id for line in self.sheet.lines if line.unit and line.missing)

    def _show_marks(self) -> None:
        self.footer.show_marks(self._marked_names())
        if self._grid is not None:
            self.letters.hear(self._grid, self.sheet.marked, self.bar.day)

    def _marked_names(self) -> list[str]:
        rows = self._grid.rows if self._grid else ()
        return list(dict.fromkeys(row.unit.name for row in rows if row.unit.id in self.sheet.marked))

    def _begin_letter(self) -> None:
        if self._grid is not None:
            self.letters.begin(self._grid, self.sheet.marked, self.bar.day)
            self._show_pane(self.letters.box)
            self.letters.box.enter()

    def _print_sheet(self) -> None:
        """Show on paper exactly the rows in sight."""
        if self._grid:
            self.letters.papers.show(_PAPER, partial(self._draw, self._grid, self.bar.wish), (".docx", ".xlsx"))

    def export(self) -> None:
        """Write exactly the rows in sight to a workbook, or the items behind a cell where the clerk stands in them."""
        if self.items.table.hasFocus():
            super().export()
        elif self._grid:
            self.exporting.ask_paper(_PAPER, partial(self._draw, self._grid, self.bar.wish))

    def _draw(self, grid: QuotaGrid, wish: SheetWish, to: Path) -> None:
        office = self.desk.office
        office.papers.draw(office.quota_sheets.sheet(grid.plan, grid.period, grid.as_of, wish), to)

    def _show_pane(self, part: QFrame) -> None:
        self._pane.setCurrentWidget(part)
        self._pane.show()
        self.footer.remind.setVisible(part is not self.letters.box)

    def _leave_pane(self) -> None:
        self._pane.hide()
        self.footer.remind.show()
        self.sheet.setFocus()

    def _say_none(self) -> None:
        narrowed = self.bar.narrows
        if narrowed:
            self.none.say("Không có đơn vị nào khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        else:
            self.none.say("Chưa có đơn vị nào", "Ghi các đơn vị ở bàn Danh mục, chỉ tiêu của từng đơn vị hiện ở đây.")
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.bar.narrowed.connect(self._narrow)
        self.sheet.opened.connect(self._open)
        self.sheet.walked.connect(self._follow)
        self.sheet.pointed.connect(self._point)
        self.sheet.left.connect(self._leave_pane)
        self.sheet.marks_changed.connect(self._show_marks)
        self.items.left.connect(self._leave_pane)
        self.items.opens.connect(self._open_record)
        self.letters.box.left.connect(self._leave_pane)
        self.footer.marks_short.connect(self._mark_short)
        self.footer.unmarks.connect(lambda: self.sheet.mark(()))
        self.footer.reminds.connect(self._begin_letter)
        self.footer.prints.connect(self._print_sheet)

    def _lay_out(self) -> None:
        self._widen = self.none.offer("Bỏ mọi điều kiện lọc", self.bar.widen)
        self._first = self.none.offer("Mở bàn Danh mục", lambda: self.sends.emit(Place.DIRECTORY, None))
        for button in (self._widen, self._first):
            button.hide()
        for part in (self.items, self.letters.box):
            self._pane.addWidget(part)
        self._pane.hide()
        for whole in (self.none, self.sheet):
            self._body.addWidget(whole)
        self._note.hide()
        self._beside = Beside(self._body, self._pane, self._leave_pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._note)
        column.addWidget(self._beside, 1)
        column.addWidget(self.footer)


def _is_under(one: SheetLine, total: SheetLine) -> bool:
    return one.unit is not None and total.head in {None, one.unit.kind}
