"""Who signs: the office's own signer with the lines over the name, and with which powers which paper is signed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.units.agency import Agency
from ui.desk import Desk
from ui.directory.law_lines import SIGNING
from ui.directory.law_page import LawPage
from ui.kit.cards import Card
from ui.kit.facts import Facts


class SignersPage(QWidget):
    """Người ký."""

    corrects = Signal()
    """The clerk wants to say who signs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.own = Facts()
        self.rules = LawPage(desk, SIGNING)
        change = QPushButton("Sửa người ký, tiêu đề…")
        change.clicked.connect(self.corrects)
        card = Card("Người ký văn bản của cơ quan")
        row = QHBoxLayout()
        row.addWidget(self.own, 1)
        row.addWidget(change, alignment=Qt.AlignmentFlag.AlignBottom)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self.rules, 1)

    def look(self) -> None:
        """Read again who signs for the office."""
        agency = self._desk.attempt(self._desk.office.agency)
        if agency:
            self.own.show_facts(_facts(agency))
        self.rules.look()


def _facts(agency: Agency) -> tuple[tuple[str, str], ...]:
    return (
        ("Họ và tên", agency.signer.name),
        ("Quyền hạn, chức vụ", " – ".join(agency.signer.capacity)),
        ("Người có thẩm quyền khen", agency.authority),
    )
