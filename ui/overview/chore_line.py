"""One thing that waits on the clerk: a number, what it is, by when; pressing it goes where it is done."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.numbers import grouped
from app.domain.overview import Task
from ui.kit.labels import label
from ui.kit.signs import Sign, SignMark
from ui.wording import chore_words, days_left, sign_of_day

_NUMBER_WIDTH = 24
_MARK_HEIGHT = 20
_HEIGHT = 40


class ChoreLine(QPushButton):
    """A line of the list of today's work; as high as its words need."""

    def __init__(self, task: Task, today: date) -> None:
        super().__init__()
        self.task = task
        self.setObjectName("chore")
        self.setMinimumHeight(_HEIGHT)
        due = days_left(task.due, today) if task.due else ""
        self.setAccessibleName(" ".join(filter(None, (grouped(task.count), chore_words(task), due))))
        mark = SignMark()
        mark.show_sign(sign_of_day(task.due, today) if task.due else Sign.SHORT, _MARK_HEIGHT)
        number = label(grouped(task.count), "number")
        number.setMinimumWidth(_NUMBER_WIDTH)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(number)
        row.addWidget(label(chore_words(task), wraps=True), 1)
        row.addWidget(label(due, "small"))

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._row.sizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return max(_HEIGHT, self._row.heightForWidth(width))
