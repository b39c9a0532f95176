"""How a paper is to be printed: the printer, the copies, the pages, both sides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout

from app.domain.errors import Refusal
from app.domain.papers.printing import Wish, check_copies, read_pages
from ui.desk import attempt
from ui.kit.fields import ChoiceField, NumberField, TextField, TickField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_NONE = "Máy này chưa cài máy in nào. Văn bản vẫn ghi được ra tệp PDF hoặc Word."


class PrintBox(FormSheet):
    """Says `prints` with a Wish. `printers` names what there is, the usual one first."""

    prints = Signal(object)

    def __init__(self, printers: tuple[str, ...]) -> None:
        super().__init__()
        self._pages = 0
        self.printer: ChoiceField[str] = self.with_field(
            "printer", ChoiceField("Máy in", tuple((name, name) for name in printers) or (("", "–"),))
        )
        self.copies = self.with_field("copies", NumberField("Số bản"))
        self.pages = self.with_field("pages", TextField("Trang", "mọi trang, hoặc 1-3, 5"))
        self.both_sides = self.with_field("both_sides", TickField("In hai mặt"))
        self._print = QPushButton("In")
        self._print.setObjectName("primary")
        self._print.setEnabled(bool(printers))
        self.go_through(self._print)
        self.copies.put_number(1)
        self._lay_out(bool(printers))
        self._print.clicked.connect(self._give)
        self.finished.connect(self._give)

    def expect(self, pages: int) -> None:
        """Say how many pages the paper has."""
        self._pages = pages

    def _give(self) -> None:
        self.clear_complaints()
        wish = attempt(self._wish, lambda no: self.complain(no) if isinstance(no, Refusal) else None)
        if wish is not None:
            self.prints.emit(wish)

    def _wish(self) -> Wish:
        return Wish(
            self.printer.value,
            read_pages(self.pages.text, self._pages),
            check_copies(self.copies.number() or 1),
            self.both_sides.ticked,
        )

    def _lay_out(self, any_printer: bool) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.addWidget(self.printer, 0, 0, 1, 2)
        fields.addWidget(self.copies, 1, 0)
        fields.addWidget(self.pages, 1, 1)
        fields.addWidget(self.both_sides, 2, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        if not any_printer:
            column.addWidget(label(_NONE, "note", wraps=True))
        column.addWidget(self.unplaced)
        column.addWidget(self._print)
