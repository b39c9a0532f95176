"""The filter box of a list whose rows are all at hand."""

from dataclasses import dataclass
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.drivers import rows_of, type_text
from ui.kit.filter_words import words_of
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    came: date


COLUMNS: tuple[Column[Line], ...] = (Column("Tên", lambda one: one.name), Column("Ngày", lambda one: one.came))
LINES = (Line("Nguyễn Văn Hoà", date(2021, 3, 5)), Line("Hoàng Văn Hoan", date(2021, 4, 5)))


@pytest.fixture
def box(qtbot: QtBot) -> SiftBox:
    table = RecordTable(RecordModel(COLUMNS, lambda one: one.name), "Danh sách")
    box = SiftBox(table, "Tìm", "")
    for part in (table, box):
        qtbot.addWidget(part)
    box.show_rows(LINES)
    return box


def names(box: SiftBox) -> list[str]:
    return [row[0] for row in rows_of(box.table)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("nguyen van hoa", [LINES[0].name]), ("hoà", [LINES[0].name]), ("05/04", [LINES[1].name]), ("an", []), ("  ", 2)],
)
def test_words_are_found_with_or_without_their_marks_in_any_column(
    box: SiftBox, typed: str, found: list[str] | int, qtbot: QtBot
) -> None:
    type_text(box, typed)
    wanted = [line.name for line in LINES] if isinstance(found, int) else found
    qtbot.waitUntil(lambda: names(box) == wanted)


def test_rows_read_again_stay_narrowed(box: SiftBox, qtbot: QtBot) -> None:
    type_text(box, "hoan")
    qtbot.waitUntil(lambda: names(box) == [LINES[1].name])
    box.show_rows((*LINES, Line("Lê Thị Hoan", date(2021, 5, 5))))
    assert names(box) == [LINES[1].name, "Lê Thị Hoan"]


def test_a_file_of_the_list_says_what_was_looked_for(box: SiftBox) -> None:
    box.put("hoan")
    assert words_of(*box.table.narrowing) == "“hoan”"
