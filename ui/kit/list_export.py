"""A list taken away: exactly what it shows, every row of it, as a workbook where the clerk says."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar.dates import short_date
from app.domain.language.numbers import grouped
from app.domain.language.text import fold
from app.domain.listing import Listing, Row
from ui.background import Errand
from ui.desk import Desk
from ui.kit.file_question import FileQuestion
from ui.kit.filter_words import words_of
from ui.kit.record_table import RecordTable
from ui.kit.whole_list import unbroken

EXPORT: Final = "Xuất danh sách đang xem ra Excel"
NOTHING_TO_EXPORT: Final = "Ở đây không có danh sách nào đang xem để xuất ra Excel. Hãy mở danh sách cần xuất trước."
_ASK: Final = "Xuất danh sách ra Excel"
_WORKBOOKS: Final = "Bảng tính Excel (*.xlsx)"
_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")


class ListExport(QObject):
    """Asks where, then writes aside; what was there stays until the new workbook is whole."""

    told = Signal(str)
    """What was written and where."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self.files = FileQuestion(owner)

    def ask(self, table: RecordTable) -> None:
        """Ask where a list is to be written, and write it there."""
        listing = listing_of(table, self._desk)
        stem = _NOT_IN_NAMES.sub("-", fold(table.accessibleName())).strip("-")
        name = f"{stem}-{self._desk.office.today():%Y-%m-%d}.xlsx"
        rows = _rows_of(table)
        total = table.records.rowCount() if table.records.whole else 0
        self.files.ask_where(_ASK, name, _WORKBOOKS, lambda file: self._write(listing, rows, total, file))

    def ask_paper(self, stem: str, draw: Callable[[Path], None]) -> None:
        """Ask where a table that is a paper of the office is to be written as a workbook, and have it drawn there."""

        def write(file: Path) -> None:
            told = f"Đã ghi {file}."
            self._desk.errand(f"Đang ghi {file.name}", lambda _: draw(file), lambda _: self.told.emit(told), self)

        self.files.ask_where(_ASK, f"{stem}-{self._desk.office.today():%Y-%m-%d}.xlsx", _WORKBOOKS, write)

    def write(self, table: RecordTable, file: Path) -> None:
        """Write a list to a file."""
        total = table.records.rowCount() if table.records.whole else 0
        self._write(listing_of(table, self._desk), _rows_of(table), total, file)

    def _write(self, listing: Listing, rows: Callable[[], Iterator[Row]], total: int, file: Path) -> None:
        lists = self._desk.office.lists

        def work(errand: Errand) -> int:
            return lists.write(listing, rows(), file, lambda done: errand.went(done, total))

        self._desk.errand(
            f"Đang ghi {file.name}",
            work,
            lambda count: self.told.emit(f"Đã ghi {grouped(count)} dòng ra {file}."),
            self,
        )


def list_in_sight(within: QWidget) -> RecordTable | None:
    """Return the list the clerk stands in, or where it is narrowed; else the main one, else the largest in sight.

    Pressing a button of the frame or asking the palette leaves the clerk where they stood. None where there is no list.
    """
    tables = [one for one in within.findChildren(RecordTable) if one.isVisible() and not one.fixed]
    cursor: QWidget | None = within.focusWidget()
    stood = [one for one in tables if cursor and _is_at(one, cursor)]
    return max(stood or tables, key=lambda one: (one.main, one.width() * one.height()), default=None)


def _is_at(table: RecordTable, cursor: QWidget) -> bool:
    """Return whether the cursor stands in a list or in what narrows it."""
    return any(part is cursor or part.isAncestorOf(cursor) for part in (table, *table.narrowing))


def listing_of(table: RecordTable, desk: Desk) -> Listing:
    """Return a list by its name, with what narrows it and the day it is written, and the columns it shows."""
    narrowed = words_of(*table.narrowing)
    lines = (
        f"Kế hoạch: {desk.plan.subject}" if desk.plan and table.of_plan else "",
        f"Lọc: {narrowed}" if narrowed else "",
        f"Lập ngày {short_date(desk.office.today())}",
    )
    headings = tuple(column.heading for column in table.heading.shown)
    return Listing(table.accessibleName(), tuple(filter(None, lines)), headings)


def _rows_of(table: RecordTable) -> Callable[[], Iterator[Row]]:
    """Return a way to read every row of a list as it now stands, on any thread."""
    read, name = table.records.rows(table.heading.shown), table.accessibleName()
    return lambda: unbroken(read(), name)
