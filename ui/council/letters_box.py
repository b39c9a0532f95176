"""The scanned letters of those who gave their opinion in writing: kept beside the meeting, tied to no count."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.council.letter import Letter
from app.domain.errors import Refusal
from app.wording import sentence
from ui.council.meeting_shown import MeetingShown
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.reason_box import ReasonBox
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after

KEEP = "Lưu bản quét…"
OPEN = "Xem"
WRITE = "Ghi ra tệp…"
STRIKE = "Gạch bỏ…"


class LettersBox(QWidget):
    """A line for each who wrote, and under it each letter kept; out of sight where nobody wrote."""

    keeps = Signal(str)
    """A letter of this member is to be taken in."""
    opens = Signal(object)
    writes = Signal(object)
    strikes = Signal(object, str)
    """A letter kept by mistake, and the reason."""

    def __init__(self) -> None:
        super().__init__()
        self._said = SignLabel(wraps=True)
        self._head = label("Bản quét ý kiến bằng văn bản", "caption")
        self._lines = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addLayout(self._lines)
        self.reason = ReasonBox()
        column.addWidget(self.reason)
        column.addWidget(self._said)
        self._said.hide()
        self._buttons: list[QPushButton] = []

    def show_letters(self, shown: MeetingShown) -> None:
        """Show who wrote to a meeting and what is kept of it; one called off takes no letter more."""
        stood = self._stood_on()
        empty(self._lines)
        self._buttons = []
        writers = [one.name for one in shown.meeting.draft.absences if one.wrote]
        for name in writers:
            self._show_writer(name, [one for one in shown.letters if one.member == name], shown)
        self.setVisible(bool(writers))
        come_after(self._head, self._buttons)
        self.enter(stood)

    def enter(self, accessible_name: str) -> None:
        """Put the cursor on the button of that name, where it stands here."""
        for button in self._buttons:
            if accessible_name and button.accessibleName() == accessible_name:
                button.setFocus()

    def say(self, sign: Sign, words: str) -> None:
        """Say what came of the last letter; nothing where it is empty."""
        self._said.show_state(sign, words)
        self._said.setVisible(bool(words))

    def complain(self, refusal: Refusal) -> None:
        """Show why a letter is not taken in, or cannot be shown."""
        self.say(Sign.LATE, sentence(refusal))

    def _ask_why(self, letter: Letter) -> None:
        self.say(Sign.NONE, "")
        self.reason.ask(f"Gạch bỏ {letter.name}", lambda reason: self.strikes.emit(letter, reason))

    def _stood_on(self) -> str:
        return next((button.accessibleName() for button in self._buttons if button.hasFocus()), "")

    def _show_writer(self, name: str, letters: list[Letter], shown: MeetingShown) -> None:
        mark = SignLabel(wraps=True)
        mark.show_state(Sign.MET if letters else Sign.SHORT, name if letters else f"{name}: chưa lưu bản quét")
        keep = () if shown.meeting.called_off else (self._button(KEEP, name, partial(self.keeps.emit, name)),)
        self._add_line(mark, *keep)
        for letter in letters:
            self._add_line(
                label(letter.name, "note", wraps=True),
                self._button(OPEN, letter.name, partial(self.opens.emit, letter)),
                self._button(WRITE, letter.name, partial(self.writes.emit, letter)),
                self._button(STRIKE, letter.name, partial(self._ask_why, letter)),
            )

    def _add_line(self, words: QWidget, *buttons: QPushButton) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in buttons:
            row.addWidget(button)
        self._lines.addWidget(line)

    def _button(self, words: str, whose: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words.rstrip('…')}: {whose}")
        button.clicked.connect(lambda _: act())
        self._buttons.append(button)
        return button
