"""The authors of an article, a row each, with what the contest asks of a contestant."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.articles.contest import Author
from app.domain.language.numbers import read_whole_number
from ui.kit.fields import Field
from ui.kit.labels import label

_HEADINGS: Final = ("Họ và tên", "Điện thoại", "Địa chỉ", "Đơn vị công tác", "Năm sinh")
_WIDTHS: Final = (22, 15, 22, 20, 9)
"""Shares of the row's width."""


class AuthorsBox(Field):
    """Rows of authors; an empty row is no author. `grown` hears of each new row, for Enter to go through it."""

    def __init__(self, grown: Callable[[QWidget], None]) -> None:
        self._grown = grown
        self._rows: list[tuple[QLineEdit, ...]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._more = QPushButton("+ Thêm tác giả")
        self._more.setObjectName("plain")
        super().__init__("Tác giả", QWidget(), captioned=False)
        self._lay_out(self.editor)
        self._more.clicked.connect(lambda _: self._add_row().setFocus())

    @property
    def authors(self) -> tuple[Author, ...]:
        """The authors as typed; raises what is refused of a year of birth."""
        return tuple(_author(row) for row in self._rows if any(line.text().strip() for line in row))

    @property
    def names(self) -> tuple[QLineEdit, ...]:
        """The line of each author's name."""
        return tuple(row[0] for row in self._rows)

    def kept(self) -> list[list[str]]:
        return [[line.text() for line in row] for row in self._rows]

    def restore(self, kept: Any) -> None:
        self._make_room(len(kept))
        for row, texts in zip(self._rows, kept, strict=False):
            for line, text in zip(row, texts, strict=False):
                line.setText(text)
                line.setCursorPosition(0)

    def put(self, authors: Sequence[Author]) -> None:
        """Show authors from a record, or one empty row."""
        self._make_room(len(authors))
        for row, author in zip(self._rows, authors or (Author(""),), strict=True):
            for line, text in zip(row, _texts(author), strict=True):
                line.setText(text)
                line.setCursorPosition(0)

    def _make_room(self, authors: int) -> None:
        while len(self._rows) > max(1, authors):
            for line in self._rows.pop():
                line.deleteLater()
        while len(self._rows) < max(1, authors):
            self._add_row()

    def _lay_out(self, box: QWidget) -> None:
        for place, (heading, share) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
            self._grid.addWidget(label(heading if place else f"Tác giả: {heading.lower()}", "caption"), 0, place)
            self._grid.setColumnStretch(place, share)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        self._add_row()
        self.setFocusProxy(self.names[0])
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addStretch()
        column.addLayout(buttons)

    def _add_row(self) -> QLineEdit:
        number = len(self._rows) + 1
        row = tuple(QLineEdit() for _ in _HEADINGS)
        for place, (line, heading) in enumerate(zip(row, _HEADINGS, strict=True)):
            line.setAccessibleName(f"Tác giả {number}: {heading}")
            line.textEdited.connect(self.edited)
            self._grid.addWidget(line, number, place)
            line.show()
            self._grown(line)
        if self._rows:
            for part, following in pairwise((self._rows[-1][-1], *row, self._more)):
                QWidget.setTabOrder(part, following)
        self._rows.append(row)
        return row[0]


def _author(row: Sequence[QLineEdit]) -> Author:
    name, phone, address, workplace, born = (line.text() for line in row)
    return Author(name, phone, address, workplace, read_whole_number(born) if born.strip() else None)


def _texts(author: Author) -> tuple[str, ...]:
    born = "" if author.birth_year is None else str(author.birth_year)
    return author.name, author.phone, author.address, author.workplace, born
