"""Sending pages to a printer's queue. The job is there whole or not at all, and only then is anything recorded."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.language.text import fold
from app.domain.papers.printing import NoSuchPrinter, PrintingFailed, Wish
from ui.papers.pdf_pages import PdfPages

RESOLUTION: Final = 300
"""Dots to the inch: what an office's laser printer draws."""
_LIGHTLY_PACKED: Final = 80
"""Of Qt's 0 to 100 for PNG: nearly as fast as not packing at all."""


def printers() -> tuple[str, ...]:
    """Return the printers there are, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, fold(name))))


def print_pages(pages: PdfPages, title: str, wish: Wish, went: Callable[[int, int], None]) -> None:
    """Send the pages to the queue under a plain-letter title.

    `went` is told of each page as it is drawn and may raise to call the job off: the queue learns of the job only once
    every page stands, so that it is there whole or not at all. Raises `NoSuchPrinter` and `PrintingFailed`.
    """
    if wish.printer not in QPrinterInfo.availablePrinterNames():
        raise NoSuchPrinter(wish.printer)
    with TemporaryDirectory(prefix="neu-guong-in-") as folder:
        sheets = _drawn(pages, wish, Path(folder), went)
        _send(sheets, _printer(pages, title, wish), wish.printer)


def _drawn(pages: PdfPages, wish: Wish, folder: Path, went: Callable[[int, int], None]) -> list[Path]:
    """Draw each page to a file of its own, upright as the sheets lie in the tray: memory holds one page at a time."""
    sheets = []
    for done, number in enumerate(wish.pages, start=1):
        sheet = folder / f"{done}.png"
        if not _upright(pages.image(number, RESOLUTION)).save(str(sheet), "PNG", _LIGHTLY_PACKED):  # type: ignore[call-overload]
            raise PrintingFailed(wish.printer)
        sheets.append(sheet)
        went(done, len(wish.pages))
    return sheets


def _send(sheets: Sequence[Path], printer: QPrinter, name: str) -> None:
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingFailed(name)
    whole = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    for place, sheet in enumerate(sheets):
        if place and not printer.newPage():
            painter.end()
            raise PrintingFailed(name)
        painter.drawImage(whole, QImage(str(sheet)))
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintingFailed(name)


def _printer(pages: PdfPages, title: str, wish: Wish) -> QPrinter:
    printer = QPrinter(QPrinterInfo.printerInfo(wish.printer), QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setDocName(fold(title) or "neu guong")
    printer.setCopyCount(wish.copies)
    printer.setFullPage(True)
    size = pages.size(wish.pages[0])
    upright = size if size.width() <= size.height() else size.transposed()
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    sides = QPrinter.DuplexMode.DuplexLongSide if wish.both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(sides)
    if wish.tray is not None:
        printer.setPaperSource(QPrinter.PaperSource(wish.tray))
    return printer


def _upright(page: QImage) -> QImage:
    """Turn a page that lies: queues differ in what they make of a job whose sheets lie both ways."""
    return page.transformed(QTransform().rotate(90)) if page.width() > page.height() else page
