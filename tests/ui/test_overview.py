import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.contest import Eligibility
from app.domain.plan import Matter
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN
from tests.ui.drivers import WindowDriver
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import enter, nominate
from ui.desk import Desk
from ui.exemplars.screen import ExemplarsScreen
from ui.overview.chore_line import ChoreLine
from ui.overview.screen import OverviewScreen
from ui.place import Place
from ui.quota.screen import QuotaScreen


@pytest.fixture
def overview(desk: Desk, qtbot: QtBot) -> OverviewScreen:
    screen = OverviewScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: all(chart.isVisible() for chart in screen.progress.charts))
    return screen


def words_in(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_it_says_what_waits_today_and_how_much(overview: OverviewScreen) -> None:
    chores = [line.accessibleName() for line in overview.today.findChildren(ChoreLine)]
    assert "4 đơn vị còn thiếu bài viết" in chores


def test_it_names_the_units_that_still_owe(overview: OverviewScreen) -> None:
    assert "Phường Trúc Bạch" in words_in(overview.short)
    assert "thiếu" in words_in(overview.short)


def test_it_counts_down_to_the_days_ahead(overview: OverviewScreen) -> None:
    assert "09/04/2021 còn 22 ngày Giới thiệu gương tháng 4/2021" in words_in(overview.ahead)


def test_it_shows_the_period_in_figures_and_two_drawings(overview: OverviewScreen) -> None:
    assert words_in(overview.progress).startswith("Tiến độ Quý I/2021 Bài viết 0 đạt")
    assert all(chart.heightForWidth(400) > 100 for chart in overview.progress.charts)


def test_it_looks_again_when_something_is_logged(overview: OverviewScreen, office: Office, qtbot: QtBot) -> None:
    office.articles.log(PLAN, an_article(subject=""))
    waiting = "1 bài viết chờ xét điều kiện dự thi"
    qtbot.waitUntil(lambda: waiting in {line.accessibleName() for line in overview.today.findChildren(ChoreLine)})


def test_a_line_opens_the_place_where_the_work_is_done(window: WindowDriver, office: Office, qtbot: QtBot) -> None:
    office.articles.log(PLAN, an_article("Bài chờ xét", subject=""))
    office.articles.log(PLAN, an_article("Bài đủ điều kiện"))
    window.go(Place.OVERVIEW)
    qtbot.waitUntil(lambda: bool(_undecided(window.frame)))
    window.click(_undecided(window.frame)[0])
    articles = window.articles()
    assert articles.lists("Bài chờ xét")
    assert articles.states() == [Eligibility.TO_DECIDE.label]


def test_the_line_of_units_short_opens_exactly_those_units(window: WindowDriver, qtbot: QtBot) -> None:
    window.go(Place.OVERVIEW)
    qtbot.waitUntil(lambda: bool(_chores(window.frame, "thiếu bài viết")))
    window.click(_chores(window.frame, "thiếu bài viết")[0])
    screen = window.frame.screen_shown
    assert isinstance(screen, QuotaScreen)
    qtbot.waitUntil(lambda: screen.sheet.isVisible() and screen.sheet.model().columnCount() == 6)
    assert {line.unit.name for line in screen.sheet.lines if line.unit} == {
        "Phường Trúc Bạch", "Phường Điện Biên", "Phường Đội Cấn", "Trường THCS Giảng Võ",
    }  # fmt: skip
    assert {line.matter for line in screen.sheet.lines} == {Matter.ARTICLES}


def _undecided(frame: QWidget) -> list[ChoreLine]:
    return _chores(frame, "chờ xét điều kiện")


def test_dossiers_that_lack_papers_open_their_list(window: WindowDriver, office: Office, qtbot: QtBot) -> None:
    nominate(office, enter(office, "Lê Văn Ân"))
    nominate(office, enter(office, "Đỗ Thị Đào"), dossier=frozenset())
    window.go(Place.OVERVIEW)
    qtbot.waitUntil(lambda: bool(_chores(window.frame, "hồ sơ đề nghị còn thiếu")))
    window.click(_chores(window.frame, "hồ sơ đề nghị còn thiếu")[0])
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    assert ExemplarsDriver(screen, qtbot).lists_nominees("Đỗ Thị Đào")


def _chores(frame: QWidget, words: str) -> list[ChoreLine]:
    return [line for line in frame.findChildren(ChoreLine) if words in line.accessibleName()]
