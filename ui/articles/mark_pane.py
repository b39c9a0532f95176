"""The article being marked: its sheet, and what every judge has given it so far."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain.articles.judging import Mark, SheetLine
from app.domain.language.numbers import decimal
from ui.articles.mark_form import MarkForm
from ui.kit.cards import scrolling
from ui.kit.escape import leave_with_escape
from ui.kit.icons import icon
from ui.kit.labels import label, rule
from ui.kit.layouts import empty
from ui.kit.tab_order import come_after

_WIDTH: Final = 328


class MarkPane(QFrame):
    """Holds the form of the plan's sheet; `changed` says whether something stands there that is not kept."""

    withdraws = Signal(str)
    """The judge whose mark is to be taken away."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Phiếu chấm")
        self.setFixedWidth(_WIDTH)
        self.form = MarkForm((), None)
        self._shown: dict[str, Any] = {}
        self._title = label("", "section", wraps=True)
        self._room = QVBoxLayout()
        self._given = QVBoxLayout()
        self._heading = label("", "caption", wraps=True)
        self._lay_out()

    @property
    def changed(self) -> bool:
        """Whether what stands on the form is other than what was shown."""
        return self.form.begun and self.form.kept() != self._shown

    def take_form(self, form: MarkForm) -> None:
        """Mark on another sheet from now on."""
        empty(self._room)
        self.form = form
        self._room.addWidget(form)
        self._shown = form.kept()

    def show_line(self, line: SheetLine | None) -> None:
        """Show another article, with what the judge gave it."""
        self._title.setText(line.title if line else "")
        self.form.setEnabled(line is not None)
        self.form.fill(line.mark if line else None)
        self._shown = self.form.kept()

    def show_marks(self, line: SheetLine | None, marks: Sequence[Mark]) -> None:
        """Show what every judge has given the article so far."""
        self._heading.setText(_given_words(line, marks))
        empty(self._given)
        buttons = [self._button(mark) for mark in marks]
        for button in buttons:
            self._given.addWidget(button)
        come_after(self._heading, buttons)

    def enter(self) -> None:
        """Put the cursor on the first heading."""
        self.form.lines[0].line.selectAll()
        self.form.lines[0].setFocus()

    def _button(self, mark: Mark) -> QPushButton:
        button = QPushButton(icon("x"), f"{mark.judge}  ·  {decimal(mark.total)} điểm")
        button.setObjectName("link")
        button.setToolTip("Bỏ phiếu chấm này")
        button.setAccessibleName(f"Bỏ phiếu chấm của {mark.judge}, {decimal(mark.total)} điểm")
        button.clicked.connect(lambda _: self.withdraws.emit(mark.judge))
        return button

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self._room.addWidget(self.form)
        column.addWidget(self._title)
        column.addLayout(self._room)
        column.addWidget(rule())
        column.addWidget(self._heading)
        column.addLayout(self._given)
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(sheet))
        leave_with_escape(self, self.left.emit)


def _given_words(line: SheetLine | None, marks: Sequence[Mark]) -> str:
    if line is None:
        return ""
    if not marks:
        return "Chưa có giám khảo nào chấm bài này."
    score = "" if line.score is None else f", điểm trung bình {decimal(line.score)}"
    return f"Đã có {len(marks)} phiếu chấm{score}"
