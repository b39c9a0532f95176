import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calendar.period import Cadence, Period
from app.office import plans_to_begin_from
from app.paths import resource
from tests.ui.conftest import PLAN
from tests.ui.council_scenes import go_to_room, leave_room
from tests.ui.drivers import WindowDriver
from ui.help_window import HelpWindow
from ui.kit.signs import Sign
from ui.papers.paper_window import PaperWindow
from ui.place import SIGNBOARDS, Place
from ui.start_window import StartWindow

MOST_LINES = 60


def _opened_at(window: WindowDriver, place: Place) -> tuple[HelpWindow, QTextBrowser]:
    """Press F1 at a desk; return the help window and the page in it."""
    window.go(place)
    window.type_key(Qt.Key.Key_F1)
    manual = window.frame.findChild(HelpWindow)
    assert manual is not None
    page = manual.findChild(QTextBrowser)
    assert page is not None
    return manual, page


@pytest.mark.parametrize("place", Place)
def test_f1_opens_the_page_of_the_desk_in_sight(window: WindowDriver, place: Place) -> None:
    manual, page = _opened_at(window, place)
    assert manual.isVisible()
    first = SIGNBOARDS[place].name.split(",")[0]
    assert manual.text.startswith(first)
    window.qtbot.waitUntil(manual.isActiveWindow)
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


def test_the_signs_of_a_page_stand_in_their_colours(window: WindowDriver) -> None:
    _, page = _opened_at(window, Place.QUOTA)
    for sign in (Sign.MET, Sign.SHORT, Sign.LATE, Sign.WAITING):
        found = page.document().find(sign.letter)
        assert found.charFormat().foreground().color() == sign.colour()


def test_the_numbers_of_the_steps_stand_as_wide_as_their_words(window: WindowDriver) -> None:
    _, page = _opened_at(window, Place.ARTICLES)
    step = page.document().find("sang ô kế tiếp").block()
    assert step.textList().itemText(step).endswith(".\u00a0")
    assert step.charFormat().fontStretch() in {0, 100}


def test_f1_opens_the_help_where_a_register_is_chosen(qtbot: QtBot) -> None:
    start = StartWindow()
    qtbot.addWidget(start)
    start.offer(plans_to_begin_from())
    with qtbot.waitActive(start):
        start.show()
        start.activateWindow()
    assert _help_of(start).startswith(SIGNBOARDS[Place.OVERVIEW].name)


def test_f1_opens_the_help_in_the_counting_room(window: WindowDriver) -> None:
    room = go_to_room("papers", window)
    assert _help_of(room).startswith(SIGNBOARDS[Place.COUNCIL].name)
    leave_room(room)


def test_f1_opens_the_keys_beside_a_paper(window: WindowDriver, tmp_path: Path) -> None:
    office, file = window.frame.desk.office, tmp_path / "bao-cao.pdf"
    figures = office.reports.quarterly(PLAN, Period(Cadence.QUARTER, 2021, 1))
    office.papers.draw(office.papers.report_of(figures, {}), file)
    paper = PaperWindow(window.frame.desk, file, lambda _: None)
    with window.qtbot.waitActive(paper):
        paper.show()
        paper.activateWindow()
    assert _help_of(paper).startswith("Phím tắt")
    paper.close()


def _help_of(shown: QWidget) -> str:
    """Press F1 where the cursor is, and read the page that opens."""
    cursor: QWidget | None = shown.focusWidget()
    QTest.keyClick(cursor or shown, Qt.Key.Key_F1)
    manual = shown.findChild(HelpWindow)
    assert manual is not None
    assert manual.isVisible()
    text = manual.text
    manual.close()
    return text
