"""A day of the plan ahead: the day, what is due, and how many days are left."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.dates import short_date
from app.domain.overview import DueDate
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.wording import days_left, sign_of_day


class DueLine(QWidget):
    """Two lines: the day and how far it is, then what it is for."""

    def __init__(self, due: DueDate, today: date) -> None:
        super().__init__()
        left = days_left(due.day, today)
        self.setAccessibleName(f"{short_date(due.day)}, {left}: {due.text}")
        day = SignLabel("caption")
        day.show_state(sign_of_day(due.day, today), short_date(due.day))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(day, 0, 0)
        grid.addWidget(label(left, "small"), 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(due.text, wraps=True), 1, 0, 1, 2)
