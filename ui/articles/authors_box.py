"""The authors of an article, a row each, with what the contest asks of a contestant."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.articles.article import ArticleWithoutAuthor
from app.domain.articles.contest import Author
from app.domain.errors import Refusal
from app.domain.language.numbers import read_whole_number
from ui.desk import attempt
from ui.kit.fields import refused
from ui.kit.icons import icon
from ui.kit.labels import label
from ui.kit.rows_field import RowsField
from ui.kit.typed_line import TypedLine
from ui.kit.wrong_mark import mark_wrong

_HEADINGS: Final = ("Họ và tên", "Điện thoại", "Địa chỉ", "Đơn vị công tác", "Năm sinh")
_WIDTHS: Final = (166, 118, 188, 176, 64)
"""Shares of the row's width."""
_REMOVAL_WIDTH: Final = 28
_Row = tuple[QLineEdit, ...]


class AuthorsBox(RowsField):
    """Rows of authors; an empty row is no author. `grown` hears of each new row, for Enter to go through it.

    What is refused of one author is marked at the very line, and the cursor comes to it.
    """

    def __init__(self, grown: Callable[[QWidget], None]) -> None:
        self._grown = grown
        self._rows: list[_Row] = []
        self._removals: list[QPushButton] = []
        self._refused: QLineEdit | None = None
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
        """The authors as typed, each with a name; raises what is refused of a name or of a year of birth."""
        typed = self._typed_rows
        nameless = next((row[0] for row in typed or self._rows[:1] if not row[0].text().strip()), None)
        if nameless is not None:
            self._refused = nameless
            raise ArticleWithoutAuthor
        return tuple(map(self._author, typed))

    @property
    def so_far(self) -> tuple[Author, ...]:
        """The authors as typed, a year that cannot be read left out; nothing is said."""
        return tuple(_author(row, attempt(partial(_year, row), lambda _: None)) for row in self._typed_rows)

    def weigh(self) -> None:
        """Say which year of birth cannot be read; a name still missing is said when the form is given."""
        if self._refused not in self.names:
            self.complain("")
            self.complain(refused(lambda: [self._author(row) for row in self._typed_rows]))

    @property
    def first(self) -> QLineEdit:
        return self._refused or self.names[0]

    def complain(self, sentence: str) -> None:
        if not sentence:
            self._refused = None
            for line in (line for row in self._rows for line in row if line.accessibleDescription()):
                mark_wrong(line, "")
        elif self._refused is not None:
            mark_wrong(self._refused, sentence)
            if self._refused not in self.names:
                sentence = f"{self._refused.accessibleName()}: {sentence}"
        super().complain(sentence)

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

    @property
    def _typed_rows(self) -> tuple[_Row, ...]:
        return tuple(row for row in self._rows if any(line.text().strip() for line in row))

    def _author(self, row: _Row) -> Author:
        try:
            return _author(row, _year(row))
        except Refusal:
            self._refused = row[-1]
            raise

    def _make_room(self, authors: int) -> None:
        self._refused = None
        while len(self._rows) > max(1, authors):
            for part in (*self._rows.pop(), self._removals.pop()):
                part.hide()
                part.deleteLater()
        while len(self._rows) < max(1, authors):
            self._add_row()
        self._offer_removal()

    def _take_off(self, at: int) -> None:
        """Take an author off; the cursor comes to the one who then stands there, or to the last."""
        left = self.kept()
        del left[at]
        self.complain("")
        self.restore(left)
        self.names[min(at, len(left) - 1)].setFocus()
        self.edited.emit()

    def _offer_removal(self) -> None:
        """Let an author be taken off while there are several."""
        for button in self._removals:
            button.setVisible(len(self._rows) > 1)

    def _lay_out(self, box: QWidget) -> None:
        for place, (heading, share) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
            self._grid.addWidget(label(heading if place else f"Tác giả: {heading.lower()}", "caption"), 0, place)
            self._grid.setColumnStretch(place, share)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        self._add_row()
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addStretch()
        column.addLayout(buttons)

    def _add_row(self) -> QLineEdit:
        number = len(self._rows) + 1
        row = tuple(TypedLine() for _ in _HEADINGS)
        for place, (line, heading) in enumerate(zip(row, _HEADINGS, strict=True)):
            line.setAccessibleName(f"Tác giả {number}: {heading}")
            line.textEdited.connect(self.edited)
            self._grid.addWidget(line, number, place)
            line.show()
            self._grown(line)
        self._hear_typing(row[-1])
        removal = self._removal(number)
        self._grid.addWidget(removal, number, len(_HEADINGS))
        if self._rows:
            for part, following in pairwise((self._removals[-1], *row, removal, self._more)):
                QWidget.setTabOrder(part, following)
        self._rows.append(row)
        self._removals.append(removal)
        self._offer_removal()
        return row[0]

    def _removal(self, number: int) -> QPushButton:
        button = QPushButton(icon("x"), "", self.editor)
        button.setObjectName("plain")
        button.setFixedWidth(_REMOVAL_WIDTH)
        button.setAccessibleName(f"Bỏ tác giả {number}")
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda _: self._take_off(number - 1))
        return button


def _author(row: _Row, born: int | None) -> Author:
    name, phone, address, workplace, _ = (line.text() for line in row)
    return Author(name, phone, address, workplace, born)


def _year(row: _Row) -> int | None:
    """Return the year of birth in a row; raises what `read_whole_number` refuses."""
    born = row[-1].text()
    return read_whole_number(born) if born.strip() else None


def _texts(author: Author) -> tuple[str, ...]:
    born = "" if author.birth_year is None else str(author.birth_year)
    return author.name, author.phone, author.address, author.workplace, born
