"""The only start of the window: `neu-guong-window [--register FILE]`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCommandLineOption, QCommandLineParser, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.paths import default_register, logs, resource
from ui.black_box import recording
from ui.crash_dialog import Mishaps
from ui.front_door import FrontDoor
from ui.habits import Habits
from ui.kit.dress import STYLE, open_wardrobe
from ui.wording import PROGRAM

_MISUSED = 2


def main() -> int:
    """Open the window on the register named, else the last one, else the usual one; ask where there is none.

    Returns the exit code: 0, or 2 when the command line was not understood.
    """
    application = QApplication([*sys.argv, *STYLE])
    settle(application)
    named, mistake = read_command_line(application.arguments())
    if mistake:
        sys.stderr.write(f"{mistake} Cách dùng: neu-guong-window [--register TỆP]\n")
        return _MISUSED
    mishaps = Mishaps(logs(), application)
    with recording(logs(), mishaps.happened.emit):
        return _run(application, named)


def _run(application: QApplication, named: Path | None) -> int:
    habits = Habits()
    door = FrontDoor(habits, application)
    door.enter(named or habits.last_register or _usual())
    ended = application.exec()
    door.leave()
    return ended


def read_command_line(arguments: Sequence[str]) -> tuple[Path | None, str]:
    """Return the register named on a command line, if one is, and what cannot be understood of it, if anything."""
    option = QCommandLineOption(["register"], "Sổ cần mở", "TỆP")
    line = QCommandLineParser()
    line.addOption(option)
    mistake = "" if line.parse(arguments) else line.errorText()
    return (Path(line.value(option)) if line.isSet(option) else None), mistake


def settle(application: QApplication) -> None:
    """Make the application ours: its name, its language, its look."""
    application.setApplicationName("neu-guong")
    application.setApplicationDisplayName(PROGRAM)
    application.setWindowIcon(QIcon(str(resource("icons", "neu-guong.svg"))))
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    translator = QTranslator(application)
    translator.load(str(resource("translations", "qt_vi.qm")))
    application.installTranslator(translator)
    open_wardrobe(application)


def _usual() -> Path | None:
    usual = default_register()
    return usual if usual.exists() else None


if __name__ == "__main__":
    sys.exit(main())
