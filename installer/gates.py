"""`test.py`: every gate a change must pass, all of them run even when one fails."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Gate:
    """One command of the environment that must end with exit code 0."""

    command: str
    arguments: tuple[str, ...] = ()


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
    return run(bench, every_gate(arguments))


def _missing_packages() -> tuple[str, ...]:
    libraries = system_libraries.packages(system_libraries.missing(system_libraries.OFFSCREEN))
    programs = READERS | PRINTER if os.geteuid() == 0 else READERS
    return (*libraries, *(package for program, package in programs.items() if not shutil.which(program)))


def every_gate(arguments: tuple[str, ...]) -> tuple[Gate, ...]:
    """Return the gates in order, the quick ones first; `arguments` go to pytest."""
    return (
        Gate("ruff", ("check",)),
        Gate("mypy"),
        Gate("lint-imports"),
        Gate("pytest", arguments),
    )


def run(bench: Workbench, gates: tuple[Gate, ...]) -> int:
    """Run the gates one after another, then print one line for each; return 1 when any failed, else 0."""
    lines = []
    for gate in gates:
        say(f"── {gate.command}")
        began = time.monotonic()
        passed = _passes(bench, gate)
        lines.append(f"{'ĐẠT ' if passed else 'HỎNG'}  {gate.command} ({time.monotonic() - began:.0f} giây)")
    say("\n".join(lines))
    return int(any(line.startswith("HỎNG") for line in lines))


def _passes(bench: Workbench, gate: Gate) -> bool:
    command = [str(bench.command(gate.command)), *gate.arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call(command, cwd=bench.root, env=environment) == 0
