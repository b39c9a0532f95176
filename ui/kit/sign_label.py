"""A state on the window: its shape in its colour, then its words in ink."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.labels import Role, label
from ui.kit.signs import Sign, SignMark


class SignLabel(QWidget):
    """Read out by its words."""

    def __init__(self, role: Role = "body", *, wraps: bool = False) -> None:
        super().__init__()
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
        return self._words.text()

    def show_state(self, sign: Sign | None, words: str) -> None:
        """Show another state; words that tell of no state, None, stand without a shape."""
        self._words.setText(words)
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
