"""One thing that waits on the clerk: a number, what it is, by when; pressing it goes where it is done."""

from datetime import date

from PySide6.QtCore import Qt

from app.domain.language.numbers import grouped
from app.domain.reports.overview import Task
from ui.kit.labels import label
from ui.kit.signs import Sign, SignMark
from ui.overview.press_line import PressLine
from ui.wording import chore_words, days_left, sign_of_day

_NUMBER_WIDTH = 24
_MARK_HEIGHT = 20
_HEIGHT = 24


class ChoreLine(PressLine):
    """A line of the list of today's work."""

    def __init__(self, task: Task, today: date) -> None:
        super().__init__(_HEIGHT)
        self.task = task
        due = days_left(task.due, today) if task.due else ""
        self.setAccessibleName(" ".join(filter(None, (grouped(task.count), chore_words(task), due))))
        words = label(chore_words(task), wraps=True)
        mark = SignMark()
        sign = sign_of_day(task.due, today) if task.due else Sign.SHORT
        mark.show_sign(sign, _MARK_HEIGHT, words.contentsMargins().top())
        number = label(grouped(task.count), "number")
        number.setMinimumWidth(_NUMBER_WIDTH)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        by_when = (label(due, "small"),) if due else ()
        for place, part in enumerate((mark, number, words, *by_when)):
            self.grid.addWidget(part, 0, place)
        self.grid.setColumnStretch(2, 1)
