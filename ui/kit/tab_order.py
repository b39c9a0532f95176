"""Where parts made late come in the order of Tab and Enter: Qt puts them behind everything else in the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def come_after(place: QWidget, parts: Sequence[QWidget]) -> None:
    """Let Tab come to the parts one after another from `place`, or from what it comes to just before `place`.

    `place` and the parts stand in the same window; `place` itself need not take the focus.
    """
    before = _takes_focus_before(place)
    for part in parts:
        QWidget.setTabOrder(before, part)
        before = part


def _takes_focus_before(place: QWidget) -> QWidget:
    """Return `place` where it takes the focus, else the nearest before it that does."""
    before: QWidget | None = place
    while before and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
        if before is place:
            break
    return before or place
