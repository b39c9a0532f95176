"""What is known of one thing: names at the left, words at the right, nothing left empty."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.labels import label, on_line_with
from ui.kit.layouts import empty


class Facts(QWidget):
    """Rows of a name and its words, which the clerk may select and copy."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show other facts; one without words is left out."""
        empty(self._grid)
        for row, (name, words) in enumerate((name, words) for name, words in facts if words):
            value = label(words, wraps=True, to_copy=True)
            self._grid.addWidget(on_line_with(label(name, "small"), value), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
