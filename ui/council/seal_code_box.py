"""A printed seal code held against the register."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.kit.ask_box import AskBox
from ui.kit.fields import TextField
from ui.kit.labels import label

_ASKS = "Gõ mã in trên biên bản: chữ hoa hay thường, có hay không có gạch nối đều được."


class SealCodeBox(AskBox):
    """Says `sought` or `prints` with the code as typed."""

    sought = Signal(str)
    prints = Signal(str)
    """The tally minutes that carry the code typed are to be printed."""

    def __init__(self) -> None:
        super().__init__("Đối chiếu")
        self.code = self.with_field("code", TextField("Mã niêm phong", "ví dụ 9XPX-W0GA-QRSN-HT4B"))
        self.lay_out(label(_ASKS, "note", wraps=True), self.code)
        print_them = QPushButton("In biên bản mang mã này")
        self._buttons.insertWidget(1, print_them)
        self.go_through(print_them)
        print_them.clicked.connect(lambda _: self.prints.emit(self.code.text))
        self.given.connect(lambda: self.sought.emit(self.code.text))

    def ask(self) -> None:
        """Ask for a code."""
        self.code.put("")
        self.open_at(self.code)
