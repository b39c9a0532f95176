"""The office's own base salaries and legal instruments at the directory: entered, corrected, struck out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft
from app.office import Office
from tests.ui.drivers import press, rows_of, type_text
from ui.desk import Desk
from ui.directory.grounds_page import GroundsPage
from ui.directory.screen import DirectoryScreen
from ui.place import SIGNBOARDS, Place

JULY = date(2027, 7, 1)
SALARY = BaseSalaryDraft(dong=2_800_000, begins=JULY, source="Nghị định 9/2027/NĐ-CP")
DECREE = "Nghị định số 9/2027/NĐ-CP ngày 01 tháng 6 năm 2027 của Chính phủ"


class LawDriver:
    """The tables of grounds and base salaries, in the clerk's verbs."""

    def __init__(self, screen: DirectoryScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.page: GroundsPage = screen.grounds
        self.qtbot = qtbot

    def rows(self) -> list[str]:
        """What each row in sight lays down, who entered it and from when to when."""
        return [" | ".join(row[1:5]) for row in rows_of(self.page.law.table)]

    def turn_to(self, table: str) -> None:
        """Choose a table, at any time."""
        self.page.law.every.put(ticked=True)
        self.page.law.choice.setCurrentText(table)
        self.page.law.choice.activated.emit(self.page.law.choice.currentIndex())

    def stand_on(self, words: str) -> None:
        """Stand on the first row that says these words."""
        table = self.page.law.table
        table.selectRow(next(at for at, row in enumerate(rows_of(table)) if words in " | ".join(row)))

    def type_in(self, *texts: str) -> None:
        """Type into the fields from the one with the cursor on, Enter after each; "" passes one by."""
        for text in texts:
            field = QApplication.focusWidget()
            assert field is not None
            if text:
                type_text(field, text)
            QTest.keyClick(field, Qt.Key.Key_Return)

    def submit(self) -> None:
        """Press Ctrl+Enter."""
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def law(desk: Desk, qtbot: QtBot) -> LawDriver:
    """The section of grounds and base salaries in sight."""
    screen = DirectoryScreen(desk)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    screen.activateWindow()
    screen.look()
    screen.tabs.turn_to(screen.grounds)
    return LawDriver(screen, qtbot)


def test_a_base_salary_is_entered_by_keyboard_and_ends_the_one_before_it(law: LawDriver, office: Office) -> None:
    press(law.screen, "Thêm mức lương cơ sở…")
    law.type_in("2.800.000", "1/7/27", "Nghị định 9/2027/NĐ-CP, Điều 3")
    law.submit()
    assert office.law.base_salary(JULY) == 2_800_000
    assert law.rows()[-2:] == [
        "2.530.000 đồng/tháng | đi kèm chương trình | 01/07/2026 | 30/06/2027",
        "2.800.000 đồng/tháng | cơ quan | 01/07/2027 | ",
    ]
    assert law.page.said.words == "Mức 2.800.000 đồng/tháng áp dụng từ ngày 01/07/2027."
    assert law.page.law.table.current.row.own == 1


def test_what_cannot_be_is_said_beside_its_field(law: LawDriver, office: Office) -> None:
    press(law.screen, "Thêm mức lương cơ sở…")
    form = law.page.salary
    law.type_in("hai triệu", "32/7/27")
    law.submit()
    assert form.dong.complaint
    assert form.begins.complaint
    form.dong.put("2.800.000")
    form.begins.put("1/7/2027")
    law.submit()
    assert form.source.complaint.startswith("Chưa ghi nguồn.")
    assert office.law.base_salary(JULY) == 2_530_000


def test_an_odd_amount_is_asked_about_once(law: LawDriver, office: Office) -> None:
    press(law.screen, "Thêm mức lương cơ sở…")
    law.type_in("2.350.000", "1/7/27", "Nghị định")
    law.submit()
    assert law.page.salary.said.words.startswith("Mức 2.350.000 đồng thấp hơn mức ngay trước đó là 2.530.000 đồng.")
    assert office.law.base_salary(JULY) == 2_530_000
    law.submit()
    assert office.law.base_salary(JULY) == 2_350_000


def test_a_line_of_the_office_is_corrected_and_marked_as_checked(law: LawDriver, office: Office) -> None:
    office.own_law.add_base_salary(SALARY)
    law.turn_to("Lương cơ sở")
    law.stand_on("2.800.000")
    press(law.page, "Sửa…")
    law.page.salary.dong.put("2.790.000")
    law.type_in("", "", "", "Trần Thị An", "5/3/21")
    law.submit()
    known = office.own_law.base_salary(1).draft
    assert (known.dong, known.checked_by, known.source) == (2_790_000, "Trần Thị An", SALARY.source)
    assert office.law.salaries[-1].verified


def test_a_line_of_the_office_is_struck_out_with_a_reason(law: LawDriver, office: Office) -> None:
    office.own_law.add_base_salary(SALARY)
    law.turn_to("Lương cơ sở")
    law.stand_on("2.800.000")
    press(law.page, "Gạch bỏ…")
    law.submit()
    assert law.page.reason.complaints
    law.type_in("ghi nhầm")
    law.submit()
    assert office.law.base_salary(JULY) == 2_530_000


def test_what_ships_is_only_read_and_written_anew_as_the_offices_own(law: LawDriver, office: Office) -> None:
    law.turn_to("Lương cơ sở")
    law.stand_on("2.530.000")
    with pytest.raises(StopIteration):
        press(law.page, "Sửa…")
    press(law.page, "Ghi lại theo văn bản gốc…")
    form = law.page.salary
    assert (form.dong.text, form.begins.text) == ("2.530.000", "01/07/2026")
    assert form.half_typed == {}
    form.checked_by.put("Trần Thị An")
    law.submit()
    assert office.law.salaries[-1].verified
    assert len(law.rows()) == 5


def test_a_decree_is_entered_in_place_of_another(law: LawDriver, office: Office) -> None:
    press(law.screen, "Thêm căn cứ…")
    form = law.page.instrument
    form.title.put(f"Căn cứ {DECREE};")
    form.begins.setFocus()
    law.type_in("1/7/27", "", "152/2025 ngày 14 tháng 6", "", "Công báo")
    law.submit()
    assert office.own_law.instrument(1).draft.replaces == "nd-152-2025"
    assert f"Căn cứ {DECREE}" in office.law.grounds_in_force(JULY)
    assert law.page.law.table.current.what == DECREE


def test_a_decree_is_corrected_with_what_it_replaces_in_its_place(law: LawDriver, office: Office) -> None:
    known = InstrumentDraft(title=DECREE, begins=JULY, source="Công báo", replaces="nd-152-2025")
    office.own_law.add_instrument(known)
    law.turn_to("Căn cứ pháp lý")
    law.stand_on(DECREE)
    press(law.page, "Sửa…")
    assert law.page.instrument.replaces.text.startswith("Nghị định số 152/2025")
    law.page.instrument.ends.put("31/12/2030")
    law.submit()
    corrected = office.own_law.instrument(1).draft
    assert (corrected.ends, corrected.replaces) == (date(2030, 12, 31), "nd-152-2025")


def test_an_unknown_instrument_is_not_replaced(law: LawDriver, office: Office) -> None:
    press(law.screen, "Thêm căn cứ…")
    form = law.page.instrument
    form.title.put(DECREE)
    form.begins.put("1/7/2027")
    form.source.put("Công báo")
    form.replaces.put("Nghị định không có")
    form.begins.setFocus()
    law.submit()
    assert "Không có văn bản mã “Nghị định không có”" in form.replaces.complaint
    assert not any(row.own for row in office.law.instruments)


def test_half_a_line_is_kept_and_taken_up_again(law: LawDriver) -> None:
    press(law.screen, "Thêm mức lương cơ sở…")
    law.type_in("2.800.000")
    kept = law.screen.half_typed
    assert kept["law"]["salary"]["fields"]["dong"] == "2.800.000"
    law.page.salary.forget()
    assert law.screen.half_typed == {}
    law.screen.take_up(kept)
    law.page.begin_base_salary()
    assert law.page.salary.dong.text == "2.800.000"


def test_another_line_waits_until_the_one_begun_is_done(law: LawDriver, office: Office) -> None:
    office.own_law.add_base_salary(SALARY)
    law.page.begin_base_salary()
    law.type_in("2.900.000")
    law.page.salary.left.emit()
    law.turn_to("Lương cơ sở")
    law.stand_on("2.800.000")
    press(law.page, "Sửa…")
    assert law.page.salary.dong.text == "2.900.000"
    assert "đang nhập dở" in law.page.salary.said.words


def test_the_clerk_is_sent_there_from_any_desk(law: LawDriver) -> None:
    deeds = {deed.words: deed for deed in law.screen.deeds}
    assert {errand.words for errand in SIGNBOARDS[Place.DIRECTORY].errands} <= deeds.keys()
    law.screen.tabs.turn_to(law.screen.units)
    deeds["Thêm mức lương cơ sở"].act()
    assert law.page.salary.isVisible()
    deeds["Thêm văn bản làm căn cứ"].act()
    assert law.page.instrument.isVisible()
