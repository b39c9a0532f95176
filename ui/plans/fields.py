"""The fields only the form of a plan has: several ticks in a row, and texts that grow as they are typed."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox

from ui.kit.fields import Field, NotesField
from ui.plans.entry_grid import COLUMNS, EntryGrid

_IN_A_ROW: Final = 4
_MARGINS: Final = 20
_MOST: Final = 16
"""How many lines a text may take before it scrolls."""


class TicksField(Field):
    """Some of a few choices, each with its box, at most four in a row; kept as words in the order they were ticked."""

    def __init__(self, caption: str, choices: Sequence[str]) -> None:
        self._boxes = {words: QCheckBox(words) for words in choices}
        self._ticked: list[str] = []
        holder = EntryGrid([(box, COLUMNS // _IN_A_ROW) for box in self._boxes.values()], between_rows=0, readable=0)
        holder.setFocusProxy(next(iter(self._boxes.values())))
        super().__init__(caption, holder)
        for words, box in self._boxes.items():
            box.setAccessibleName(f"{caption}: {words}")
            box.clicked.connect(lambda ticked, words=words: self._tick(words, on=ticked))

    def call(self, name: str) -> None:
        """Have each box read out under another name."""
        for words, box in self._boxes.items():
            box.setAccessibleName(f"{name}: {words}")

    def kept(self) -> list[str]:
        return list(self._ticked)

    def restore(self, kept: Any) -> None:
        self._ticked = list(kept)
        for words, box in self._boxes.items():
            box.setChecked(words in self._ticked)

    def _tick(self, words: str, *, on: bool) -> None:
        self._ticked = [*self._ticked, words] if on else [one for one in self._ticked if one != words]
        self.edited.emit()


class GrowingField(NotesField):
    """A text as high as it is long. `one_line` texts have no line of their own: Enter moves on instead."""

    def __init__(self, caption: str, hint: str, lines: int, *, one_line: bool = False) -> None:
        super().__init__(caption, lines)
        self.one_line = one_line
        self._least = lines
        self._block.setPlaceholderText(hint)
        self._block.textChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        shown = int(self._block.document().size().height())
        lines = min(max(self._least, shown), _MOST)
        self._block.setFixedHeight(lines * self._block.fontMetrics().lineSpacing() + _MARGINS)
