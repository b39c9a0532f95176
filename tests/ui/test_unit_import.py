"""Units that come in as a list, looked at before they are kept."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.office import Office
from tests.ui.directory_scenes import directory_of
from tests.ui.drivers import WindowDriver, press, rows_of
from ui.directory.units_page import UnitsPage
from ui.place import Place

ROWS = "Tên đơn vị\tLoại đơn vị\nPhường Kim Mã\tPhường\nPhường Trúc Bạch\tPhường\nPhòng Nội vụ\tKhông có loại này\n"


def fates(units: UnitsPage) -> list[tuple[str, ...]]:
    return [] if units.importing.list is None else [row[:2] for row in rows_of(units.importing.list.table)]


def settled(window: WindowDriver, units: UnitsPage) -> None:
    window.qtbot.waitUntil(lambda: "…" not in units.importing.said.words)


def test_units_pasted_in_the_list_are_shown_and_only_what_is_right_is_kept(
    window: WindowDriver, office: Office
) -> None:
    units = directory_of(window).units
    window.qtbot.waitUntil(lambda: units.table.records.rowCount() > 0)
    before = len(office.units.all())
    QGuiApplication.clipboard().setText(ROWS)
    units.table.setFocus()
    QTest.keyClick(units.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(window, units)
    assert [fate for _, fate in fates(units)] == ["Nhận", "Trùng, bỏ qua", "Từ chối"]
    assert len(office.units.all()) == before
    press(units.importing, units.importing.keep.text())
    window.qtbot.waitUntil(lambda: "Đã ghi 1 dòng" in units.importing.said.words)
    press(units.importing, "Về danh sách")
    assert "Phường Kim Mã" in [row[0] for row in rows_of(units.table)]


def test_the_button_and_the_palette_lead_there(window: WindowDriver) -> None:
    units = directory_of(window).units
    press(window.frame, "Nhập từ Excel…")
    assert units.importing.isVisible()
    window.go(Place.OVERVIEW)
    window.go(Place.DIRECTORY)
    units.importing.left.emit()
    deed = next(one for one in window.frame.screen_shown.deeds if one.words == "Nhập đơn vị từ bảng tính")
    deed.act()
    assert units.importing.isVisible()
