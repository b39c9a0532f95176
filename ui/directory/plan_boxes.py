"""What is asked of a plan in place: the year of a copy, and which of the shipped plans to begin from."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from app.domain.plans.plan import Plan
from app.wording import sentence
from ui.desk import attempt
from ui.kit.ask_box import AskBox
from ui.kit.fields import ChoiceField, NumberField
from ui.kit.labels import label

_WIDTH: Final = 560
_COPY: Final = "Ngày tháng dời theo năm; số và ngày ban hành để trống; căn cứ cần rà soát lại."


class CopyBox(AskBox):
    """Says `copies` with the year of the copy."""

    copies = Signal(int)

    def __init__(self) -> None:
        super().__init__("Chép kế hoạch")
        self.setMaximumWidth(_WIDTH)
        self.year = self.with_field("year", NumberField("Năm của bản mới"))
        self.lay_out(self.year, label(_COPY, "note", wraps=True))
        self.given.connect(self._give)

    def ask(self, year: int) -> None:
        """Ask for the year, the likeliest filled in."""
        self.year.put_number(year)
        self.open_at(self.year)

    def _give(self) -> None:
        self.clear_complaints()
        year = attempt(self.year.number, lambda no: self.year.complain(sentence(no)))
        if year is not None:
            self.copies.emit(year)


class ShippedBox(AskBox):
    """Says `takes` with the code of a plan that ships with the program."""

    takes = Signal(str)

    def __init__(self) -> None:
        super().__init__("Mở kế hoạch mẫu")
        self.setMaximumWidth(_WIDTH)
        self.plan: ChoiceField[str] = self.with_field("plan", ChoiceField("Kế hoạch mẫu", ()))
        self.lay_out(self.plan)
        self.given.connect(lambda: self.takes.emit(self.plan.value))

    def ask(self, plans: Sequence[Plan]) -> None:
        """Ask which of the plans."""
        self.plan.offer([(one.code, f"{one.agency.name}, năm {one.year} ({one.code})") for one in plans])
        self.open_at(self.plan)
