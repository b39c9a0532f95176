"""A print button pressed twice by a hand that hesitates: one drawing, and one window."""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.background import Background, Errand
from ui.papers.paper_window import PaperWindow


def drawn_once(within: QWidget, words: str, background: Background, qtbot: QtBot) -> bool:
    """Press a button twice in one breath; whether one drawing came of it, and one window, which is then closed."""
    QApplication.processEvents()
    begun, ended = list[Errand](), list[Errand]()
    before = _papers_open()
    button = next(one for one in within.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    background.ended.connect(ended.append)
    background.began.connect(begun.append)
    button.click()
    button.click()
    background.began.disconnect(begun.append)
    qtbot.waitUntil(lambda: len(ended) >= len(begun), timeout=20_000)
    shown = _papers_open() - before
    for window in shown:
        window.close()
    return (len(begun), len(shown)) == (1, 1)


def _papers_open() -> set[PaperWindow]:
    return {one for one in QApplication.topLevelWidgets() if isinstance(one, PaperWindow) and one.isVisible()}
