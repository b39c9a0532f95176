"""What a clerk may have before them at the desks of the directory and of the register itself."""

from pathlib import Path

from app.domain.journal.upkeep import Occasion
from tests.ui.drivers import WindowDriver
from ui.directory.screen import DirectoryScreen
from ui.place import Place
from ui.upkeep.screen import UpkeepScreen

DIRECTORY_SCENES = ("units", "unit form", "merging", "plan", "plan text", "law", "awards", "signers", "words")
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
        case "plan":
            screen.tabs.turn_to(screen.plans)
            screen.plans.copying.ask(2022)
        case "plan text":
            screen.tabs.turn_to(screen.plans)
            screen.plans.edit_as_text()
        case "law" | "awards" | "signers" | "words":
            screen.tabs.turn_to(sections[scene])


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
