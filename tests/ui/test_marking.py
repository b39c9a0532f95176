"""Judges' sheets entered by keyboard."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.articles.judging import Mark
from app.office import Office
from tests.builders import an_article, an_author
from tests.ui.conftest import PLAN
from tests.ui.drivers import ArticlesDriver, rows_of, type_text
from ui.articles.marking_page import MarkingPage

JUDGE = "Trần Văn Chấm"


class SheetDriver:
    """One judge's sheet, in the clerk's words."""

    def __init__(self, articles: ArticlesDriver) -> None:
        self.articles = articles
        self.page: MarkingPage = articles.screen.marking
        articles.screen.tabs.turn_to(self.page)

    def judge(self, name: str) -> None:
        """Type the judge's name and go to the first article."""
        line = self.page.judge.line
        line.setFocus()
        line.selectAll()
        type_text(line, name)
        self.articles.qtbot.wait(250)
        self.page.table.selectRow(0)
        QTest.keyClick(self.page.table, Qt.Key.Key_Return)

    def points(self, *figures: str) -> None:
        """Type a figure into each heading, Enter after each, and Enter once more to keep them."""
        for figure in figures:
            field = QApplication.focusWidget()
            assert field is not None
            type_text(field, figure)
            QTest.keyClick(field, Qt.Key.Key_Return)
        last = QApplication.focusWidget()
        assert last is not None
        QTest.keyClick(last, Qt.Key.Key_Return)

    def given(self) -> list[str]:
        return [row[3] for row in rows_of(self.page.table)]


@pytest.fixture
def sheet(office: Office, articles: ArticlesDriver) -> SheetDriver:
    """Three articles to be marked, as they came."""
    for title in ("Bài một", "Bài hai", "Bài ba"):
        office.articles.log(PLAN, an_article(title, an_author(f"Tác giả {title}")))
    driver = SheetDriver(articles)
    articles.qtbot.waitUntil(lambda: len(driver.given()) == 3)
    return driver


def test_article_after_article_is_marked_without_the_mouse(sheet: SheetDriver, office: Office) -> None:
    sheet.judge(JUDGE)
    sheet.points("25", "27,5", "18", "19")
    sheet.points("20", "20", "15", "15")
    assert sheet.given() == ["89,50", "70,00", "chưa chấm"]
    assert office.judging.marks(1) == (Mark(JUDGE, (Fraction(25), Fraction(55, 2), Fraction(18), Fraction(19))),)
    assert sheet.page.table.current.title == "Bài ba"


def test_the_article_to_be_marked_is_found_without_tone_marks(sheet: SheetDriver) -> None:
    sheet.page.box.setText("bai mot")
    sheet.articles.qtbot.waitUntil(lambda: len(sheet.given()) == 1)
    assert sheet.page.table.current.title == "Bài một"


def test_more_points_than_a_heading_gives_is_refused_beside_it(sheet: SheetDriver, office: Office) -> None:
    sheet.judge(JUDGE)
    sheet.points("25", "31", "18", "19")
    assert "vượt quá 30 điểm" in sheet.page.pane.form.lines[1].complaint
    assert office.judging.marks(1) == ()


def test_a_heading_left_empty_is_said_to_be_empty(sheet: SheetDriver, office: Office) -> None:
    sheet.judge(JUDGE)
    sheet.points("25", "25", "", "19")
    assert sheet.page.pane.form.lines[2].complaint.startswith("Chưa nhập điểm.")
    assert office.judging.marks(1) == ()


def test_a_mark_needs_the_judges_name(sheet: SheetDriver) -> None:
    sheet.judge("")
    sheet.points("25", "25", "15", "15")
    assert "Chưa có tên giám khảo" in sheet.page.judge.complaint


def test_the_total_alone_may_be_entered(sheet: SheetDriver) -> None:
    sheet.page.total_only.editor.click()  # type: ignore[attr-defined]
    sheet.judge(JUDGE)
    sheet.points("88,5")
    assert sheet.given()[0] == "88,50"


def test_another_judge_begins_with_an_empty_sheet_and_the_mean_is_shown(sheet: SheetDriver) -> None:
    sheet.judge(JUDGE)
    sheet.points("20", "20", "20", "20")
    sheet.judge("Lê Thị Xét")
    assert sheet.given()[0] == "chưa chấm"
    sheet.points("25", "25", "20", "15")
    assert rows_of(sheet.page.table)[0][3:] == ("85,00", "2", "82,50")


def test_only_what_a_judge_has_not_marked_may_be_listed(sheet: SheetDriver) -> None:
    sheet.judge(JUDGE)
    sheet.page.left_only.editor.click()  # type: ignore[attr-defined]
    sheet.page.pane.enter()
    sheet.points("20", "20", "20", "20")
    assert [row[1] for row in rows_of(sheet.page.table)] == ["Bài hai", "Bài ba"]
    assert sheet.page.table.current.title == "Bài hai"


def test_figures_half_typed_are_there_when_the_clerk_comes_back(sheet: SheetDriver) -> None:
    sheet.judge(JUDGE)
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "25")
    sheet.page.table.selectRow(1)
    assert not sheet.page.pane.form.begun
    sheet.page.table.selectRow(0)
    assert sheet.page.pane.form.lines[0].text == "25"
    kept = sheet.articles.screen.half_typed["marks"]
    assert (kept["judge"], len(kept["marks"])) == (JUDGE, 1)


def test_a_judges_mark_is_taken_away_again(sheet: SheetDriver, office: Office) -> None:
    sheet.judge(JUDGE)
    sheet.points("20", "20", "20", "20")
    sheet.page.table.selectRow(0)
    sheet.articles.qtbot.wait(50)
    sheet.articles.press(f"Bỏ phiếu chấm của {JUDGE}, 80 điểm")
    assert office.judging.marks(1) == ()
    assert sheet.given()[0] == "chưa chấm"


def test_a_judge_half_typed_is_taken_up_before_the_sheet_was_ever_looked_at(articles: ArticlesDriver) -> None:
    articles.screen.take_up({"marks": {"judge": JUDGE, "marks": {}}})
    articles.qtbot.wait(250)
    assert articles.screen.marking.judge.text == JUDGE


def test_the_mean_stands_with_the_article_in_full(sheet: SheetDriver, office: Office) -> None:
    for judge, points in ((JUDGE, 80), ("Lê Thị Xét", 85)):
        office.judging.mark(1, Mark(judge, (Fraction(points),)))
    sheet.articles.screen.tabs.bar.setCurrentIndex(0)
    sheet.articles.qtbot.waitUntil(lambda: len(sheet.articles.titles()) == 3)
    sheet.articles.open("Bài một")
    shown = [part.text() for part in sheet.articles.screen.detail.findChildren(QLabel) if part.isVisible()]
    assert "82,5" in shown
