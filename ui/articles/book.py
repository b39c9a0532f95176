"""How the parts of the desk stand together: the list under its bar, in the margins of the desk."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def under_bar(bar: QWidget, articles: QWidget) -> QWidget:
    """Return the page of the list."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(bar)
    column.addWidget(articles, 1)
    return page


def in_margins(tabs: QWidget) -> QWidget:
    """Return the pages of the desk with the margins it has from the frame."""
    book = QWidget()
    column = QVBoxLayout(book)
    column.setContentsMargins(24, 8, 24, 8)
    column.addWidget(tabs)
    return book
