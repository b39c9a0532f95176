"""`test.py`: every gate a change must pass, all of them run even when one fails."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from installer import debian, system_libraries
from installer.speech import say, speak
from installer.workbench import HOUSE, TESTS, Workbench, furnish

READERS = {"pdftotext": "poppler-utils", "soffice": "libreoffice-writer", "localc": "libreoffice-calc"}
"""The programs with which the tests read what was printed, and the Debian packages that hold them."""
PRINTER = {
    "cupsd": "cups",
    "lpadmin": "cups-client",
    "/usr/lib/cups/backend/cups-pdf": "printer-driver-cups-pdf",
}
"""What the tests print on. Only root can set up a queue, so nobody else is asked for it."""


DISPLAY = {"xvfb-run": "xvfb", "xauth": "xauth"}
"""What makes a display of X without a screen, for as long as one command runs."""
_ON_DISPLAY = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24")
_WINDOW_JOURNEYS = "tests/journeys/window"
_WINDOW = ("tests/ui", _WINDOW_JOURNEYS)
_PASSED, _FAILED = "ĐẠT ", "HỎNG"


@dataclass(frozen=True, slots=True)
class Gate:
    """One command of the environment that must end with exit code 0; its windows are drawn nowhere, or `on_display`."""

    command: str
    arguments: tuple[str, ...] = ()
    of: str = ""
    """What of it, where a command is more than one gate: "cửa sổ"."""
    on_display: bool = False

    @property
    def name(self) -> str:
        """What the gate is called in the account of them all."""
        return " ".join(filter(None, (self.command, self.of)))


Turn = tuple[Gate, ...]
"""Gates that run side by side, each on a processor of its own."""


_QUICK: tuple[Turn, ...] = ((Gate("ruff", ("check",)),), (Gate("mypy"),), (Gate("lint-imports"),))
SCALES = ("1", "1.5")
"""What the window is photographed at: 100 % and 150 %."""


def main(arguments: list[str]) -> int:
    """Prepare, run every gate (handing `arguments` to pytest) and return 0 only when all passed.

    `--screens FOLDER` photographs every desk into a folder instead, for a person to look at.
    """
    bench = Workbench(HOUSE)
    match arguments:
        case ["--screens", folder]:
            return speak(lambda: _photograph(bench, Path(folder).absolute()))
        case _:
            return speak(lambda: _check(bench, tuple(arguments)))


def _photograph(bench: Workbench, folder: Path) -> int:
    if sys.platform == "linux":
        debian.require(
            system_libraries.packages(system_libraries.missing(system_libraries.OFFSCREEN)), "chụp các màn hình"
        )
    furnish(bench, TESTS)
    command = [str(bench.python), "-X", "utf8", str(bench.root / "tests" / "ui" / "shoot.py"), str(folder)]
    for scale in SCALES:
        say(f"── Chụp màn hình ở cỡ {float(scale):.0%} vào {folder}")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        if subprocess.call(command, cwd=bench.root, env=environment):
            return 1
    return 0


def _check(bench: Workbench, arguments: tuple[str, ...]) -> int:
    if sys.platform == "linux":
        debian.require(_missing_packages(), "chạy các bài kiểm thử")
    furnish(bench, TESTS)
    turns = chosen_tests(arguments) if arguments else every_gate(on_display=_has_display())
    return run(bench, turns)


def _missing_packages() -> tuple[str, ...]:
    is_root = os.geteuid() == 0
    wanted = system_libraries.X11_WINDOW if is_root else system_libraries.OFFSCREEN
    programs = READERS | PRINTER | DISPLAY if is_root else READERS
    libraries = system_libraries.packages(system_libraries.missing(wanted))
    return (*libraries, *(package for program, package in programs.items() if not shutil.which(program)))


def _has_display() -> bool:
    """Whether windows can be drawn on a display of X here; whoever is not root may do without."""
    if sys.platform != "linux" or not all(map(shutil.which, DISPLAY)):
        return False
    return not system_libraries.missing(system_libraries.X11_WINDOW)


def every_gate(*, on_display: bool) -> tuple[Turn, ...]:
    """Return the gates in the order of their turns, the quick ones first; the suite runs as two halves at once.

    With `on_display` the stories told through the window are told once more on a real display.
    """
    window = Gate("pytest", _WINDOW, "cửa sổ")
    rest = Gate("pytest", tuple(f"--ignore={folder}" for folder in _WINDOW), "phần còn lại")
    turns = (*_QUICK, (window, rest))
    return (*turns, (Gate("pytest", (_WINDOW_JOURNEYS,), "trên X", on_display=True),)) if on_display else turns


def chosen_tests(arguments: tuple[str, ...]) -> tuple[Turn, ...]:
    """Return the gates with `arguments` handed to pytest as they are."""
    return (*_QUICK, (Gate("pytest", arguments),))


def run(bench: Workbench, turns: tuple[Turn, ...]) -> int:
    """Run the gates turn by turn, then print one line for each; return 1 when any failed, else 0."""
    lines = [line for turn in turns for line in _run_turn(bench, turn)]
    say("\n".join(lines))
    return int(any(line.startswith(_FAILED) for line in lines))


def _run_turn(bench: Workbench, turn: Turn) -> list[str]:
    """Run gates side by side: the first speaks as it goes, what the others say follows when they end."""
    with ExitStack() as held:
        began = time.monotonic()
        heard = [held.enter_context(TemporaryFile()) for _ in turn[1:]]
        say(f"── {' | '.join(gate.name for gate in turn)}")
        first, *others = [
            subprocess.Popen(spell_gate(bench, gate), cwd=bench.root, env=_environment(gate), stdout=out, stderr=out)
            for gate, out in zip(turn, (None, *heard), strict=True)
        ]
        lines = [_account(turn[0], first.wait(), began)]
        for gate, process, out in zip(turn[1:], others, heard, strict=True):
            lines.append(_account(gate, process.wait(), began))
            out.seek(0)
            say(f"── {gate.name}\n{out.read().decode(errors='replace')}")
        return lines


def _account(gate: Gate, code: int, began: float) -> str:
    return f"{_FAILED if code else _PASSED}  {gate.name} ({time.monotonic() - began:.0f} giây)"


def _environment(gate: Gate) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "xcb" if gate.on_display else "offscreen"}


def spell_gate(bench: Workbench, gate: Gate) -> tuple[str, ...]:
    """Return the command line of a gate."""
    command = (str(bench.command(gate.command)), *gate.arguments)
    return (*_ON_DISPLAY, *command) if gate.on_display else command
