"""What comes to stand on a page too long for the window is scrolled to: a question nobody sees is not answered."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_LAID_OUT_MS: Final = 30
"""After which a part that was just filled has its height."""
_MARGIN: Final = 8


def bring_into_sight(part: QWidget) -> None:
    """Scroll to a part of a page once it has its place there; the whole of it where there is room."""
    area = _page_of(part)
    if area is not None:
        QTimer.singleShot(_LAID_OUT_MS, part, lambda: area.ensureWidgetVisible(part, 0, _MARGIN))


def _page_of(part: QWidget) -> QScrollArea | None:
    around = part.parentWidget()
    while around and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None
