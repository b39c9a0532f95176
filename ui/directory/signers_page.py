"""Who signs: always, over certain days, and with which powers which paper is signed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.papers.letterhead import LetterheadPart
from app.domain.papers.signing import read_signer
from app.domain.units.agency import Agency, Signer
from ui.desk import Desk
from ui.directory.law_lines import SIGNING
from ui.directory.law_page import LawPage
from ui.directory.signer_terms import SignerTerms
from ui.kit.cards import BAR_WIDTH, Card, scrolling
from ui.kit.facts import Facts

_RULES_HEIGHT: Final = 168


class SignersPage(QWidget):
    """Người ký."""

    corrects = Signal()
    """The clerk wants to say who signs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.own = Facts()
        self.terms = SignerTerms(desk)
        self.rules = LawPage(desk, SIGNING)
        change = QPushButton("Sửa người ký, tiêu đề…")
        change.clicked.connect(self.corrects)
        card = Card("Người ký văn bản của cơ quan")
        row = QHBoxLayout()
        row.addWidget(self.own, 1)
        row.addWidget(change, alignment=Qt.AlignmentFlag.AlignBottom)
        card.column.addLayout(row)
        self.rules.table.setMinimumHeight(_RULES_HEIGHT)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, BAR_WIDTH, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self.terms)
        column.addWidget(self.rules, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(sheet))

    def look(self) -> None:
        """Read again who signs for the office."""
        agency = self._desk.attempt(self._desk.office.agency)
        letterhead = self._desk.attempt(self._desk.office.letterheads.lines) or ()
        if agency:
            always = next(line.said for line in letterhead if line.part is LetterheadPart.SIGNER)
            self.own.show_facts(_facts(agency, read_signer(always)))
        self.terms.look()
        self.rules.look()


def _facts(agency: Agency, always: Signer) -> tuple[tuple[str, str], ...]:
    return (
        ("Ký thường xuyên", _with_capacity(always)),
        ("Ký hôm nay", "" if agency.signer == always else _with_capacity(agency.signer)),
        ("Người có thẩm quyền khen", agency.authority),
    )


def _with_capacity(signer: Signer) -> str:
    return f"{signer.name}, {' – '.join(signer.capacity)}"
