"""The pages one under the other at reading size, drawn as they come into sight."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.kit.tokens import tokens_of
from ui.papers.pdf_pages import POINTS

_GAP = 16
_WIDEST_DPI = 130.0


class Pages(Protocol):
    """Pages to be shown, a finished PDF's or a scan's; each is drawn when asked for."""

    def __len__(self) -> int:
        """How many pages there are."""

    def size(self, number: int, /) -> QSizeF:
        """Return the size of a page in points; pages count from 0."""

    def image(self, number: int, dots_per_inch: float, /) -> QImage:
        """Draw a page at a resolution."""

    def close(self) -> None:
        """Let go of what the pages are drawn from."""


class PagesView(QScrollArea):
    """Shows finished pages. A page's image is let go of when it leaves the sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName("Xem trước văn bản")
        self._pages: Pages | None = None
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setSpacing(_GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._sheet)
        self._shown: list[_Page] = []

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._shown)

    def show_pages(self, pages: Pages) -> None:
        """Show another paper from its first page."""
        self.forget()
        self.redraw(pages)
        self.verticalScrollBar().setValue(0)

    def redraw(self, pages: Pages) -> None:
        """Show the same paper drawn anew, the eye where it was; the one shown before may then be closed."""
        self._pages = pages
        self._take_off(self._shown[len(pages) :])
        del self._shown[len(pages) :]
        for page in self._shown:
            page.turn(pages)
        for number in range(len(self._shown), len(pages)):
            page = _Page(pages, number)
            self._shown.append(page)
            self._column.addWidget(page)
        self._fit()

    def go_to(self, number: int) -> None:
        """Bring a page into sight; pages count from 0."""
        if number < len(self._shown):
            self.verticalScrollBar().setValue(self._shown[number].y() - _GAP // 2)

    def forget(self) -> None:
        """Take every page off, so that the paper may be closed."""
        self._take_off(self._shown)
        self._shown = []

    def _take_off(self, shown: "Sequence[_Page]") -> None:
        for page in shown:
            page.hide()
            self._column.removeWidget(page)
            page.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * _GAP
        for page in self._shown:
            page.fit(room)


class _Page(QWidget):
    """One sheet of paper, white in every theme."""

    def __init__(self, pages: Pages, number: int) -> None:
        super().__init__()
        self._pages, self._number, self._size = pages, number, pages.size(number)
        self._dpi = POINTS
        self.setAccessibleName(f"Trang {number + 1}")

    def turn(self, pages: Pages) -> None:
        """Become the page of the same number of another drawing."""
        self._pages, self._size = pages, pages.size(self._number)
        self.update()

    def fit(self, room: int) -> None:
        """Take as much of the width as reads well."""
        size = self._size
        self._dpi = min(_WIDEST_DPI, max(24.0, room * POINTS / size.width()))
        scale = self._dpi / POINTS
        self.setFixedSize(QSize(round(size.width() * scale), round(size.height() * scale)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawImage(self.rect(), self._pages.image(self._number, self._dpi * ratio))
        painter.setPen(tokens_of(self.palette()).edge)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
