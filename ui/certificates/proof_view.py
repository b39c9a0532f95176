"""The certificates as they will be printed, or the sentence that says why nothing can be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from ui.kit.labels import label
from ui.papers.pages_view import PagesView
from ui.papers.pdf_pages import PdfPages


class ProofView(QStackedWidget):
    """Shows one proof at a time; its pages are held open only while they are in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._content = b""
        self._pages: PdfPages | None = None
        self.view = PagesView()
        self._words = label("", "note", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._words)
        self.addWidget(self.view)

    @property
    def words(self) -> str:
        """The sentence in sight, empty while a proof is."""
        return self._words.text() if self.currentWidget() is self._words else ""

    def show_proof(self, content: bytes) -> None:
        """Show a finished PDF."""
        self._let_go()
        self._content = content
        self.setCurrentWidget(self.view)
        if self.isVisible():
            self._take_up()

    def say(self, words: str) -> None:
        """Show a sentence in place of a proof."""
        self._let_go()
        self._content = b""
        self._words.setText(words)
        self.setCurrentWidget(self._words)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._content and self._pages is None:
            self._take_up()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._let_go()

    def _take_up(self) -> None:
        self._pages = PdfPages(self._content)
        self.view.show_pages(self._pages)

    def _let_go(self) -> None:
        self.view.forget()
        if self._pages is not None:
            self._pages.close()
            self._pages = None
