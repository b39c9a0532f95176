"""A step of the first day, taken or not; pressing it opens the place where it is taken."""

from app.domain.reports.overview import FirstStep
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.overview.press_line import PressLine
from ui.wording import step_words

_HEIGHT = 28


class StepLine(PressLine):
    """Says what is to be done, and by its shape whether it has been."""

    def __init__(self, first: FirstStep) -> None:
        super().__init__(_HEIGHT)
        self.step = first.step
        words = f"{step_words(first.step)}{' (đã có)' if first.taken else ''}"
        self.setAccessibleName(words)
        told = SignLabel(wraps=True)
        told.show_state(Sign.MET if first.taken else Sign.WAITING, words)
        self.grid.addWidget(told, 0, 0)
        self.grid.setColumnStretch(0, 1)
