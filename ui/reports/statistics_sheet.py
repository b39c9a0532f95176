"""The yearly statistics: biểu 0601.N and 0603.N."""

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.calendar.period import Basis
from app.domain.plans.plan import Plan
from ui.desk import Desk
from ui.kit.fields import ChoiceField, DateField, NumberField
from ui.kit.labels import label
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.wording import BASES


class Form(StrEnum):
    """A form of the yearly statistics, by its number."""

    MOVEMENTS = "0601"
    AWARDS = "0603"


_FORMS = (
    (Form.AWARDS, "0603.N – Số lượng khen thưởng"),
    (Form.MOVEMENTS, "0601.N – Số phong trào thi đua"),
)
_CIRCULAR = "Biểu theo mẫu của Thông tư số 02/2023/TT-BNV; số liệu các năm trước năm 2023 cũng lập theo mẫu này."


class StatisticsSheet(PaperSheet):
    """Which form, of which year, on which basis."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form: ChoiceField[Form] = self.with_field("form", ChoiceField("Biểu", _FORMS))
        self.year = self.with_field("year", NumberField("Năm"))
        self.basis: ChoiceField[Basis] = self.with_field("basis", ChoiceField("Cách tính ngày", tuple(BASES.items())))
        self.signed_on = self.with_field("day", DateField("Ngày ký"))
        self._lay_out()

    def look(self, _plan: Plan) -> None:
        """Begin with this year."""
        if not self.year.text:
            self.year.put_number(self.desk.office.today().year)

    def order(self, _plan: Plan) -> Order | None:
        """Return the form of the year."""
        year, day = self.taken(self.year, self.year.number, None), self.day(self.signed_on)
        if year is None:
            return None
        statistics, basis, form = self.desk.office.statistics, self.basis.value, self.form.value
        compose = statistics.awards_paper if form is Form.AWARDS else statistics.movements_paper
        return self.paper(f"bieu-{form.value}-{year}", lambda: compose(year, basis, day), signed=False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.year, 1)
        row.addWidget(self.signed_on, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addLayout(row)
        column.addWidget(self.basis)
        column.addWidget(label(_CIRCULAR, "note", wraps=True))
        column.addWidget(self.unplaced)
        column.addStretch()
