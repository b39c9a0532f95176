from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from app.domain.articles.contest import Eligibility
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import LAMP, PLAN, TEACHER
from tests.ui.drivers import ArticlesDriver, compose, type_text


def test_the_list_is_narrowed_without_tone_marks(logged: ArticlesDriver) -> None:
    logged.seek("nguyen van hoa", LAMP)
    logged.seek("do thi dao", TEACHER)


def test_a_list_with_nothing_in_it_offers_the_way_out(logged: ArticlesDriver) -> None:
    logged.seek("khong co bai nay")
    logged.press("Bỏ mọi điều kiện lọc")
    assert logged.lists(TEACHER, LAMP)


def test_half_a_syllable_of_telex_asks_for_nothing(logged: ArticlesDriver) -> None:
    box = logged.screen.bar.box
    box.setFocus()
    with logged.qtbot.assertNotEmitted(box.asked, wait=200):
        compose_nothing_yet(box)
    compose(box, commits="Hoà")
    assert logged.lists(LAMP)


def compose_nothing_yet(box: QLineEdit) -> None:
    compose(box, "H", "Ho", "Hoa", commits="")


def test_the_list_is_narrowed_to_one_unit(logged: ArticlesDriver) -> None:
    line = logged.screen.bar.unit.line
    line.setFocus()
    type_text(line, "dien bien")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert logged.lists(TEACHER)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert logged.lists(TEACHER, LAMP)


def test_the_list_is_narrowed_to_one_state(logged: ArticlesDriver) -> None:
    logged.screen.receive(Eligibility.TO_DECIDE)
    assert logged.lists(TEACHER)
    assert logged.states() == [Eligibility.TO_DECIDE.label]


def test_an_article_is_shown_in_full_with_what_it_fails(logged: ArticlesDriver) -> None:
    logged.open(TEACHER)
    detail = logged.screen.detail
    assert detail.isVisible()
    assert detail.checklist.verdict == Eligibility.TO_DECIDE.label
    assert detail.checklist.sentences[0].startswith("Chưa ghi bài viết về ai.")


def test_striking_out_wants_a_reason(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    logged.press("Gạch bỏ…")
    logged.give_reason(" ")
    assert logged.screen.detail.reason.complaints
    logged.give_reason("Bài trùng")
    assert logged.lists(TEACHER)
    assert office.articles.article(1).struck == "Bài trùng"


def test_what_was_struck_out_is_listed_when_asked_for(logged: ArticlesDriver, office: Office) -> None:
    office.articles.strike(1, "Bài trùng")
    assert logged.lists(TEACHER)
    logged.screen.bar.struck.click()
    assert logged.lists(TEACHER, LAMP)
    assert logged.states()[1] == "Đã gạch bỏ"


def test_a_person_rules_on_an_article(logged: ArticlesDriver, office: Office) -> None:
    logged.open(TEACHER)
    logged.press("Nhận bài…")
    logged.give_reason("Nhân vật đã nêu trong bài")
    article = office.articles.article(2)
    assert (article.eligibility, article.ruling) == (Eligibility.ELIGIBLE, "Nhân vật đã nêu trong bài")


def test_the_list_is_copied_as_a_table_a_spreadsheet_takes(logged: ArticlesDriver) -> None:
    heading, *rows = logged.copy_all()
    assert heading == ["Ngày nhận", "Đơn vị", "Tên bài", "Tác giả", "Trạng thái"]
    assert rows[1] == ["05/03/2021", "Phường Trúc Bạch", LAMP, "Nguyễn Văn Hoà", "Đủ điều kiện"]


def test_a_title_with_markup_is_shown_as_it_was_typed(office: Office, articles: ArticlesDriver) -> None:
    office.articles.log(PLAN, an_article("Bài <b>Tuổi trẻ</b> số 1"))
    assert articles.lists("Bài <b>Tuổi trẻ</b> số 1")
    articles.open("Bài <b>Tuổi trẻ</b> số 1")
    shown = [text.text() for text in articles.screen.detail.findChildren(QLabel) if text.isVisible()]
    assert "Bài <b>Tuổi trẻ</b> số 1" in shown


def test_the_list_stays_where_it_stood_when_something_is_logged(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    office.articles.log(PLAN, an_article("Bài mới nhất", received=date(2021, 3, 17)))
    assert logged.lists("Bài mới nhất", TEACHER, LAMP)
    assert logged.screen.list.table.current.title == LAMP


def test_the_number_of_articles_is_said_in_words(logged: ArticlesDriver) -> None:
    assert logged.screen.list.counted == "2 bài"


def test_a_correction_takes_back_the_ruling_and_says_so(logged: ArticlesDriver, office: Office) -> None:
    office.articles.rule(2, Eligibility.INELIGIBLE, "bài chép lại")
    logged.open(TEACHER)
    logged.press("Sửa")
    logged.type_in("Cô giáo của lớp học tình thương bãi giữa")
    logged.submit()
    assert logged.lists("Cô giáo của lớp học tình thương bãi giữa", LAMP)
    logged.open("Cô giáo của lớp học tình thương bãi giữa")
    checklist = logged.screen.detail.checklist
    assert checklist.verdict == Eligibility.TO_DECIDE.label
    assert checklist.sentences[-1].startswith("Bài đã sửa sau khi có kết luận")
