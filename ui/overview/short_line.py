"""A unit that still owes something this period, and how much; under them how many more there are."""

from app.domain.plans.plan import Matter
from app.domain.reports.overview import UnitsShort
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.overview.press_line import PressLine
from ui.wording import more_short_words, of_matter

_HEIGHT = 20


class ShortLine(PressLine):
    """The unit, and at the right what it misses."""

    def __init__(self, unit: str, matter: Matter, missing: int) -> None:
        super().__init__(_HEIGHT)
        self.unit, self.matter = unit, matter
        words = of_matter(matter, missing)
        self.setAccessibleName(f"{unit}: thiếu {words}")
        name = SignLabel(wraps=True)
        name.show_state(Sign.SHORT, unit)
        self.grid.addWidget(name, 0, 0)
        self.grid.addWidget(label(words, "small"), 0, 1)
        self.grid.setColumnStretch(0, 1)


class MoreLine(PressLine):
    """How many units are short of a matter beside those named."""

    def __init__(self, short: UnitsShort) -> None:
        super().__init__(_HEIGHT)
        self.matter = short.matter
        words = more_short_words(short.matter, short.more)
        self.setAccessibleName(words)
        self.grid.addWidget(label(words, "note", wraps=True), 0, 0)
        self.grid.setColumnStretch(0, 1)
