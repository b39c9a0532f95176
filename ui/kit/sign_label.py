"""A state on the window: its shape in its colour, then its words in ink."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.labels import Role, label
from ui.kit.signs import Sign


class SignLabel(QWidget):
    """Read out by its words; the style sheet gives the shape its colour, by day and by night."""

    def __init__(self, role: Role = "body", *, wraps: bool = False) -> None:
        super().__init__()
        self._shape = label("", role)
        self._words = label("", role, wraps=wraps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._shape)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """The words beside the shape."""
        return self._words.text()

    def show_state(self, sign: Sign, words: str) -> None:
        """Show another state."""
        self._shape.setText(sign.shape)
        self._shape.setProperty("sign", sign.office)
        self._shape.style().unpolish(self._shape)
        self._shape.style().polish(self._shape)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(words)
