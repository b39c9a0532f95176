"""The examination of the register: begun here, watched while it goes, and what it found in words."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.domain.journal.upkeep import Examination
from app.domain.journal.upkeep_words import examined_words, wrong_words
from ui.background import Errand
from ui.desk import Desk
from ui.kit.cards import Card, scrolling
from ui.kit.enter_button import EnterButton
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_WIDTH: Final = 840
_WHAT: Final = (
    "Đối chiếu toàn bộ sổ với nhật ký: tệp, liên kết, chuỗi nhật ký, từng dòng; tính lại mã niêm phong kết quả kiểm "
    "phiếu và mã băm của văn bản lưu, tệp đính kèm. Sổ không thay đổi; vẫn làm việc khác được trong lúc kiểm tra."
)
_NOT_WHOLE: Final = "Sổ có chỗ sai. Hãy ngừng ghi vào sổ, rồi phục hồi từ bản sao gần nhất còn nguyên vẹn."


class CheckPage(QWidget):
    """Kiểm tra sổ."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._errand: Errand | None = None
        self.begin = EnterButton("Kiểm tra sổ ngay")
        self.begin.setObjectName("primary")
        self.stop = EnterButton("Hủy")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName("Đã kiểm tra được")
        self.findings = Card("Kết quả")
        self._lay_out()
        self.begin.clicked.connect(self.examine)
        self.stop.clicked.connect(self._call_off)
        desk.background.ended.connect(self._rest)
        self._wait(waiting=False)

    def examine(self) -> None:
        """Begin, unless it is under way."""
        if self._errand:
            return
        upkeep = self._desk.office.upkeep
        self._wait(waiting=True)
        self._errand = self._desk.errand(
            "Đang kiểm tra sổ", lambda errand: upkeep.examine(errand.went), self._show, self
        )
        self._errand.progressed.connect(self._say_how_far)

    @property
    def said(self) -> tuple[str, ...]:
        """What was found, sentence by sentence."""
        return tuple(one.words for one in self.findings.findChildren(SignLabel) if not one.isHidden())

    def _show(self, found: Examination) -> None:
        wrong = tuple(wrong_words(found))
        lines = [(Sign.LATE, words) for words in wrong]
        lines += [(Sign.MET, words) for words in examined_words(found)]
        if wrong:
            lines.insert(0, (Sign.LATE, _NOT_WHOLE))
        self.findings.replace_parts(tuple(_line(sign, words) for sign, words in lines))
        self.findings.show()

    def _say_how_far(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _call_off(self) -> None:
        if self._errand:
            self._errand.call_off()

    def _rest(self, errand: Errand) -> None:
        if errand is self._errand:
            self._errand = None
            self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        """Offer to stop while it is under way, else to begin; a cursor on the one goes to the other."""
        has_cursor = self.begin.hasFocus() or self.stop.hasFocus()
        self.begin.setEnabled(True)
        self.stop.show()
        if has_cursor:
            (self.stop if waiting else self.begin).setFocus()
        self.begin.setEnabled(not waiting)
        self.progress.setRange(0, 0 if waiting else 1)
        for part in (self.stop, self.progress):
            part.setVisible(waiting)

    def _lay_out(self) -> None:
        self.findings.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.begin)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        row.addStretch()
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(16)
        column.addWidget(label(_WHAT, wraps=True))
        column.addLayout(row)
        column.addWidget(self.findings)
        column.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolling(sheet))


def _line(sign: Sign, words: str) -> SignLabel:
    line = SignLabel(wraps=True)
    line.show_state(sign, words)
    return line
