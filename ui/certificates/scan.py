"""The scan of a bought blank, read from a picture or from the first page of a PDF."""

from contextlib import closing
from pathlib import Path
from typing import Final

import pypdfium2  # type: ignore[import-untyped]
from PySide6.QtGui import QImage, QImageReader

from app.domain.certificates.blank_scan import ScanNotReadable, ScanTooLarge
from app.domain.language.numbers import grouped
from ui.papers.pdf_pages import PdfPages

_DPI: Final = 150
_MOST_MEGABYTES: Final = 60
_MOST_MEGAPIXELS: Final = 60
_MOST_INCHES: Final = 40
_MILLION: Final = 1_000_000
_POINTS: Final = 72


def read_scan(file: Path) -> QImage:
    """Return the picture; raises `ScanNotReadable` or `ScanTooLarge`."""
    try:
        size = file.stat().st_size
    except OSError as error:
        raise ScanNotReadable(file.name) from error
    if size > _MOST_MEGABYTES * _MILLION:
        raise ScanTooLarge(file.name, f"{size // _MILLION} MB", f"{_MOST_MEGABYTES} MB")
    return _first_page(file) if file.suffix.lower() == ".pdf" else _picture(file)


def _first_page(file: Path) -> QImage:
    try:
        with closing(PdfPages(file.read_bytes())) as pages:
            size = pages.size(0)
            inches = max(size.width(), size.height()) / _POINTS
            return pages.image(0, _DPI * min(1.0, _MOST_INCHES / inches))
    except (OSError, IndexError, pypdfium2.PdfiumError) as error:
        raise ScanNotReadable(file.name) from error


def _picture(file: Path) -> QImage:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_MEGAPIXELS * _MILLION:
        shown = f"{grouped(size.width())} × {grouped(size.height())} điểm ảnh"
        raise ScanTooLarge(file.name, shown, f"{_MOST_MEGAPIXELS} triệu điểm ảnh")
    picture = reader.read()
    if picture.isNull():
        raise ScanNotReadable(file.name)
    return picture
