"""The last question before a tally is sealed: it is done once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from ui.kit.form_sheet import FormSheet
from ui.kit.labels import label


class SealBox(FormSheet):
    """Hidden until asked for."""

    seals = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", wraps=True)
        self._do = QPushButton("Niêm phong ngay")
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
        column.addWidget(self._words)
        column.addLayout(buttons)
        self._do.clicked.connect(self.seals)
        leave.clicked.connect(self.hide)
        self.hide()

    def ask(self, head: str) -> None:
        """Ask the head of the counting team, by name."""
        self._words.setText(
            f"Tổ trưởng {head} niêm phong kết quả. Niêm phong rồi thì không sửa được; muốn kiểm lại phải hủy, có lý do."
        )
        self.show()
        self._do.setFocus()
