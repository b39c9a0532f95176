"""The window over a register, driven in a process of its own: what every script that times or weighs it begins with."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_STANDING = """
import gc, json, sys
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from time import perf_counter
from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, mkdtemp())
from app.office import open_office
from ui.__main__ import settle, spare_the_sweeper
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
spare_the_sweeper()

def done():
    for _ in range(3):
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    while under_way:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    application.processEvents()

def timed(act):
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000

def go(place):
    window.go(place)
    done()

def tell(found):
    print(json.dumps(found))
    sys.stdout.flush()
    __import__("os")._exit(0)
"""


def driven(script: str, register: Path, *told: str) -> Any:
    """Return what a script, run where the window stands, hands to `tell`."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _STANDING + script, str(register), *told]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])
