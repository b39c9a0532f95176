"""Which days a report covers: a week, a month, a quarter, half a year, a year, or any days."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calendar.dates import EARLIEST_YEAR, LATEST_YEAR, YearOutOfRange
from app.domain.calendar.period import Basis, Cadence, Period, Span, period_of
from app.domain.calendar.stretch import Reported, Stretch, week_of
from app.domain.language.numbers import roman
from app.wording import sentence
from ui.desk import attempt
from ui.kit.fields import ChoiceField, DateField, Field, NumberField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label
from ui.reports.wording import BASES

_STEP_WIDTH: Final = 36


class Extent(StrEnum):
    """How long a report's time is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DAYS = "days"


_EXTENTS: Final = (
    (Extent.WEEK, "Tuần"),
    (Extent.MONTH, "Tháng"),
    (Extent.QUARTER, "Quý"),
    (Extent.HALF, "6 tháng"),
    (Extent.YEAR, "Năm"),
    (Extent.DAYS, "Từ ngày…"),
)
_INDEXES: Mapping[Cadence, tuple[str, ...]] = {
    Cadence.MONTH: tuple(f"Tháng {month}" for month in range(1, 13)),
    Cadence.QUARTER: tuple(f"Quý {roman(quarter)}" for quarter in range(1, 5)),
    Cadence.HALF: ("Đầu năm", "Cuối năm"),
    Cadence.YEAR: ("Cả năm",),
}


class PeriodBox(QWidget):
    """The fields that name a period; only those the chosen extent needs are in sight."""

    def __init__(self, sheet: FormSheet) -> None:
        super().__init__()
        self._today = date.min
        self.extent: ChoiceField[Extent] = sheet.with_field("period", ChoiceField("Loại kỳ", _EXTENTS))
        self.index: ChoiceField[int] = sheet.with_field("index", ChoiceField("Kỳ", ((1, "Quý I"),)))
        self.year = sheet.with_field("year", NumberField("Năm"))
        self.within = sheet.with_field("within", DateField("Một ngày trong tuần"))
        self.first = sheet.with_field("first", DateField("Từ ngày"))
        self.last = sheet.with_field("last", DateField("Đến ngày"))
        self.basis: ChoiceField[Basis] = sheet.with_field("basis", ChoiceField("Cách tính ngày", tuple(BASES.items())))
        self._before = self._step("‹", "Kỳ trước", sheet)
        self._after = self._step("›", "Kỳ sau", sheet)
        self._lay_out()
        self._sheet = sheet
        self.extent.edited.connect(self._take_extent)
        self.basis.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._before.clicked.connect(lambda: self._move(forward=False))
        self._after.clicked.connect(lambda: self._move(forward=True))

    def begin(self, day: date) -> None:
        """Show the quarter a day lies in; later changes of extent keep to that day."""
        self._today = day
        self.put(period_of(day, Cadence.QUARTER))

    def put(self, period: Reported) -> None:
        """Show a period."""
        if isinstance(period, Period):
            self._show_extent(Extent(period.cadence.value))
            self.year.put_number(period.year)
            self.index.put(period.index)
            return
        self._show_extent(Extent.WEEK if period.is_week and self.extent.value is not Extent.DAYS else Extent.DAYS)
        self.within.put_day(period.days.first)
        self.first.put_day(period.days.first)
        self.last.put_day(period.days.last)

    def period(self) -> Reported:
        """Return the period named; raises why it names none."""
        match self.extent.value:
            case Extent.WEEK:
                return week_of(self.within.day())
            case Extent.DAYS:
                return Stretch(Span(self.first.day(), self.last.day()))
            case extent:
                return Period(Cadence(extent.value), self._year(), self.index.value)

    @property
    def asked_in(self) -> Field:
        """The field where a period that cannot be read is put right."""
        return {Extent.WEEK: self.within, Extent.DAYS: self.last}.get(self.extent.value, self.year)

    def _year(self) -> int:
        year = self.year.number() or 0
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise YearOutOfRange(self.year.text, EARLIEST_YEAR, LATEST_YEAR)
        return year

    def _take_extent(self) -> None:
        """Turn to the period of the new extent around the usual day."""
        day = self._today
        match self.extent.value:
            case Extent.WEEK:
                self.put(week_of(day))
            case Extent.DAYS:
                self.put(Stretch(Span(day.replace(day=1), day)))
            case extent:
                self.put(period_of(day, Cadence(extent.value)))
        self._sheet.edited.emit()

    def _move(self, *, forward: bool) -> None:
        """Turn to the period before or after the one named; where none is, the complaint says why."""
        period = attempt(self.period, lambda no: self.asked_in.complain(sentence(no)))
        if period is not None:
            self.put(period.next() if forward else period.previous())
            self._sheet.edited.emit()

    def _show_extent(self, extent: Extent) -> None:
        self.extent.put(extent)
        counted = extent not in {Extent.WEEK, Extent.DAYS}
        if counted:
            self.index.offer(tuple(enumerate(_INDEXES[Cadence(extent.value)], start=1)))
        self.year.setVisible(counted)
        self.basis.setVisible(counted)
        self.index.setVisible(counted and extent is not Extent.YEAR)
        self.within.setVisible(extent is Extent.WEEK)
        self.first.setVisible(extent is Extent.DAYS)
        self.last.setVisible(extent is Extent.DAYS)

    def _step(self, sign: str, name: str, sheet: FormSheet) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedWidth(_STEP_WIDTH)
        sheet.go_through(button)
        return button

    def _steps(self) -> QVBoxLayout:
        """Lay the two steps out as a field is: what they are above them."""
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._before, self._after):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label("Trước, sau", "caption"))
        column.addLayout(buttons)
        column.addStretch()
        return column

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, share in ((self.extent, 4), (self.index, 4), (self.year, 3), (self.within, 7), (self.first, 4)):
            row.addWidget(part, share)
        row.addWidget(self.last, 4)
        row.addLayout(self._steps())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.basis)
