"""A state on the window: its shape in its colour, then its words in ink."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.labels import Role, label
from ui.kit.signs import Sign, SignMark

_UNBROKEN: Final = re.compile(r"\S{20,}")
_MOST: Final = 200
"""As much of what has no space in it as is shown, in letters."""
_BREAK: Final = "\u200b"


class SignLabel(QWidget):
    """Read out by its words.

    Where it `wraps`, what has no space in it is broken too: it would push the window wider, or be cut off.
    """

    def __init__(self, role: Role = "body", *, wraps: bool = False) -> None:
        super().__init__()
        self._wraps = wraps
        self._mark = SignMark()
        self._words = label("", role, wraps=wraps)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._mark, alignment=Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """The words beside the shape."""
        return self._words.text().replace(_BREAK, "")

    def show_state(self, sign: Sign | None, words: str) -> None:
        """Show another state; words that tell of no state, None, stand without a shape."""
        self._words.setText(_UNBROKEN.sub(_broken, words) if self._wraps else words)
        self._words.setVisible(bool(words))
        self._mark.setVisible(sign is not None)
        if sign is not None:
            above = self._words.contentsMargins().top()
            self._mark.show_sign(sign, self._words.fontMetrics().lineSpacing(), above)
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the shape beside the first line of the words: they stand in the middle of what is higher than one."""
        super().resizeEvent(event)
        one_line = self.height() < 2 * self._words.fontMetrics().lineSpacing()
        beside = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._mark, beside)


def _broken(run: re.Match[str]) -> str:
    """Return letters without a space among them with places to break the line at, their end left out if too many."""
    letters = run[0]
    shown = letters if len(letters) <= _MOST else f"{letters[:_MOST]}…{letters[-1]}"
    return _BREAK.join(shown[at : at + 10] for at in range(0, len(shown), 10))
