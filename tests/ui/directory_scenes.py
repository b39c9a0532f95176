"""What a clerk may have before them at the desks of the directory and of the register itself."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from app.domain.journal.upkeep import Occasion
from app.domain.law.own_law import BaseSalaryDraft
from tests.ui.drivers import WindowDriver
from ui.directory.law_lines import SALARIES
from ui.directory.plans_page import PlansPage
from ui.directory.screen import DirectoryScreen
from ui.place import Place
from ui.upkeep.screen import UpkeepScreen

LAW_SCENES = ("salary form", "ground form", "striking law")
PLAN_SCENES = ("plan", "plan text", "plan form", "plan quotas", "plan criteria", "plan refused")
DIRECTORY_SCENES = (
    *("units", "unit form", "merging", "law", "awards", "signers", "words"),
    *PLAN_SCENES,
    *LAW_SCENES,
)
UPKEEP_SCENES = ("entry", "check", "going back")


def directory_of(window: WindowDriver) -> DirectoryScreen:
    """Go to the directory."""
    window.go(Place.DIRECTORY)
    screen = window.frame.screen_shown
    assert isinstance(screen, DirectoryScreen)
    return screen


def go_to_directory(scene: str, window: WindowDriver) -> None:
    """Set a scene at the directory."""
    screen = directory_of(window)
    sections = {"law": screen.grounds, "awards": screen.awards, "signers": screen.signers, "words": screen.words}
    match scene:
        case "unit form":
            screen.begin()
            screen.units.form.submit.click()
        case "merging":
            screen.units.table.opened.emit(screen.units.table.current)
            screen.units.pane.merging.ask()
        case "law" | "awards" | "signers" | "words":
            screen.tabs.turn_to(sections[scene])
    if scene in LAW_SCENES:
        _go_to_own_law(scene, screen, window)
    if scene in PLAN_SCENES:
        screen.tabs.turn_to(screen.plans)
        _go_to_plans(scene, screen.plans)


def _go_to_own_law(scene: str, screen: DirectoryScreen, window: WindowDriver) -> None:
    page = screen.grounds
    screen.tabs.turn_to(page)
    match scene:
        case "salary form":
            page.begin_base_salary()
            page.salary.submit.click()
        case "ground form":
            page.begin_instrument()
            page.instrument.submit.click()
        case "striking law":
            law = window.frame.desk.office.own_law
            law.add_base_salary(BaseSalaryDraft(dong=1_600_000, begins=date(2021, 3, 1), source="Nghị định"))
            page.law.show_row(SALARIES, ("BaseSalary", 1, 0))
            page.ask_to_strike()


def _go_to_plans(scene: str, plans: PlansPage) -> None:
    sections = {
        "plan form": "Chung",
        "plan quotas": "Chỉ tiêu",
        "plan criteria": "Tiêu chí",
        "plan refused": "Bỏ phiếu",
    }
    match scene:
        case "plan":
            plans.copying.ask(2022)
        case "plan text":
            plans.edit_as_text()
        case _:
            plans.edit()
            plans.writing.form.turn_to(sections[scene])
    if scene == "plan refused":
        share = plans.writing.form.page.findChildren(QLineEdit)[0]
        share.setText("chín mươi")
        share.textEdited.emit("chín mươi")
        plans.writing.form.save.click()


def go_to_upkeep(scene: str, window: WindowDriver) -> None:
    """Set a scene at the desk of the journal and the backups."""
    window.go(Place.UPKEEP)
    screen = window.frame.screen_shown
    assert isinstance(screen, UpkeepScreen)
    match scene:
        case "entry":
            screen.journal.table.opened.emit(screen.journal.table.current)
        case "check":
            screen.tabs.turn_to(screen.check)
            screen.check.examine()
            window.qtbot.waitUntil(lambda: bool(screen.check.said))
        case "going back":
            kept = window.frame.desk.office.upkeep.back_up(Occasion.CLOSING)
            screen.tabs.turn_to(screen.backups)
            screen.backups.foresee(Path(kept.name))
            window.qtbot.waitUntil(screen.backups.restoring.isVisible)
