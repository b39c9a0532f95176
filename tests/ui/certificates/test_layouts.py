"""Fields of a certificate moved over the sheet by mouse, by keys and by figures, and kept as the office's own."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from app.domain.certificates.blank_scan import ScanNotReadable, ScanTooLarge
from app.domain.certificates.certificate_layout import IN_PLACE, CertificateLayout, Field, Part
from app.office import Office
from tests.ui.certificates.stage import CertificatesDriver
from ui.certificates.scan import read_scan
from ui.habits import Habits

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def layouts(certificates: CertificatesDriver) -> CertificatesDriver:
    """The page of layouts, the name chosen on the A4 sheet."""
    certificates.turn_to(certificates.screen.layouts)
    certificates.take(Part.NAME)
    return certificates


def place(field: Field) -> tuple[float, float, float]:
    return field.left, field.baseline, field.width


def test_arrow_keys_move_the_chosen_field_by_half_a_millimetre_and_with_shift_by_five(
    layouts: CertificatesDriver,
) -> None:
    assert place(layouts.field(Part.NAME)) == (28, 109, 241)
    layouts.type_key(Qt.Key.Key_Left)
    layouts.type_key(Qt.Key.Key_Down)
    assert place(layouts.field(Part.NAME)) == (27.5, 109.5, 241)
    layouts.type_key(Qt.Key.Key_Right, SHIFT)
    layouts.type_key(Qt.Key.Key_Up, SHIFT)
    assert place(layouts.field(Part.NAME)) == (32.5, 104.5, 241)
    layouts.type_key(Qt.Key.Key_Left, CTRL)
    assert place(layouts.field(Part.NAME)) == (32.5, 104.5, 240.5)


def test_page_keys_choose_the_next_field(layouts: CertificatesDriver) -> None:
    layouts.type_key(Qt.Key.Key_PageDown)
    assert layouts.chosen() is Part.POST
    layouts.type_key(Qt.Key.Key_PageUp)
    layouts.type_key(Qt.Key.Key_PageUp)
    assert layouts.chosen() is Part.FORM


def test_the_mouse_drags_a_field_to_where_it_is_let_go(layouts: CertificatesDriver) -> None:
    layouts.drag(Part.SIGNER, -12, 4)
    assert layouts.chosen() is Part.SIGNER
    assert place(layouts.field(Part.SIGNER)) == pytest.approx((137, 204, 120), abs=0.5)


def test_figures_and_sheet_tell_the_same(layouts: CertificatesDriver) -> None:
    form = layouts.screen.layouts.form
    layouts.type_key(Qt.Key.Key_Right)
    assert form.lengths["left"].text == "28,5"
    layouts.fill(form.lengths["left"], "30,5")
    layouts.fill(form.lengths["floor"], "20")
    assert place(layouts.field(Part.NAME)) == (30.5, 109, 241)
    assert layouts.field(Part.NAME).smallest == 20


def test_a_figure_that_could_not_be_printed_is_refused_and_the_cursor_stays(layouts: CertificatesDriver) -> None:
    form = layouts.screen.layouts.form
    layouts.fill(form.lengths["floor"], "40")
    assert form.lengths["floor"].complaint.startswith("Cỡ nhỏ nhất của phần tên người")
    layouts.fill(form.lengths["left"], "hai")
    assert form.lengths["left"].complaint.startswith("“hai” không phải một số đo.")
    assert form.lengths["left"].line.hasFocus()
    assert layouts.field(Part.NAME).smallest == 17
    assert place(layouts.field(Part.NAME)) == (28, 109, 241)


def test_what_is_kept_is_what_certificates_are_printed_by(layouts: CertificatesDriver, office: Office) -> None:
    layouts.type_key(Qt.Key.Key_Right, SHIFT)
    assert list(layouts.screen.half_typed["layouts"]["changed"]) == ["a4"]
    layouts.press("Ghi mẫu")
    assert layouts.screen.half_typed == {}
    assert place(_named(office.certificate_layouts.layout("a4"))) == (33, 109, 241)
    layouts.press("Trả về bản gốc")
    assert place(_named(office.certificate_layouts.layout("a4"))) == (28, 109, 241)
    assert place(layouts.field(Part.NAME)) == (28, 109, 241)


def test_what_was_moved_and_not_kept_is_there_next_time(
    layouts: CertificatesDriver, again: CertificatesDriver, office: Office
) -> None:
    layouts.type_key(Qt.Key.Key_Right, SHIFT)
    again.screen.take_up(json.loads(json.dumps(layouts.screen.half_typed)))
    assert again.screen.tabs.page is again.screen.layouts
    assert (place(again.field(Part.NAME)), again.chosen()) == ((33, 109, 241), Part.NAME)
    assert place(_named(office.certificate_layouts.layout("a4"))) == (28, 109, 241)
    again.press("Ghi mẫu")
    assert place(_named(office.certificate_layouts.layout("a4"))) == (33, 109, 241)
    assert again.screen.half_typed == {}


def test_changes_are_given_up_with_one_button(layouts: CertificatesDriver, office: Office) -> None:
    layouts.type_key(Qt.Key.Key_Right)
    layouts.press("Bỏ thay đổi")
    assert place(layouts.field(Part.NAME)) == (28, 109, 241)
    assert layouts.screen.half_typed == {}
    assert [one.own for one in office.certificate_layouts.titles()] == [False, False]


def test_a_copy_is_kept_under_a_code_of_its_own(layouts: CertificatesDriver, office: Office) -> None:
    page = layouts.screen.layouts
    layouts.press("Mẫu mới…")
    layouts.fill(page.naming.code, "phoi 1")
    QTest.keyClick(page.naming.code.line, Qt.Key.Key_Return, CTRL)
    assert page.naming.code.complaint.startswith("“phoi 1” không dùng làm mã mẫu được.")
    layouts.fill(page.naming.code, "phoi-1")
    layouts.fill(page.naming.title, "Phoi Hop Phat")
    QTest.keyClick(page.naming.title.line, Qt.Key.Key_Return, CTRL)
    assert [(one.code, one.title) for one in office.certificate_layouts.titles()][-1] == ("phoi-1", "Phoi Hop Phat")
    assert page.choice.currentData() == "phoi-1"


def test_a_layout_goes_out_to_a_file_and_comes_in_under_another_code(
    layouts: CertificatesDriver, office: Office, tmp_path: Path
) -> None:
    page, file = layouts.screen.layouts, tmp_path / "don-vi-ban.toml"
    page.write_out(file)
    assert page.said.words == f"Đã xuất ra {file}."
    page.take_in(file)
    assert page.naming.code.text == "don-vi-ban"
    QTest.keyClick(page.naming.code.line, Qt.Key.Key_Return, CTRL)
    assert page.choice.currentData() == "don-vi-ban"
    assert office.certificate_layouts.layout("don-vi-ban") == office.certificate_layouts.layout("a4")
    with layouts.qtbot.waitSignal(layouts.screen.desk.troubled) as told:
        page.take_in(tmp_path / "khong-co.toml")
    assert told.args[0].startswith("Không đọc được tệp mẫu khong-co.toml.")


def test_a_part_is_taken_off_and_placed_again(layouts: CertificatesDriver) -> None:
    page = layouts.screen.layouts
    layouts.press("Bỏ phần này")
    assert Part.NAME not in {field.part for field in page.drafts.layout.fields}
    page.more.setCurrentIndex(1)
    page.more.activated.emit(1)
    assert layouts.field(Part.NAME).baseline == 105
    assert layouts.chosen() is Part.NAME


def test_a_name_shrinks_to_the_floor_and_then_the_page_says_it_does_not_fit(layouts: CertificatesDriver) -> None:
    page = layouts.screen.layouts
    layouts.fill(page.form.lengths["width"], "10")
    layouts.qtbot.waitUntil(lambda: page.said.isVisible() and "dài quá chỗ dành" in page.said.words)
    layouts.fill(page.form.lengths["width"], "200")
    layouts.qtbot.waitUntil(lambda: not page.said.isVisible())


def test_the_scan_of_a_blank_lies_under_the_fields_and_is_found_again(
    layouts: CertificatesDriver, tmp_path: Path
) -> None:
    page, file = layouts.screen.layouts, tmp_path / "phoi.png"
    scan = QImage(297, 210, QImage.Format.Format_RGB32)
    scan.fill(QColor("#2080c0"))
    assert scan.save(str(file))
    page.lay_scan(file)
    at = page.canvas.place_of(5, 5).toPoint()
    assert page.canvas.grab().toImage().pixelColor(at) == QColor("#2080c0")
    assert page.on_blank.ticked
    assert Habits().scan_of("a4") == file
    layouts.turn_to(layouts.screen.blanks)
    layouts.turn_to(page)
    assert page.canvas.grab().toImage().pixelColor(at) == QColor("#2080c0")


def test_a_pdf_is_a_scan_and_a_broken_file_is_none(layouts: CertificatesDriver, office: Office, tmp_path: Path) -> None:
    sheet = tmp_path / "phoi.pdf"
    office.certificates.ruler("a4", IN_PLACE, sheet)
    assert read_scan(sheet).width() == pytest.approx(297 / 25.4 * 150, abs=2)
    for name in ("hong.pdf", "hong.png", "khong-co.png"):
        file = tmp_path / name
        if not name.startswith("khong"):
            file.write_bytes(b"not a picture")
        with pytest.raises(ScanNotReadable):
            read_scan(file)
    large = tmp_path / "lon.png"
    with large.open("wb") as sparse:
        sparse.truncate(61_000_000)
    with pytest.raises(ScanTooLarge):
        read_scan(large)


def _named(layout: CertificateLayout) -> Field:
    return next(field for field in layout.fields if field.part is Part.NAME)
