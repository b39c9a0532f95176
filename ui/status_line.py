"""The line under a desk: when the last save was and how to undo it, what is being done aside, which register."""

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.domain.errors import Trouble
from app.domain.language.numbers import grouped
from app.wording import sentence
from ui.background import Errand
from ui.desk import Desk
from ui.kit.labels import label

_HEIGHT = 28
_PATIENCE_MS = 500
"""How long something may take before the clerk is told what is being waited for."""
_TOLD_MS = 8000
"""How long a word on what was done stays."""


class _OneLine(QLabel):
    """A sentence in what room there is, in full where the mouse rests on it; it makes no window wider."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self.setObjectName("small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class StatusLine(QWidget):
    """Calm by default; only work that lasts is spoken of, with how far it is and the way to call it off."""

    undoes = Signal()
    """The clerk wants the last deed undone."""

    def __init__(self, register: str) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._errand: Errand | None = None
        self._saved = label("Chưa có thay đổi nào trong lần mở này", "small")
        self._doing = label("", "small")
        self._call_off = QPushButton("Hủy")
        self._call_off.setObjectName("plain")
        self._call_off.clicked.connect(self._stop)
        self._undo = QPushButton("Hoàn tác")
        self._undo.setObjectName("plain")
        self._undo.clicked.connect(self.undoes)
        self._undo.hide()
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._speak)
        self._word = label("", "small")
        self._word.hide()
        self._told = QTimer(self, interval=_TOLD_MS, singleShot=True)
        self._told.timeout.connect(self._word.hide)
        self._unkept = _OneLine()
        self._unkept.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(16)
        row.addWidget(self._saved)
        row.addWidget(self._undo)
        row.addWidget(self._word)
        row.addWidget(self._doing)
        row.addWidget(self._call_off)
        row.addWidget(self._unkept, 1)
        row.addStretch()
        self._register = label(register, "small")
        row.addWidget(self._register)
        self._be_silent()

    @property
    def saved(self) -> str:
        """What is said of the last save."""
        return self._saved.text()

    @property
    def told(self) -> str:
        """What is said of what was just done and changed nothing; empty when nothing is."""
        return "" if self._word.isHidden() else self._word.text()

    def tell(self, words: str) -> None:
        """Say for some seconds what was done and changed nothing."""
        self._word.setText(words)
        self._word.show()
        self._told.start()

    def work_at(self, desk: Desk) -> None:
        """Speak of what is done aside at a desk, and say whether its register can only be read where it lies."""
        desk.background.began.connect(self.begin)
        desk.background.ended.connect(self.end)
        if desk.office.read_only:
            self._register.setText(f"chỉ đọc · {self._register.text()}")

    @property
    def unkept(self) -> str:
        """What is said of what is half typed and could not be kept; empty when all is."""
        return "" if self._unkept.isHidden() else self._unkept.text()

    def say_unkept(self, trouble: Trouble | None) -> None:
        """Say why what is half typed could not be kept, for as long as that lasts; None when it is kept."""
        words = f"Chưa giữ được phần đang nhập dở: {sentence(trouble)}" if trouble else ""
        self._unkept.setText(words)
        self._unkept.setToolTip(words)
        self._unkept.setVisible(bool(words))

    def say_saved(self) -> None:
        """Say that what was just done is in the register."""
        self._saved.setText(f"Đã lưu {QTime.currentTime().toString('HH:mm')}")

    def offer_undo(self, deed: str) -> None:
        """Offer to undo a deed by its name, "hoàn tác: sửa bài viết"; an empty name takes the offer away."""
        self._undo.setText(f"{deed[:1].upper()}{deed[1:]} (Ctrl+Z)")
        self._undo.setVisible(bool(deed))

    @property
    def undo_offered(self) -> str:
        """What would be undone or done again; empty when nothing can be."""
        return "" if self._undo.isHidden() else self._undo.text()

    def begin(self, errand: Errand) -> None:
        """Speak of an errand if it lasts."""
        self._errand = errand
        errand.progressed.connect(self._say_how_far)
        self._patience.start()

    def end(self, errand: Errand) -> None:
        """Fall silent when the errand spoken of is over."""
        if errand is self._errand:
            self._errand = None
            self._be_silent()

    def _speak(self) -> None:
        if self._errand:
            self._doing.setText(f"{self._errand.doing}…")
            self._doing.show()
            self._call_off.show()

    def _say_how_far(self, done: int, total: int) -> None:
        if self._errand and done:
            far = f"{grouped(done)}/{grouped(total)}" if total else grouped(done)
            self._doing.setText(f"{self._errand.doing}: {far}")

    def _stop(self) -> None:
        if self._errand:
            self._errand.call_off()
        self._be_silent()

    def _be_silent(self) -> None:
        self._patience.stop()
        self._doing.hide()
        self._call_off.hide()
