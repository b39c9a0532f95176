"""Emptying a layout whose parts are about to be replaced."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout, keep: int = 0) -> None:
    """Take every part but the first `keep` off the window at once, and let Qt free them in its own time."""
    while (item := layout.takeAt(keep)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
