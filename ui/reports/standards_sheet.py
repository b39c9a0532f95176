"""The unit's own standards, as the plan holds them, under a number and a day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.papers.document_kind import DocumentKind
from app.domain.plans.plan import Plan
from ui.desk import Desk
from ui.kit.fields import DateField, NumberField
from ui.kit.labels import label
from ui.reports.paper_sheet import WORDS_ONLY, Order, PaperSheet

_NOTE = "Lời văn của tiêu chuẩn sửa ở bàn Danh mục, mục Kế hoạch: bấm Sửa, phần “Tiêu chuẩn của đơn vị”."


class StandardsSheet(PaperSheet):
    """Nothing but the number and the day is typed here; `leads` the clerk to the plan, where the words are."""

    leads = Signal()
    kind = DocumentKind.DECISION

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.number = self.with_field("number", NumberField("Số"))
        self.signed_on = self.with_field("day", DateField("Ngày ký"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number, 1)
        row.addWidget(self.signed_on, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        go = QPushButton("Mở kế hoạch")
        go.clicked.connect(lambda _: self.leads.emit())
        column.addWidget(label(_NOTE, "note", wraps=True))
        column.addWidget(go, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.unplaced)
        column.addStretch()

    def order(self, plan: Plan) -> Order | None:
        """Return the decision on the standards with the standards attached."""
        number, day = self.taken(self.number, self.number.number, None), self.day(self.signed_on)
        standards, code = self.desk.office.own_standards, plan.code
        return self.paper(
            f"tieu-chuan-{code}",
            lambda: standards.paper(code, number, day),
            signed=number is not None and day is not None,
            inks=WORDS_ONLY,
        )

    def expect_number(self, number: int) -> None:
        self.number.line.setPlaceholderText(f"tiếp theo: {number}")
