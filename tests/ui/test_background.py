import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import Trouble
from app.store.gate import RegisterEmpty
from tests.builders import an_article
from tests.ui.conftest import PLAN
from ui.background import Background, Errand
from ui.desk import Desk


def test_what_was_done_aside_comes_back_on_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    came: list[tuple[int, bool]] = []
    here = threading.current_thread()
    desk.errand("Đếm", lambda _: 42, lambda answer: came.append((answer, threading.current_thread() is here)), desk)
    qtbot.waitUntil(lambda: came == [(42, True)])


def test_nothing_comes_back_to_a_screen_that_is_gone(background: Background, qtbot: QtBot) -> None:
    came: list[object] = []
    may_end = threading.Event()
    owner = QObject()
    with qtbot.waitSignal(background.ended):
        background.send("Đếm", lambda _: may_end.wait(5), came.append, owner)
        owner.deleteLater()
        qtbot.wait(20)
        may_end.set()
    assert came == []


def test_what_is_called_off_stops_at_its_next_step_and_brings_nothing(background: Background, qtbot: QtBot) -> None:
    came: list[object] = []
    steps: list[int] = []
    begun, called_off = threading.Event(), threading.Event()

    def work(errand: Errand) -> None:
        for step in range(3):
            errand.went(step, 3)
            steps.append(step)
            begun.set()
            called_off.wait(5)

    with qtbot.waitSignal(background.ended):
        errand = background.send("Đếm", work, came.append, background)
        assert begun.wait(5)
        errand.call_off()
        called_off.set()
    assert (steps, came) == ([0], [])


def test_how_far_the_work_is_reaches_the_window(background: Background, qtbot: QtBot) -> None:
    may_begin = threading.Event()

    def work(errand: Errand) -> None:
        may_begin.wait(5)
        errand.went(7, 10)

    errand = background.send("Đếm", work, lambda _: None, background)
    with qtbot.waitSignal(errand.progressed) as told:
        may_begin.set()
    assert told.args == [7, 10]


def test_trouble_met_aside_is_told_in_a_sentence(desk: Desk, qtbot: QtBot) -> None:
    def work(_: Errand) -> None:
        raise RegisterEmpty(desk.office.path)

    with qtbot.waitSignal(desk.troubled) as told:
        desk.errand("Đọc", work, lambda _: None, desk)
    assert desk.office.path.name in str(told.args)
    assert issubclass(RegisterEmpty, Trouble)


def test_news_of_a_save_made_aside_arrives_on_the_windows_thread(desk: Desk, qtbot: QtBot) -> None:
    heard: list[threading.Thread] = []
    desk.changed.connect(lambda _: heard.append(threading.current_thread()))
    desk.errand("Ghi", lambda _: desk.office.articles.log(PLAN, an_article()), lambda _: None, desk)
    qtbot.waitUntil(lambda: heard == [threading.current_thread()])
