"""Dates and amounts of a column stand digit under digit."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.listing import Figures, Page
from ui.kit.figures import width_of
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    """Two rows, alike at the edge looked at, of narrow digits and of wide ones."""
    rows = ((date(2111, 11, 11), 111_111), (date(2081, 8, 28), 188_888))
    columns: tuple[Column[tuple[date, int]], ...] = (
        Column("Ngày", lambda row: row[0], 112),
        Column("Tiền", lambda row: row[1], 112, alignment=_RIGHT, figures=Figures.GROUPED),
    )
    table = RecordTable(RecordModel(columns, lambda row: row[1]), "Số liệu", fixed=True)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.ask(lambda _after, _size: Page(rows, None))
    table.show()
    qtbot.waitExposed(table)
    table.clearSelection()
    return table


def test_a_number_is_as_wide_as_any_other_of_as_many_digits(table: RecordTable) -> None:
    metrics = QFontMetricsF(QApplication.font(), table)
    assert metrics.horizontalAdvance("111.111") < metrics.horizontalAdvance("888.888")
    assert width_of("111.111", metrics) == width_of("888.888", metrics)


@pytest.mark.parametrize("column", [0, 1])
def test_what_parts_the_digits_stands_in_one_line_down_the_column(table: RecordTable, column: int) -> None:
    image = table.viewport().grab().toImage()
    edges = [_edge(image, table, row, column) for row in (0, 1)]
    assert abs(edges[0] - edges[1]) <= 1


def _edge(image: QImage, table: RecordTable, row: int, column: int) -> int:
    """Return where the ink of a cell begins when it stands to the right, or else where it ends."""
    cell = table.visualRect(table.model().index(row, column))
    paper = QColor(image.pixel(cell.left() + 2, cell.center().y()))
    ink = [
        x
        for x in range(cell.left() + 3, cell.right() - 2)
        for y in range(cell.top() + 4, cell.bottom() - 4)
        if abs(QColor(image.pixel(x, y)).lightness() - paper.lightness()) > 60
    ]
    return max(ink) if column == 0 else min(ink)
