from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.kit.tabs import Tabs


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
