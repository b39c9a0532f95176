from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.articles.article import ArticleFilter
from app.domain.articles.contest import Eligibility
from app.domain.calendar.period import Cadence, Period
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_sheet import SheetWish
from app.domain.reports.overview import Due, DueDate
from app.domain.units.unit import UnitDraft, UnitKind
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN
from tests.ui.drivers import WindowDriver
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import enter, nominate
from ui.articles.screen import ArticlesScreen
from ui.desk import Desk
from ui.directory.screen import DirectoryScreen
from ui.exemplars.screen import ExemplarsScreen
from ui.overview.chore_line import ChoreLine
from ui.overview.going import to_due, to_matter
from ui.overview.progress_card import FiguresLine
from ui.overview.screen import OverviewScreen
from ui.overview.short_line import MoreLine, ShortLine
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
    assert "Phường Trúc Bạch 4 bài viết" in words_in(overview.short)


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
    assert window.frame.focusWidget() is screen.sheet


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


def test_a_unit_short_opens_its_own_quota(window: WindowDriver, qtbot: QtBot) -> None:
    window.go(Place.OVERVIEW)
    qtbot.waitUntil(lambda: bool(window.frame.findChildren(ShortLine)))
    line = window.frame.findChildren(ShortLine)[0]
    unit = line.unit
    window.click(line)
    screen = window.frame.screen_shown
    assert isinstance(screen, QuotaScreen)
    qtbot.waitUntil(lambda: {one.unit.name for one in screen.sheet.lines if one.unit} == {unit})


def test_it_says_how_many_more_units_are_short_and_leads_to_all_of_them(
    window: WindowDriver, office: Office, qtbot: QtBot
) -> None:
    for number in range(3):
        office.units.add(UnitDraft(f"Phường số {number}", UnitKind.WARD))
    window.go(Place.OVERVIEW)
    told = ["… và 3 đơn vị nữa còn thiếu bài viết", "… và 4 đơn vị nữa còn thiếu gương"]
    qtbot.waitUntil(lambda: [line.accessibleName() for line in _more_of(window.frame)] == told)
    window.click(_more_of(window.frame)[1])
    screen = window.frame.screen_shown
    assert isinstance(screen, QuotaScreen)
    assert screen.bar.wish == SheetWish(matter=Matter.EXEMPLARS, state=QuotaState.SHORT)


def test_the_day_the_best_articles_go_opens_their_bench(window: WindowDriver, office: Office, qtbot: QtBot) -> None:
    window.go(Place.OVERVIEW)
    due = DueDate(date(2021, 5, 30), "Gửi 50 bài viết", Due.SHORTLIST)
    assert to_due(due) == (Place.ARTICLES, Due.SHORTLIST)
    window.frame.screen_shown.sends.emit(*to_due(due))
    screen = window.frame.screen_shown
    assert isinstance(screen, ArticlesScreen)
    assert screen.shortlist.isVisible()
    assert office.articles.count(ArticleFilter(PLAN), 5) == 0


def test_the_cursor_lands_on_no_line_to_type_in_of_that_bench(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ"))
    window.go(Place.ARTICLES)
    window.go(Place.OVERVIEW)
    window.frame.go(Place.ARTICLES, Due.SHORTLIST)
    assert not isinstance(window.frame.focusWidget(), QLineEdit)


def test_a_monthly_day_opens_the_quota_of_its_month() -> None:
    month = Period(Cadence.MONTH, 2021, 4)
    due = DueDate(date(2021, 4, 9), "Giới thiệu gương tháng 4/2021", Due.MONTHLY, month, Matter.EXEMPLARS)
    assert to_due(due) == (Place.QUOTA, (month, SheetWish(matter=Matter.EXEMPLARS)))


def test_a_date_of_the_plan_opens_the_plan_where_it_stands(window: WindowDriver) -> None:
    plans = window.frame.desk.office.plans
    plan = plans.load(plans.shipped_text("so-van-hoa-the-thao-2023"))
    window.frame.desk.choose(plan)
    deadline = plan.deadlines[-1]
    window.go(Place.OVERVIEW)
    window.frame.screen_shown.sends.emit(*to_due(DueDate(deadline.limit.last_day, deadline.text)))
    screen = window.frame.screen_shown
    assert isinstance(screen, DirectoryScreen)
    assert screen.plans.view.isVisible()
    assert screen.plans.choice.currentData() == plan.code
    assert screen.plans.view.textCursor().selectedText() == deadline.text


def test_the_last_day_of_the_contest_opens_every_article(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Bài đủ điều kiện"))
    window.articles().screen.bar.ask_for(Eligibility.INELIGIBLE)
    window.go(Place.OVERVIEW)
    window.frame.screen_shown.sends.emit(*to_due(DueDate(date(2021, 5, 30), "Ngày cuối", Due.CONTEST_ENDS)))
    assert window.articles().lists("Bài đủ điều kiện")


@pytest.mark.parametrize("width", [960, 1134, 1700])
def test_every_card_stands_inside_the_page_as_high_as_its_words_need(
    overview: OverviewScreen, qtbot: QtBot, width: int
) -> None:
    overview.resize(width, 700)
    cards = (overview.today, overview.short, overview.progress, overview.ahead)

    def well() -> bool:
        right = max(card.mapTo(overview, card.rect().topRight()).x() for card in cards)
        return right <= width - 24 and all(card.height() >= card.heightForWidth(card.width()) for card in cards)

    qtbot.waitUntil(well)


@pytest.mark.parametrize("matter", Matter)
def test_a_chart_and_the_figures_over_it_open_the_quota_they_speak_of(
    overview: OverviewScreen, qtbot: QtBot, matter: Matter
) -> None:
    place = list(Matter).index(matter)
    quarter = Period(Cadence.QUARTER, 2021, 1)
    for line, period in (
        (overview.progress.charts[place], None),
        (overview.progress.findChildren(FiguresLine)[place], quarter),
    ):
        with qtbot.waitSignal(overview.sends) as sent:
            QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert sent.args == [Place.QUOTA, (period, SheetWish(matter=matter))]


def test_a_chart_opens_the_whole_plan_in_the_quota_grid(window: WindowDriver, qtbot: QtBot) -> None:
    window.frame.go(*to_matter(Matter.EXEMPLARS, None))
    screen = window.frame.screen_shown
    assert isinstance(screen, QuotaScreen)
    qtbot.waitUntil(lambda: {line.matter for line in screen.sheet.lines} == {Matter.EXEMPLARS})
    assert screen.bar.period_chosen is None


def test_names_of_units_are_never_squeezed(overview: OverviewScreen, qtbot: QtBot) -> None:
    overview.resize(940, 500)
    lines = overview.short.findChildren(ShortLine)
    assert lines
    qtbot.waitUntil(lambda: all(line.height() >= line.heightForWidth(line.width()) for line in lines))


def test_with_nothing_to_do_it_says_so_and_how_the_year_stands(overview: OverviewScreen, office: Office) -> None:
    shown = office.overview.today(PLAN)
    overview.show_overview(replace(shown, tasks=()))
    QApplication.processEvents()
    assert words_in(overview.today).startswith("Hôm nay cần làm Không có việc nào chờ hôm nay. Từ đầu kế hoạch đến nay")
    assert "đã nhận 0 bài viết (chỉ tiêu" in words_in(overview.today)


def _more_of(window: QWidget) -> list[MoreLine]:
    return [line for line in window.findChildren(MoreLine) if line.isVisible()]
