"""A unit that still owes something this period, and how much."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.plan import Matter
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.wording import missing_words


class ShortLine(QWidget):
    """The unit, and at the right what it misses."""

    def __init__(self, unit: str, matter: Matter, missing: int) -> None:
        super().__init__()
        words = missing_words(matter, missing)
        self.setAccessibleName(f"{unit}: {words}")
        name = SignLabel(wraps=True)
        name.show_state(Sign.SHORT, unit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(name, 1)
        row.addWidget(label(words, "small"))
