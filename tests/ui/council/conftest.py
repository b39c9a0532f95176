"""The council desk over a register with three nominees, in sight."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.office import Office, open_office
from tests.ui.council_driver import CouncilDriver
from tests.ui.council_stage import PLAN, TODAY, make_office
from ui.background import Background
from ui.council.screen import CouncilScreen
from ui.desk import Desk


@pytest.fixture(scope="session")
def register_of_votes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with three nominees."""
    register = tmp_path_factory.mktemp("council") / "so.db"
    make_office(register, 3)
    return register


@pytest.fixture
def voting(register_of_votes: Path, tmp_path: Path) -> Iterator[Office]:
    office = open_office(Path(shutil.copyfile(register_of_votes, tmp_path / "so.db")), lambda: TODAY)
    yield office
    office.close()


@pytest.fixture
def council(voting: Office, background: Background, qtbot: QtBot) -> Iterator[CouncilDriver]:
    """The council desk, in sight."""
    desk = Desk(voting, background)
    desk.choose(voting.plans.plan(PLAN))
    screen = CouncilScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    yield CouncilDriver(screen, qtbot)
    for window in screen.papers.windows:
        window.close()
    if screen.doorkeeper.room is not None:
        screen.doorkeeper.room.leave()
    if screen.letters.shown is not None:
        screen.letters.shown.close()
