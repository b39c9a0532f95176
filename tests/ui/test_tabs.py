from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.drivers import WindowDriver
from ui.kit.tabs import Tabs
from ui.place import Place

TABBED = (Place.ARTICLES, Place.EXEMPLARS, Place.DECISIONS, Place.DIRECTORY, Place.UPKEEP)


def test_the_pages_are_turned_with_the_arrow_keys(qtbot: QtBot) -> None:
    tabs, first, second = Tabs("Bàn thử"), QLineEdit(), QLineEdit()
    tabs.add("Một", first)
    tabs.add("Hai", second)
    qtbot.addWidget(tabs)
    tabs.show()
    with qtbot.waitSignal(tabs.turned) as turned:
        QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert turned.args == [second]
    assert second.isVisible()
    assert not first.isVisible()
    tabs.turn_to(first)
    assert tabs.page is first


def test_names_and_pages_stand_at_one_height_whatever_the_desk(window: WindowDriver) -> None:
    heights = set()
    for place in TABBED:
        window.frame.go(place)
        QApplication.processEvents()
        tabs = next(one for one in window.frame.screen_shown.findChildren(Tabs) if one.isVisible())
        box = next(one for one in tabs.findChildren(QLineEdit) if one.isVisible())
        heights.add(tuple(part.mapTo(window.frame, QPoint()).y() for part in (tabs.bar, box)))
    assert len(heights) == 1
