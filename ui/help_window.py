"""The help of each desk (F1): a page of its own, beside the work and not in its way."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from app.paths import resource
from ui.help_page import lay_out_page
from ui.kit.escape import leave_with_escape
from ui.place import SIGNBOARDS, Place
from ui.wording import PROGRAM

_SIZE: Final = (880, 640)
_LIST_WIDTH: Final = 200
_MARGIN: Final = 16
_KEYS: Final = ("phim-tat", "Phím tắt")


class HelpWindow(QWidget):
    """One window for all pages; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(f"Trợ giúp – {PROGRAM}")
        self.resize(*_SIZE)
        self._pages = (*((place.value, SIGNBOARDS[place].name) for place in Place), _KEYS)
        self._list = QListWidget()
        self._list.setObjectName("suggestions")
        self._list.setAccessibleName("Các trang trợ giúp")
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.ensurePolished()  # rows measured before the style is on stay too low
        self._list.addItems([name for _, name in self._pages])
        self._list.currentRowChanged.connect(self._show)
        self._text = QTextBrowser()
        self._text.setAccessibleName("Trang trợ giúp")
        self._text.document().setDocumentMargin(_MARGIN)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_MARGIN)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        leave_with_escape(self, self.close)

    @property
    def text(self) -> str:
        """What the page in sight says, without its marks."""
        return self._text.toPlainText()

    def open_at(self, place: Place | None) -> None:
        """Come to the front with the page of a desk, or with that of the keys."""
        self._list.setCurrentRow(len(Place) if place is None else list(Place).index(place))
        self.show()
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

    def _show(self, row: int) -> None:
        page, _ = self._pages[row]
        self._text.setMarkdown(resource("help", f"{page}.md").read_text("utf-8"))
        lay_out_page(self._text.document(), self.palette())


def offer_help(window: QWidget, place: Place | None) -> None:
    """Let F1 open the help from a window of its own, at the page of a desk or of the keys."""

    def open_help() -> None:
        known = window.findChild(HelpWindow)
        (known if isinstance(known, HelpWindow) else HelpWindow(window)).open_at(place)

    QShortcut(QKeySequence("F1"), window).activated.connect(open_help)
