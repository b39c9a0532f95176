"""Doubts beside the field they are about, each with what the clerk may rule on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.entry import Entry
from ui.kit.layouts import empty
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
        lines = [Entry(Sign.SHORT, doubt.words, (), doubt.choices) for doubt in doubts]
        for line in lines:
            self._column.addWidget(line)
        if self.window().isAncestorOf(self._place):
            come_after(self._place, [button for line in lines for button in line.buttons])
