"""The fields of a record on the form of a plan, side by side as far as there is room."""

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.plans.entry_grid import EntryGrid


def made(qtbot: QtBot, *wide: int) -> tuple[EntryGrid, list[QLineEdit]]:
    fields = [QLineEdit() for _ in wide]
    grid = EntryGrid(list(zip(fields, wide, strict=True)))
    qtbot.addWidget(grid)
    grid.show()
    return grid, fields


def rows(grid: EntryGrid, fields: list[QLineEdit], width: int) -> list[int]:
    """How many fields stand in each row of a grid so wide."""
    grid.resize(width, grid.heightForWidth(width))
    QApplication.processEvents()
    tops = [field.y() for field in fields]
    return [tops.count(top) for top in sorted(set(tops))]


def test_fields_stand_beside_each_other_where_each_can_be_read(qtbot: QtBot) -> None:
    grid, fields = made(qtbot, 4, 4, 4)
    assert rows(grid, fields, 700) == [3]
    assert rows(grid, fields, 400) == [2, 1]
    assert rows(grid, fields, 250) == [1, 1, 1]
    assert rows(grid, fields, 700) == [3]


def test_a_field_in_a_row_cut_shorter_keeps_its_place_in_the_order_and_a_width_to_be_read(qtbot: QtBot) -> None:
    grid, fields = made(qtbot, 6, 6, 12, 3, 3)
    for width in (900, 600, 300, 200):
        rows(grid, fields, width)
        assert [(one.y(), one.x()) for one in fields] == sorted((one.y(), one.x()) for one in fields)
        assert min(one.width() for one in fields) >= 140


def test_a_part_that_cannot_be_narrow_decides_how_narrow_the_grid_may_be(qtbot: QtBot) -> None:
    stubborn = QWidget()
    stubborn.setMinimumWidth(333)
    grid = EntryGrid([(stubborn, 4), (QLineEdit(), 4), (QLineEdit(), 4)])
    qtbot.addWidget(grid)
    assert grid.minimumSizeHint().width() == 333
