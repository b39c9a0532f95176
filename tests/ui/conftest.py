"""A real application, a real office on a real file, and drivers that have the clerk's verbs."""

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.units.unit import UnitDraft, UnitKind
from app.office import Office, create_office, open_office
from tests.builders import an_article, an_author
from tests.ui import print_queue
from tests.ui.council_stage import PLAN as VOTED_PLAN
from tests.ui.decisions_driver import DecisionsDriver, FundsDriver, OutgoingDriver
from tests.ui.decisions_stage import SIGNED, desk_in_sight, make_voted_office
from tests.ui.drivers import ArticlesDriver, WindowDriver
from ui.__main__ import settle
from ui.articles.screen import ArticlesScreen
from ui.background import Background
from ui.desk import Desk
from ui.front_door import FrontDoor
from ui.habits import Habits
from ui.main_window import MainWindow

TODAY = date(2021, 3, 18)
PLAN = "ba-dinh-2021"
LAMP, TEACHER = "Người giữ lửa phố nhỏ", "Cô giáo của lớp học tình thương"
UNITS = (
    UnitDraft("Phường Trúc Bạch", UnitKind.WARD),
    UnitDraft("Phường Điện Biên", UnitKind.WARD),
    UnitDraft("Phường Đội Cấn", UnitKind.WARD),
    UnitDraft("Trường THCS Giảng Võ", UnitKind.SCHOOL, "THCS Giảng Võ"),
    UnitDraft("Phòng Tư pháp", UnitKind.DEPARTMENT),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What Qt warns of in these tests is a fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The application as `main` makes it, with habits of its own."""
    habits = tmp_path_factory.mktemp("habits")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(habits))
    standing = QApplication.instance()
    application = standing if isinstance(standing, QApplication) else QApplication(["neu-guong-window"])
    settle(application)
    return application


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Free what a test has let go of before the next one begins, let go of Ctrl, and forget the habits it made."""
    yield
    QTest.keyClick(QWidget(), Qt.Key.Key_F24)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    Habits().forget()


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is half typed is kept apart for every test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nhà"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "nhà"))


@pytest.fixture(scope="session")
def office_of_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of quận Ba Đình with five units and nothing received."""
    register = tmp_path_factory.mktemp("office") / "ba-dinh.db"
    office = create_office(register, PLAN, lambda: TODAY)
    for unit in UNITS:
        office.units.add(unit)
    office.close()
    return register


@pytest.fixture
def register(office_of_today: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(office_of_today, tmp_path / "ba-dinh.db"))


@pytest.fixture
def office(register: Path) -> Iterator[Office]:
    office = open_office(register, lambda: TODAY)
    yield office
    office.close()


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def desk(office: Office, background: Background) -> Desk:
    desk = Desk(office, background)
    desk.choose(office.plans.plan(PLAN))
    return desk


@pytest.fixture
def articles(desk: Desk, qtbot: QtBot) -> ArticlesDriver:
    """The desk of articles, in sight."""
    screen = ArticlesScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return ArticlesDriver(screen, qtbot)


@pytest.fixture
def logged(office: Office, articles: ArticlesDriver) -> ArticlesDriver:
    """The desk over two articles: one sound, one to be decided on because it names nobody."""
    office.articles.log(PLAN, an_article(LAMP, an_author("Nguyễn Văn Hoà")))
    unclear = an_article(TEACHER, an_author("Đỗ Thị Đào"), subject="", unit=2, received=date(2021, 3, 9))
    office.articles.log(PLAN, unclear)
    assert articles.lists(TEACHER, LAMP)
    return articles


@pytest.fixture(scope="session")
def queue() -> Iterator[Path]:
    """The folder in which the finished jobs of a real printer arrive."""
    with print_queue.set_up() as folder:
        yield folder


def window_at(desk: Desk) -> MainWindow:
    """The frame with the register of `desk` open in it."""
    frame = MainWindow(Habits(), desk.office.path)
    frame.receive(desk)
    return frame


@pytest.fixture
def window(office: Office, background: Background, qtbot: QtBot) -> WindowDriver:
    """The whole window, open on the register."""
    frame = window_at(Desk(office, background))
    qtbot.addWidget(frame)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    return WindowDriver(frame, qtbot)


@pytest.fixture(scope="session")
def voted_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of Sở Xây dựng Bình Phước after its council has voted."""
    register = tmp_path_factory.mktemp("decisions") / "so.db"
    make_voted_office(register)
    return register


@pytest.fixture
def voted(voted_office: Path, tmp_path: Path) -> Iterator[Office]:
    office = open_office(Path(shutil.copyfile(voted_office, tmp_path / "so.db")), lambda: SIGNED)
    yield office
    office.close()


@pytest.fixture
def decisions(voted: Office, background: Background, qtbot: QtBot) -> DecisionsDriver:
    """The desk of decisions, in sight, where two have passed a sealed tally."""
    desk = Desk(voted, background)
    desk.choose(voted.plans.plan(VOTED_PLAN))
    return desk_in_sight(desk, qtbot)


@pytest.fixture
def outgoing(decisions: DecisionsDriver) -> OutgoingDriver:
    """The register of outgoing papers, in sight."""
    decisions.screen.tabs.turn_to(decisions.screen.outgoing)
    return OutgoingDriver(decisions.screen, decisions.qtbot)


@pytest.fixture
def funds(decisions: DecisionsDriver) -> FundsDriver:
    """The bonus fund of the year, in sight."""
    decisions.screen.tabs.turn_to(decisions.screen.funds)
    return FundsDriver(decisions.screen, decisions.qtbot)


@pytest.fixture
def issued(decisions: DecisionsDriver) -> DecisionsDriver:
    """The desk over one decision, issued with an award on those who passed."""
    decisions.screen.begin()
    decisions.screen.decisions.forms.drafting.form.put("giay-khen")
    decisions.submit()
    decisions.issue("15", "5/12/24")
    return decisions


@pytest.fixture
def door(qtbot: QtBot) -> Iterator[FrontDoor]:
    """The way in, with no register opened yet."""
    door = FrontDoor(Habits())
    yield door
    if door.window:
        door.window.close()
        door.window.deleteLater()
    door.leave()
