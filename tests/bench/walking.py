"""The window over a million articles, walked through: how long a step blocks it, what it weighs, what a walk leaves.

A step is over when the window has been drawn again; what the step has had read aside is waited for outside the figure.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.bench.window import driven

_SWITCHES: Final = 1_000

_WALKED = """
def kilobytes(figure):
    with open("/proc/self/status") as status:
        return int(next(line for line in status if line.startswith(figure)).split()[1])

def step(act):
    took = timed(lambda: (act(), application.processEvents()))
    done()
    return took

def pressed(view, key):
    return step(lambda: QTest.keyClick(view, key))

def to_the_end(view):
    known, took = -1, []
    while known != view.model().rowCount():
        known = view.model().rowCount()
        took.append(pressed(view, Qt.Key.Key_End))
    return took

def dragged(view):
    bar = view.verticalScrollBar()
    return [step(lambda: bar.setValue(bar.maximum() * tenth // 10)) for tenth in (5, 1, 9, 3, 7, 0, 10, 2)]

def in_sight():
    return [view for view in window.screen_shown.findChildren(QTableView) if view.isVisible()]

worst = {"a page down": 0, "on to the end": 0, "the bar dragged": 0}
rows = 0
for place in SCREENS:
    go(place)
    for view in in_sight():
        view.setFocus()
        paged = [pressed(view, Qt.Key.Key_PageDown) for _ in range(100)]
        ended = to_the_end(view)
        rows = max(rows, view.model().rowCount())
        for what, took in zip(worst, (paged, ended, dragged(view)), strict=True):
            worst[what] = max(worst[what], *took)

def walk(times):
    places = list(SCREENS)
    for at in range(times):
        go(places[at % len(places)])
    gc.collect()
    return kilobytes("VmRSS")

heaviest = kilobytes("VmHWM")
before = walk(int(sys.argv[2]) // 5)
tell({"rows": rows, "worst": worst, "heaviest": heaviest, "gained": walk(int(sys.argv[2])) - before})
"""


def lines_of_walking(register: Path) -> Iterator[str]:
    """Yield the rows of the table for the worst steps, the heaviest moment, and what a long walk leaves behind."""
    found = driven(_WALKED, register, str(_SWITCHES))
    for what, took in found["worst"].items():
        yield f"| scrolling, {what}, the worst step ({found['rows']:,} rows) | {took:.1f} ms | – | – | ≤ 100 ms |"
    yield f"| memory at its heaviest, every desk scrolled through | {found['heaviest'] // 1024} MB | – | – | < 300 MB |"
    yield f"| … gained by {_SWITCHES:,} switches of desk | {max(0, found['gained']) / 1024:.1f} MB | – | – | none |"
