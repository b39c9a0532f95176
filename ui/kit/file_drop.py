"""Files dropped from the folders of the system onto a part of the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes files dropped on `where`, or on anything in it that takes none itself. They are copied, never moved.

    While `takes` says no, the files are not for here.
    """

    dropped = Signal(object)
    """A tuple of Paths, in the order they were picked up."""
    hovers = Signal(bool)
    """Files that would be taken are held over `where`, or no longer."""

    def __init__(self, where: QWidget, takes: Callable[[], bool] = lambda: True) -> None:
        super().__init__(where)
        self._takes = takes
        where.setAcceptDrops(True)
        where.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() == QEvent.Type.DragLeave:
            self.hovers.emit(False)
        if not isinstance(event, QDropEvent):
            return False
        files = files_of(event.mimeData())
        if not files or not self._takes():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        lets_go = event.type() == QEvent.Type.Drop
        self.hovers.emit(not lets_go)
        if lets_go:
            self.dropped.emit(files)
        return True


def files_of(held: QMimeData) -> tuple[Path, ...]:
    """Return the files of this PC among what is dragged or copied."""
    return tuple(Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile())
