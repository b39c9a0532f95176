"""The directory of units: the list on a day, one unit in full, and the form that enters and corrects."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendar.dates import short_date
from app.domain.language.text import fold
from app.domain.listing import Page
from app.domain.plans.named_units import Unanswered
from app.domain.units.unit import Unit, UnitDraft
from app.wording import sentence
from ui.desk import Desk
from ui.directory.unit_bar import UnitBar
from ui.directory.unit_form import UnitForm
from ui.directory.unit_pane import Shown, UnitPane
from ui.importing.page import ImportPage
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.pick import Pick
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_NAMED: Final = 3
"""How many names of plans nobody answers to are said at once."""


class UnitsPage(QWidget):
    """Đơn vị."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._today = desk.office.today()
        self._known: dict[int, Unit] = {}
        self.bar = UnitBar(self._today)
        self.table = RecordTable(RecordModel(self._columns(), lambda unit: unit.id), "Danh mục đơn vị")
        self.table.narrowed_by(self.bar)
        self.pane = UnitPane(self._suggest)
        self.form = UnitForm()
        self.unanswered = SignLabel(wraps=True)
        self._none = EmptyState("", "")
        self._widen = self._none.offer("Bỏ mọi điều kiện lọc", self.bar.ask_for_all)
        self._first = self._none.offer("Thêm đơn vị đầu tiên", self.begin)
        self._count = label("", "small")
        self._body, self._pages = QStackedWidget(), QStackedWidget()
        self._beside = ListAndPane(self._body, (self.table,), self.pane, self._show_in_full)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the units again where the list stands."""
        units = self._desk.attempt(self._desk.office.units.all) or ()
        self._known = {unit.id: unit for unit in units}
        self._show(keep_place=True)
        missing = self._desk.attempt(self._desk.office.units.unanswered) or ()
        more = (f"… và {len(missing) - _NAMED} tên nữa.",) if len(missing) > _NAMED else ()
        self.unanswered.show_state(Sign.SHORT, "\n".join((*map(_asked_for, missing[:_NAMED]), *more)))
        self.unanswered.setVisible(bool(missing))

    def receive(self, unit: Unit) -> None:
        """Show one unit in full, whatever the list was narrowed to."""
        self.go_to_front()
        self.look()
        self.bar.ask_for_all()
        self.table.stand_on(unit.id)
        self._beside.open(self._known.get(unit.id, unit))

    def seek(self) -> None:
        """Go to the filter box."""
        self.go_to_front()
        self.bar.box.setFocus()

    def ask_to_merge(self) -> None:
        """Ask what merging the unit in sight needs."""
        if (unit := self.table.current) is not None:
            self._beside.open(unit)
            self.pane.merging.ask()

    def begin(self) -> None:
        """Open the form, on the unit half typed if there is one."""
        self._pages.setCurrentWidget(self.form)
        self.form.begin()

    @cached_property
    def importing(self) -> ImportPage:
        """The page lists come in by, made when first asked for."""
        page = ImportPage(self._desk, "units", "Nhập đơn vị từ bảng tính")
        page.left.connect(self.go_to_front)
        self._pages.addWidget(page)
        return page

    def take_in(self) -> None:
        """Look at a list of units before it comes in."""
        self._pages.setCurrentWidget(self.importing)
        self.importing.begin()

    def paste(self) -> None:
        """Look at the units copied out of a spreadsheet before they come in."""
        self.take_in()
        self.importing.paste()

    @property
    def half_typed(self) -> dict[str, Any]:
        """The unit being entered or corrected."""
        return self.form.half_typed

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put the half-typed unit back on the form."""
        units = self._desk.attempt(self._desk.office.units.all) or ()
        corrected = next((unit for unit in units if unit.id == half_typed["unit"]), None)
        if corrected or half_typed["unit"] is None:
            self.form.take_up(half_typed, corrected)

    def _show(self, *, keep_place: bool) -> None:
        shown = self.bar.narrowed(self._known.values())
        (self.table.ask_again if keep_place else self.table.ask)(lambda _after, _size: Page(shown, None))
        self._count.setText(f"{len(shown)} đơn vị")
        self._body.setCurrentWidget(self.table if shown else self._none)
        if not shown:
            self._say_none()

    def _say_none(self) -> None:
        narrowed = bool(self._known)
        if narrowed:
            self._none.say("Không có đơn vị nào khớp", "Hãy bớt chữ trong ô tìm, đổi ngày, hoặc bỏ điều kiện lọc.")
        else:
            self._none.say("Chưa có đơn vị nào", "Những đơn vị gửi bài, giới thiệu gương được ghi ở đây.")
        self._widen.setVisible(narrowed)
        self._first.setVisible(not narrowed)

    def _show_in_full(self, unit: Unit) -> bool:
        self.pane.show_unit(Shown(unit, self._name_of(unit.successor), self._doubts(unit)))
        return True

    def _doubts(self, unit: Unit) -> tuple[str, ...]:
        found = self._desk.attempt(lambda: self._desk.office.units.looks_like(unit)) or ()
        return tuple(map(sentence, found))

    def _add(self, draft: UnitDraft) -> None:
        added = self._desk.attempt(lambda: self._desk.office.units.add(draft), self.form.fields.complain)
        if added:
            self.form.go_on_after(added, "\n".join(self._doubts(added)))

    def _correct(self, unit: int, draft: UnitDraft) -> None:
        if self._desk.attempt(lambda: self._desk.office.units.correct(unit, draft), self.form.fields.complain):
            self.form.forget()
            self.go_to_front()

    def _merge(self, unit: int, into: int, last_day: date) -> None:
        if self._desk.attempt(lambda: self._desk.office.units.merge(unit, into, last_day), self.pane.complain):
            self.pane.merging.hide()
            self.table.setFocus()

    def _open_for_correction(self, unit: Unit) -> None:
        self._pages.setCurrentWidget(self.form)
        self.form.correct(unit)

    def go_to_front(self) -> None:
        """Leave the form; what is typed on it stays."""
        self._pages.setCurrentIndex(0)
        self.table.setFocus()

    def _name_of(self, unit: int | None) -> str:
        return self._known[unit].name if unit in self._known else ""

    def _suggest(self, typed: str) -> list[Pick[int]]:
        words = fold(typed).split()
        found = (one for one in self._known.values() if all(word in fold(" ".join(one.names)) for word in words))
        return [Pick(one.id, one.name, one.kind.label) for one in found if one.ends is None]

    def _columns(self) -> tuple[Column[Unit], ...]:
        return (
            Column("Tên đơn vị", lambda one: one.name, 240, stretch=3, least=216, sign=self._sign),
            Column("Tên khác", lambda one: ", ".join(one.names[1:]), 160, stretch=2, least=72),
            Column("Loại", lambda one: one.kind.label, 168, stretch=1, least=120),
            Column("Thời gian", _days, 208, least=128),
            Column("Sáp nhập vào", lambda one: self._name_of(one.successor), 160, stretch=1, least=112),
        )

    def _sign(self, unit: Unit) -> Sign:
        if unit.in_force(self._today):
            return Sign.MET
        return Sign.NONE if unit.ends and unit.ends < self._today else Sign.WAITING

    def _connect(self) -> None:
        self.bar.asked.connect(lambda: self._show(keep_place=False))
        self.bar.begins.connect(self.begin)
        self.pane.corrects.connect(self._open_for_correction)
        self.pane.merges.connect(self._merge)
        self.form.submitted.connect(self._add)
        self.form.corrected.connect(self._correct)
        self.form.left.connect(self.go_to_front)
        self.bar.imports.connect(self.take_in)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)

    def _lay_out(self) -> None:
        self.unanswered.hide()
        for part in (self.table, self._none):
            self._body.addWidget(part)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.unanswered)
        column.addWidget(self._beside, 1)
        column.addWidget(self._count)
        for page in (front, self.form):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)


def _days(unit: Unit) -> str:
    """Say from when to when a unit exists; nothing where both ends are open."""
    begins = f"từ {short_date(unit.begins)}" if unit.begins else ""
    ends = f"đến {short_date(unit.ends)}" if unit.ends else ""
    return " ".join(filter(None, (begins, ends)))


def _asked_for(one: Unanswered) -> str:
    """Say which name of a plan nobody answers to, and who perhaps is meant."""
    perhaps = ", ".join(f"“{unit.name}”" for unit in one.perhaps)
    advice = f"Có phải là {perhaps}? Nếu phải, hãy sửa đơn vị ấy và" if perhaps else "Hãy thêm đơn vị còn thiếu, hoặc"
    return (
        f"Kế hoạch {one.plan} giao chỉ tiêu riêng cho “{one.name}” nhưng danh mục không có đơn vị tên này. "
        f"{advice} ghi tên ấy vào ô “Tên trong kế hoạch”."
    )
