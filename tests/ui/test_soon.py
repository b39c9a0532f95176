from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.soon import Soon


class _Painted(QWidget):
    """Notes when it is painted, and when it has done what was to be done soon."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []
        self.soon = Soon(lambda: self.noted.append("done"), self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.noted.append("painted")


def test_what_is_asked_for_many_times_over_is_done_once(qtbot: QtBot, qapp: QApplication) -> None:
    done: list[int] = []
    soon = Soon(lambda: done.append(1), qapp)
    for _ in range(3):
        soon.ask()
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    QCoreApplication.processEvents()
    assert done == [1]


def test_what_is_asked_for_again_later_is_done_again(qtbot: QtBot, qapp: QApplication) -> None:
    done: list[int] = []
    soon = Soon(lambda: done.append(1), qapp)
    soon.ask()
    qtbot.waitUntil(lambda: len(done) == 1)
    soon.ask()
    qtbot.waitUntil(lambda: len(done) == 2)


def test_it_is_done_before_the_window_is_painted(qtbot: QtBot) -> None:
    widget = _Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.noted.clear()
    widget.update()
    widget.soon.ask()
    qtbot.waitUntil(lambda: "painted" in widget.noted)
    assert widget.noted == ["done", "painted"]
