"""Setting a count aside: the reason and the two who answer for it."""

from PySide6.QtCore import Signal

from ui.kit.ask_box import AskBox
from ui.kit.fields import TextField
from ui.kit.labels import label

_STAYS = "Kết quả cũ và lý do vẫn nằm trong sổ; phiếu được kiểm lại từ đầu bằng một vòng mới."


class VoidingBox(AskBox):
    """Says `voids` with what is typed."""

    voids = Signal(str, str, str)
    """The reason and the two names."""

    def __init__(self) -> None:
        super().__init__("Hủy kết quả kiểm phiếu")
        self.reason = self.with_field("reason", TextField("Lý do hủy để kiểm lại"))
        self.first = self.with_field("by", TextField("Người thứ nhất chịu trách nhiệm"))
        self.second = self.with_field("second", TextField("Người thứ hai chịu trách nhiệm"))
        self.lay_out(label(_STAYS, "note", wraps=True), self.reason, self.first, self.second)
        self.given.connect(self._give)

    def ask(self) -> None:
        """Ask, the fields empty."""
        for field in (self.reason, self.first, self.second):
            field.put("")
        self.open_at(self.reason)

    def _give(self) -> None:
        self.voids.emit(self.reason.text, self.first.text, self.second.text)
