"""The office's wording in the window: found by any of its words, changed, refused, given back."""

import json
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.units.unit import UnitDraft, UnitKind
from tests.ui.drivers import press, rows_of
from ui.certificates.screen import CertificatesScreen
from ui.desk import Desk
from ui.directory.screen import DirectoryScreen


@pytest.fixture
def directory(desk: Desk, qtbot: QtBot) -> DirectoryScreen:
    screen = DirectoryScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    screen.show()
    screen.tabs.turn_to(screen.words)
    screen.words.box.setText("kem danh sach")
    screen.words.box.returnPressed.emit()
    return screen


RECOGNISE: Final = "Công nhận {số tập thể, cá nhân} {nội dung công nhận, khen thưởng}"


def find(screen: DirectoryScreen, words: str, phrase: str) -> None:
    screen.words.box.setText(words)
    screen.words.box.returnPressed.emit()
    row = next(at for at, line in enumerate(rows_of(screen.words.table)) if line[1] == phrase)
    screen.words.table.selectRow(row)


def test_certificates_are_a_section_among_the_others(directory: DirectoryScreen) -> None:
    next(deed for deed in directory.deeds if deed.words == "Danh mục: Giấy khen").act()
    certificates = directory.findChild(CertificatesScreen)
    assert isinstance(certificates, CertificatesScreen)
    assert certificates.isVisible()
    assert [one.words for one in directory.deeds][:2] == ["In giấy khen", "Mẫu trình bày giấy khen"]
    directory.deeds[2].act()
    assert certificates.tabs.page is certificates.blanks
    assert not [one for one in certificates.findChildren(QPushButton) if one.text() == "Quay lại"]


def test_a_phrase_is_found_without_tone_marks(directory: DirectoryScreen) -> None:
    find(directory, "co danh sach kem theo", "(có Danh sách kèm theo)")
    assert directory.words.pane.text.text == "(có Danh sách kèm theo)"


def test_the_office_words_a_phrase_its_own_way(directory: DirectoryScreen, desk: Desk) -> None:
    find(directory, "co danh sach kem theo", "(có Danh sách kèm theo)")
    directory.words.pane.text.put("(Danh sách kèm theo Quyết định này)")
    press(directory, "Ghi câu mới")
    QApplication.processEvents()
    assert desk.office.wordings.own() == {"decision": {"list_attached": "(Danh sách kèm theo Quyết định này)"}}
    press(directory, "Trả về bản gốc")
    QApplication.processEvents()
    assert desk.office.wordings.own() == {}
    assert directory.words.pane.text.text == "(có Danh sách kèm theo)"


def test_a_misspelt_field_is_named_beside_the_text(directory: DirectoryScreen, desk: Desk) -> None:
    find(directory, "Cong nhan", RECOGNISE)
    directory.words.pane.text.put(RECOGNISE.replace("tập thể, cá nhân", "tập thể và cá nhân"))
    press(directory, "Ghi câu mới")
    (said,) = directory.words.pane.sheet.complaints
    assert "“số tập thể và cá nhân”" in said
    assert "{số tập thể, cá nhân}, {nội dung công nhận, khen thưởng}" in said
    assert desk.office.wordings.own() == {}


def test_fields_are_read_and_typed_by_what_is_printed_in_them(directory: DirectoryScreen, desk: Desk) -> None:
    find(directory, "Cong nhan", RECOGNISE)
    assert directory.words.pane.text.text == RECOGNISE
    directory.words.pane.text.put(f"Nay {RECOGNISE}")
    press(directory, "Ghi câu mới")
    QApplication.processEvents()
    assert desk.office.wordings.own() == {"decision": {"recognise": "Nay Công nhận {whom} {purpose}"}}
    assert directory.words.pane.text.text == f"Nay {RECOGNISE}"


def test_a_line_of_the_letterhead_is_listed_by_its_part_and_shows_that_it_is_empty(directory: DirectoryScreen) -> None:
    find(directory, "co quan chu quan", "(để trống)")
    assert rows_of(directory.words.table)[0][0] == "Tiêu đề: cơ quan chủ quản"
    assert directory.words.pane.text.text == ""


def test_the_phrase_is_read_with_its_fields_as_it_is_typed(directory: DirectoryScreen) -> None:
    find(directory, "Cong nhan", RECOGNISE)
    directory.words.pane.text.put(f"Nay {RECOGNISE[0].lower()}{RECOGNISE[1:]}")
    assert (
        directory.words.pane.preview.text() == "Nay công nhận ‹số tập thể, cá nhân› ‹nội dung công nhận, khen thưởng›"
    )


def test_the_letterhead_is_read_as_it_is_typed_and_goes_back_to_the_original(
    directory: DirectoryScreen, desk: Desk
) -> None:
    find(directory, "dia danh", "Ba Đình")
    directory.words.pane.text.put("Ngọc Hà")
    assert "Ngọc Hà, ngày 05 tháng 3 năm 2026" in directory.words.pane.preview.text()
    press(directory, "Ghi câu mới")
    QApplication.processEvents()
    assert desk.office.agency().place == "Ngọc Hà"
    press(directory, "Trả về bản gốc")
    QApplication.processEvents()
    assert desk.office.agency().place == "Ba Đình"
    assert directory.words.pane.text.text == "Ba Đình"


def test_a_symbol_no_number_could_bear_is_refused_beside_the_text(directory: DirectoryScreen, desk: Desk) -> None:
    find(directory, "ky hieu co quan", "UBND")
    directory.words.pane.text.put("UBND / quận")
    press(directory, "Ghi câu mới")
    (said,) = directory.words.pane.sheet.complaints
    assert "không đúng cách viết ký hiệu" in said
    assert desk.office.agency().symbol == "UBND"


def test_words_begun_are_still_there_after_a_look_at_another_line_another_section_or_another_start(
    directory: DirectoryScreen, desk: Desk, qtbot: QtBot
) -> None:
    words = directory.words
    find(directory, "tieu de van ban", "Ba Đình")
    words.pane.text.put("Ngọc Hà")
    words.table.selectRow(0)
    assert words.pane.text.text != "Ngọc Hà"
    find(directory, "dia danh", "Ba Đình")
    assert words.pane.text.text == "Ngọc Hà"
    directory.tabs.turn_to(directory.signers)
    directory.tabs.turn_to(words)
    desk.office.units.add(UnitDraft("Phòng Nội vụ", UnitKind.DEPARTMENT))
    QApplication.processEvents()
    assert words.pane.text.text == "Ngọc Hà"
    fresh = DirectoryScreen(desk)
    qtbot.addWidget(fresh)
    fresh.take_up(json.loads(json.dumps(directory.half_typed)))
    assert fresh.words.pane.text.text == "Ngọc Hà"
    press(directory, "Bỏ thay đổi")
    assert (words.pane.text.text, directory.half_typed) == ("Ba Đình", {})
