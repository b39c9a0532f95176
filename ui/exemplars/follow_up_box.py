"""Where it is said how an exemplar was made known after the award."""

from datetime import date

from PySide6.QtCore import Signal

from app.domain.exemplars.follow_up import FollowUpKind
from app.wording import sentence
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, DateField, TextField

_KINDS = tuple((kind, kind.label) for kind in FollowUpKind)


class FollowUpBox(AskBox):
    """The kind, the day, and where or before whom."""

    followed = Signal(object, object, str)
    """The FollowUpKind, the date and what was told."""

    def __init__(self) -> None:
        super().__init__("Ghi việc nhân rộng")
        self.kind = self.with_field("kind", ChoiceField("Việc đã làm", _KINDS))
        self.day = self.with_field("day", DateField("Ngày"))
        self.told = self.with_field("told", TextField("Báo, đài, cuốn sách hoặc nơi giao lưu"))
        self.lay_out(self.kind, self.day, self.told)
        self.given.connect(self._give)

    def ask(self, today: date) -> None:
        """Ask for something done today unless the clerk says otherwise."""
        self.day.put_day(today)
        self.told.put("")
        self.open_at(self.kind)

    def _give(self) -> None:
        self.clear_complaints()
        day = attempt(self.day.day, lambda no: self.day.complain(sentence(no)))
        if day is not None:
            self.followed.emit(self.kind.value, day, self.told.text)
