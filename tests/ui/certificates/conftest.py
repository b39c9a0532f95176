"""The pages of certificates, in sight, over an office that has something to print."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.office import Office, open_office
from tests.services.decided import SIGNED
from tests.ui.certificates.stage import PLAN, CertificatesDriver, make_office
from ui.background import Background
from ui.certificates.screen import CertificatesScreen
from ui.desk import Desk


@pytest.fixture(scope="session")
def decided_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = tmp_path_factory.mktemp("certificates") / "binh-phuoc.db"
    make_office(register)
    return register


@pytest.fixture
def office(decided_office: Path, tmp_path: Path) -> Iterator[Office]:
    office = open_office(Path(shutil.copyfile(decided_office, tmp_path / "binh-phuoc.db")), lambda: SIGNED)
    yield office
    office.close()


@pytest.fixture
def certificates(office: Office, background: Background, qtbot: QtBot) -> CertificatesDriver:
    return _opened(office, background, qtbot)


@pytest.fixture
def again(office: Office, background: Background, qtbot: QtBot) -> CertificatesDriver:
    """The same pages opened anew, as after a start."""
    return _opened(office, background, qtbot)


def _opened(office: Office, background: Background, qtbot: QtBot) -> CertificatesDriver:
    desk = Desk(office, background)
    desk.choose(office.plans.plan(PLAN))
    screen = CertificatesScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return CertificatesDriver(screen, qtbot)
