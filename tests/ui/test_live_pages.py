"""A paper drawn while it is being written: what is seen is always what was last asked for."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.documents import ink
from app.documents.paper import Centred, Paper, Section
from app.domain.calendar.period import NotAPeriod
from ui.background import Background
from ui.papers.live_pages import DRAWING, LivePages


def paper(words: str, pages: int = 1) -> bytes:
    return ink.drawn(Paper(words, tuple(Section((Centred(words),)) for _ in range(pages))), ".pdf")


@pytest.fixture
def live(background: Background, qtbot: QtBot) -> Iterator[LivePages]:
    live = LivePages(background)
    qtbot.addWidget(live)
    live.show()
    yield live
    live.hide()


def waiting_for(go: Event, begun: Event, content: bytes) -> Callable[[], bytes]:
    """Says that it has begun, and draws once it may."""

    def make() -> bytes:
        begun.set()
        go.wait(20)
        return content

    return make


def test_of_several_edits_the_last_is_shown_and_the_old_pages_stay_until_then(live: LivePages, qtbot: QtBot) -> None:
    first, slow, last = paper("một"), paper("hai"), paper("ba", pages=2)
    live.draw(lambda: first)
    qtbot.waitUntil(lambda: live.content == first)
    go, begun, seen = Event(), Event(), list[bytes]()
    live.shown.connect(lambda: seen.append(live.content))
    live.draw(waiting_for(go, begun, slow))
    qtbot.waitUntil(begun.is_set)
    assert (live.content, live.settled) == (first, False)
    live.draw(lambda: last)
    go.set()
    qtbot.waitUntil(lambda: live.settled)
    assert seen == [last]
    assert live.view.count == 2


def test_until_the_first_page_is_there_the_room_says_that_it_is_coming(live: LivePages, qtbot: QtBot) -> None:
    go, begun = Event(), Event()
    live.draw(waiting_for(go, begun, paper("một")))
    qtbot.waitUntil(begun.is_set)
    assert live.words == DRAWING
    go.set()
    qtbot.waitUntil(lambda: live.view.count == 1)


def test_a_refusal_stands_in_place_of_the_pages_until_there_are_some_again(live: LivePages, qtbot: QtBot) -> None:
    def refused() -> bytes:
        raise NotAPeriod("quý 9")

    with qtbot.waitSignal(live.refused):
        live.draw(refused)
    assert "quý 9" in live.words
    assert live.view.count == 0
    live.draw(lambda: paper("một"))
    qtbot.waitUntil(lambda: live.view.count == 1)
    assert live.words == ""


def test_what_was_asked_before_a_sentence_is_said_never_covers_it(live: LivePages, qtbot: QtBot) -> None:
    go, begun = Event(), Event()
    live.draw(waiting_for(go, begun, paper("một")))
    qtbot.waitUntil(begun.is_set)
    live.say("Chưa có gì để vẽ.")
    go.set()
    last = paper("hai")
    live.draw(lambda: last)
    qtbot.waitUntil(lambda: live.content == last)


def test_pages_out_of_sight_are_there_again_when_looked_at(live: LivePages, qtbot: QtBot) -> None:
    live.draw(lambda: paper("một", pages=3))
    qtbot.waitUntil(lambda: live.view.count == 3)
    live.hide()
    live.resize(live.width() + 200, live.height())
    live.show()
    assert live.view.count == 3
    assert not live.view.grab().isNull()
