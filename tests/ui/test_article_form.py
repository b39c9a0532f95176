from datetime import date
from fractions import Fraction

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.domain.articles.contest import Author, Eligibility
from app.domain.articles.judging import Mark
from app.office import Office
from tests.builders import an_exemplar
from tests.ui.conftest import LAMP, TEACHER
from tests.ui.drivers import ArticlesDriver, compose, type_text
from ui.articles.authors_box import AuthorsBox


def test_an_article_is_logged_by_keyboard_alone(articles: ArticlesDriver, office: Office) -> None:
    articles.log(title=LAMP, unit="truc bach", received="5/3/21")
    articles.go_back()
    assert articles.lists(LAMP)
    draft = office.articles.article(1).draft
    assert (draft.received, draft.authors[0].birth_year, draft.words) == (date(2021, 3, 5), 1975, 1200)
    assert draft.unit == office.units.named("Phường Trúc Bạch", date(2021, 3, 5)).id


def test_the_next_article_of_a_bundle_keeps_the_unit_and_the_day(articles: ArticlesDriver, office: Office) -> None:
    articles.log(title=LAMP, unit="truc bach", received="5/3/21")
    assert articles.said() == f"Đã ghi bài “{LAMP}”. Mời nhập bài tiếp theo."
    articles.log(title=TEACHER, unit="", received="")
    first, second = (office.articles.article(number).draft for number in (1, 2))
    assert (second.unit, second.received) == (first.unit, first.received)


def test_a_refused_article_is_explained_beside_its_field(articles: ArticlesDriver) -> None:
    articles.log(received="31/02/2021")
    assert articles.complaint("received").startswith("Không có ngày 31/02/2021.")
    assert articles.form.fields.received.line.hasFocus()
    articles.go_back()
    assert articles.titles() == []


def test_a_day_is_written_in_full_once_the_field_is_left(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.form.fields.received.line.setFocus()
    articles.type_in("5/3/21")
    assert articles.form.fields.received.text == "05/03/2021"


def test_the_article_can_be_submitted_from_the_unit_half_typed(articles: ArticlesDriver, office: Office) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa")
    articles.form.fields.unit.line.setFocus()
    type_text(articles.form.fields.unit.line, "truc bach")
    articles.submit()
    assert office.articles.article(1).draft.unit == 1


def test_nothing_is_picked_behind_the_back_of_a_clerk_who_is_still_typing(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa")
    line = articles.form.fields.unit.line
    line.setFocus()
    type_text(line, "truc")
    articles.qtbot.wait(300)
    assert line.text() == "truc"


def test_a_unit_not_chosen_is_asked_for(articles: ArticlesDriver) -> None:
    articles.log(unit="")
    assert articles.complaint("unit").startswith("Chưa chọn đơn vị gửi bài.")


def test_a_complaint_is_read_out_with_its_field(articles: ArticlesDriver) -> None:
    articles.log(received="31/02/2021")
    assert articles.form.fields.received.line.accessibleDescription() == articles.complaint("received")


def test_everything_that_cannot_be_read_is_said_at_once(articles: ArticlesDriver) -> None:
    articles.log(title=" ", unit="phường nào đó", received="mai", words="nhiều")
    for field in ("title", "unit", "received", "words"):
        assert articles.complaint(field)


def test_what_the_office_refuses_stands_beside_the_field_it_names(articles: ArticlesDriver) -> None:
    articles.log(received="19/3/21")
    assert "19/03/2021" in articles.complaint("received")


def test_nothing_typed_is_lost_when_the_article_is_refused(articles: ArticlesDriver) -> None:
    articles.log(title=LAMP, received="31/02/2021")
    fields = articles.form.fields
    assert (fields.title.text, fields.received.text) == (LAMP, "31/02/2021")
    assert fields.authors.authors[0].name == "Nguyễn Thị Hoa"


def test_a_half_typed_article_is_there_when_the_clerk_comes_back(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa")
    articles.go_back()
    articles.begin()
    assert articles.form.fields.title.text == LAMP
    assert articles.form.fields.authors.authors[0].name == "Nguyễn Thị Hoa"


def test_an_author_without_a_name_is_never_dropped_in_silence(articles: ArticlesDriver) -> None:
    articles.log(author=("", "0912345678", "", "", ""))
    assert articles.complaint("authors")


def test_the_same_article_is_not_logged_twice(logged: ArticlesDriver) -> None:
    logged.log(title=LAMP.upper(), author=("nguyễn văn hòa", "0912345678", "12 Quán Thánh", "", ""))
    assert "05/03/2021" in logged.complaint("title")


def test_the_checklist_speaks_while_the_article_is_typed(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa")
    check = articles.form.checklist
    articles.qtbot.waitUntil(lambda: check.verdict == Eligibility.INELIGIBLE.label)
    assert any("số điện thoại" in sentence for sentence in check.sentences)


def test_the_checklist_names_the_limit_of_the_plan(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP)
    articles.form.fields.words.line.setFocus()
    articles.type_in("1501")
    articles.qtbot.waitUntil(lambda: any("1.500 từ" in one for one in articles.form.checklist.sentences))


def test_a_title_composed_with_telex_is_kept_as_one_composed_text(articles: ArticlesDriver, office: Office) -> None:
    articles.begin()
    line = articles.form.fields.title.line
    compose(line, "G", "Gư", "Gươ", "Gương", commits="Gương")
    compose(line, " ", "s", "sá", commits=" sáng")
    line.setCursorPosition(0)
    assert line.text() == "Gương sáng"
    articles.log(title="")
    assert office.articles.article(1).draft.title == "Gương sáng"


def test_a_correction_changes_what_was_typed_and_nothing_else(logged: ArticlesDriver, office: Office) -> None:
    before = office.articles.article(1).draft
    logged.open(LAMP)
    logged.press("Sửa")
    logged.type_in("Người giữ lửa phố Hàng Bún")
    logged.submit()
    assert logged.lists(TEACHER, "Người giữ lửa phố Hàng Bún")
    after = office.articles.article(1).draft
    assert (after.authors, after.unit, after.received) == (before.authors, before.unit, before.received)


def test_a_score_given_by_hand_is_typed_with_the_article_and_kept_exact(logged: ArticlesDriver, office: Office) -> None:
    logged.open(LAMP)
    logged.press("Sửa")
    logged.screen.forms.correcting.fields.score.put("8,75")
    logged.screen.forms.correcting.submit.click()
    assert office.articles.article(1).draft.score == Fraction(35, 4)
    logged.open(LAMP)
    logged.press("Sửa")
    logged.screen.forms.correcting.fields.score.put("chín")
    logged.screen.forms.correcting.submit.click()
    assert logged.screen.forms.correcting.fields.score.complaint


def test_a_score_of_judges_stays_what_they_gave_it_when_the_article_is_corrected(
    logged: ArticlesDriver, office: Office
) -> None:
    for judge, mark in (("Trần Thị An", 8), ("Lê Văn Ân", 8), ("Bùi Thị Dung", 9)):
        office.judging.mark(1, Mark(judge, (Fraction(mark),)))
    logged.open(LAMP)
    logged.press("Sửa")
    form = logged.screen.forms.correcting
    assert form.fields.score.text == "8,33"
    form.fields.words.put("1500")
    form.fields.words.edited.emit()
    kept = form.half_typed
    form.take_up(kept, office.articles.article(1))
    form.submit.click()
    assert (office.articles.article(1).draft.words, office.articles.article(1).draft.score) == (1500, Fraction(25, 3))
    logged.open(LAMP)
    logged.press("Sửa")
    form.fields.score.put("9")
    form.submit.click()
    assert form.fields.score.complaint
    assert office.articles.article(1).draft.score == Fraction(25, 3)


def test_a_correction_half_done_does_not_give_way_to_another(logged: ArticlesDriver) -> None:
    logged.open(LAMP)
    logged.press("Sửa")
    logged.type_in("Người giữ lửa phố Hàng Bún")
    logged.go_back()
    logged.open(TEACHER)
    logged.press("Sửa")
    assert logged.form.fields.title.text == "Người giữ lửa phố Hàng Bún"
    assert "đang sửa dở" in logged.said()
    logged.press("Bỏ phần đang sửa")
    assert logged.lists(TEACHER, LAMP)


def test_an_exemplar_is_linked_by_typing_a_part_of_the_name(articles: ArticlesDriver, office: Office) -> None:
    office.exemplars.add(an_exemplar("Trần Thị Vân Anh"))
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa", "0912345678", "12 Quán Thánh")
    articles.form.fields.exemplars.setFocus()
    articles.type_in("van anh")
    assert articles.form.fields.exemplars.values == (1,)


def test_a_name_that_links_to_nobody_is_not_passed_over(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.form.fields.exemplars.setFocus()
    articles.type_in("Nguyễn Không Ai")
    articles.log()
    assert "Nguyễn Không Ai" in articles.complaint("exemplars")


def test_a_link_is_taken_off_again(articles: ArticlesDriver, office: Office) -> None:
    office.exemplars.add(an_exemplar("Trần Thị Vân Anh"))
    articles.begin()
    articles.form.fields.exemplars.setFocus()
    articles.type_in("van anh")
    articles.press("Bỏ liên kết với Trần Thị Vân Anh")
    assert not articles.form.fields.exemplars.values


def test_what_the_papers_could_not_print_is_said_with_the_character(articles: ArticlesDriver) -> None:
    articles.log(title="Gương sáng 漢")
    (complaint,) = articles.form.fields.complaints
    assert "ký tự “漢” trong “Gương sáng 漢”" in complaint


def test_a_year_of_birth_that_cannot_be_read_is_refused_at_its_own_line(articles: ArticlesDriver) -> None:
    articles.log(author=("Nguyễn Thị Hoa", "0912345678", "12 Quán Thánh", "", "19x5"))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert (line.accessibleName(), line.text()) == ("Tác giả 1: Năm sinh", "19x5")
    assert line.property("wrong") is True
    assert articles.complaint("authors").startswith("Tác giả 1: Năm sinh: “19x5” không phải là số nguyên.")
    line.selectAll()
    articles.type_in("1975")
    articles.submit()
    assert line.property("wrong") is False
    assert articles.said().startswith("Đã ghi bài")


def test_the_checklist_keeps_its_points_while_a_year_cannot_be_read(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa", "", "", "", "1975")
    articles.qtbot.waitUntil(lambda: any("điện thoại" in one for one in articles.form.checklist.sentences))
    kept = articles.form.checklist.sentences
    born = articles.form.fields.authors.findChildren(QLineEdit)[4]
    born.setFocus()
    type_text(born, "x")
    articles.qtbot.wait(300)
    assert articles.form.checklist.sentences == kept


def test_the_second_author_without_a_name_is_where_the_cursor_goes(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.press("+ Thêm tác giả")
    articles.form.fields.title.line.setFocus()
    articles.type_in(LAMP, "Nguyễn Thị Hoa", "", "", "", "", "", "0912345678")
    articles.submit()
    line = QApplication.focusWidget()
    assert line is articles.form.fields.authors.names[1]


def test_one_of_several_authors_is_taken_off_and_the_others_stay(articles: ArticlesDriver) -> None:
    articles.begin()
    authors = articles.form.fields.authors
    authors.put((Author("Nguyễn Thị Hoa"), Author("Trần Văn Dũng"), Author("Lê Mai Loan")))
    _removal(authors, 2).click()
    assert [author.name for author in authors.authors] == ["Nguyễn Thị Hoa", "Lê Mai Loan"]
    assert authors.names[1].hasFocus()
    assert articles.form.fields.is_begun
    _removal(authors, 1).click()
    assert [author.name for author in authors.authors] == ["Lê Mai Loan"]
    assert not _removal(authors, 1).isVisible()


def _removal(authors: AuthorsBox, number: int) -> QPushButton:
    buttons = authors.findChildren(QPushButton)
    return next(one for one in reversed(buttons) if one.accessibleName() == f"Bỏ tác giả {number}")
