"""Doubts beside the field they are about, each with what the clerk may rule on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubted, and the buttons under it: their words and what each does."""

    words: str
    choices: tuple[tuple[str, Callable[[], None]], ...]


class DoubtsBox(QWidget):
    """Not in sight while nothing is doubted; a doubt never stops the clerk. Tab comes to it from `place`."""

    def __init__(self, place: QWidget) -> None:
        super().__init__()
        self._place = place
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._words: tuple[str, ...] = ()
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What is doubted, from top to bottom."""
        return self._words

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Show these doubts and no other."""
        words = tuple(doubt.words for doubt in doubts)
        self.setVisible(bool(words))
        if words == self._words:
            return
        self._words = words
        empty(self._column)
        buttons: list[QPushButton] = []
        for doubt in doubts:
            said = SignLabel(wraps=True)
            said.show_state(Sign.SHORT, doubt.words)
            self._column.addWidget(said)
            made = tuple(_button(words, act, doubt.words) for words, act in doubt.choices)
            self._column.addLayout(_row(made))
            buttons += made
        if self.window().isAncestorOf(self._place):
            come_after(self._place, buttons)


def _button(words: str, act: Callable[[], None], doubt: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("plain")
    button.setAccessibleDescription(doubt)
    button.clicked.connect(lambda _: act())
    return button


def _row(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(16, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
