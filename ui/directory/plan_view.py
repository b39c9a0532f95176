"""A plan laid out to be read: its parts one under another, which the clerk may select, copy and search by eye."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, Protocol

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

_MARGIN: Final = 16
_NAMES_WIDTH: Final = 208
"""So wide stand the names of all sections, in pixels, that their words begin under each other."""
_CELL: Final = 'align="left" style="padding: 3px 16px 3px 0"'


class Section(Protocol):
    """A part of a plan as a table; one without headings is names with their words."""

    @property
    def title(self) -> str: ...

    @property
    def headings(self) -> tuple[str, ...]: ...

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]: ...


class PlanView(QTextBrowser):
    """Shows one plan."""

    def __init__(self) -> None:
        super().__init__(openLinks=False)
        self.setAccessibleName("Kế hoạch")
        self.document().setDocumentMargin(_MARGIN)

    def show_plan(self, sections: Sequence[Section]) -> None:
        """Show another plan, from its top; the same one stays where it is read."""
        place = self.verticalScrollBar().value()
        before = self.toPlainText()
        self.setHtml("".join(piece for section in sections for piece in _section(section)))
        if self.toPlainText() == before:
            self.verticalScrollBar().setValue(place)

    def mark(self, words: str) -> None:
        """Bring words of the plan into sight and select them, where they stand in it."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.find(words)


def _section(section: Section) -> Iterator[str]:
    yield f'<h3>{escape(section.title)}</h3><table cellspacing="0">'
    named = not any(section.headings)
    if not named:
        yield _row(section.headings, "th")
    for row in section.rows:
        yield _row(row, "td", f'width="{_NAMES_WIDTH}"' if named else "")
    yield "</table>"


def _row(cells: Sequence[str], tag: str, first: str = "") -> str:
    shapes = (first, *("" for _ in cells[1:]))
    pairs = zip(cells, shapes, strict=True)
    return f"<tr>{''.join(f'<{tag} {_CELL} {shape}>{_words(cell)}</{tag}>' for cell, shape in pairs)}</tr>"


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>")
