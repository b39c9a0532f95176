"""How soon the window can be used, and what it weighs, each in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.measure import Figure

_TURNS = 7

_BARE = """
import sqlalchemy.orm
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Nêu Gương"))
window.show()
QTest.qWaitForWindowExposed(window)
application.processEvents()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.__main__ import settle
from ui.front_door import FrontDoor
from ui.habits import Habits
application = QApplication([])
settle(application)
door = FrontDoor(Habits(), application)
door.enter(Path(sys.argv[1]))
QTest.qWaitForWindowExposed(door.window)
application.processEvents()
"""

_WEIGHED = (
    _OURS
    + """
from ui.place import Place
for place in (Place.ARTICLES, Place.OVERVIEW, Place.ARTICLES):
    door.window.go(place)
    QTest.qWait(1500)
with open("/proc/self/status") as status:
    print(next(line for line in status if line.startswith("VmRSS")).split()[1])
"""
)

_TIMED = """
import time
began = time.perf_counter()
{script}
print((time.perf_counter() - began) * 1000)
sys = __import__("sys")
sys.stdout.flush()
__import__("os")._exit(0)
"""


def figures_of_opening(register: Path) -> Iterator[Figure]:
    """Yield the figure of the first usable window; the interpreter's own start is in neither side."""
    ours, floor = [], []
    for turn in range(_TURNS + 1):
        bare = _run(_TIMED.format(script=_BARE), register)
        own = _run(_TIMED.format(script=_OURS), register)
        if turn:
            floor.append(bare)
            ours.append(own)
    yield Figure(
        "first usable window",
        median(ours),
        median(floor),
        "bare PySide6 window + import sqlalchemy.orm",
        "≤ 1.5 ×",
    )


def resident_megabytes(register: Path) -> float:
    """Return what the window weighs after its desks have been used, in MB of resident memory."""
    return _run(_WEIGHED, register) / 1024


def _run(script: str, register: Path) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, str(register)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])
