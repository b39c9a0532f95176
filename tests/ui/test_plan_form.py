"""A plan edited on the form: sections at the left, fields at the right, what is wrong beside what it is about."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calendar.period import Cadence
from app.domain.journal.journal import JournalFilter
from app.domain.plans.plan import Matter, Plan, QuotaRule
from app.office import Office
from tests.shipped import ALL, BINH_PHUOC, shipped, shipped_text
from tests.ui.conftest import PLAN
from tests.ui.plan_form_driver import PlanFormDriver
from ui.desk import Desk
from ui.directory.plan_writing import PlanWriting
from ui.directory.screen import DirectoryScreen
from ui.plans.sections import SECTIONS


@pytest.fixture
def writing(desk: Desk, qtbot: QtBot) -> PlanWriting:
    writing = PlanWriting(desk)
    writing.resize(1100, 700)
    qtbot.addWidget(writing)
    with qtbot.waitActive(writing):
        writing.show()
        writing.activateWindow()
    return writing


@pytest.fixture
def form(writing: PlanWriting, qtbot: QtBot) -> PlanFormDriver:
    writing.edit(PLAN)
    return PlanFormDriver(writing.form, qtbot)


def kept(office: Office) -> Plan:
    return office.plans.plan(PLAN)


@pytest.mark.parametrize("code", ALL)
def test_a_plan_opened_everywhere_and_kept_is_the_same_to_the_letter(
    writing: PlanWriting, office: Office, qtbot: QtBot, code: str
) -> None:
    office.plans.load(shipped_text(code))
    writing.edit(code)
    form = PlanFormDriver(writing.form, qtbot)
    for section in SECTIONS:
        form.turn_to(section.title)
        assert form.form.page.section is section
    assert not writing.is_begun
    form.press("Ghi kế hoạch")
    assert office.plans.plan(code) == shipped(code)
    assert office.plans.text(code) == shipped_text(code)


def test_number_day_and_signer_are_typed_as_everywhere(form: PlanFormDriver, office: Office) -> None:
    form.type("Số, ký hiệu", "191/KH-UBND")
    form.type("Ngày ban hành", "5/11/20")
    form.type("Người ký kế hoạch", "Lê Thị Hoa")
    form.press("Ghi kế hoạch")
    assert (kept(office).number, kept(office).issued_on) == ("191/KH-UBND", date(2020, 11, 5))
    assert kept(office).signed_by == "Lê Thị Hoa"
    assert "# Mục III.3.a: giới thiệu, đề xuất" in office.plans.text(PLAN)


def test_a_due_day_is_moved_and_counted_in(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Chỉ tiêu")
    form.choose("Hạn hằng tháng", "đến hết ngày (kể cả ngày đó)")
    form.type("Ngày trong tháng", "12")
    form.press("Ghi kế hoạch")
    limit = kept(office).monthly_limit(Matter.EXEMPLARS)
    assert limit is not None
    assert limit.worded == "đến hết ngày 12 hằng tháng"


def test_units_are_given_a_quota_of_their_own_by_name(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Chỉ tiêu")
    form.press("Thêm chỉ tiêu")
    form.choose("Giao, chỉ tiêu 8", "Bài viết dự thi")
    form.type("Tối thiểu, chỉ tiêu 8", "3")
    form.choose("Kỳ, chỉ tiêu 8", "mỗi quý")
    form.type("Hoặc giao riêng cho đơn vị nêu tên, chỉ tiêu 8", "Phường Trúc Bạch\nPhường Quán Thánh")
    form.press("Ghi kế hoạch")
    named = ("Phường Trúc Bạch", "Phường Quán Thánh")
    assert kept(office).quotas[-1] == QuotaRule(Matter.ARTICLES, Cadence.QUARTER, 3, (), named)


def test_a_line_taken_out_is_put_back_where_it_stood(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Tiêu chí")
    form.press("Bỏ tiêu chí 2, nhóm tiêu chí 1")
    assert "Tiêu chí, tiêu chí 3, nhóm tiêu chí 1" not in form.names()
    form.press("Lấy lại tiêu chí vừa bỏ")
    form.press("Ghi kế hoạch")
    assert kept(office) == shipped(PLAN)


def test_papers_of_the_dossier_change_places_and_become_required(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Hồ sơ")
    form.press("Đưa giấy tờ 2 lên")
    form.tick("Bắt buộc phải có, giấy tờ 4")
    form.press("Ghi kế hoạch")
    codes = [one.code for one in kept(office).dossier]
    assert codes[:2] == ["bao-cao-thanh-tich", "van-ban-de-nghi"]
    assert kept(office).dossier[3].required


def test_the_cursor_stays_on_the_button_of_the_line_that_is_moved(form: PlanFormDriver) -> None:
    form.turn_to("Hồ sơ")
    form.press("Đưa giấy tờ 1 xuống")
    assert form.focused().accessibleName() == "Đưa giấy tờ 2 xuống"


def test_a_plan_without_a_vote_has_none_and_gets_back_what_was_typed(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Bỏ phiếu")
    form.type("Tỷ lệ đồng ý cần đạt", "4/5")
    form.tick("Hội đồng bỏ phiếu")
    assert form.names() == ["Hội đồng bỏ phiếu"]
    form.tick("Hội đồng bỏ phiếu")
    assert form.stands("Tỷ lệ đồng ý cần đạt") == "4/5"
    form.tick("Hội đồng bỏ phiếu")
    form.press("Ghi kế hoạch")
    assert kept(office).vote is None


def test_what_cannot_be_read_is_said_beside_its_field_and_nothing_is_kept(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Thời gian")
    form.type("Từ ngày", "31/2/21")
    assert "31/2/21" in form.complaint("Từ ngày")
    assert form.marked() == ["Thời gian, 1 chỗ sai"]
    form.turn_to("Chung")
    form.press("Ghi kế hoạch")
    assert form.focused().accessibleName() == "Từ ngày"
    assert kept(office) == shipped(PLAN)


def test_a_rule_broken_is_said_beside_the_part_it_is_about(form: PlanFormDriver) -> None:
    form.turn_to("Chỉ tiêu")
    form.type("Tối thiểu, chỉ tiêu 3", "0")
    assert "Chỉ tiêu thứ 3: số 0 không được nhỏ hơn 1" in form.complaint("Tối thiểu, chỉ tiêu 3")
    assert form.form.verdict.words.startswith("1 chỗ sai")
    form.type("Tối thiểu, chỉ tiêu 3", "1")
    assert form.complaint("Tối thiểu, chỉ tiêu 3") == ""


def test_what_is_odd_is_pointed_out_and_does_not_stand_in_the_way(form: PlanFormDriver, office: Office) -> None:
    form.turn_to("Chỉ tiêu")
    form.type("Hoặc giao riêng cho đơn vị nêu tên, chỉ tiêu 6", "Phường Không Có")
    assert form.marked() == ["Chỉ tiêu, 1 chỗ cần xem lại"]
    form.press("Ghi kế hoạch")
    assert kept(office).quotas[5].units == ("Phường Không Có",)


def test_enter_goes_through_a_section_and_on_to_the_next(form: PlanFormDriver) -> None:
    form.editor("Trích yếu").setFocus()
    form.enter()
    assert form.focused() is form.editor("Cuộc thi, phong trào")
    form.turn_to("Bỏ phiếu")
    form.editor("Hội đồng bỏ phiếu").setFocus()
    for _ in range(8):
        form.enter()
    assert form.form.page.section.title == "Bỏ phiếu"
    form.enter()
    assert form.form.page.section.title == "Tiến độ, phân công"


def test_tab_goes_from_the_sections_through_the_fields_to_the_buttons(form: PlanFormDriver) -> None:
    form.turn_to("Bỏ phiếu")
    form.tick("Hội đồng bỏ phiếu")
    form.form.sections.setFocus()
    met = []
    for _ in range(3):
        QTest.keyClick(form.focused(), Qt.Key.Key_Tab)
        met.append(_said(form.focused()))
    assert met == ["Hội đồng bỏ phiếu", "Sang phần “Tiến độ, phân công”", "Ghi kế hoạch"]


def test_control_enter_keeps_the_plan_and_escape_leaves_it_as_it_stands(
    form: PlanFormDriver, writing: PlanWriting, office: Office
) -> None:
    form.type("Số, ký hiệu", "192/KH-UBND")
    with form.qtbot.waitSignal(writing.left):
        QTest.keyClick(form.editor("Số, ký hiệu"), Qt.Key.Key_Escape)
    writing.edit(PLAN)
    assert form.stands("Số, ký hiệu") == "192/KH-UBND"
    QTest.keyClick(form.editor("Số, ký hiệu"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(office).number == "192/KH-UBND"


def test_keeping_a_plan_is_one_entry_of_the_journal(form: PlanFormDriver, office: Office) -> None:
    before = len(office.upkeep.page(JournalFilter(), None, 100).rows)
    form.type("Số, ký hiệu", "193/KH-UBND")
    form.press("Ghi kế hoạch")
    assert len(office.upkeep.page(JournalFilter(), None, 100).rows) == before + 1


def test_a_plan_half_edited_is_there_the_next_time(form: PlanFormDriver, desk: Desk, qtbot: QtBot) -> None:
    form.turn_to("Bỏ phiếu")
    form.type("Dự họp tối thiểu", "3/")
    screen = DirectoryScreen(desk)
    qtbot.addWidget(screen)
    writing = form.form.parentWidget()
    assert isinstance(writing, PlanWriting)
    screen.take_up({"plan": writing.half_typed})
    screen.plans.writing.form.turn_to("Bỏ phiếu")
    again = PlanFormDriver(screen.plans.writing.form, qtbot)
    screen.tabs.turn_to(screen.plans)
    screen.show()
    assert again.stands("Dự họp tối thiểu") == "3/"
    assert "3/" in again.complaint("Dự họp tối thiểu")


def test_a_plan_goes_on_as_text_and_back_on_the_form(
    form: PlanFormDriver, writing: PlanWriting, office: Office
) -> None:
    form.type("Số, ký hiệu", "194/KH-UBND")
    form.press("Sửa bằng văn bản TOML")
    text = writing.editor.text.toPlainText()
    assert text == shipped_text(PLAN).replace("190/KH-UBND", "194/KH-UBND", 2).replace("194", "190", 1)
    writing.editor.text.setPlainText(text.replace('"Phạm Thị Diễm"', '"Lê Thị Hoa"', 1))
    writing.editor.as_form.click()
    assert form.stands("Người ký kế hoạch") == "Lê Thị Hoa"
    form.press("Ghi kế hoạch")
    assert (kept(office).number, kept(office).signed_by) == ("194/KH-UBND", "Lê Thị Hoa")


def test_a_shipped_plan_is_begun_from_on_the_form(writing: PlanWriting, office: Office, qtbot: QtBot) -> None:
    writing.begin_with(shipped_text(BINH_PHUOC))
    form = PlanFormDriver(writing.form, qtbot)
    assert "được thay bằng bản này" in writing.form.said.words
    form.press("Ghi kế hoạch")
    assert office.plans.plan(BINH_PHUOC) == shipped(BINH_PHUOC)


def _said(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QPushButton) else "")
