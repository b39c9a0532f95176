"""A list and what is shown of one of it: side by side where both have room, else one in the place of the other."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

_SPACING: Final = 16
_LEAST: Final = 600
"""The width a list keeps beside a pane: below it nobody can read what the list says."""
_BOUNDLESS: Final = 16_777_215


class Beside(QWidget):
    """Shows `pane` at the right of `listed`; while there is no room for both, alone, with the way back above it.

    Whoever shows and hides the pane does so as ever. A window made too narrow keeps the list, unless the clerk is at
    work in the pane.
    """

    def __init__(self, listed: QWidget, pane: QWidget, go_back: Callable[[], object], *, share: int = 0) -> None:
        """Put the pane beside the list; with no share it is as wide as it says of itself."""
        super().__init__()
        self._listed, self._pane = listed, pane
        self._least, self._most = pane.minimumWidth(), pane.maximumWidth()
        self._roomy = False
        self.back = QPushButton("← Về danh sách")
        self.back.setAccessibleName("Về danh sách")
        self.back.setObjectName("plain")
        self.back.clicked.connect(lambda _: go_back())
        self.back.hide()
        self._side = QWidget()
        self._side.hide()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(listed, 1)
        row.addWidget(self._side, share)
        pane.installEventFilter(self)

    @property
    def room(self) -> int:
        """The width the list keeps beside the pane."""
        return self.width() - _SPACING - self._least

    @property
    def has_room(self) -> bool:
        """Whether the list and the pane can stand side by side."""
        return self.room >= _LEAST

    def give_pane(self, width: int) -> None:
        """Make the pane so wide wherever it does not stand alone."""
        self._least = self._most = width
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        roomy, self._roomy = self._roomy, self.has_room
        if roomy and not self._roomy and not self._is_at_work:
            self._pane.hide()
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._settle()
        return super().eventFilter(watched, event)

    @property
    def _is_at_work(self) -> bool:
        busy: QWidget | None = self.window().focusWidget()
        return busy is not None and self._pane.isAncestorOf(busy)

    def _settle(self) -> None:
        alone = not (self._pane.isHidden() or self.has_room)
        most = max(self._least, min(self._most, self.width() - _SPACING - _LEAST))
        if alone:
            self._listed.hide()  # first: both side by side even for a moment would push the window wider
        self.back.setVisible(alone)
        self._pane.setMinimumWidth(0 if alone else self._least)
        self._pane.setMaximumWidth(_BOUNDLESS if alone else most)
        self._side.setMaximumWidth(self._pane.maximumWidth())
        self._side.setHidden(self._pane.isHidden())
        if not alone:
            self._listed.show()
