"""How soon each desk of the window stands filled over a million articles, and how soon it answers its filter box.

Each desk is made before it is timed: what is timed is the clerk going there and what stands there being read again.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.measure import Figure
from tests.bench.window import driven

_PROMISE = "≤ the floor + 100 ms"
_FLOOR = (
    "SELECT article.id, received, unit.name, title, byline FROM article JOIN unit ON unit.id = unit_id"
    " ORDER BY listed DESC LIMIT 200"
)
_TURNS = 9

_TIMED = """
def filtered():
    box = QApplication.focusWidget()
    box.setText("nguyen")
    QTest.keyClick(box, Qt.Key.Key_Return)
    done()

def opened():
    window.go(place)
    window.screen_shown.look()
    done()

found = {}
for place in SCREENS:
    go(place)
    shown, answered = [], []
    for _ in range(int(sys.argv[2])):
        go(Place.OVERVIEW if place is not Place.OVERVIEW else Place.ARTICLES)
        shown.append(timed(opened))
        window.screen_shown.seek()
        if isinstance(QApplication.focusWidget(), QLineEdit):
            answered.append(timed(filtered))
            QApplication.focusWidget().clear()
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            done()
    found[place] = [median(shown), median(answered) if answered else None]
tell(found)
"""


def figures_of_desks(register: Path) -> Iterator[Figure]:
    """Yield for each desk when it stands filled, and where it has a filter box, when that is answered."""
    taken = driven(_TIMED, register, str(_TURNS))
    floor = _floor(register)
    for place, (opened, answered) in taken.items():
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
