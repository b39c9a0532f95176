"""Sentences under one another, each with the shape of its state."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign


class SignLines(QWidget):
    """Not in sight while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.said: tuple[tuple[Sign, str], ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, from top to bottom."""
        return tuple(words for _, words in self.said)

    def show_lines(self, said: Iterable[tuple[Sign, str]]) -> None:
        """Say something else."""
        lines = tuple(said)
        self.setVisible(bool(lines))
        if lines == self.said:
            return
        self.said = lines
        empty(self._column)
        for sign, words in lines:
            line = SignLabel(wraps=True)
            line.show_state(sign, words)
            self._column.addWidget(line)
