"""How soon the window can be used, each time in a process of its own."""

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
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.__main__ import settle
from ui.front_door import FrontDoor
from ui.habits import Habits
application = QApplication([])
settle(application)
door = FrontDoor(Habits(), application)
opened = []
door.opened.connect(lambda: opened.append(True))
door.enter(Path(sys.argv[1]))
QTest.qWaitForWindowExposed(door.window)
QTest.keyClick(door.window, Qt.Key.Key_2)
if door.window.title_shown != "Bài viết":
    raise SystemExit("the window does not take keys")
"""

_FILLED = (
    _OURS
    + """
from PySide6.QtCore import QEventLoop
waiting = QEventLoop()
door.opened.connect(waiting.quit)
if not opened:
    waiting.exec()
while not door.window.screen_shown.list.table.model().rowCount():
    application.processEvents()
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
    """Yield when the window takes keys, and when its first list stands in it; interpreter start is in neither side."""
    times: dict[str, list[float]] = {_BARE: [], _OURS: [], _FILLED: []}
    for turn in range(_TURNS + 1):
        for script, taken in times.items():
            time = _run(_TIMED.format(script=script), register)
            if turn:
                taken.append(time)
    floor = median(times[_BARE])
    for what, script, promise in (
        ("first usable window: drawn, and taking keys", _OURS, "≤ 1.5 ×"),
        ("… its register open, the article list filled", _FILLED, "–"),
    ):
        yield Figure(what, median(times[script]), floor, "bare PySide6 window + import sqlalchemy.orm", promise)


def _run(script: str, register: Path) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, str(register)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])
