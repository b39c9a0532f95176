"""Where it is settled, before the first number of a year, how numbers are given from that year on."""

from PySide6.QtCore import Signal

from app.wording import sentence
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, NumberField
from ui.kit.labels import label

_TOLD = "Chưa đặt thì mỗi loại văn bản một dãy số riêng. Không đổi được khi năm đó đã có văn bản được cấp số."
_WIDTH = 560


class SeriesBox(AskBox):
    """One series for each kind of paper, or one for all kinds."""

    settled = Signal(int, bool)
    """The year from which, and whether all kinds share one series."""

    def __init__(self) -> None:
        super().__init__("Đặt cách đánh số")
        self.year = self.with_field("year", NumberField("Từ năm"))
        ways = ((False, "Mỗi loại văn bản một dãy số riêng"), (True, "Mọi loại văn bản chung một dãy số"))
        self.way = self.with_field("shared", ChoiceField("Cách đánh số", ways))
        self.setMaximumWidth(_WIDTH)
        self.lay_out(label(_TOLD, "note", wraps=True), self.year, self.way)
        self.given.connect(self._give)

    def ask(self, next_year: int) -> None:
        """Ask from which year on; next year unless told."""
        self.year.put_number(next_year)
        self.open_at(self.year)

    def _give(self) -> None:
        self.clear_complaints()
        year = attempt(self.year.number, lambda no: self.year.complain(sentence(no)))
        if year is None and not self.year.complaint:
            self.year.complain("Chưa có năm. Hãy nhập năm bắt đầu cách đánh số này, ví dụ 2027.")
        self.go_to_first_complaint()
        if year is not None:
            self.settled.emit(year, self.way.value)
