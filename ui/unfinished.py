"""What the clerk is asked when the window is closed on something half typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.wording import PROGRAM

_WIDTH = 440


class UnfinishedQuestion(QDialog):
    """Going back is the first answer; giving up what is typed is said in full."""

    given_up = Signal()

    def __init__(self, unfinished: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(PROGRAM)
        self.setFixedWidth(_WIDTH)
        stay = QPushButton("Quay lại nhập tiếp")
        stay.setObjectName("primary")
        stay.setDefault(True)
        stay.clicked.connect(self.reject)
        leave = QPushButton("Đóng, bỏ phần đang nhập")
        leave.clicked.connect(self._give_up)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(leave)
        buttons.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label("Còn việc đang làm dở", "section"))
        column.addWidget(label(f"“{unfinished}” chưa được ghi vào sổ.", wraps=True))
        column.addSpacing(8)
        column.addLayout(buttons)
        stay.setFocus()

    def _give_up(self) -> None:
        self.accept()
        self.given_up.emit()
