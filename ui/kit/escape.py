"""Escape leaves what stands in sight: a form, a pane, a box."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def leave_with_escape(page: QWidget, leave: Callable[[], None]) -> None:
    """Let Escape leave a page, wherever the cursor is on it."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(leave)
