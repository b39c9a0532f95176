"""What narrows the quota sheet: words, a period, a kind of unit, a matter, a state, and the day it is as of."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.domain.calendar.period import Cadence, Period, periods_touched
from app.domain.plans.plan import Matter, Plan
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_sheet import SheetWish
from app.domain.units.unit import UnitKind
from ui.kit.field_reading import read
from ui.kit.fields import Chooser, DateField
from ui.kit.filter_box import FilterBox
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.signs import sign_icon
from ui.quota.wording import LABELS, SIGNS, period_words
from ui.wording import matter_heading

_CADENCES = (Cadence.QUARTER, Cadence.HALF, Cadence.YEAR, Cadence.MONTH)
_DAY_WIDTH = 112
_BOX = 160
"""The width in which the words of the box can be read, so that all stands in one row on a small screen."""


class FilterBar(QWidget):
    """Narrowing is of what has been counted; another period or another day is counted anew."""

    narrowed = Signal()
    """Other rows of the same grid are wanted."""
    asked = Signal()
    """Another grid is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.box = FilterBox("Tìm đơn vị", "Tìm đơn vị")
        self.box.setToolTip("Gõ có dấu hay không dấu đều tìm thấy. Phím Ctrl+F.")
        self.period = Chooser("Kỳ")
        self.kind = Chooser("Lọc theo loại đơn vị")
        self.matter = Chooser("Lọc theo nội dung")
        self.state = Chooser("Lọc theo trạng thái")
        self.as_of = DateField("Tính đến hết ngày", "hôm nay", captioned=False)
        self.as_of.editor.setToolTip("Tính đến hết ngày này; để trống là hôm nay. Ví dụ 5/3/21.")
        self._plan: Plan | None = None
        self._counted_on: date | None = None
        self._fill()
        self._lay_out()
        self._connect()

    def offer_periods(self, plan: Plan) -> None:
        """Offer the periods of a plan, the whole of it first; the one chosen stays where it is among them."""
        if plan == self._plan:
            return
        chosen = self.period_chosen if self._plan is not None and self._plan.code == plan.code else None
        self._plan = plan
        self.period.blockSignals(True)
        self.period.clear()
        self.period.addItem(period_words(None), None)
        for cadence in _CADENCES:
            for period in periods_touched(plan.contest, cadence):
                self.period.addItem(period_words(period), period)
        _choose(self.period, chosen)
        self.period.blockSignals(False)

    def offer_kinds(self, kinds: Iterable[UnitKind]) -> None:
        """Offer the kinds of unit there are; the one chosen stays where it is among them."""
        known = list(dict.fromkeys(kinds))
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem("Mọi loại đơn vị", None)
        for kind in known:
            self.kind.addItem(kind.label, kind)
        self.kind.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
        self.kind.blockSignals(False)

    @property
    def wish(self) -> SheetWish:
        """Which rows are wanted."""
        return SheetWish(self.box.text(), self.kind.currentData(), self.matter.currentData(), self.state.currentData())

    @property
    def period_chosen(self) -> Period | None:
        """The period to count; None for the whole plan."""
        period = self.period.currentData()
        return period if isinstance(period, Period) else None

    @property
    def day(self) -> date | None:
        """The day the figures are to be of; None for today, and while what is typed is no day."""
        return self._counted_on

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.wish != SheetWish()

    def widen(self) -> None:
        """Leave nothing out."""
        self.box.put("")
        for chooser in (self.kind, self.matter, self.state):
            chooser.blockSignals(True)
            chooser.setCurrentIndex(0)
            chooser.blockSignals(False)
        self.narrowed.emit()

    def ask_for(self, period: Period | None, wish: SheetWish) -> None:
        """Show these rows of a period, or with None of the whole plan, whatever else was left out."""
        self.widen()
        self.box.put(wish.words)
        for chooser, value in ((self.kind, wish.kind), (self.matter, wish.matter), (self.state, wish.state)):
            _choose(chooser, value)
        _choose(self.period, period)

    def _read_day(self) -> None:
        self.as_of.complain("")
        typed = self.as_of.text.strip()
        day = read(self.as_of, self.as_of.day) if typed else None
        if self.as_of.complaint or day == self._counted_on:
            return
        self._counted_on = day
        if day is not None:
            self.as_of.put_day(day)
        self.asked.emit()

    def _fill(self) -> None:
        self.period.addItem(period_words(None), None)
        self.kind.addItem("Mọi loại đơn vị", None)
        self.matter.addItem("Bài viết và gương", None)
        for matter in Matter:
            self.matter.addItem(matter_heading(matter), matter)
        self.state.addItem("Mọi trạng thái", None)
        for state in QuotaState:
            self.state.addItem(sign_icon(SIGNS[state]), LABELS[state], state)

    def _lay_out(self) -> None:
        self.as_of.setFixedWidth(_DAY_WIDTH)
        until = QWidget()
        day = QHBoxLayout(until)
        day.setContentsMargins(0, 0, 0, 0)
        day.setSpacing(8)
        caption = label("Đến hết ngày", "small")
        caption.setMinimumHeight(self.as_of.editor.sizeHint().height())
        day.addWidget(caption, alignment=Qt.AlignmentFlag.AlignTop)
        day.addWidget(self.as_of)
        row = FlowRow(self)
        row.add(self.box, 1, asks=_BOX)
        for chooser in (self.period, self.kind, self.matter, self.state):
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.add(chooser)
        row.add(until)

    def _connect(self) -> None:
        self.box.asked.connect(self.narrowed)
        for chooser in (self.kind, self.matter, self.state):
            chooser.currentIndexChanged.connect(self.narrowed)
        self.period.currentIndexChanged.connect(self.asked)
        self.as_of.line.editingFinished.connect(self._read_day)


def _choose(chooser: Chooser, value: object) -> None:
    """Choose a value where it is offered."""
    places = (place for place in range(chooser.count()) if chooser.itemData(place) == value)
    chooser.setCurrentIndex(next(places, chooser.currentIndex()))
