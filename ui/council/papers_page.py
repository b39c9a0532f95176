"""Paper by paper: the nominee now being entered, large, and the keys that enter it. Nothing of an earlier paper."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.council.ballot_count import Spoiling
from app.domain.council.paper_count import Choice
from app.domain.errors import Refusal
from app.wording import sentence
from ui.council.marks_strip import MarksStrip
from ui.council.paper_in_hand import PaperInHand
from ui.council.room_facts import Nominee
from ui.desk import attempt
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

KEYS: Final = "1 đồng ý · 2 không đồng ý · 3 không hợp lệ tại dòng · 9 đồng ý mọi dòng còn lại"
MORE_KEYS: Final = "Enter lá tiếp theo · Backspace lùi một bước · 0 cả lá không hợp lệ · Esc thôi kiểm"
DONE_KEYS: Final = "Enter đi tiếp · Backspace lùi một bước · Esc thôi kiểm"
SPOILING_KEYS: Final = (
    "Lá không hợp lệ vì: 1 không do Tổ kiểm phiếu phát ra · 2 ghi thêm tên · "
    "3 ký tên, dấu hiệu nhận biết · 4 không đọc được"
)
SPOILING_BACK: Final = "Backspace: không phải, đọc tiếp lá này"
_CHOICES: Mapping[int, Choice] = MappingProxyType(
    {
        Qt.Key.Key_1: Choice.AGREE,
        Qt.Key.Key_2: Choice.DISAGREE,
        Qt.Key.Key_3: Choice.BLANK,
    }
)
_SPOILINGS: Mapping[int, Spoiling] = MappingProxyType(
    {
        Qt.Key.Key_1: Spoiling.FOREIGN,
        Qt.Key.Key_2: Spoiling.ADDED,
        Qt.Key.Key_3: Spoiling.MARKED,
        Qt.Key.Key_4: Spoiling.UNREADABLE,
    }
)


class PapersPage(QWidget):
    """Keys only. `moved` after every key that changed something, `done` once every returned paper is entered."""

    moved = Signal()
    keys_changed = Signal()
    done = Signal()

    def __init__(self, nominees: tuple[Nominee, ...], returned: int, then: str) -> None:
        """`then` says what Enter leads to once every paper is entered."""
        super().__init__()
        self._then = then
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Nhập từng lá phiếu")
        self._nominees = nominees
        self.hand = PaperInHand(len(nominees), returned)
        self._spoiling = False
        self._paper = label("", "roomTitle")
        self._place = label("", "roomNote")
        self._name = label("", "roomNominee", wraps=True)
        self._post = label("", "roomBody", wraps=True)
        self._strip = MarksStrip(len(nominees))
        self.said = SignLabel("roomComplaint", wraps=True)
        self._lay_out()
        self._show()

    @property
    def keys(self) -> tuple[str, str]:
        """What the keys do now, for the foot of the room."""
        if self._spoiling:
            return SPOILING_KEYS, SPOILING_BACK
        return (DONE_KEYS, "") if self.hand.done else (KEYS, MORE_KEYS)

    @property
    def shown(self) -> tuple[str, str, str]:
        """Which paper, which line, whose."""
        return self._paper.text(), self._place.text(), self._name.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if event.isAutoRepeat() and key != Qt.Key.Key_Backspace:
            # A key held down is one choice, not one for every line after it.
            return
        if self._spoiling and key in {*_SPOILINGS, Qt.Key.Key_Backspace}:
            self._spoil(key)
        elif self._spoiling:
            super().keyPressEvent(event)
        elif key in _CHOICES:
            self._do(lambda: self.hand.mark(_CHOICES[key]))
        elif key == Qt.Key.Key_9:
            self._do(self.hand.agree_to_the_rest)
        elif key == Qt.Key.Key_0 and not self.hand.done:
            self._ask_why()
        elif key == Qt.Key.Key_Backspace:
            self._do(self.hand.back)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._put_down()
        else:
            super().keyPressEvent(event)

    def _put_down(self) -> None:
        if self.hand.done and not self.hand.marks:
            self.done.emit()
        else:
            self._do(self.hand.put_down)

    def _ask_why(self) -> None:
        self._spoiling = True
        self.said.hide()
        self._show()
        self.keys_changed.emit()

    def _spoil(self, key: int) -> None:
        why = _SPOILINGS.get(key)
        self._spoiling = False
        if why is not None:
            self._do(lambda: self.hand.spoil(why))
        else:
            self._show()
        self.keys_changed.emit()

    def _do(self, act: Callable[[], None]) -> None:
        self.said.show_state(Sign.NONE, "")
        attempt(act, lambda no: self.said.show_state(Sign.LATE, sentence(no)) if isinstance(no, Refusal) else None)
        self.said.setVisible(bool(self.said.words))
        self._show()
        self.moved.emit()

    def _show(self) -> None:
        count, marks = self.hand.count, self.hand.marks
        self._strip.show_marks(marks)
        if self.hand.done:
            self._say(f"Đã nhập đủ {count.returned} lá phiếu", "", f"Nhấn Enter để {self._then}", "")
            return
        paper = f"Lá phiếu {count.entered + 1} trên {count.returned}"
        if self._spoiling:
            self._say(paper, "Cả lá phiếu không hợp lệ", "Vì sao? Nhấn số của lý do", "")
            return
        if self.hand.filled:
            self._say(paper, "Đủ mọi dòng", "Nhấn Enter, sang lá tiếp theo", "")
            return
        nominee = self._nominees[len(marks)]
        place = f"Dòng {nominee.place}, thứ {len(marks) + 1} trên {len(self._nominees)}"
        self._say(paper, place, nominee.name, nominee.post)

    def _say(self, paper: str, place: str, name: str, post: str) -> None:
        for shown, words in ((self._paper, paper), (self._place, place), (self._name, name), (self._post, post)):
            shown.setText(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._paper)
        column.addSpacing(32)
        for part in (self._place, self._name, self._post):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(self.said)
        column.addStretch()
        column.addWidget(self._strip)
        self.said.hide()
