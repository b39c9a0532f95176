"""How a page of help stands to be read: tables with air around their words, bullets apart, signs in their colours."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import (
    QColor,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from ui.kit.signs import Sign
from ui.kit.tokens import tokens_of

_TABLE_MARGIN: Final = 8
_CELL_PADDING: Final = 6
_BULLET_APART: Final = 300
"""How wide the space after a bullet stands, in hundredths of the usual."""
_AFTER_NUMBER: Final = ".\u00a0"
_SIGNS: Final = (Sign.MET, Sign.SHORT, Sign.LATE, Sign.WAITING)


def lay_out_page(page: QTextDocument, palette: QPalette) -> None:
    """Give a page just read from Markdown its shape."""
    for frame in page.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _lay_out_table(frame, palette)
    for block in _blocks(page):
        if (points := block.textList()) is not None:
            _set_apart(block, points)
    for sign in _SIGNS:
        _colour(page, sign)


def _lay_out_table(table: QTextTable, palette: QPalette) -> None:
    shape = table.format()
    shape.setTopMargin(_TABLE_MARGIN)
    shape.setBottomMargin(_TABLE_MARGIN)
    shape.setCellPadding(_CELL_PADDING)
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QColor(tokens_of(palette).line))
    table.setFormat(shape)


def _set_apart(block: QTextBlock, points: QTextList) -> None:
    """Move a bullet away from its words: Qt draws it one space of the block's own typeface before them.

    A number, which that typeface would draw as wide, has a space after its dot instead.
    """
    shape = points.format()
    if shape.style() == QTextListFormat.Style.ListDecimal:
        shape.setNumberSuffix(_AFTER_NUMBER)
        points.setFormat(shape)
        return
    wider = QTextCharFormat()
    wider.setFontStretch(_BULLET_APART)
    QTextCursor(block).mergeBlockCharFormat(wider)


def _colour(page: QTextDocument, sign: Sign) -> None:
    coloured = QTextCharFormat()
    coloured.setForeground(sign.colour())
    found = page.find(sign.letter)
    while not found.isNull():
        found.mergeCharFormat(coloured)
        found = page.find(sign.letter, found)


def _blocks(page: QTextDocument) -> Iterator[QTextBlock]:
    block = page.begin()
    while block.isValid():
        yield block
        block = block.next()
