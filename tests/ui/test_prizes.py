"""Prizes at the desk of articles: recorded by keyboard, corrected, struck out, listed and printed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.articles.contest import Eligibility
from app.domain.articles.prize import PrizeDraft
from app.domain.units.agency import Level
from app.office import Office
from tests.documents.reading import sheets
from tests.ui.conftest import LAMP, TEACHER
from tests.ui.drivers import ArticlesDriver, press, rows_of, words_in_sight
from ui.articles.prizes_page import PrizesPage

SECOND = PrizeDraft(1, Level.PROVINCE, "Giải Nhì", "", "15/QĐ-BTC", date(2021, 3, 17), 5_000_000)


@pytest.fixture
def won(logged: ArticlesDriver, office: Office) -> ArticlesDriver:
    """The lamp has the city's second prize."""
    office.prizes.record(SECOND)
    stands(logged, "Giải Nhì")
    return logged


def stands(driver: ArticlesDriver, state: str) -> None:
    """Wait until this is the state of the lamp."""
    driver.qtbot.waitUntil(lambda: driver.states()[1] == state)


def prizes(driver: ArticlesDriver) -> tuple[str, ...]:
    return driver.screen.detail.prizes.told


def test_a_prize_is_recorded_by_keyboard_alone(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    logged.press("Ghi giải…")
    logged.type_in("nhat", "", "", "15/QĐ-BTC", "17/3/21", "5.000.000")
    logged.submit()
    (given,) = office.prizes.of_article(1)
    assert (given.draft.name, given.draft.level, given.draft.amount) == ("Giải Nhất", Level.DISTRICT, 5_000_000)
    assert (given.draft.decision, given.draft.decided) == ("15/QĐ-BTC", date(2021, 3, 17))
    stands(logged, "Giải Nhất")
    logged.open(LAMP)
    assert prizes(logged)[0] == "Giải Nhất, 5.000.000 đồng"
    assert prizes(logged)[1] == "Cấp quận · 15/QĐ-BTC ngày 17/03/2021"


def test_a_prize_of_another_name_is_typed_in_full(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    logged.press("Ghi giải…")
    logged.type_in("Giải phụ: bạn đọc bình chọn")
    logged.submit()
    assert [one.draft.name for one in office.prizes.of_article(1)] == ["Giải phụ: bạn đọc bình chọn"]


def test_what_cannot_be_is_said_beside_its_field(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    logged.press("Ghi giải…")
    form = logged.screen.prizing.form
    logged.type_in("", "", "", "", "19/3/21", "năm triệu")
    logged.submit()
    assert form.amount.complaint
    form.amount.put("")
    logged.submit()
    assert form.name.complaint == "Chưa ghi giải gì. Hãy chọn hoặc nhập tên giải."
    assert form.decided.complaint.startswith("Ngày trao giải 19/03/2021 chưa đến")
    assert office.prizes.of_article(1) == ()


def test_an_article_not_accepted_yet_gets_none(logged: ArticlesDriver) -> None:
    logged.open(TEACHER)
    logged.press("Ghi giải…")
    logged.type_in("ba")
    logged.submit()
    (complaint,) = logged.screen.prizing.form.fields.complaints
    assert "chờ quyết định" in complaint


def test_a_prize_is_corrected(won: ArticlesDriver, office: Office) -> None:
    won.open(LAMP)
    won.press("Sửa giải")
    won.type_in("khuyen khich")
    won.submit()
    assert [one.draft.name for one in office.prizes.of_article(1)] == ["Giải Khuyến khích"]
    assert office.prizes.of_article(1)[0].draft.amount == 5_000_000


def test_striking_a_prize_out_wants_a_reason(won: ArticlesDriver, office: Office) -> None:
    won.open(LAMP)
    won.press("Gạch bỏ giải…")
    won.give_reason(" ")
    assert won.screen.detail.prizes.reason.complaints
    won.give_reason("ghi nhầm bài")
    assert office.prizes.of_article(1) == ()
    stands(won, "Đủ điều kiện")
    assert prizes(won) == ()


def test_the_list_is_narrowed_to_what_won(won: ArticlesDriver) -> None:
    won.screen.bar.state.setCurrentText("Đạt giải")
    assert won.lists(LAMP)


def test_half_a_prize_is_still_there_and_is_kept(logged: ArticlesDriver) -> None:
    logged.open(LAMP)
    logged.press("Ghi giải…")
    logged.type_in("nhi", "", "", "15/QĐ")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    kept = logged.screen.half_typed
    assert kept["prize"]["fields"]["decision"] == "15/QĐ"
    logged.screen.prizing.form.forget()
    assert "prize" not in logged.screen.half_typed
    logged.screen.take_up(kept)
    logged.open(LAMP)
    logged.press("Ghi giải…")
    form = logged.screen.prizing.form
    assert (form.name.text, form.decision.text) == ("Giải Nhì", "15/QĐ")


def test_the_page_of_prizes_tells_them_opens_the_article_and_prints_the_list(won: ArticlesDriver) -> None:
    page = won.screen.prizes
    assert isinstance(page, PrizesPage)
    won.screen.tabs.turn_to(page)
    assert [row[:3] for row in rows_of(page.table)] == [("Giải Nhì", "Cấp thành phố", LAMP)]
    assert page.said.text() == "1 giải của 1 tác phẩm, tiền thưởng 5.000.000 đồng"
    won.press("In danh sách…")
    won.qtbot.waitUntil(lambda: bool(page.papers.windows))
    (window,) = page.papers.windows
    assert LAMP in sheets(window.file.read_bytes())[0].words
    window.close()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert won.screen.detail.article is not None
    assert won.screen.detail.article.id == 1


def test_a_plan_without_prizes_says_how_to_begin(logged: ArticlesDriver) -> None:
    logged.screen.tabs.turn_to(logged.screen.prizes)
    assert not logged.screen.prizes.table.isVisible()
    press(logged.screen.prizes, "Ghi giải…")
    assert logged.screen.prizing.form.article.line.hasFocus()


def test_the_keys_under_the_form_say_where_escape_leads(logged: ArticlesDriver) -> None:
    logged.screen.prizing.begin()
    assert any(words.endswith("Esc về giải thưởng") for words in words_in_sight(logged.screen.prizing.form))
    logged.screen.receive(None)
    logged.open(LAMP)
    logged.press("Ghi giải…")
    assert any(words.endswith("Esc về bài viết") for words in words_in_sight(logged.screen.prizing.form))


def test_prizes_of_one_paper_are_recorded_one_after_another_from_their_list(
    won: ArticlesDriver, office: Office
) -> None:
    office.articles.rule(2, Eligibility.ELIGIBLE, "đã hỏi lại đơn vị")
    won.screen.tabs.turn_to(won.screen.prizes)
    won.press("Ghi giải…")
    form = won.screen.prizing.form
    won.type_in("lop hoc", "ba", "", "", "15/QĐ-BTC", "17/3/21", "3.000.000")
    won.submit()
    assert form.said.words == f"Đã ghi Giải Ba cho bài “{TEACHER}”."
    won.type_in("nguyen van hoa", "nhat")
    assert (form.article.text, form.decision.text, form.decided.text) == (LAMP, "15/QĐ-BTC", "17/3/21")
    assert form.amount.text == ""
    won.submit()
    assert [one.draft.name for article in (1, 2) for one in office.prizes.of_article(article)] == [
        "Giải Nhì",
        "Giải Nhất",
        "Giải Ba",
    ]
    QTest.keyClick(form.article.line, Qt.Key.Key_Escape)
    assert won.screen.prizes.table.hasFocus()
    won.qtbot.waitUntil(lambda: len(rows_of(won.screen.prizes.table)) == 3)


def test_a_prize_of_no_article_is_refused_beside_the_field_that_chooses_it(
    logged: ArticlesDriver, office: Office
) -> None:
    logged.screen.prizing.begin()
    form = logged.screen.prizing.form
    logged.type_in(TEACHER, "ba")
    logged.submit()
    assert form.article.complaint.startswith("Chưa chọn bài nào.")
    assert form.article.complaint.endswith("bài còn chờ xét thì nhận bài trước.")
    assert office.prizes.of_article(2) == ()


def test_half_a_prize_begun_from_the_list_is_kept_with_its_article(logged: ArticlesDriver) -> None:
    logged.screen.prizing.begin()
    logged.type_in("giu lua", "nhi")
    kept = logged.screen.half_typed
    form = logged.screen.prizing.form
    form.forget()
    logged.screen.take_up(kept)
    logged.screen.prizing.begin()
    assert (form.article.value, form.name.text) == (1, "Giải Nhì")
    logged.screen.receive(None)
    logged.open(LAMP)
    logged.press("Ghi giải…")
    assert not form.article.isVisible()
    assert form.name.text == ""


def test_the_palette_offers_to_record_a_prize(logged: ArticlesDriver) -> None:
    deed = next(one for one in logged.screen.deeds if one.words == "Ghi giải thưởng")
    deed.act()
    assert logged.screen.prizing.form.article.line.hasFocus()
