"""Where it is said that an exemplar was proposed to a higher level."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from app.domain.units.agency import Level
from app.wording import sentence
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, DateField, TextField


class ProposingBox(AskBox):
    """The level, the paper and its day."""

    proposed = Signal(object, str, object)
    """The Level, the number of the paper and its date."""

    def __init__(self) -> None:
        super().__init__("Ghi đề nghị cấp trên")
        self.level: ChoiceField[Level] = self.with_field("level", ChoiceField("Cấp được đề nghị", ()))
        self.paper = self.with_field("paper", TextField("Số và ký hiệu tờ trình", "ví dụ 20/TTr-UBND"))
        self.day = self.with_field("day", DateField("Ngày tờ trình"))
        self.lay_out(self.level, self.paper, self.day)
        self.given.connect(self._give)

    def ask(self, levels: Sequence[tuple[Level, str]], today: date) -> None:
        """Ask which of these levels; the paper is of today unless the clerk says otherwise."""
        self.level.offer(levels)
        self.paper.put("")
        self.day.put_day(today)
        self.open_at(self.level)

    def _give(self) -> None:
        self.clear_complaints()
        day = attempt(self.day.day, lambda no: self.day.complain(sentence(no)))
        if day is not None:
            self.proposed.emit(self.level.value, self.paper.text, day)
