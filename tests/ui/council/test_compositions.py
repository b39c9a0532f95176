"""The compositions of the council by keyboard: listed, corrected where mistyped, struck out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.ui.council_driver import CouncilDriver
from tests.ui.council_stage import MEMBERS, PLAN, TELLERS
from tests.ui.drivers import press, rows_of, type_text
from ui.background import Background
from ui.council.compositions import Compositions
from ui.council.screen import CouncilScreen
from ui.desk import Desk

ENTER = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def screen(council: CouncilDriver) -> CouncilScreen:
    return council.screen


@pytest.fixture
def compositions(screen: CouncilScreen) -> Compositions:
    press(screen, "Danh sách Hội đồng")
    return screen.compositions


def retype(compositions: Compositions, accessible_name: str, text: str) -> None:
    QApplication.processEvents()
    line = next(
        one
        for one in compositions.findChildren(QLineEdit)
        if one.accessibleName() == accessible_name and one.isVisible()
    )
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_text(line, text)


def submit() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, *ENTER)
    QApplication.processEvents()


def open_for_correction(compositions: Compositions) -> None:
    QTest.keyClick(compositions.table, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Space)


def test_the_list_says_which_composition_is_in_force(compositions: Compositions) -> None:
    assert rows_of(compositions.table) == [("10/01/2024", "05/QĐ-SXD", "11", "Đang có hiệu lực")]


def test_a_member_mistyped_is_respelt_and_the_meeting_follows(
    council: CouncilDriver, screen: CouncilScreen, compositions: Compositions, voting: Office
) -> None:
    council.prepare("3/12/24", "Công nhận", TELLERS, [(MEMBERS[7], "đi công tác", False)])
    press(screen, "Danh sách Hội đồng")
    open_for_correction(compositions)
    retype(compositions, "Thành viên 8: họ và tên", "Đỗ Văn Đạc")
    submit()
    assert voting.councils.council(1).draft.members[7].name == "Đỗ Văn Đạc"
    assert voting.councils.meeting(1).draft.absences[0].name == "Đỗ Văn Đạc"
    assert compositions.currentIndex() == 0


def test_a_correction_the_office_refuses_is_said_beside_its_field(compositions: Compositions) -> None:
    open_for_correction(compositions)
    retype(compositions, "Số quyết định thành lập", "")
    submit()
    assert compositions.correcting.decision.complaint.startswith("Hội đồng chưa có số quyết định thành lập.")


def test_a_composition_is_struck_out_with_a_reason(
    screen: CouncilScreen, compositions: Compositions, voting: Office
) -> None:
    press(compositions.pane, "Gạch bỏ…")
    submit()
    (said,) = compositions.pane.reason.complaints
    assert said
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    type_text(focus, "Ghi nhầm quyết định")
    submit()
    assert voting.councils.council(1).struck == "Ghi nhầm quyết định"
    assert screen.list.none.isVisible()


def test_a_composition_with_a_meeting_is_not_struck_out(
    council: CouncilDriver, screen: CouncilScreen, compositions: Compositions
) -> None:
    council.prepare("3/12/24", "Công nhận", TELLERS)
    press(screen, "Danh sách Hội đồng")
    press(compositions.pane, "Gạch bỏ…")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    type_text(focus, "Ghi nhầm quyết định")
    submit()
    (said,) = compositions.pane.reason.complaints
    assert said.startswith("Hội đồng theo quyết định 05/QĐ-SXD đang có phiên họp số 1 ngày 03/12/2024.")


def test_a_correction_half_typed_is_taken_up_over_its_composition(
    screen: CouncilScreen, compositions: Compositions, voting: Office, background: Background, qtbot: QtBot
) -> None:
    open_for_correction(compositions)
    retype(compositions, "Thành viên 8: họ và tên", "Đỗ Văn Đạc")
    kept = screen.half_typed
    assert kept
    desk = Desk(voting, background)
    desk.choose(voting.plans.plan(PLAN))
    again = CouncilScreen(desk)
    qtbot.addWidget(again)
    again.take_up(kept)
    assert again.half_typed == kept
    again.compositions.correcting.fields.finished.emit()
    assert voting.councils.council(1).draft.members[7].name == "Đỗ Văn Đạc"


def test_a_new_composition_half_typed_survives_a_correction_of_another(compositions: Compositions) -> None:
    press(compositions, "Ghi Hội đồng mới")
    retype(compositions, "Số quyết định thành lập", "77/QĐ-SXD")
    compositions.show_list()
    open_for_correction(compositions)
    compositions.show_list()
    press(compositions, "Ghi Hội đồng mới")
    assert compositions.entering.decision.text == "77/QĐ-SXD"


def test_escape_leads_back_to_the_meetings(screen: CouncilScreen, compositions: Compositions) -> None:
    QTest.keyClick(compositions.table, Qt.Key.Key_Escape)
    assert screen.list.isVisible()


def test_a_composition_comes_in_from_a_spreadsheet(screen: CouncilScreen, voting: Office, qtbot: QtBot) -> None:
    next(deed for deed in screen.deeds if deed.words == "Nhập Hội đồng từ bảng tính").act()
    page = screen.compositions.importing.page("council", "")
    assert page.isVisible()
    headings = ("Họ và tên", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")
    first = ("Nguyễn Văn Chủ", "Chủ tịch Hội đồng", "215/QĐ-SXD", "20/11/2024")
    lines = (headings, first, *((name, "Ủy viên", "", "") for name in MEMBERS[:8]))
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")
    press(page, "Dán")
    qtbot.waitUntil(lambda: page.list is not None)
    press(page, page.keep.text())
    qtbot.waitUntil(lambda: "Đã ghi 9 dòng" in page.said.words)
    press(page, "Về danh sách")
    assert rows_of(screen.compositions.table)[0][1] == "215/QĐ-SXD"
    assert voting.councils.council_on(date(2024, 12, 3)).size == 9
