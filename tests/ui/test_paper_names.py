"""Windows of papers are headed by what the paper is called, and one paper has one window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.office import Office
from ui.desk import Desk
from ui.papers.paper_names import name_of
from ui.papers.showing import Showing


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("quyet-dinh-11", "Quyết định"),
        ("giay-khen-da-in-3", "Giấy khen đã in"),
        ("giay-khen-3", "Giấy khen"),
        ("bang-theo-doi-chi-tieu", "Bảng theo dõi chỉ tiêu"),
        ("giay-la", "giay-la"),
    ],
)
def test_a_paper_is_called_what_it_is_rather_than_what_its_file_is_called(stem: str, name: str) -> None:
    assert name_of(stem) == name


def test_a_paper_asked_for_twice_at_once_is_shown_in_one_window(desk: Desk, office: Office, qtbot: QtBot) -> None:
    showing = Showing(desk, desk)
    for _ in range(2):
        showing.show("bang-theo-doi-chi-tieu", lambda to: _draw(office, to))
    qtbot.waitUntil(lambda: bool(showing.windows))
    qtbot.wait(200)
    assert [window.windowTitle() for window in showing.windows] == ["Bảng theo dõi chỉ tiêu"]
    showing.windows[0].close()


def test_a_paper_drawn_anew_takes_the_place_of_the_one_shown(desk: Desk, office: Office, qtbot: QtBot) -> None:
    showing = Showing(desk, desk)
    showing.show("bang-theo-doi-chi-tieu", lambda to: _draw(office, to))
    qtbot.waitUntil(lambda: bool(showing.windows))
    first = showing.windows[0]
    showing.show("bang-theo-doi-chi-tieu", lambda to: _draw(office, to))
    qtbot.waitUntil(lambda: bool(showing.windows) and showing.windows[-1] is not first)
    qtbot.waitUntil(lambda: len(showing.windows) == 1)
    showing.windows[0].close()


def _draw(office: Office, to: Path) -> None:
    plan = office.plans.titles()[0].code
    grid = office.quotas.grid(plan, None, None)
    office.papers.draw(office.quota_sheets.sheet(plan, grid.period, grid.as_of), to)
