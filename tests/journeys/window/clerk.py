"""A clerk at the main window from the morning to the evening of one day, going from desk to desk by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language.text import fold
from app.office import Office, open_office
from tests.ui.conftest import window_at
from tests.ui.council_driver import CouncilDriver
from tests.ui.decisions_driver import DecisionsDriver
from tests.ui.drivers import WindowDriver, type_text
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.quota.driver import QuotaDriver
from tests.ui.standing_driver import StandingDriver
from ui.background import Background
from ui.council.screen import CouncilScreen
from ui.decisions.screen import DecisionsScreen
from ui.desk import Desk
from ui.exemplars.screen import ExemplarsScreen
from ui.main_window import MainWindow
from ui.palette.box import PaletteBox
from ui.papers.paper_window import PaperWindow
from ui.place import SIGNBOARDS, Place
from ui.quota.screen import QuotaScreen
from ui.standing.screen import StandingScreen

S = TypeVar("S", bound=QWidget)


class WindowClerk(WindowDriver):
    """The whole window, and the drivers of the desks the clerk goes to."""

    def __init__(self, frame: MainWindow, office: Office, qtbot: QtBot) -> None:
        super().__init__(frame, qtbot)
        self.office = office

    def go(self, place: Place) -> None:
        """Go to a desk by Ctrl+K and its name without tone marks, wherever the cursor is."""
        self.type_key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        box = self.frame.findChild(PaletteBox)
        assert box is not None
        self.qtbot.waitUntil(box.isVisible)
        type_text(box.box, fold(f"Đến bàn {SIGNBOARDS[place].name}"))
        QTest.keyClick(box.box, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.title() == SIGNBOARDS[place].name)
        self.come_back()

    def exemplars(self) -> ExemplarsDriver:
        """The desk of exemplars and nominations."""
        return ExemplarsDriver(self._desk_at(Place.EXEMPLARS, ExemplarsScreen), self.qtbot)

    def council(self) -> CouncilDriver:
        """The council desk."""
        return CouncilDriver(self._desk_at(Place.COUNCIL, CouncilScreen), self.qtbot)

    def decisions(self) -> DecisionsDriver:
        """The desk of decisions."""
        return DecisionsDriver(self._desk_at(Place.DECISIONS, DecisionsScreen), self.qtbot)

    def quota(self) -> QuotaDriver:
        """The quota desk, its grid counted."""
        return QuotaDriver(self._desk_at(Place.QUOTA, QuotaScreen), self.qtbot)

    def standing(self) -> StandingDriver:
        """The desk of standings."""
        return StandingDriver(self._desk_at(Place.STANDING, StandingScreen), self.qtbot)

    def strike(self, words: str) -> None:
        """Press the button in sight that bears these words with the space bar."""
        QApplication.processEvents()
        buttons = self.frame.screen_shown.findChildren(QPushButton)
        button = next(one for one in buttons if one.text() == words and one.isVisible())
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        QApplication.processEvents()

    def paper(self, words: str) -> Path:
        """Press the button that prints, wait for the window of the paper, close it and return the file shown."""
        known = _papers_open()
        self.strike(words)
        self.qtbot.waitUntil(lambda: _papers_open() != known, timeout=10_000)
        (window,) = _papers_open() - known
        return self.put_away(window)

    def put_away(self, window: PaperWindow) -> Path:
        """Close the window of a paper with Esc and return the file it showed."""
        with self.qtbot.waitActive(window):
            window.activateWindow()
        file = window.file
        QTest.keyClick(window, Qt.Key.Key_Escape)
        self.come_back()
        return file

    def come_back(self) -> None:
        """Have the window in front again after another was closed."""
        with self.qtbot.waitActive(self.frame):
            self.frame.activateWindow()

    def _desk_at(self, place: Place, kind: type[S]) -> S:
        self.go(place)
        screen = self.frame.screen_shown
        assert isinstance(screen, kind)
        return screen


def _papers_open() -> set[PaperWindow]:
    windows = QApplication.topLevelWidgets()
    return {one for one in windows if isinstance(one, PaperWindow) and one.isVisible()}


@contextmanager
def at_the_window(qtbot: QtBot, register: Path, day: date) -> Iterator[WindowClerk]:
    """Open the program on a register on that day, and close it in the evening."""
    office, background = open_office(register, lambda: day), Background()
    frame = window_at(Desk(office, background))
    with qtbot.waitActive(frame):
        frame.resize(1366, 768)
        frame.show()
        frame.activateWindow()
    try:
        yield WindowClerk(frame, office, qtbot)
    finally:
        frame.close()
        frame.deleteLater()
        QCoreApplication.sendPostedEvents(frame, QEvent.Type.DeferredDelete)
        background.close()
        office.close()
