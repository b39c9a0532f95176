"""The pages of a paper that is still being written, drawn aside a moment after each edit.

The old pages stay until the new ones are there; of several edits the last is the one that is shown.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.domain.errors import Refusal, Trouble
from app.wording import sentence
from ui.background import Background, Errand
from ui.kit.labels import label
from ui.papers.pages_view import PagesView
from ui.papers.pdf_pages import PdfPages

_PAUSE_MS: Final = 300
_DOING: Final = "Đang vẽ văn bản"
DRAWING: Final = "Đang vẽ trang giấy…"
"""Stands in place of the pages until the first is drawn."""

Make = Callable[[], bytes]
"""Draws the paper as a PDF, off the window's thread."""


class LivePages(QStackedWidget):
    """Shows the paper last asked for, or the sentence that says why there is none; open only while in sight."""

    shown = Signal()
    """The paper last asked for is in sight."""
    refused = Signal(object)
    """Why the paper last asked for cannot be drawn; its sentence stands in place of the pages."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.view = PagesView()
        self._background = background
        self._words = label("", "note", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(32)
        self._content = b""
        self._pages: PdfPages | None = None
        self._wanted: Make | None = None
        self._errand: Errand | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._send)
        self.addWidget(self._words)
        self.addWidget(self.view)

    @property
    def words(self) -> str:
        """The sentence in sight, empty while pages are."""
        return self._words.text() if self.currentWidget() is self._words else ""

    @property
    def content(self) -> bytes:
        """The PDF in sight, empty while a sentence is."""
        return self._content

    @property
    def settled(self) -> bool:
        """Whether what is in sight is what was last asked for."""
        return self._wanted is None and not self._is_drawing

    def draw(self, make: Make) -> None:
        """Draw the paper once the edits rest; until the first page is there, say that it is coming."""
        if self.currentWidget() is self._words:
            self._words.setText(DRAWING)
        self._wanted = make
        self._pause.start()

    def say(self, words: str) -> None:
        """Show a sentence in place of the pages, and let what was asked for be."""
        self._wanted = None
        self._pause.stop()
        if self._errand is not None:
            self._errand.call_off()
        self.view.forget()
        self._close()
        self._content = b""
        self._words.setText(words)
        self.setCurrentWidget(self._words)

    @property
    def _is_drawing(self) -> bool:
        return self._errand is not None and not self._errand.called_off

    def _send(self) -> None:
        if self._wanted is not None and not self._is_drawing:
            make, self._wanted = self._wanted, None
            self._errand = self._background.send(_DOING, lambda _: make(), self._take, self)

    def _take(self, done: "Future[bytes]") -> None:
        self._errand = None
        if self._wanted is not None:
            self._send()
            return
        try:
            content = done.result()
        except (Refusal, Trouble) as no:
            self.say(sentence(no))
            self.refused.emit(no)
        else:
            self._show(content)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._content and self._pages is None:
            self._open()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._close()

    def _show(self, content: bytes) -> None:
        self._content = content
        if self.isVisible():
            self._open()
        self.setCurrentWidget(self.view)
        self.shown.emit()

    def _open(self) -> None:
        before, self._pages = self._pages, PdfPages(self._content)
        self.view.redraw(self._pages)
        if before is not None:
            before.close()

    def _close(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None
