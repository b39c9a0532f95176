"""Certificates printed in the window: seen first, then taken by a file or a queue, and only then recorded."""

import json
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.certificates.certificate_layout import Shift
from app.office import Office
from app.paths import papers
from tests.ui.certificates.stage import KIND, NAMES, CertificatesDriver
from tests.ui.drivers import rows_of, type_text, words_in_sight
from tests.ui.one_window import drawn_once
from tests.ui.print_queue import PRINTER, arrived
from ui.background import Background
from ui.habits import Habits


def blanks(office: Office) -> tuple[int, int, int, int]:
    (stock,) = office.blanks.stocks()
    return stock.received, stock.used, stock.spoiled, stock.left


def test_the_whole_list_is_seen_in_its_order_before_anything_is_recorded(
    certificates: CertificatesDriver, office: Office
) -> None:
    assert certificates.sees(5)
    assert [row[1] for row in certificates.listed()] == list(NAMES)
    assert {row[3] for row in certificates.listed()} == {"chưa in"}
    assert office.certificates.award_book(2024) == ()


def test_standing_on_a_recipient_turns_the_proof_to_that_certificate(certificates: CertificatesDriver) -> None:
    assert certificates.sees(5)
    bar = certificates.screen.printing.proof.view.verticalScrollBar()
    certificates.qtbot.waitUntil(lambda: bar.maximum() > 2 * bar.pageStep())
    certificates.screen.printing.table.selectRow(3)
    assert bar.value() > bar.maximum() / 2
    certificates.screen.printing.table.selectRow(0)
    assert bar.value() < bar.maximum() / 10


def test_what_was_seen_is_written_and_enters_the_award_book(certificates: CertificatesDriver, office: Office) -> None:
    certificates.print_on(KIND)
    assert certificates.sees(5)
    certificates.press("Ghi PDF và vào sổ")
    said = certificates.said("Đã ghi ra")
    assert "5 giấy khen theo Quyết định 15/QĐ-SXD, số 01 đến 05 trong sổ khen thưởng" in said
    assert f"Phôi “{KIND}”: nhận 8, đã dùng 5, hỏng 0, còn 3 tờ." in said
    assert (papers(office.path) / "giay-khen-1.pdf").read_bytes().startswith(b"%PDF")
    assert [row[2:] for row in certificates.listed()] == [(f"0{number}", "1 lần") for number in range(1, 6)]
    assert certificates.is_told("Đã in trước đây 5 giấy khen")


def test_one_is_printed_again_with_its_reason_and_spoils_a_blank(
    certificates: CertificatesDriver, office: Office
) -> None:
    certificates.print_on(KIND)
    assert certificates.sees(5)
    certificates.press("Ghi PDF và vào sổ")
    certificates.said("Đã ghi ra")
    certificates.choose_only(2)
    assert certificates.is_told("Đã in trước đây 1 giấy khen: Tập thể 1")
    certificates.press("Ghi PDF và vào sổ")
    form = certificates.screen.printing.form
    certificates.qtbot.waitUntil(lambda: bool(form.reason.complaint))
    assert form.reason.complaint.startswith("Đã in trước đây 1 giấy khen: Tập thể 1.")
    assert blanks(office) == (8, 5, 0, 3)
    certificates.fill(form.reason, "giay ket")
    assert certificates.sees(1)
    certificates.press("Ghi PDF và vào sổ")
    certificates.qtbot.waitUntil(lambda: blanks(office) == (8, 5, 1, 2))
    certificates.turn_to(certificates.screen.book)
    assert office.certificates.award_book(2024)[1].reprints == ("giay ket",)


def test_a_line_of_the_award_book_shows_the_file_it_was_last_printed_in(
    certificates: CertificatesDriver, office: Office
) -> None:
    certificates.print_on(KIND)
    assert certificates.sees(5)
    certificates.press("Ghi PDF và vào sổ")
    certificates.said("Đã ghi ra")
    printed = (papers(office.path) / "giay-khen-1.pdf").read_bytes()
    certificates.turn_to(certificates.screen.book)
    book = certificates.screen.book
    book.table.selectRow(3)
    certificates.press("Xem giấy khen đã in")
    certificates.qtbot.waitUntil(lambda: bool(book.papers.windows))
    (window,) = book.papers.windows
    assert window.file.name == "giay-khen-1-4.pdf"
    assert window.file.read_bytes() == printed
    assert all(line.reprints == () for line in office.certificates.award_book(2024))
    window.close()


def test_millimetres_are_kept_for_each_printer_and_each_kind_of_blank(certificates: CertificatesDriver) -> None:
    form = certificates.screen.printing.form
    certificates.print_on(KIND)
    certificates.fill(form.right, "-1,5")
    certificates.fill(form.down, "0,5")
    assert certificates.sees(5)
    certificates.press("Ghi PDF và vào sổ")
    certificates.said("Đã ghi ra")
    assert Habits().shift_of(form.printer.value, KIND) == Shift(-1.5, 0.5)
    certificates.print_on("")
    assert (form.right.text, form.down.text) == ("0", "0")
    certificates.print_on(KIND)
    assert (form.right.text, form.down.text) == ("-1,5", "0,5")


def test_printers_are_remembered_whatever_their_names_are() -> None:
    for name in ("\\\\may-chu\\HP 1020", "May/2", "Máy in phòng Nội vụ"):
        Habits().remember_shift(name, "Phôi 1/2", Shift(1.5, -2))
        assert Habits().shift_of(name, "Phôi 1/2") == Shift(1.5, -2)
        assert Habits().shift_of(name, "") == Shift()


def test_everything_on_the_page_is_reached_with_tab_alone(certificates: CertificatesDriver) -> None:
    assert certificates.sees(5)
    page = certificates.screen.printing
    met = set()
    for _ in range(30):
        focused = QApplication.focusWidget() or certificates.screen
        met.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    form = page.form
    wanted = {page.decision.editor, page.table, form.layout_code.editor, form.blank.editor, form.printer.editor}
    wanted |= {form.right.line, form.down.line, form.only.editor, form.save, form.ruler}
    assert wanted - met == set()


def test_a_mistyped_distance_is_refused_beside_its_field_and_nothing_goes_out(
    certificates: CertificatesDriver, office: Office
) -> None:
    form = certificates.screen.printing.form
    assert certificates.sees(5)
    certificates.fill(form.right, "2cm")
    QTest.keyClick(form.right.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    certificates.qtbot.waitUntil(lambda: form.right.complaint.startswith("“2cm” không phải độ lệch"))
    assert office.certificates.award_book(2024) == ()


def test_what_changed_since_it_was_seen_is_shown_again_before_it_goes_out(
    certificates: CertificatesDriver, office: Office
) -> None:
    assert certificates.sees(5)
    certificates.choose_only(4)
    certificates.press("Ghi PDF và vào sổ")
    assert certificates.said("Đã vẽ lại theo lựa chọn mới.")
    assert certificates.sees(1)
    assert office.certificates.award_book(2024) == ()
    certificates.press("Ghi PDF và vào sổ")
    assert "số 04 trong sổ" in certificates.said("Đã ghi ra")


def test_a_printer_taken_away_leaves_nothing_recorded(certificates: CertificatesDriver, office: Office) -> None:
    form = certificates.screen.printing.form
    form.printer.offer((("Máy in đã rút", "Máy in đã rút"),))
    form.send.setEnabled(True)
    certificates.print_on(KIND)
    assert certificates.sees(5)
    certificates.press("In")
    assert "Máy in đã rút" in certificates.said("Không")
    assert office.certificates.award_book(2024) == ()
    assert blanks(office) == (8, 0, 0, 8)


def test_the_queue_takes_the_batch_in_list_order_and_only_then_it_is_recorded(
    certificates: CertificatesDriver, office: Office, queue: Path
) -> None:
    form = certificates.screen.printing.form
    form.printer.offer(((PRINTER, PRINTER),))
    form.send.setEnabled(True)
    certificates.print_on(KIND)
    assert certificates.sees(5)
    certificates.press("In")
    assert certificates.said("Máy in đã nhận 5 giấy khen theo Quyết định 15/QĐ-SXD")
    assert len(pypdfium2.PdfDocument(arrived(queue, "giay-khen"))) == 5
    assert blanks(office) == (8, 5, 0, 3)
    assert [line.name for line in office.certificates.award_book(2024)] == list(NAMES)


def test_more_blanks_than_are_left_is_said_in_place_of_the_proof(
    certificates: CertificatesDriver, office: Office
) -> None:
    office.blanks.spoil(KIND, 4, "ẩm")
    certificates.print_on(KIND)
    assert certificates.is_told(f"Phôi “{KIND}” chỉ còn 4 tờ, lần in này cần 5 tờ.")


def test_the_ruler_sheet_is_shown_ready_to_be_printed(certificates: CertificatesDriver) -> None:
    certificates.press("Tờ thước…")
    page = certificates.screen.printing
    certificates.qtbot.waitUntil(lambda: bool(page.papers.windows), timeout=15_000)
    (window,) = page.papers.windows
    assert window.view.count == 1
    window.close()


def test_the_ruler_sheet_asked_for_twice_in_one_breath_is_shown_once(
    certificates: CertificatesDriver, background: Background
) -> None:
    assert certificates.sees(5)
    assert drawn_once(certificates.screen.printing, "Tờ thước…", background, certificates.qtbot)


def test_another_desk_sends_the_clerk_to_the_certificates_of_its_decision(certificates: CertificatesDriver) -> None:
    certificates.turn_to(certificates.screen.blanks)
    certificates.screen.receive(1)
    assert certificates.screen.tabs.page is certificates.screen.printing
    assert certificates.sees(5)


def test_escape_leaves_first_the_box_and_then_the_certificates(certificates: CertificatesDriver) -> None:
    page = certificates.screen.blanks
    certificates.turn_to(page)
    page.begin()
    with certificates.qtbot.assertNotEmitted(certificates.screen.left):
        QTest.keyClick(page.receiving.count.line, Qt.Key.Key_Escape)
    assert not page.receiving.isVisible()
    with certificates.qtbot.waitSignal(certificates.screen.left):
        QTest.keyClick(page.table, Qt.Key.Key_Escape)


def test_blanks_are_received_and_spoiled_by_keyboard(certificates: CertificatesDriver, office: Office) -> None:
    page = certificates.screen.blanks
    certificates.turn_to(page)
    certificates.press("Phôi hỏng…")
    certificates.fill(page.spoiling.count, "9")
    certificates.fill(page.spoiling.reason, "am khi cat kho")
    QTest.keyClick(page.spoiling.reason.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (said,) = page.spoiling.complaints
    assert said.startswith(f"Phôi “{KIND}” chỉ còn 8 tờ, lần in này cần 9 tờ.")
    certificates.fill(page.spoiling.count, "2")
    QTest.keyClick(page.spoiling.count.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.said.words == f"Phôi “{KIND}”: nhận 8, đã dùng 0, hỏng 2, còn 6 tờ."
    certificates.press("Nhận phôi…")
    certificates.fill(page.receiving.kind, "Giay khen A3")
    certificates.fill(page.receiving.count, "100")
    assert list(certificates.screen.half_typed) == ["blanks"]
    QTest.keyClick(page.receiving.count.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {one.kind: one.left for one in office.blanks.stocks()} == {KIND: 6, "Giay khen A3": 100}
    assert certificates.screen.half_typed == {}


def test_kinds_of_blanks_are_found_without_tone_marks_and_one_just_received_is_shown(
    certificates: CertificatesDriver, office: Office
) -> None:
    page = certificates.screen.blanks
    office.blanks.receive("Bằng khen A3", 5)
    certificates.turn_to(page)
    page.look()
    certificates.screen.seek()
    assert page.box.hasFocus()
    type_text(page.box, "bang khen")
    certificates.qtbot.waitUntil(lambda: [row[0] for row in rows_of(page.table)] == ["Bằng khen A3"])
    type_text(page.box, " khong co")
    certificates.qtbot.waitUntil(lambda: "Không có loại phôi nào khớp" in words_in_sight(page))
    certificates.press("Nhận phôi…")
    certificates.fill(page.receiving.kind, "Giấy khen A4 mới")
    certificates.fill(page.receiving.count, "3")
    QTest.keyClick(page.receiving.count.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current.kind == "Giấy khen A4 mới"
    assert page.box.text() == ""


@pytest.mark.parametrize("spoiled", [False, True])
def test_blanks_being_entered_are_there_next_time(
    certificates: CertificatesDriver, again: CertificatesDriver, *, spoiled: bool
) -> None:
    page = certificates.screen.blanks
    certificates.turn_to(page)
    certificates.press("Phôi hỏng…" if spoiled else "Nhận phôi…")
    box = page.spoiling if spoiled else page.receiving
    certificates.fill(box.count, "3")
    again.screen.take_up(json.loads(json.dumps(certificates.screen.half_typed)))
    taken = again.screen.blanks.spoiling if spoiled else again.screen.blanks.receiving
    assert again.screen.tabs.page is again.screen.blanks
    assert (taken.isVisible(), taken.kept()) == (True, box.kept())
