"""The office's wording in the window: found by any of its words, changed, refused, given back."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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


def find(screen: DirectoryScreen, words: str, phrase: str) -> None:
    screen.words.box.setText(words)
    screen.words.box.returnPressed.emit()
    row = next(at for at, line in enumerate(rows_of(screen.words.table)) if line[1] == phrase)
    screen.words.table.selectRow(row)


def test_certificates_are_reached_from_here_and_left_again(directory: DirectoryScreen) -> None:
    next(deed for deed in directory.deeds if deed.words == "Danh mục: Giấy khen").act()
    certificates = directory.findChild(CertificatesScreen)
    assert isinstance(certificates, CertificatesScreen)
    assert certificates.isVisible()
    assert [one.words for one in directory.deeds][:2] == ["In giấy khen", "Mẫu trình bày giấy khen"]
    directory.deeds[2].act()
    assert certificates.tabs.page is certificates.blanks
    press(directory, "Quay lại")
    assert directory.units.isVisible()


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
    find(directory, "Cong nhan", "Công nhận ‹số tập thể, cá nhân› ‹nội dung công nhận, khen thưởng›")
    directory.words.pane.text.put("Công nhận {whome} {purpose}")
    press(directory, "Ghi câu mới")
    (said,) = directory.words.pane.sheet.complaints
    assert "whome" in said
    assert "whom, purpose" in said
    assert desk.office.wordings.own() == {}


def test_the_phrase_is_read_with_its_fields_as_it_is_typed(directory: DirectoryScreen) -> None:
    find(directory, "Cong nhan", "Công nhận ‹số tập thể, cá nhân› ‹nội dung công nhận, khen thưởng›")
    directory.words.pane.text.put("Nay công nhận {whom} {purpose}")
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
