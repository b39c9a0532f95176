"""The pages of a PDF as images, at the size a screen or a printer asks for."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Final

import pypdfium2  # type: ignore[import-untyped]
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS: Final = 72.0
"""Points to the inch: the unit of a page's size."""


class PdfPages:
    """Reads a PDF's bytes once; each page is drawn when asked for, nothing of it is kept."""

    def __init__(self, content: bytes) -> None:
        self._document = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points; pages count from 0."""
        return QSizeF(*self._document.get_page_size(number))

    def image(self, number: int, dots_per_inch: float) -> QImage:
        """Draw a page at a resolution."""
        with self._page(number) as page:
            bitmap = page.render(scale=dots_per_inch / POINTS, rev_byteorder=True, prefer_bgrx=True)
            shown = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            )
            # The image stands on pypdfium2's own memory until it is copied.
            whole = shown.copy()
            bitmap.close()
        whole.setDotsPerMeterX(round(dots_per_inch / 0.0254))
        whole.setDotsPerMeterY(round(dots_per_inch / 0.0254))
        return whole

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    @contextmanager
    def _page(self, number: int) -> "Iterator[pypdfium2.PdfPage]":
        page = self._document[number]
        try:
            yield page
        finally:
            page.close()


def drawn_once(content: bytes, dots_per_inch: float) -> QImage:
    """Draw the first page of a PDF and let go of it."""
    with closing(PdfPages(content)) as pages:
        return pages.image(0, dots_per_inch)
