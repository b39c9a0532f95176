from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.cards import scrolling
from ui.kit.in_sight import bring_into_sight
from ui.kit.labels import label
from ui.kit.reason_box import ReasonBox


def test_a_question_below_the_end_of_the_window_is_scrolled_to(qtbot: QtBot) -> None:
    sheet, box = QWidget(), ReasonBox()
    column = QVBoxLayout(sheet)
    for _ in range(40):
        column.addWidget(label("Người giữ lửa phố nhỏ"))
    column.addWidget(box)
    page = scrolling(sheet)
    page.resize(300, 300)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.verticalScrollBar().value() == 0
    box.ask("Gạch bỏ", lambda _: None)
    qtbot.waitUntil(lambda: _bottom_of(box, page) <= page.viewport().height())


def test_what_stands_on_no_page_stays_where_it_is(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    bring_into_sight(alone)


def _bottom_of(part: QWidget, page: QWidget) -> int:
    return part.mapTo(page, part.rect().bottomLeft()).y()
