"""Lists that come in from spreadsheets, looked at before they are kept."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.articles.article import ArticleFilter
from app.office import Office
from tests.conftest import WorkbookMaker
from tests.services.incoming import WARD
from tests.ui.conftest import PLAN
from tests.ui.drivers import ArticlesDriver, pick, press, rows_of, type_text, words_in_sight
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import desk_in_sight, enter
from ui.desk import Desk
from ui.importing.page import ImportPage

HEADINGS = ("Đơn vị gửi", "Ngày nhận", "Tên bài viết", "Tác giả", "Số điện thoại", "Địa chỉ tác giả", "Nhân vật")


def row(title: str, unit: str = "Phường Trúc Bạch", received: str = "15/03/2021") -> tuple[str, ...]:
    return (unit, received, title, "Trần Thị An", "0912345678", "12 Đội Cấn", "Bà Hiên")


class ImportDriver:
    """Pasting and importing, in the clerk's words."""

    def __init__(self, articles: ArticlesDriver) -> None:
        self.articles = articles

    @property
    def page(self) -> ImportPage:
        return self.articles.screen.importing

    def paste(self, *rows: tuple[str, ...]) -> None:
        """Copy rows in a spreadsheet and press Ctrl+V in the list."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows) + "\n")
        target = self.articles.screen.list.table
        if self.articles.titles():
            target.setFocus()
            QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        else:
            self.articles.press("Nhập từ Excel…")
            QTest.keyClick(self.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.settled()

    def open(self, file: Path) -> None:
        self.articles.press("Nhập từ Excel…")
        self.page.open_file(file)
        self.settled()

    def settled(self) -> None:
        self.articles.qtbot.waitUntil(lambda: "…" not in self.page.said.words)

    def lines(self) -> list[str]:
        """The numbers of the rows in sight."""
        assert self.page.list is not None
        table = self.page.list.table
        return [cells[0] for cells in rows_of(table)] if table.isVisible() else []

    def fates(self) -> list[tuple[str, str]]:
        """Each row by its number, with what becomes of it."""
        return [] if self.page.list is None else [cells[:2] for cells in rows_of(self.page.list.table)]  # type: ignore[misc]

    def choose(self, words: str) -> None:
        """Show only the rows of a fate."""
        assert self.page.list is not None
        pick(self.page.list.fate, words)

    def seek(self, words: str) -> None:
        """Type into the filter box."""
        assert self.page.list is not None
        self.page.list.box.clear()
        type_text(self.page.list.box, words)

    def keep(self) -> None:
        press(self.page, self.page.keep.text())
        self.articles.qtbot.waitUntil(lambda: "Đã ghi" in self.page.said.words)


@pytest.fixture
def lists(articles: ArticlesDriver) -> ImportDriver:
    return ImportDriver(articles)


def titles(office: Office) -> list[str]:
    return sorted(line.title for line in office.articles.page(ArticleFilter(PLAN), None, 100).rows)


def test_rows_pasted_in_the_list_are_shown_before_anything_is_kept(logged: ArticlesDriver, office: Office) -> None:
    lists = ImportDriver(logged)
    lists.paste(HEADINGS, row("Bài dán"), row("Bài lạ", unit="Phường Không Có"))
    assert lists.fates() == [("2", "Nhận"), ("3", "Từ chối")]
    assert "Phường Không Có" in rows_of(lists.page.list.table)[1][2] if lists.page.list else False
    assert "Bài dán" not in titles(office)


def test_what_is_right_is_kept_and_the_rest_stays_with_its_reason(lists: ImportDriver, office: Office) -> None:
    lists.paste(HEADINGS, row("Bài đúng"), row("Bài sai ngày", received="31/02/2021"))
    assert lists.page.keep.text() == "Ghi 1 dòng đúng vào sổ, từ dòng 2"
    lists.keep()
    assert titles(office) == ["Bài đúng"]
    assert "1 dòng bị từ chối còn ở dưới" in lists.page.said.words
    assert list((office.path.parent).glob("*-giay-to/*.xlsx")) == []


def test_rows_copied_without_headings_stand_as_in_the_template(lists: ImportDriver, office: Office) -> None:
    lists.paste(("Phường Trúc Bạch", "Bài không tiêu đề", "Trần Thị An"))
    assert lists.page.list is not None
    assert "Bài không tiêu đề" in " ".join(rows_of(lists.page.list.table)[0])
    assert titles(office) == []


def test_a_cell_to_be_looked_at_is_marked_and_said(lists: ImportDriver) -> None:
    lists.paste(HEADINGS, row("Bài nghi ngờ", received="5/3/21"))
    assert lists.fates() == [("2", "Nhận, cần xem lại")]
    assert "Cột “Ngày nhận”" in lists.page.reasons.text()
    assert "1 dòng cần xem lại" in lists.page.said.words


@pytest.fixture
def mixed(lists: ImportDriver) -> ImportDriver:
    """Four rows: two right, one to be looked at, one refused."""
    doubtful, refused = row("Bài nghi ngờ", received="5/3/21"), row("Bài lạ", unit="Phường Không Có")
    lists.paste(HEADINGS, row("Cô giáo trẻ"), doubtful, refused, row("Người giữ lửa"))
    return lists


def test_only_the_rows_to_look_at_are_shown_on_request(mixed: ImportDriver) -> None:
    assert mixed.lines() == ["2", "3", "4", "5"]
    mixed.choose("Từ chối, cần xem lại (2)")
    assert mixed.fates() == [("3", "Nhận, cần xem lại"), ("4", "Từ chối")]
    assert "Cột “Ngày nhận”" in mixed.page.reasons.text()
    mixed.choose("Mọi dòng")
    assert mixed.lines() == ["2", "3", "4", "5"]


def test_rows_are_found_by_words_without_marks_in_their_cells_and_their_reasons(mixed: ImportDriver) -> None:
    mixed.seek("co giao tre")
    mixed.articles.qtbot.waitUntil(lambda: mixed.lines() == ["2"])
    mixed.seek("trong danh muc")
    mixed.articles.qtbot.waitUntil(lambda: mixed.lines() == ["4"])


def test_a_preview_with_no_row_found_says_what_to_do_and_still_keeps_every_right_row(
    mixed: ImportDriver, office: Office
) -> None:
    mixed.seek("không có chữ này")
    mixed.articles.qtbot.waitUntil(lambda: "Không có dòng nào khớp" in words_in_sight(mixed.page))
    assert mixed.lines() == []
    mixed.keep()
    assert titles(office) == ["Bài nghi ngờ", "Cô giáo trẻ", "Người giữ lửa"]


def test_tab_goes_from_the_buttons_above_through_what_narrows_the_rows_to_them(mixed: ImportDriver) -> None:
    shown = mixed.page.list
    assert shown is not None
    shown.box.setFocus()
    for stop in (shown.fate, shown.table, mixed.page.keep):
        mixed.page.focusNextChild()
        assert stop.hasFocus()


def test_an_empty_clipboard_is_refused_in_place(lists: ImportDriver) -> None:
    lists.paste(("",))
    assert "Chưa có bảng nào để dán" in lists.page.said.words


def test_a_workbook_is_looked_at_and_taken_in_and_the_same_one_again_only_if_asked(
    lists: ImportDriver, office: Office, workbook: WorkbookMaker
) -> None:
    cells = [(*row("Từ tệp")[:1], date(2021, 3, 5), *row("Từ tệp")[2:])]
    file = workbook("bai.xlsx", HEADINGS, cells)
    lists.open(file)
    assert lists.fates() == [("2", "Nhận")]
    lists.keep()
    assert titles(office) == ["Từ tệp"]
    lists.page.open_file(file)
    lists.settled()
    assert "đã được nhập ngày" in lists.page.said.words
    press(lists.page, "Vẫn nhập lại tệp này")
    lists.articles.qtbot.waitUntil(lambda: lists.fates() == [("2", "Trùng, bỏ qua")])


def test_an_empty_workbook_is_written_for_the_units(lists: ImportDriver, tmp_path: Path) -> None:
    lists.articles.press("Nhập từ Excel…")
    lists.page.write_template(tmp_path / "bang-trong.xlsx")
    lists.articles.qtbot.waitUntil(lambda: "Đã ghi bảng trống" in lists.page.said.words)
    assert (tmp_path / "bang-trong.xlsx").stat().st_size > 0


def test_escape_lets_the_list_be_and_keeps_nothing(lists: ImportDriver, office: Office) -> None:
    lists.paste(HEADINGS, row("Bài bỏ"))
    QTest.keyClick(lists.page, Qt.Key.Key_Escape)
    assert not lists.page.isVisible()
    assert titles(office) == []
    assert list((office.path.parent).glob("*-giay-to/*.xlsx")) == []


@pytest.fixture
def people(desk: Desk, qtbot: QtBot) -> ExemplarsDriver:
    """The desk of exemplars and nominations, in sight."""
    return desk_in_sight(desk, qtbot)


@pytest.mark.parametrize(
    ("button", "kind", "headings", "cells"),
    [
        ("Nhập gương…", "exemplars", ("Họ và tên", "Phân loại", "Đơn vị"), ("Trần Thị An", "Cá nhân", WARD)),
        (
            "Nhập đề nghị…",
            "nominations",
            ("Họ và tên", "Phân loại", "Đơn vị giới thiệu", "Ngày nhận", "Việc làm tiêu biểu", "Tóm tắt thành tích"),
            ("Trần Thị An", "Cá nhân", WARD, "05/03/2021", "Hiến đất", "Đã hiến 40 m²"),
        ),
    ],
)
def test_people_and_their_nominations_come_in_at_their_own_desk(
    people: ExemplarsDriver, office: Office, button: str, kind: str, headings: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    people.press(button)
    page = people.screen.importing.page(kind, "")
    assert page.isVisible()
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in (headings, cells)) + "\n")
    press(page, "Dán")
    people.qtbot.waitUntil(lambda: page.list is not None)
    press(page, page.keep.text())
    people.qtbot.waitUntil(lambda: "Đã ghi 1 dòng" in page.said.words)
    press(page, "Về danh sách")
    assert people.lists("Trần Thị An") if kind == "exemplars" else people.screen.tabs.isVisible()
    assert [one.name for one in office.exemplars.suggest("tran thi an")] == ["Trần Thị An"]


def test_commendations_given_before_come_in_for_those_known(people: ExemplarsDriver, office: Office) -> None:
    enter(office, "Trần Thị An")
    people.press("Nhập khen thưởng…")
    page = people.screen.importing.page("commendations", "")
    lines = (
        ("Họ và tên", "Cấp khen thưởng", "Hình thức", "Loại hình khen", "Số quyết định", "Ngày quyết định"),
        ("Trần Thị An", "Thành phố", "Bằng khen", "Chuyên đề", "55/QĐ-UBND", "02/04/2020"),
    )
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines) + "\n")
    press(page, "Dán")
    people.qtbot.waitUntil(lambda: page.list is not None)
    press(page, page.keep.text())
    people.qtbot.waitUntil(lambda: "Đã ghi 1 dòng" in page.said.words)
