"""The articles sent up are chosen, listed and given their letter at the desk of articles: the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.domain.plans.plan import Plan
from ui.desk import Desk
from ui.kit.labels import label
from ui.reports.paper_sheet import Order, PaperSheet
from ui.reports.wording import CHOSEN_ELSEWHERE, NOTHING_HERE


class SentUpSheet(PaperSheet):
    """Says where the letter is made, and leads there."""

    leads = Signal()
    opening, waiting = NOTHING_HERE, ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        go = QPushButton("Đến trang Chọn bài gửi")
        go.setObjectName("primary")
        go.clicked.connect(lambda _: self.leads.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(CHOSEN_ELSEWHERE, wraps=True))
        column.addWidget(go)

    def order(self, _plan: Plan) -> Order | None:
        """Return nothing: no paper is made here."""
        return None
