"""A picture as the one page of a paper, such as a letter scanned to JPEG."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader

from ui.papers.pdf_pages import POINTS

_WIDTH: Final = 595.0
"""The width of A4 in points: a scan is shown as wide as the paper it was made of."""
_MOST_PIXELS: Final = 60_000_000


class PictureNotReadable(Exception):
    """What was given is no picture, is broken, or has more pixels than a scan has."""


class PicturePages:
    """Reads a picture once, turned upright as its camera says; raises `PictureNotReadable`."""

    def __init__(self, content: bytes) -> None:
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        picture = QImage() if size.width() * size.height() > _MOST_PIXELS else reader.read()
        if picture.isNull():
            raise PictureNotReadable
        self._picture = picture

    def __len__(self) -> int:
        return 1

    def size(self, _number: int) -> QSizeF:
        """Return the size of the page in points."""
        return QSizeF(_WIDTH, _WIDTH * self._picture.height() / self._picture.width())

    def image(self, number: int, dots_per_inch: float) -> QImage:
        """Draw the page at a resolution."""
        wanted = (self.size(number) * (dots_per_inch / POINTS)).toSize()
        return self._picture.scaled(
            wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def close(self) -> None:
        """Let go of the picture."""
        self._picture = QImage()
