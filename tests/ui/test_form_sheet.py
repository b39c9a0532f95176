from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.domain.articles.article import ArticleWithoutAuthor, ArticleWithoutTitle
from app.domain.calendar.dates import NoSuchDate
from app.domain.errors import SeveralRefusals
from ui.kit.fields import ChoiceField, DateField, NumberField, TextField, TickField
from ui.kit.form_sheet import FormSheet


class Sheet(FormSheet):
    def __init__(self) -> None:
        super().__init__()
        self.title = self.with_field("title", TextField("Tên bài viết"))
        self.day = self.with_field("received", DateField("Ngày nhận"))
        self.words = self.with_field("words", NumberField("Số từ"))
        self.kind = self.with_field("kind", ChoiceField("Loại", ((1, "Một"), (2, "Hai"))))
        self.sure = self.with_field("sure", TickField("Chắc chắn"))
        column = QVBoxLayout(self)
        for part in (self.title, self.day, self.words, self.kind, self.sure, self.unplaced):
            column.addWidget(part)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    sheet.activateWindow()
    sheet.title.setFocus()
    return sheet


def test_enter_goes_from_the_first_field_to_the_last(sheet: Sheet) -> None:
    met = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert met == ["Tên bài viết", "Ngày nhận", "Số từ", "Loại", "Chắc chắn"]


def test_ctrl_enter_submits_from_anywhere(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet.words.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_day_is_typed_in_three_strokes(sheet: Sheet) -> None:
    sheet.day.put("5/3/21")
    assert sheet.day.day() == date(2021, 3, 5)


def test_a_day_that_does_not_exist_is_refused_by_the_office(sheet: Sheet) -> None:
    sheet.day.put("31/2/21")
    with pytest.raises(NoSuchDate):
        sheet.day.day()


def test_an_empty_number_is_no_number(sheet: Sheet) -> None:
    sheet.words.put(" ")
    assert sheet.words.number() is None


def test_each_of_several_refusals_stands_beside_its_own_field(sheet: Sheet) -> None:
    sheet.complain(SeveralRefusals((ArticleWithoutTitle(), ArticleWithoutAuthor())))
    assert sheet.title.complaint
    assert len(sheet.complaints) == 2
    assert sheet.title.line.hasFocus()


def test_a_complaint_goes_when_the_next_attempt_is_fine(sheet: Sheet) -> None:
    sheet.complain(ArticleWithoutTitle())
    sheet.clear_complaints()
    assert (sheet.title.complaint, sheet.title.line.accessibleDescription()) == ("", "")


def test_what_has_no_space_in_it_is_refused_in_full_sight_and_pushes_no_form_wider(sheet: Sheet) -> None:
    sheet.resize(300, sheet.height())
    sheet.day.put("9" * 60)
    sheet.day.weigh()
    sheet.resize(300, sheet.heightForWidth(300))
    QApplication.processEvents()
    assert f"“{'9' * 60}” không phải là ngày" in sheet.day.complaint
    assert sheet.minimumSizeHint().width() <= 300
    told = next(one for one in sheet.day.findChildren(QLabel) if one.objectName() == "complaint")
    assert told.height() >= told.heightForWidth(told.width())
    sheet.day.put("9" * 20_000)
    sheet.day.weigh()
    assert sheet.sizeHint().height() < 500
