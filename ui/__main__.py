"""The only start of the window: `neu-guong-window [FILE]`."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCommandLineOption, QCommandLineParser, QLocale, Qt, QTranslator
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
_SWEEPS = (20_000, 20, 20)
"""After so many things made that may be lost; every so many sweeps, of older ones; every so many of those, of all."""
_ASKED_FOR_HELP = {"-h", "--help"}
_USAGE = "Cách dùng: neu-guong-window [TỆP]"
_HELP = f"""{_USAGE}

Mở cửa sổ Nêu Gương.

Cần ghi:
  [TỆP]  Sổ dữ liệu cần mở. Không ghi thì mở sổ dùng lần trước, hoặc sổ thường
         dùng của máy này; chưa có sổ nào thì hỏi.

Tùy chọn:
  --register TỆP  Như [TỆP].
  -h, --help      Xem cách dùng.

Làm việc bằng lệnh, không cần cửa sổ: neu-guong help"""


def main() -> int:
    """Open the window on the register named, else the last one, else the usual one; ask where there is none.

    Returns the exit code: 0. Help, which needs no screen, ends the program with 0, a command line that is not
    understood with 2.
    """
    if _ASKED_FOR_HELP.intersection(sys.argv[1:]):
        QCommandLineParser.showMessageAndExit(QCommandLineParser.MessageType.Information, f"{_HELP}\n")
    application = QApplication([*sys.argv, *STYLE])
    settle(application)
    named, mistake = read_command_line(application.arguments())
    if mistake:
        said = f"{mistake} {_USAGE}\n"
        QCommandLineParser.showMessageAndExit(QCommandLineParser.MessageType.Error, said, _MISUSED)
    mishaps = Mishaps(logs(), application)
    with recording(logs(), mishaps.happened.emit):
        return _run(application, named)


def _run(application: QApplication, named: Path | None) -> int:
    habits = Habits()
    door = FrontDoor(habits, application)
    door.opened.connect(spare_the_sweeper, Qt.ConnectionType.SingleShotConnection)
    door.enter(named or habits.last_register or _usual())
    ended = application.exec()
    door.leave()
    return ended


def read_command_line(arguments: Sequence[str]) -> tuple[Path | None, str]:
    """Return the register named on a command line, if one is, and what cannot be understood of it, if anything."""
    option = QCommandLineOption(["register"], "Sổ cần mở", "TỆP")
    line = QCommandLineParser()
    line.addOption(option)
    if not line.parse(arguments):
        return None, line.errorText()
    named = [*line.values(option), *line.positionalArguments()]
    if len(named) > 1:
        return None, "Mỗi lần chỉ mở được một sổ."
    return (Path(named[0]).absolute() if named else None), ""


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


def spare_the_sweeper() -> None:
    """Have Python sweep for lost memory seldom, and never through what stands as long as the program does.

    A sweep of everything the program is made of takes longer than a key may wait for its letter.
    """
    gc.freeze()
    gc.set_threshold(*_SWEEPS)


def _usual() -> Path | None:
    usual = default_register()
    return usual if usual.exists() else None


if __name__ == "__main__":
    sys.exit(main())
