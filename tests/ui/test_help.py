import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from app.paths import resource
from tests.ui.drivers import WindowDriver
from ui.help_window import HelpWindow
from ui.place import SIGNBOARDS, Place

MOST_LINES = 60


@pytest.mark.parametrize("place", Place)
def test_f1_opens_the_page_of_the_desk_in_sight(window: WindowDriver, place: Place) -> None:
    window.go(place)
    window.type_key(Qt.Key.Key_F1)
    manual = window.frame.findChild(HelpWindow)
    assert manual is not None
    assert manual.isVisible()
    first = SIGNBOARDS[place].name.split(",")[0]
    assert manual.text.startswith(first)
    window.qtbot.waitUntil(manual.isActiveWindow)
    page = manual.findChild(QTextBrowser)
    assert page is not None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not manual.isVisible()


@pytest.mark.parametrize("page", [*Place, "phim-tat"])
def test_a_page_is_short_and_shows_no_mark_of_its_making(page: str) -> None:
    text = resource("help", f"{page}.md").read_text("utf-8")
    assert text.startswith("# ")
    assert len(text.splitlines()) <= MOST_LINES
    assert not re.search(r"\t|\bTODO\b|<\w+", text)


def test_the_keys_on_the_help_page_are_those_the_window_has_learnt(window: WindowDriver) -> None:
    learnt = {shortcut.key().toString() for shortcut in window.frame.findChildren(QShortcut)}
    said = re.findall(r"^\| (Ctrl\+[KNFZ]|F1) \|", resource("help", "phim-tat.md").read_text("utf-8"), re.MULTILINE)
    assert {"Ctrl+K", "Ctrl+N", "Ctrl+F", "Ctrl+Z", "F1"} == set(said) <= learnt
