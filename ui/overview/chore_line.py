"""One thing that waits on the clerk: a number, what it is, by when; pressing it goes where it is done."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.numbers import grouped
from app.domain.overview import Task
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.wording import chore_words, days_left, sign_of_day

_NUMBER_WIDTH = 40
_HEIGHT = 44


class ChoreLine(QPushButton):
    """A line of the list of today's work."""

    def __init__(self, task: Task, today: date) -> None:
        super().__init__()
        self.task = task
        self.setObjectName("chore")
        self.setMinimumHeight(_HEIGHT)
        due = days_left(task.due, today) if task.due else ""
        self.setAccessibleName(" ".join(filter(None, (grouped(task.count), chore_words(task), due))))
        sign = SignLabel()
        sign.show_state(sign_of_day(task.due, today) if task.due else Sign.SHORT, "")
        number = label(grouped(task.count), "number")
        number.setMinimumWidth(_NUMBER_WIDTH)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(number)
        row.addWidget(label(chore_words(task), wraps=True), 1)
        row.addWidget(label(due, "small"))
        for part in self.findChildren(SignLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
