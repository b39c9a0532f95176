"""Setting a count aside: the reason and the two who answer for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.errors import Refusal
from ui.kit.fields import TextField
from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label

_STAYS = "Kết quả cũ và lý do vẫn nằm trong sổ; phiếu được kiểm lại từ đầu bằng một vòng mới."


class VoidingBox(FormSheet):
    """Hidden until asked for."""

    voids = Signal(str, str, str)
    """The reason and the two names."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = self.with_field("reason", TextField("Lý do hủy để kiểm lại"))
        self.first = self.with_field("by", TextField("Người thứ nhất chịu trách nhiệm"))
        self.second = self.with_field("second", TextField("Người thứ hai chịu trách nhiệm"))
        self._do = QPushButton("Hủy kết quả kiểm phiếu")
        leave = QPushButton("Thôi")
        leave.setObjectName("plain")
        buttons = QHBoxLayout()
        for button in (self._do, leave):
            buttons.addWidget(button)
            self.go_through(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(label(_STAYS, "note", wraps=True))
        for part in (self.reason, self.first, self.second, self.unplaced):
            column.addWidget(part)
        column.addLayout(buttons)
        self._do.clicked.connect(self._give)
        self.finished.connect(self._give)
        leave.clicked.connect(self.hide)
        self.hide()

    def ask(self) -> None:
        """Ask, the fields empty."""
        for field in (self.reason, self.first, self.second):
            field.put("")
        self.clear_complaints()
        self.show()
        self.reason.setFocus()

    def complain(self, refusal: Refusal) -> None:
        super().complain(refusal)
        self.show()

    def _give(self) -> None:
        self.voids.emit(self.reason.text, self.first.text, self.second.text)
