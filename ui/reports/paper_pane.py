"""The paper at the right as it will be printed, and under it what can be done with it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.background import Background
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.papers.live_pages import LivePages

_INKS: Final = ((".pdf", "PDF"), (".docx", "Word"), (".xlsx", "Excel"))


class PaperPane(QWidget):
    """Says `prints`, `saves` with the ending of a file's name, or `issues`."""

    prints = Signal()
    saves = Signal(str)
    issues = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.pages = LivePages(background)
        self.said = SignLabel(wraps=True)
        self.said.hide()
        self.print = QPushButton("In")
        self.print.setObjectName("primary")
        self.issue = QPushButton("Phát hành")
        self.issue.setObjectName("primary")
        self.inks = {suffix: QPushButton(words) for suffix, words in _INKS}
        self._lay_out()
        self.print.clicked.connect(self.prints)
        self.issue.clicked.connect(self.issues)
        for suffix, button in self.inks.items():
            button.clicked.connect(partial(self.saves.emit, suffix))
        self.offer(())

    def offer(self, inks: Sequence[str], *, to_be_issued: bool = False) -> None:
        """Offer to print and to save in these inks, or first to issue a paper that is signed."""
        self.issue.setVisible(to_be_issued)
        self.print.setVisible(not to_be_issued)
        self.print.setEnabled(bool(inks))
        for suffix, button in self.inks.items():
            button.setEnabled(suffix in inks and not to_be_issued)

    def say(self, sign: Sign, words: str) -> None:
        """Say something under the pages; nothing where the words are empty."""
        self.said.show_state(sign, words)
        self.said.setVisible(bool(words))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.issue, self.print, *self.inks.values()):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pages, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
