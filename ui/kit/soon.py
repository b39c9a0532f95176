"""Something to do once, as soon as the clerk's own doing has come to its end."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Soon(QObject):
    """Acts before anything is painted, so that slow work begins aside while the window is still drawn.

    Asked for several times over, it acts once.
    """

    _asked = Signal()

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._awaited = False
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Have it done."""
        if not self._awaited:
            self._awaited = True
            self._asked.emit()

    def _do(self) -> None:
        self._awaited = False
        self._act()
