"""Slow work off the window's thread: it says how far it is, can be called off, and ends on the window's thread.

What a screen asked for and no longer lives to see is dropped without a word.
"""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures.thread import ThreadPoolExecutor
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")
_WORKERS = 2


class Errand(QObject):
    """One piece of slow work under way, as both threads see it."""

    progressed = Signal(int, int)
    """So many steps done of so many; the second is zero while nobody can tell."""

    def __init__(self, doing: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.doing = doing
        self._called_off = False

    def went(self, done: int, total: int) -> None:
        """Say how far the work is. For the worker: raises CancelledError where the clerk has called it off."""
        if self._called_off:
            raise CancelledError
        self.progressed.emit(done, total)

    def call_off(self) -> None:
        """Stop at the next step the work reports; whatever it still returns is dropped."""
        self._called_off = True

    @property
    def called_off(self) -> bool:
        """Whether the clerk has called it off."""
        return self._called_off


class Background(QObject):
    """The two pairs of hands behind the window."""

    began = Signal(object)
    ended = Signal(object)
    _came_back = Signal(object, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hands = ThreadPoolExecutor(_WORKERS, thread_name_prefix="errand")
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def send(
        self, doing: str, work: Callable[[Errand], T], back: Callable[["Future[T]"], None], owner: QObject
    ) -> Errand:
        """Do `work` aside, then hand it, finished or failed, to `back` on this thread.

        Nothing is handed over when `owner` is gone by then or the errand was called off.
        """
        errand = Errand(doing, self)
        self.began.emit(errand)
        future = self._hands.submit(work, errand)
        future.add_done_callback(lambda done: self._came_back.emit(errand, done, back, owner))
        return errand

    def close(self) -> None:
        """Let what is under way come to its end and start nothing more."""
        self._hands.shutdown(wait=True, cancel_futures=True)

    def _deliver(
        self, errand: Errand, future: "Future[Any]", back: Callable[["Future[Any]"], None], owner: QObject
    ) -> None:
        self.ended.emit(errand)
        errand.deleteLater()
        if shiboken6.isValid(owner) and not errand.called_off and not future.cancelled():
            back(future)
