"""How soon each desk of the window stands filled over a million articles, and how soon it answers its filter box.

Each desk is made before it is timed: what is timed is the clerk going there and what stands there being read again.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.measure import Figure

_PROMISE = "≤ the floor + 100 ms"
_FLOOR = (
    "SELECT article.id, received, unit.name, title, byline FROM article JOIN unit ON unit.id = unit_id"
    " ORDER BY listed DESC LIMIT 200"
)
_TURNS = 5

_TIMED = """
import json, sys
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from tempfile import mkdtemp
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, mkdtemp())
from app.office import open_office
from ui.__main__ import settle
from ui.background import Background
from ui.desk import Desk
from ui.habits import Habits
from ui.main_window import MainWindow
from ui.place import Place
from ui.screens import SCREENS
application = QApplication([])
settle(application)
office = open_office(Path(sys.argv[1]), lambda: date(2026, 6, 1))
background = Background()
under_way = set()
background.began.connect(under_way.add)
background.ended.connect(under_way.discard)
window = MainWindow(Habits(), office.path)
window.receive(Desk(office, background))
window.show()
QTest.qWaitForWindowActive(window)

def done():
    for _ in range(3):
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    while under_way:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    application.processEvents()

def timed(act):
    began = perf_counter()
    act()
    done()
    return (perf_counter() - began) * 1000

def filtered():
    box = QApplication.focusWidget()
    box.setText("nguyen")
    QTest.keyClick(box, Qt.Key.Key_Return)

def away():
    window.go(Place.OVERVIEW if place is not Place.OVERVIEW else Place.ARTICLES)
    done()

found = {}
for place in SCREENS:
    window.go(place)
    done()
    opened, answered = [], []
    for _ in range(int(sys.argv[2])):
        away()
        window.screen_shown
        opened.append(timed(lambda: (window.go(place), window.screen_shown.look())))
        window.screen_shown.seek()
        if isinstance(QApplication.focusWidget(), QLineEdit):
            answered.append(timed(filtered))
            QApplication.focusWidget().clear()
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            done()
    found[place] = [median(opened), median(answered) if answered else None]
print(json.dumps(found))
sys.stdout.flush()
__import__("os")._exit(0)
"""


def figures_of_desks(register: Path) -> Iterator[Figure]:
    """Yield for each desk when it stands filled, and where it has a filter box, when that is answered."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _TIMED, str(register), str(_TURNS)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    floor = _floor(register)
    for place, (opened, answered) in json.loads(done.stdout.splitlines()[-1]).items():
        yield Figure(f"desk {place}: gone to and filled", opened, floor, "bare sqlite3, 200 rows by index", _PROMISE)
        if answered is not None:
            yield Figure("… its filter box: nguyen", answered, floor, "bare sqlite3, 200 rows by index", _PROMISE)


def _floor(register: Path) -> float:
    bare = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
    times = []
    for _ in range(_TURNS):
        began = perf_counter()
        bare.execute(_FLOOR).fetchall()
        times.append((perf_counter() - began) * 1000)
    bare.close()
    return median(times)
