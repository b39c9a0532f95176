import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.typed_line import TypedLine


@pytest.fixture
def line(qtbot: QtBot) -> TypedLine:
    line = TypedLine("2155")
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.clearFocus()
    line.setCursorPosition(0)
    return line


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.OtherFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason]
)
def test_what_is_typed_takes_the_place_of_what_stands_there(line: TypedLine, reason: Qt.FocusReason) -> None:
    line.setFocus(reason)
    QTest.keyClicks(line, "4")
    assert line.text() == "4"


def test_a_click_puts_the_cursor_where_the_clerk_points(line: TypedLine) -> None:
    line.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(line, "4")
    assert line.text() == "42155"
