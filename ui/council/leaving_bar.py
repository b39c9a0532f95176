"""What is asked at the foot of the room before a count is given up: nothing of it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.enter_button import EnterButton
from ui.kit.labels import label


class LeavingBar(QWidget):
    """Going on is the first answer. Hidden until asked."""

    stays = Signal()
    leaves = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = "Thôi kiểm? Các số vừa nhập không được lưu; lần sau kiểm lại từ lá phiếu đầu tiên."
        self._stay = EnterButton("Kiểm tiếp")
        self._stay.setObjectName("primary")
        self._leave = EnterButton("Thôi kiểm, bỏ các số vừa nhập")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(label(words, "roomBody", wraps=True), 1)
        for button in (self._stay, self._leave):
            row.addWidget(button)
        self._stay.clicked.connect(self._go_on)
        self._leave.clicked.connect(self.leaves)
        self.hide()

    def ask(self) -> None:
        """Ask; a second Escape goes on counting."""
        if self.isVisible():
            self._go_on()
            return
        self.show()
        self._stay.setFocus()

    def _go_on(self) -> None:
        self.hide()
        self.stays.emit()
