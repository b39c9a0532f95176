"""One unit in full beside the list, its twins pointed out, and its end by merging into another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.calendar.dates import short_date
from app.domain.errors import Refusal
from app.domain.units.unit import Unit
from app.wording import sentence
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.facts import Facts
from ui.kit.fields import DateField
from ui.kit.labels import label, rule
from ui.kit.pick import PickField, Suggest
from ui.kit.side_pane import SidePane
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

WIDTH: Final = 384
_NOT_CHOSEN: Final = "Chưa chọn đơn vị tiếp nhận. Hãy gõ vài chữ đầu của tên đơn vị rồi chọn."
_MERGED: Final = "Việc đơn vị cũ đã làm vẫn là của đơn vị cũ; báo cáo năm cũ vẫn theo tên cũ."


@dataclass(frozen=True, slots=True)
class Shown:
    """A unit, what it was merged into, and the sentences about units it may be mistaken for."""

    unit: Unit
    successor: str
    doubts: tuple[str, ...]


class MergeBox(AskBox):
    """Into which unit, and the last day of the one that ends; says `merges` with both."""

    merges = Signal(int, object)

    def __init__(self, units: Suggest[int]) -> None:
        super().__init__("Sáp nhập")
        self.into: PickField[int] = self.with_field(
            "successor", PickField("Sáp nhập vào", units, "gõ vài chữ đầu của tên đơn vị")
        )
        self.last_day = self.with_field("ends", DateField("Ngày cuối đơn vị cũ còn hoạt động"))
        self.lay_out(self.into, self.last_day, label(_MERGED, "note", wraps=True))
        self.given.connect(self._give)

    def ask(self) -> None:
        """Ask, from the first line."""
        self.into.put_pick(None)
        self.last_day.put("")
        self.open_at(self.into)

    def _give(self) -> None:
        self.clear_complaints()
        self.into.settle()
        day = attempt(self.last_day.day, lambda no: self.last_day.complain(sentence(no)))
        if self.into.value is None:
            self.into.complain(_NOT_CHOSEN)
        elif day is not None:
            self.merges.emit(self.into.value, day)
        self.go_to_first_complaint()


class UnitPane(SidePane):
    """Shows a unit and asks what merging it needs; the page does it."""

    corrects = Signal(object)
    """The Unit to open on the form."""
    merges = Signal(int, int, object)
    """The unit that ends, the one it goes into, and the last day."""

    def __init__(self, units: Suggest[int]) -> None:
        super().__init__("Chi tiết đơn vị", WIDTH, spacing=16)
        self._shown: Shown | None = None
        self._title = label("", "section", wraps=True)
        self._facts = Facts()
        self.doubts = SignLabel(wraps=True)
        self._correct = QPushButton("Sửa")
        self._merge = QPushButton("Sáp nhập…")
        self.merging = MergeBox(units)
        self._lay_out()
        self._correct.clicked.connect(self._open)
        self._merge.clicked.connect(self.merging.ask)
        self.merging.merges.connect(self._give)

    def show_unit(self, shown: Shown) -> None:
        """Show another unit, or the same one after a change."""
        if self._shown is None or self._shown.unit.id != shown.unit.id or shown.unit.ends:
            self.merging.hide()
        self._shown = shown
        self._title.setText(shown.unit.name)
        self._facts.show_facts(_facts(shown))
        self.doubts.show_state(Sign.SHORT, "\n".join(shown.doubts))
        self.doubts.setVisible(bool(shown.doubts))
        self._merge.setVisible(shown.unit.ends is None)

    def complain(self, refusal: Refusal) -> None:
        """Show why the office refused the merger, beside its fields."""
        self.merging.complain(refusal)

    def enter(self) -> None:
        """Put the cursor on the first thing to do."""
        self._correct.setFocus()

    def _open(self) -> None:
        if self._shown:
            self.corrects.emit(self._shown.unit)

    def _give(self, into: int, last_day: object) -> None:
        if self._shown:
            self.merges.emit(self._shown.unit.id, into, last_day)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._correct, self._merge):
            buttons.addWidget(button)
            self.merging.go_through(button)
        buttons.addStretch()
        self.column.addWidget(self._title)
        self.column.addWidget(self.doubts)
        self.column.addLayout(buttons)
        for part in (self.merging, rule(), self._facts):
            self.column.addWidget(part)
        self.column.addStretch()


def _facts(shown: Shown) -> Sequence[tuple[str, str]]:
    unit = shown.unit
    return (
        ("Loại", unit.kind.label),
        ("Tên viết tắt", unit.short_name),
        ("Tên trong kế hoạch", "\n".join(unit.stands_for)),
        ("Địa chỉ", unit.address),
        ("Từ ngày", short_date(unit.begins) if unit.begins else ""),
        ("Đến ngày", short_date(unit.ends) if unit.ends else ""),
        ("Sáp nhập vào", shown.successor),
    )
