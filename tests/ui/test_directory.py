"""The directory desk: units entered, corrected and merged; the law as on a day; who signs."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.units.unit import Unit, UnitDraft, UnitKind
from app.office import Office
from tests.ui.drivers import press, rows_of, type_text
from ui.desk import Desk
from ui.directory.law_page import LawPage
from ui.directory.screen import DirectoryScreen


class DirectoryDriver:
    """The desk of the directory, in the clerk's verbs."""

    def __init__(self, screen: DirectoryScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def units(self) -> list[str]:
        """The units listed."""
        return [row[0] for row in rows_of(self.screen.units.table)]

    def seek(self, words: str) -> None:
        """Narrow the units by words."""
        self.screen.seek()
        type_text(self.screen.units.bar.box, words)
        QTest.keyClick(self.screen.units.bar.box, Qt.Key.Key_Return)

    def on(self, day: str) -> None:
        """Ask for the units of a day."""
        line = self.screen.units.bar.day.line
        line.setFocus()
        line.selectAll()
        type_text(line, day)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def open(self, name: str) -> None:
        """Show one unit in full, by keyboard."""
        table = self.screen.units.table
        table.setFocus()
        table.selectRow(self.units().index(name))
        QTest.keyClick(table, Qt.Key.Key_Return)

    def enter(self, name: str, kind: UnitKind = UnitKind.WARD, begins: str = "") -> None:
        """Type a unit on the form and press Ctrl+Enter."""
        fields = self.screen.units.form.fields
        fields.name.put(name)
        fields.kind.put(kind)
        fields.begins.put(begins)
        fields.name.setFocus()
        QTest.keyClick(fields.name.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def said(self) -> str:
        """What the form says of the last unit."""
        return self.screen.units.form.said.words

    def merge(self, into: str, last_day: str) -> None:
        """Merge the unit shown into another."""
        press(self.screen, "Sáp nhập…")
        box = self.screen.units.pane.merging
        type_text(box.into.line, into)
        box.last_day.put(last_day)
        press(box, "Sáp nhập")


@pytest.fixture
def directory(desk: Desk, qtbot: QtBot) -> DirectoryDriver:
    screen = DirectoryScreen(desk)
    screen.resize(1300, 760)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return DirectoryDriver(screen, qtbot)


def unit_named(office: Office, name: str) -> Unit:
    return next(unit for unit in office.units.all() if unit.name == name)


def test_units_are_found_without_tone_marks_by_any_of_their_names(directory: DirectoryDriver) -> None:
    assert len(directory.units()) == 5
    directory.seek("giang vo thcs")
    assert directory.units() == ["Trường THCS Giảng Võ"]


def test_units_are_those_of_the_day_asked_for(directory: DirectoryDriver, office: Office) -> None:
    office.units.add(UnitDraft("Phường Ngọc Hà", UnitKind.WARD, begins=date(2025, 7, 1)))
    QApplication.processEvents()
    assert "Phường Ngọc Hà" not in directory.units()
    directory.on("2/7/25")
    assert "Phường Ngọc Hà" in directory.units()
    directory.on("31/2/25")
    assert "31/2/25" in directory.screen.units.bar.day.complaint


def test_a_unit_is_entered_and_its_twin_pointed_out(directory: DirectoryDriver, office: Office) -> None:
    office.units.add(UnitDraft("Phường Cống Vị", UnitKind.WARD))
    directory.screen.begin()
    directory.enter("Phường Cống Vỉ", begins="1/7/2025")
    assert directory.said().startswith("Đã thêm đơn vị: Phường Cống Vỉ (Phường).")
    assert "Phường Cống Vị" in directory.said()
    assert unit_named(office, "Phường Cống Vỉ").begins == date(2025, 7, 1)


def test_a_name_taken_is_refused_beside_its_field(directory: DirectoryDriver, office: Office) -> None:
    directory.screen.begin()
    directory.enter("Phường Trúc Bạch", begins="31/2/2025")
    fields = directory.screen.units.form.fields
    assert "31/2/2025" in fields.begins.complaint
    directory.enter("Phường Trúc Bạch")
    assert fields.name.complaint
    assert len(office.units.all()) == 5


def test_a_unit_is_corrected_on_the_form(directory: DirectoryDriver, office: Office) -> None:
    directory.open("Phòng Tư pháp")
    press(directory.screen, "Sửa")
    directory.enter("Phòng Tư pháp quận", UnitKind.DEPARTMENT)
    QApplication.processEvents()
    assert "Phòng Tư pháp quận" in directory.units()


def test_a_unit_is_merged_with_its_last_day(directory: DirectoryDriver, office: Office) -> None:
    directory.open("Phường Đội Cấn")
    directory.merge("truc bach", "30/6/2025")
    merged = unit_named(office, "Phường Đội Cấn")
    assert (merged.ends, merged.successor) == (date(2025, 6, 30), unit_named(office, "Phường Trúc Bạch").id)
    QApplication.processEvents()
    directory.on("1/7/2025")
    assert "Phường Đội Cấn" not in directory.units()


def test_a_merger_nobody_can_go_through_with_is_refused_in_its_place(directory: DirectoryDriver) -> None:
    directory.open("Phường Đội Cấn")
    directory.merge("không có đơn vị này", "30/6/2025")
    assert "Chưa chọn đơn vị tiếp nhận" in directory.screen.units.pane.merging.complaints[0]
    directory.screen.units.pane.merging.into.put_pick(None)
    directory.merge("doi can", "30/6/2025")
    assert len(directory.screen.units.pane.merging.complaints) == 1


def test_a_unit_sent_from_elsewhere_is_shown(directory: DirectoryDriver, office: Office) -> None:
    directory.screen.tabs.turn_to(directory.screen.words)
    directory.screen.receive(unit_named(office, "Phòng Tư pháp"))
    assert directory.screen.units.pane.isVisible()
    assert directory.screen.units.table.current.name == "Phòng Tư pháp"


def test_names_of_the_plan_nobody_answers_to_are_said_above_the_list(directory: DirectoryDriver) -> None:
    assert "danh mục không có đơn vị tên này" in directory.screen.units.unanswered.words


def test_a_unit_half_typed_is_there_the_next_time(directory: DirectoryDriver, desk: Desk, qtbot: QtBot) -> None:
    directory.open("Phòng Tư pháp")
    press(directory.screen, "Sửa")
    type_text(directory.screen.units.form.fields.address.line, "25 Liễu Giai")
    again = DirectoryScreen(desk)
    qtbot.addWidget(again)
    again.take_up(directory.screen.half_typed)
    assert again.units.form.fields.address.text == "25 Liễu Giai"
    assert again.units.form.fields.name.text == "Phòng Tư pháp"
    assert again.half_typed == directory.screen.half_typed


def rules(page: LawPage) -> list[str]:
    return [row[1] for row in rows_of(page.table)]


def test_the_base_salary_is_that_of_the_day(directory: DirectoryDriver) -> None:
    page = directory.screen.grounds.law
    directory.screen.tabs.turn_to(directory.screen.grounds)
    page.choice.setCurrentText("Lương cơ sở")
    page.choice.activated.emit(1)
    assert rules(page) == ["1.490.000 đồng/tháng"]
    page.day.put("1/8/2024")
    page.day.line.editingFinished.emit()
    assert rules(page) == ["2.340.000 đồng/tháng"]


def test_every_table_of_the_law_is_read_at_any_time(directory: DirectoryDriver) -> None:
    screen = directory.screen
    tables = (
        (screen.grounds, screen.grounds.law),
        (screen.awards, screen.awards),
        (screen.signers, screen.signers.rules),
    )
    for section, page in tables:
        screen.tabs.turn_to(section)
        page.every.put(ticked=True)
        for place in range(page.choice.count()):
            page.choice.setCurrentIndex(place)
            page.choice.activated.emit(place)
            assert rules(page), page.choice.currentText()


def test_who_signs_is_shown_and_changed_among_the_words(directory: DirectoryDriver) -> None:
    directory.screen.tabs.turn_to(directory.screen.signers)
    press(directory.screen, "Sửa người ký, tiêu đề…")
    assert directory.screen.words.isVisible()
    assert directory.screen.words.table.current.part.label.lower() in "người ký"
