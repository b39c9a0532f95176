"""How far the numbers of a year have come, and how they are given from a year on: settled before its first number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.domain.outgoing.outgoing import SeriesState
from app.wording import sentence
from ui.decisions.wording import series_words
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, NumberField
from ui.kit.labels import label

_TOLD = "Chưa đặt thì mỗi loại văn bản một dãy số riêng. Không đổi được khi năm đó đã có văn bản được cấp số."
_WIDTH = 840


class SeriesBox(AskBox):
    """One series for each kind of paper, or one for all kinds."""

    settled = Signal(int, bool)
    """The year from which, and whether all kinds share one series."""

    def __init__(self) -> None:
        super().__init__("Đặt cách đánh số")
        self.year = self.with_field("year", NumberField("Từ năm"))
        ways = ((False, "Mỗi loại văn bản một dãy số riêng"), (True, "Mọi loại văn bản chung một dãy số"))
        self.way = self.with_field("shared", ChoiceField("Cách đánh số", ways))
        self._so_far = label("", "small", wraps=True)
        self.setMaximumWidth(_WIDTH)
        self.lay_out(self._so_far, label(_TOLD, "note", wraps=True), self.year, self.way)
        self.given.connect(self._give)

    @property
    def so_far(self) -> str:
        """How far each series of the year looked at has come, in words."""
        return self._so_far.text()

    def show_series(self, series: Sequence[SeriesState]) -> None:
        """Say how far the series of the year looked at have come, with the numbers left out."""
        self._so_far.setText("\n".join(map(series_words, series)))
        self._so_far.setVisible(bool(series))

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
