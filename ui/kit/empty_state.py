"""What a list or a desk shows when there is nothing in it: what belongs here, and the first step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.labels import label

_TEXT_WIDTH = 480
_MOST = 100
"""The share of the width the words take before any is left over."""


class EmptyState(QWidget):
    """A title, a sentence and, where there is one, the button of the first step, in the middle of the room.

    Out of sight it asks for no height: the list in its place may be lower where a box is opened beside it.
    """

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._ask_for_height(asks=False)
        self._title = label(title, "section")
        self._text = label(text, "note", wraps=True)
        self._text.setMaximumWidth(_TEXT_WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()  # an alignment of its own would give a wrapped label the height of one line
        middle.addStretch(1)
        middle.addWidget(self._text, _MOST)
        middle.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        self._column.addWidget(self._title, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(middle)
        self._column.addStretch(3)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._ask_for_height(asks=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._ask_for_height(asks=False)

    def say(self, title: str, text: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._text.setText(text)

    def offer(self, words: str, step: Callable[[], None], *, primary: bool = False) -> QPushButton:
        """Add a button for a step to take from here."""
        button = QPushButton(words)
        button.setObjectName("primary" if primary else "")
        button.clicked.connect(lambda _: step())
        self._column.insertWidget(self._column.count() - 1, button, alignment=Qt.AlignmentFlag.AlignHCenter)
        return button

    def _ask_for_height(self, *, asks: bool) -> None:
        high = QSizePolicy.Policy.Preferred if asks else QSizePolicy.Policy.Ignored
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
