"""The third way in: a register of a made-up office to practise on, made while the clerk waits or calls it off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.background import Errand
from ui.kit.labels import label

_PROMISE = "Một năm làm việc của một cơ quan giả định, để xem và thử mọi việc mà không đụng đến sổ thật."
_WAIT = "Đang tạo sổ mẫu, khoảng nửa phút; chỉ phải đợi lần đầu."
_STOPPING = "Đang hủy…"


class PracticeBox(QWidget):
    """A button; while the register is being made, how far it is and the way to call it off."""

    wanted = Signal()
    rested = Signal()
    """The making is over, one way or the other."""

    def __init__(self) -> None:
        super().__init__()
        self._errand: Errand | None = None
        self.begin = QPushButton("Mở sổ mẫu để tập")
        self.stop = QPushButton("Hủy")
        self.stop.setAccessibleName("Hủy việc tạo sổ mẫu")
        self._words = label(_PROMISE, "note", wraps=True)
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName("Đã tạo được")
        self.begin.clicked.connect(self.wanted)
        self.stop.clicked.connect(self.call_off)
        self._lay_out()
        self._show_as(busy=False)

    @property
    def is_busy(self) -> bool:
        """Whether the register is being made."""
        return self._errand is not None

    @property
    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    @property
    def done(self) -> int:
        """How many days of the made-up year are over."""
        return self._progress.value() if self.is_busy else 0

    def follow(self, errand: Errand) -> None:
        """Show how far the making is, until `rest`."""
        self._errand = errand
        errand.progressed.connect(self._say_how_far)
        self._words.setText(_WAIT)
        self._progress.reset()
        self._progress.setRange(0, 0)
        self._show_as(busy=True)

    def rest(self, errand: Errand) -> None:
        """Offer to begin again if it is this errand that is over."""
        if errand is self._errand:
            self._errand = None
            self._words.setText(_PROMISE)
            self._show_as(busy=False)
            self.rested.emit()

    def call_off(self) -> None:
        """Stop the making at its next step."""
        if self._errand:
            self._errand.call_off()
            self._words.setText(_STOPPING)
            self.stop.setEnabled(False)

    def _say_how_far(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_as(self, *, busy: bool) -> None:
        """Show one of the two; a cursor on the button that goes comes to the one that stands there then."""
        going, coming = (self.begin, self.stop) if busy else (self.stop, self.begin)
        has_cursor = going.hasFocus() or not going.isEnabled()
        for part in (coming, self._progress):
            part.setVisible(busy or part is coming)
        coming.setEnabled(True)
        if has_cursor:
            coming.setFocus()
        going.hide()

    def _lay_out(self) -> None:
        under_way = QHBoxLayout()
        under_way.setSpacing(16)
        under_way.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        under_way.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.begin)
        column.addLayout(under_way)
        column.addWidget(self._words)
