"""One scanned letter as it came, in a window of its own."""

import pypdfium2  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.council.letter import Letter, LetterNotShown
from ui.kit.escape import leave_with_escape
from ui.kit.labels import label
from ui.papers.pages_view import Pages, PagesView
from ui.papers.pdf_pages import PdfPages
from ui.papers.picture_pages import PictureNotReadable, PicturePages

_SIZE = (820, 720)


class LetterWindow(QWidget):
    """Shows a letter; arrows scroll, Escape closes it. Raises `LetterNotShown` for a scan that is broken."""

    def __init__(self, letter: Letter) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._pages = _pages_of(letter)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{letter.name} – {letter.member}")
        self.resize(*_SIZE)
        self.view = PagesView()
        self.view.setAccessibleName(f"Ý kiến bằng văn bản của {letter.member}")
        self.view.show_pages(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(label(f"Ý kiến bằng văn bản của {letter.member}", "section", wraps=True))
        column.addWidget(label("↑ ↓ cuộn · Esc đóng", "small"))
        column.addWidget(self.view, 1)
        leave_with_escape(self, self.close)
        self.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.view.forget()
        self._pages.close()


def _pages_of(letter: Letter) -> Pages:
    try:
        return PdfPages(letter.content) if letter.name.endswith(".pdf") else PicturePages(letter.content)
    except (pypdfium2.PdfiumError, PictureNotReadable) as error:
        raise LetterNotShown(letter.name) from error
