"""Under the sheet: what the shapes mean, which units are marked, and what can be done with them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.quotas.quota import QuotaState
from ui.kit.flow_row import FlowRow
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.quota.wording import LABELS, SIGNS, first_of, units_words

_LEGEND: Final = 408
"""The width in which the states stand in one line."""


class Footer(QWidget):
    """A legend, and the line of what is marked with the letter to them."""

    marks_short = Signal()
    unmarks = Signal()
    reminds = Signal()
    prints = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._marks = label("", "small", wraps=True)
        self._mark = QPushButton("Đánh dấu đơn vị thiếu")
        self._mark.setToolTip("Đánh dấu mọi đơn vị đang hiện mà còn thiếu phần đã đến hạn.")
        self._unmark = QPushButton("Bỏ đánh dấu")
        self._unmark.setObjectName("plain")
        self.remind = QPushButton("Công văn đôn đốc…")
        self.remind.setObjectName("primary")
        self._print = QPushButton(icon("printer"), "In bảng")
        self._print.setToolTip("In hoặc xuất Excel đúng những dòng đang hiện.")
        self._print.clicked.connect(self.prints)
        self._mark.clicked.connect(self.marks_short)
        self._unmark.clicked.connect(self.unmarks)
        self.remind.clicked.connect(self.reminds)
        self._lay_out()
        self.show_marks(())

    @property
    def marks_told(self) -> str:
        """What is said of the units marked."""
        return self._marks.text()

    def show_marks(self, names: Sequence[str]) -> None:
        """Say how many units are marked and which first."""
        if names:
            self._marks.setText(f"Đã đánh dấu {units_words(len(names))}: {first_of(names)}")
        else:
            self._marks.setText("Phím cách: đánh dấu đơn vị · Enter: xem các mục trong ô · Ctrl+C: chép bảng")
        self._unmark.setVisible(bool(names))
        self.remind.setText(f"Công văn đôn đốc ({units_words(len(names))})…" if names else "Công văn đôn đốc…")

    def _lay_out(self) -> None:
        told = QWidget()
        legend = FlowRow(lowest=0)
        legend.setSpacing(16)
        for state in QuotaState:
            one = SignLabel("small")
            one.show_state(SIGNS[state], LABELS[state])
            legend.add(one)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(legend)
        column.addWidget(self._marks)
        row = FlowRow(self)
        row.add(told, 1, asks=_LEGEND)
        for button in (self._unmark, self._mark, self._print, self.remind):
            row.add(button)
