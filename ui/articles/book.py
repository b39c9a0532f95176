"""How the parts of the desk stand together: the list under its bar, the article in full at its side."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def beside_one_another(bar: QWidget, articles: QWidget, detail: QWidget) -> QWidget:
    """Return the page of the list; the article in full keeps its width."""
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(articles, 1)
    row.addWidget(detail)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(bar)
    column.addLayout(row, 1)
    return page


def in_margins(tabs: QWidget) -> QWidget:
    """Return the pages of the desk with the margins it has from the frame."""
    book = QWidget()
    column = QVBoxLayout(book)
    column.setContentsMargins(24, 8, 24, 8)
    column.addWidget(tabs)
    return book
