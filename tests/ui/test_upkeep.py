"""The desk of the register itself: the journal row by row, the examination, the backups and the way back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.journal.upkeep import Occasion
from app.domain.units.unit import UnitDraft, UnitKind
from app.office import Office
from tests.builders import an_article, an_author
from tests.sent_files import sent
from tests.ui.conftest import PLAN
from tests.ui.drivers import press, rows_of, type_text
from tests.ui.list_files import rows_in, shown_in, taken
from ui.desk import Desk
from ui.kit.signs import Sign
from ui.upkeep.screen import UpkeepScreen

KIM_MA = UnitDraft("Phường Kim Mã", UnitKind.WARD)


class UpkeepDriver:
    """The desk of the journal and the backups, in the clerk's verbs."""

    def __init__(self, screen: UpkeepScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    def doings(self) -> list[str]:
        """The deeds listed, the newest first."""
        table = self.screen.journal.table
        return [row[3] for row in rows_of(table)] if table.isVisible() else []

    def seek(self, words: str) -> None:
        """Narrow the journal by words."""
        self.screen.seek()
        type_text(self.screen.journal.bar.box, words)
        QTest.keyClick(self.screen.journal.bar.box, Qt.Key.Key_Return)

    def open(self, doing: str) -> str:
        """Show an entry in full by keyboard; return everything said of it."""
        table = self.screen.journal.table
        table.setFocus()
        table.selectRow(self.doings().index(doing))
        QTest.keyClick(table, Qt.Key.Key_Return)
        return self.told()

    def told(self) -> str:
        """What the pane of an entry says."""
        QApplication.processEvents()
        pane = self.screen.journal.pane
        return "\n".join(one.text() for one in pane.findChildren(QLabel) if one.isVisibleTo(pane))

    def examine(self) -> tuple[str, ...]:
        """Examine the register and read what was found."""
        self.screen.tabs.turn_to(self.screen.check)
        press(self.screen, "Kiểm tra sổ ngay")
        self.qtbot.waitUntil(lambda: bool(self.screen.check.said))
        return self.screen.check.said

    def backups(self) -> list[tuple[str, ...]]:
        """The backups listed, each judged."""
        self.screen.tabs.turn_to(self.screen.backups)
        table = self.screen.backups.table
        self.qtbot.waitUntil(lambda: all(row[-1] != "đang kiểm tra" for row in rows_of(table)))
        return rows_of(table)

    def foresee(self) -> str:
        """Ask what going back to the newest backup would mean."""
        assert self.backups()
        self.screen.backups.table.selectRow(0)
        press(self.screen, "Phục hồi về bản sao này…")
        self.qtbot.waitUntil(self.screen.backups.restoring.isVisible)
        return self.screen.backups.restoring.words


@pytest.fixture
def upkeep(desk: Desk, qtbot: QtBot) -> UpkeepDriver:
    screen = UpkeepScreen(desk)
    screen.resize(1300, 760)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return UpkeepDriver(screen, qtbot)


def test_the_journal_lists_what_was_done_the_newest_first(upkeep: UpkeepDriver, office: Office) -> None:
    office.units.add(KIM_MA)
    upkeep.qtbot.waitUntil(lambda: upkeep.doings()[0] == "ghi đơn vị")
    assert upkeep.doings()[-1] == "nạp kế hoạch"


def test_the_journal_is_sought_without_tone_marks_and_by_what_was_touched(upkeep: UpkeepDriver, office: Office) -> None:
    upkeep.seek("nap ke hoach")
    assert upkeep.doings() == ["nạp kế hoạch"]
    upkeep.seek("khong co viec nay")
    assert upkeep.doings() == []
    press(upkeep.screen, "Bỏ mọi điều kiện lọc")
    bar = upkeep.screen.journal.bar
    bar.table.setCurrentIndex(bar.table.findText("Đơn vị"))
    bar.table.activated.emit(bar.table.currentIndex())
    assert set(upkeep.doings()) == {"ghi đơn vị"}


def test_an_entry_tells_each_field_before_and_after_by_the_names_of_the_office(
    upkeep: UpkeepDriver, office: Office
) -> None:
    unit = office.units.add(KIM_MA)
    office.units.correct(unit.id, UnitDraft("Phường Kim Mã", UnitKind.WARD, address="5 phố Kim Mã"))
    upkeep.qtbot.waitUntil(lambda: upkeep.doings()[0] == "sửa đơn vị")
    told = upkeep.open("sửa đơn vị")
    assert "Sửa đơn vị: Phường Kim Mã" in told
    assert "Địa chỉ\n–\n5 phố Kim Mã" in told
    assert "sort_key" not in told


def test_a_field_that_points_at_a_unit_is_told_by_its_name(upkeep: UpkeepDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa", an_author("Nguyễn Văn Hoà")))
    upkeep.qtbot.waitUntil(lambda: upkeep.doings()[0] == "ghi bài viết")
    assert "Đơn vị\nPhường Trúc Bạch" in upkeep.open("ghi bài viết")


def test_the_whole_history_of_a_row_is_told_on_asking(upkeep: UpkeepDriver, office: Office) -> None:
    unit = office.units.add(KIM_MA)
    office.units.correct(unit.id, UnitDraft("Phường Kim Mã", UnitKind.WARD, "Kim Mã"))
    upkeep.qtbot.waitUntil(lambda: upkeep.doings()[0] == "sửa đơn vị")
    upkeep.open("sửa đơn vị")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    told = upkeep.told()
    assert "· ghi đơn vị" in told
    assert "· sửa đơn vị" in told


def test_a_whole_register_is_found_whole_in_words(upkeep: UpkeepDriver) -> None:
    assert upkeep.examine()[-1].startswith("Sổ nguyên vẹn")


def test_the_cursor_stays_at_the_examination_when_it_is_done(upkeep: UpkeepDriver) -> None:
    page = upkeep.screen.check
    upkeep.screen.tabs.turn_to(page)
    page.begin.setFocus()
    QTest.keyClick(page.begin, Qt.Key.Key_Return)
    assert page.stop.hasFocus()
    upkeep.qtbot.waitUntil(lambda: bool(page.said))
    upkeep.qtbot.waitUntil(page.begin.hasFocus)


def test_a_row_changed_with_a_database_tool_is_named(upkeep: UpkeepDriver, register: Path) -> None:
    with closing(sqlite3.connect(register, isolation_level=None)) as stranger:
        stranger.execute("UPDATE unit SET address = 'sửa lén' WHERE id = 2")
    assert "Dòng bị sửa ngoài chương trình: 1 (đơn vị số 2)." in upkeep.examine()


def test_a_backup_taken_now_is_listed_as_whole(upkeep: UpkeepDriver) -> None:
    assert upkeep.backups() == []
    press(upkeep.screen, "Sao lưu ngay")
    upkeep.qtbot.waitUntil(lambda: len(rows_of(upkeep.screen.backups.table)) == 1)
    ((*_, occasion, _, _, state),) = upkeep.backups()
    assert (occasion, state) == ("khi đóng sổ hoặc theo lệnh", "nguyên vẹn")


def test_the_cursor_comes_back_to_taking_a_backup_and_never_stands_on_restoring_one(upkeep: UpkeepDriver) -> None:
    assert upkeep.backups() == []
    page = upkeep.screen.backups
    page.take.setFocus()
    QTest.keyClick(page.take, Qt.Key.Key_Space)
    assert not page.back.hasFocus()
    assert not page.elsewhere.hasFocus()
    upkeep.qtbot.waitUntil(lambda: len(rows_of(page.table)) == 1)
    upkeep.qtbot.waitUntil(page.take.hasFocus)


def test_a_backup_that_was_damaged_is_said_to_be_so(upkeep: UpkeepDriver, office: Office) -> None:
    kept = office.upkeep.back_up(Occasion.CLOSING)
    (office.upkeep.backups_folder / kept.name).write_bytes(b"")
    assert [row[-1] for row in upkeep.backups()] == ["hỏng, không dùng được"]


def test_what_going_back_would_lose_is_said_before_it_is_agreed_to(upkeep: UpkeepDriver, office: Office) -> None:
    office.upkeep.back_up(Occasion.CLOSING)
    office.units.add(KIM_MA)
    assert upkeep.foresee().startswith("Sổ hiện nay có 1 việc")
    assert [row[3] for row in rows_of(upkeep.screen.backups.restoring.lost)] == ["ghi đơn vị"]
    press(upkeep.screen, "Thôi")
    assert not upkeep.screen.backups.restoring.isVisible()
    assert KIM_MA.name in [unit.name for unit in office.units.all()]


def attach(office: Office, folder: Path) -> Path:
    """Attach a file to an article; return the folder attached files are kept in."""
    article = office.articles.log(PLAN, an_article("Người giữ lửa"))
    office.attachments.attach(article.id, [sent(folder, "bài.pdf")])
    return office.attachments.folder


def test_an_attached_file_that_is_gone_is_named_with_its_article(
    upkeep: UpkeepDriver, office: Office, tmp_path: Path
) -> None:
    for kept in attach(office, tmp_path).iterdir():
        kept.unlink()
    said = upkeep.examine()
    assert any("không còn trong thư mục: bài.pdf (bài viết số 1)." in one for one in said)


def test_the_sizes_of_the_backups_go_out_as_numbers(upkeep: UpkeepDriver, office: Office, tmp_path: Path) -> None:
    office.upkeep.back_up(Occasion.CLOSING)
    assert upkeep.backups()
    table = upkeep.screen.backups.table
    sheet = taken(upkeep.screen, table, tmp_path / "ban-sao.xlsx", upkeep.qtbot)
    assert rows_in(sheet) == shown_in(table)
    assert isinstance(sheet.cell(sheet.max_row, 5).value, int)


def test_a_backup_says_how_many_attached_files_it_has(upkeep: UpkeepDriver, office: Office, tmp_path: Path) -> None:
    folder = attach(office, tmp_path)
    upkeep.screen.tabs.turn_to(upkeep.screen.backups)
    press(upkeep.screen, "Sao lưu ngay")
    page = upkeep.screen.backups
    upkeep.qtbot.waitUntil(lambda: "Kèm 1 tệp đính kèm của các bài viết." in page.said.sentences)
    for place in (folder, office.upkeep.backups_folder / "tep-dinh-kem"):
        shutil.rmtree(place)
    upkeep.qtbot.waitUntil(page.take.isEnabled)
    press(upkeep.screen, "Sao lưu ngay")
    upkeep.qtbot.waitUntil(lambda: page.said.said[-1][0] is Sign.SHORT)
    assert upkeep.foresee()
    assert page.restoring.lacking == page.said.sentences[-1:]
