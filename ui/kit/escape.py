"""Escape leaves what stands in sight: a form, a pane, a box; of several, the innermost around the cursor."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class _Leaving(QObject):
    """Waits on a page for an Escape that nothing further in has had a use for.

    A shortcut would not do: two that hear the same key, one inside the other, are ambiguous to Qt, and neither acts.
    """

    def __init__(self, page: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(page)
        self._leave = leave
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        self._leave()
        return True


def leave_with_escape(page: QWidget, leave: Callable[[], object]) -> None:
    """Let Escape leave a page, wherever the cursor is on it, unless something further in is left with it first."""
    _Leaving(page, leave)


def left_with_escape(within: QWidget) -> Iterator[QWidget]:
    """Yield the pages in sight that Escape leaves; one that stands in another comes after it."""
    pages = (leaving.parent() for leaving in within.findChildren(_Leaving))
    return (page for page in pages if isinstance(page, QWidget) and page.isVisibleTo(within))
