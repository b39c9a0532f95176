"""A day of the plan ahead: the day, what is due, and how many days are left; pressing it goes where it is done."""

from datetime import date

from PySide6.QtCore import Qt

from app.domain.calendar.dates import short_date
from app.domain.reports.overview import DueDate
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.overview.press_line import PressLine
from ui.wording import days_left, sign_of_day

_HEIGHT = 20


class DueLine(PressLine):
    """Two lines: the day and how far it is, then what it is for."""

    def __init__(self, due: DueDate, today: date) -> None:
        super().__init__(_HEIGHT)
        self.due = due
        left = days_left(due.day, today)
        self.setAccessibleName(f"{short_date(due.day)}, {left}: {due.text}")
        day = SignLabel("caption")
        day.show_state(sign_of_day(due.day, today), short_date(due.day))
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnStretch(0, 1)
        self.grid.addWidget(day, 0, 0)
        self.grid.addWidget(label(left, "small"), 0, 1, Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(label(due.text, wraps=True), 1, 0, 1, 2)
