"""Under which number the minutes of a meeting are printed, if they have one already."""

from PySide6.QtCore import Signal

from ui.kit.ask_box import AskBox
from ui.kit.field_reading import read
from ui.kit.fields import NumberField

_NUMBERED, _WITHOUT = "Phát hành biên bản họp", "In biên bản chưa có số"


class MinutesBox(AskBox):
    """Minutes with a number are issued on the meeting's day: entered among outgoing papers, and kept as printed."""

    prints = Signal(object)
    """The number, or None."""

    def __init__(self) -> None:
        super().__init__(_WITHOUT)
        self.number = self.with_field("number", NumberField("Số biên bản (để trống: in chưa có số)"))
        self.lay_out(self.number)
        self.edited.connect(self._name_button)
        self.given.connect(self._give)

    def ask(self) -> None:
        """Ask for the number."""
        self.number.put("")
        self._name_button()
        self.open_at(self.number)

    def _name_button(self) -> None:
        self.do.setText(_NUMBERED if self.number.text.strip() else _WITHOUT)

    def _give(self) -> None:
        self.clear_complaints()
        number = read(self.number, self.number.number)
        if not self.number.complaint:
            self.prints.emit(number)
