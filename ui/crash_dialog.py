"""What the clerk sees when the program itself was wrong."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.wording import PROGRAM

_SIZE = (640, 400)
_CALM = (
    "Chương trình vừa gặp lỗi và chưa làm được việc vừa rồi. Những gì đã báo “Đã lưu” vẫn còn nguyên trong sổ. "
    "Có thể làm tiếp; nếu lỗi lặp lại, hãy gửi phần chi tiết dưới đây cho người hỗ trợ."
)


class CrashDialog(QDialog):
    """Says what is safe, what to do, and shows the details for whoever helps."""

    def __init__(self, trace: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trace = trace
        self.setWindowTitle(f"{PROGRAM} – lỗi chương trình")
        self.resize(*_SIZE)
        details = QPlainTextEdit(trace)
        details.setReadOnly(True)
        details.setAccessibleName("Chi tiết lỗi")
        copy = QPushButton("Chép chi tiết")
        copy.clicked.connect(lambda _: QGuiApplication.clipboard().setText(trace))
        go_on = QPushButton("Làm tiếp")
        go_on.setObjectName("primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label("Chương trình gặp lỗi", "section"))
        column.addWidget(label(_CALM, wraps=True))
        column.addWidget(details)
        column.addWidget(label(f"Đã ghi vào {folder}", "small", wraps=True))
        column.addLayout(buttons)


class Mishaps(QObject):
    """Shows one crash dialog at a time, on the window's thread whichever thread went wrong."""

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.dialog: CrashDialog | None = None
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def _show(self, trace: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(trace, self._folder, QApplication.activeWindow())
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
