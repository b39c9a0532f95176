"""Files dropped from the folders of the system onto a part of the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes files dropped on `where`, or on anything in it that takes none itself. They are copied, never moved."""

    dropped = Signal(object)
    """A tuple of Paths, in the order they were picked up."""

    def __init__(self, where: QWidget) -> None:
        super().__init__(where)
        where.setAcceptDrops(True)
        where.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if not isinstance(event, QDropEvent):
            return False
        files = _files(event)
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
