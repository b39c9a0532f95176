"""What a clerk, and a teller in the counting room, may have before them at the desks of the council and of reports."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.council.council import CouncilDraft, Member, Role
from app.domain.council.meeting import MeetingDraft, Teller
from app.domain.language.names import Gender
from app.office import Office
from tests.ui.conftest import PLAN, TODAY
from tests.ui.council_driver import CouncilDriver, RoomDriver
from tests.ui.council_stage import MEMBERS
from tests.ui.drivers import WindowDriver, press
from tests.ui.exemplars_stage import enter, nominate
from ui.council.room import CountingRoom, Way
from ui.council.screen import CouncilScreen
from ui.place import Place
from ui.reports.screen import ReportsScreen
from ui.reports.wording import PERIODIC, SENT_UP, STANDARDS, YEARLY

COUNCIL_SCENES = ("council form", "compositions", "meeting form", "meeting", "calling off")
ROOM_SCENES = ("account", "account by totals", "papers", "figures", "closing")
REPORT_SCENES = (PERIODIC, YEARLY, STANDARDS, SENT_UP)


def go_to_council(scene: str, window: WindowDriver) -> None:
    """Set a scene at the council."""
    office = window.frame.desk.office
    if scene != "council form":
        _establish(office)
    screen = _council_of(window)
    match scene:
        case "council form" | "meeting form":
            screen.begin()
        case "compositions":
            screen.open_compositions()
            press(screen, "Gạch bỏ…")
        case "meeting" | "calling off":
            _convene(office)
            window.qtbot.waitUntil(screen.pane.isVisible)
            press(screen.pane, "Kiểm phiếu…" if scene == "meeting" else "Bỏ phiên họp…")


def go_to_room(scene: str, window: WindowDriver) -> QWidget:
    """Set a scene in the counting room, and return the room."""
    office = window.frame.desk.office
    _establish(office)
    _convene(office)
    screen = _council_of(window)
    window.qtbot.waitUntil(screen.pane.isVisible)
    way = Way.TOTALS if scene in {"account by totals", "figures"} else Way.PAPERS
    driver = CouncilDriver(screen, window.qtbot).open_room("Phạm Thị Ẩn", way)
    driver.room.showNormal()
    driver.room.resize(1366, 768)
    _go_on_counting(scene, driver)
    with window.qtbot.waitActive(driver.room):
        driver.room.activateWindow()
    return driver.room


def leave_room(shown: QWidget) -> None:
    """Give the count up, where a room stands open."""
    if isinstance(shown, CountingRoom):
        shown.leave()


def go_to_reports(scene: str, window: WindowDriver) -> None:
    """Turn to one of the papers of the desk of reports."""
    window.go(Place.REPORTS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ReportsScreen)
    screen.turn_to(scene)


def _go_on_counting(scene: str, driver: RoomDriver) -> None:
    match scene:
        case "papers":
            driver.account(11, 11)
        case "figures":
            driver.account(11, 11, 11)
        case "closing":
            driver.account(11, 1, note="mười phiếu chưa thu")
            driver.paper("1")
            driver.keys(Qt.Key.Key_Return)


def _council_of(window: WindowDriver) -> CouncilScreen:
    window.go(Place.COUNCIL)
    screen = window.frame.screen_shown
    assert isinstance(screen, CouncilScreen)
    return screen


def _establish(office: Office) -> None:
    roles = (Role.CHAIR, Role.VICE_CHAIR, *([Role.MEMBER] * 8), Role.SECRETARY)
    members = tuple(Member(name, Gender.UNKNOWN, "", role) for name, role in zip(MEMBERS, roles, strict=True))
    office.councils.establish(CouncilDraft("Hội đồng quận Ba Đình", "05/QĐ-UBND", TODAY, members))
    nominate(office, enter(office, "Lê Quang Bình"))


def _convene(office: Office) -> None:
    tellers = (Teller("Phạm Thị Ẩn"), Teller("Bùi Thị Dung"))
    purpose = "Công nhận điển hình năm 2021"
    draft = MeetingDraft(0, PLAN, TODAY, "Phòng họp", purpose, MEMBERS[0], MEMBERS[10], (), tellers, (1,))
    office.councils.convene(draft)
