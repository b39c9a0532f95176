"""A state on the window: its shape in its colour, then its words in ink."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.labels import Role, label
from ui.kit.signs import Sign, SignMark


class SignLabel(QWidget):
    """Read out by its words."""

    def __init__(self, role: Role = "body", *, wraps: bool = False) -> None:
        super().__init__()
        self._mark = SignMark()
        self._words = label("", role, wraps=wraps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """The words beside the shape."""
        return self._words.text()

    def show_state(self, sign: Sign, words: str) -> None:
        """Show another state."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._mark.show_sign(sign, self._words.fontMetrics().lineSpacing(), self._words.contentsMargins().top())
        self.setAccessibleName(words)
