"""The quota desk: who owes what in one drawn grid, with what lies behind each cell."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.plan import Matter
from app.domain.quotas.quota import QuotaState
from app.domain.quotas.quota_sheet import SheetWish
from app.office import Office
from tests.builders import a_nomination_draft, an_article, an_exemplar
from tests.ui.conftest import PLAN
from tests.ui.drivers import type_text, words_in_sight
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, TRUC_BACH, QuotaDriver
from ui.place import Place
from ui.quota.sheet_view import SheetView
from ui.quota.unit_heads import room_for

JANUARY = "01/2021"


def test_units_stand_by_kind_under_their_totals(quota: QuotaDriver) -> None:
    assert quota.heads() == [
        "Tất cả 5 đơn vị",
        "Phường (3)",
        DIEN_BIEN,
        DOI_CAN,
        TRUC_BACH,
        "Phòng, ban, ngành (1)",
        "Phòng Tư pháp",
        "Trường học (1)",
        "Trường THCS Giảng Võ",
    ]


def test_a_cell_tells_its_state_by_a_shape_and_its_figures(of_the_quarter: QuotaDriver) -> None:
    assert of_the_quarter.cells(DIEN_BIEN) == ["▲ 1/2", "▲ 0/2", "○ 0/2"]
    assert of_the_quarter.cells("Phòng Tư pháp") == ["○ 0/1"]
    assert of_the_quarter.cells("Phường (3)") == ["▲ 3/6", "▲ 0/6", "○ 0/6"]


def test_figures_of_an_earlier_day_leave_out_what_came_later(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.as_of("10/1/21")
    assert of_the_quarter.turns_to(TRUC_BACH, Matter.ARTICLES, ["○ 1/2", "○ 0/2", "○ 0/2"])


def test_a_day_that_is_none_is_refused_beside_its_box(quota: QuotaDriver) -> None:
    quota.as_of("31/2/21")
    assert "31/2/21" in quota.screen.bar.as_of.complaint


def test_the_caption_stands_beside_its_box_though_a_day_is_refused(quota: QuotaDriver) -> None:
    quota.as_of("31/2/21")
    quota.qtbot.wait(50)
    caption = next(one for one in quota.screen.bar.findChildren(QLabel) if one.text() == "Đến hết ngày")
    box = quota.screen.bar.as_of.line
    middles = [one.mapTo(quota.screen.bar, one.rect().center()).y() for one in (caption, box)]
    assert abs(middles[0] - middles[1]) <= 1


def test_words_without_marks_narrow_the_units(quota: QuotaDriver) -> None:
    quota.seek("truc bach")
    assert quota.heads() == ["Tất cả 1 đơn vị", "Phường (1)", TRUC_BACH]


def test_only_those_short_are_shown_on_request(of_the_quarter: QuotaDriver) -> None:
    wish = SheetWish(matter=Matter.ARTICLES, state=QuotaState.SHORT)
    of_the_quarter.screen.receive((Period(Cadence.MONTH, 2021, 1), wish))
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.ARTICLES, ["▲ 1/2"])
    assert of_the_quarter.heads() == [
        "Tất cả 3 đơn vị", "Phường (2)", DIEN_BIEN, DOI_CAN, "Trường học (1)", "Trường THCS Giảng Võ",
    ]  # fmt: skip


def test_nothing_found_offers_the_way_back(quota: QuotaDriver) -> None:
    quota.seek("khong co")
    assert quota.heads() == []
    quota.press("Bỏ mọi điều kiện lọc")
    assert TRUC_BACH in quota.heads()


def test_enter_opens_the_items_behind_a_cell_and_the_arrows_go_on(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.stand_on(TRUC_BACH, JANUARY)
    of_the_quarter.key(Qt.Key.Key_Return)
    assert of_the_quarter.behind() == [
        ("06/01/2021", "Bài số 0", "đúng hạn"),
        ("12/01/2021", "Bài số 1", "đúng hạn"),
    ]
    of_the_quarter.key(Qt.Key.Key_Right)
    assert of_the_quarter.behind() == []
    assert "Tháng 2/2021" in of_the_quarter.screen.items.told
    of_the_quarter.key(Qt.Key.Key_Escape)
    assert not of_the_quarter.screen.items.isVisible()


@pytest.mark.parametrize("head", [TRUC_BACH, DOI_CAN])
def test_in_a_narrow_window_the_cursor_goes_to_what_is_behind_a_cell(of_the_quarter: QuotaDriver, head: str) -> None:
    of_the_quarter.screen.resize(900, 500)
    of_the_quarter.stand_on(head, JANUARY)
    of_the_quarter.key(Qt.Key.Key_Return)
    items = of_the_quarter.screen.items
    cursor = QApplication.focusWidget()
    assert cursor is (items.table if of_the_quarter.behind() else items)
    QTest.keyClick(cursor, Qt.Key.Key_Escape)
    assert of_the_quarter.screen.sheet.hasFocus()


def test_many_items_behind_a_cell_are_narrowed_by_words_until_another_cell_is_shown(
    of_the_quarter: QuotaDriver, office: Office, qtbot: QtBot
) -> None:
    unit = next(one.id for one in office.units.all() if one.name == DIEN_BIEN)
    for day in range(1, 12):
        office.articles.log(PLAN, an_article(f"Tuổi trẻ {day}", unit=unit, received=date(2021, 1, day)))
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.ARTICLES, ["● 12/2", "▲ 0/2", "○ 0/2"])
    items = of_the_quarter.screen.items
    of_the_quarter.stand_on(DIEN_BIEN, JANUARY)
    of_the_quarter.key(Qt.Key.Key_Return)
    items.table.setFocus()
    of_the_quarter.screen.seek()
    assert items.box.hasFocus()
    type_text(items.box, "tuoi tre 11")
    qtbot.waitUntil(lambda: [row[1] for row in of_the_quarter.behind()] == ["Tuổi trẻ 11"])
    type_text(items.box, " khong co")
    qtbot.waitUntil(lambda: "Không có mục nào khớp" in words_in_sight(items))
    of_the_quarter.stand_on(TRUC_BACH, JANUARY)
    assert [row[1] for row in of_the_quarter.behind()] == ["Bài số 0", "Bài số 1"]
    assert not items.box.isVisible()


def test_an_item_behind_a_cell_opens_at_its_own_desk(of_the_quarter: QuotaDriver, qtbot: QtBot) -> None:
    of_the_quarter.stand_on(TRUC_BACH, JANUARY)
    of_the_quarter.key(Qt.Key.Key_Return)
    with qtbot.waitSignal(of_the_quarter.screen.sends) as sent:
        QTest.keyClick(of_the_quarter.screen.items.table, Qt.Key.Key_Return)
    place, line = sent.args
    assert (place, line.title, line.unit) == (Place.ARTICLES, "Bài số 0", TRUC_BACH)


def test_an_introduction_behind_a_cell_opens_its_exemplar(
    of_the_quarter: QuotaDriver, office: Office, qtbot: QtBot
) -> None:
    unit = next(unit.id for unit in office.units.all() if unit.name == DIEN_BIEN)
    exemplar = office.exemplars.add(an_exemplar("Lê Văn Ân", unit=unit))
    office.exemplars.nominate(
        PLAN,
        a_nomination_draft(
            exemplar=exemplar.id, unit=unit, received=date(2021, 1, 8), criteria=frozenset(), dossier=frozenset()
        ),
    )
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.EXEMPLARS, ["▲ 1/2", "▲ 0/2", "▲ 0/2"])
    of_the_quarter.stand_on(DIEN_BIEN, JANUARY, Matter.EXEMPLARS)
    of_the_quarter.key(Qt.Key.Key_Return)
    with qtbot.waitSignal(of_the_quarter.screen.sends) as sent:
        QTest.keyClick(of_the_quarter.screen.items.table, Qt.Key.Key_Return)
    assert sent.args == [Place.EXEMPLARS, exemplar]


def test_behind_a_total_stand_the_units_still_short(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.stand_on("Phường (3)", JANUARY)
    of_the_quarter.key(Qt.Key.Key_Return)
    assert of_the_quarter.behind() == [("", DIEN_BIEN, "thiếu 1"), ("", DOI_CAN, "thiếu 2")]


def test_resting_on_a_cell_names_its_items(of_the_quarter: QuotaDriver) -> None:
    sheet = of_the_quarter.screen.sheet
    of_the_quarter.stand_on(DIEN_BIEN, JANUARY)
    tip = sheet.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "Tháng 1/2021, bài viết dự thi: đã nhận 1/2, hạn 31/01/2021, thiếu 1",
        "20/01/2021  Bài số 2",
    ]


def test_the_whole_sheet_is_copied_as_a_table(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.stand_on(TRUC_BACH, JANUARY)
    head, *rows = of_the_quarter.copied()
    assert head == [
        "Đơn vị", "Nội dung", "T1/2021", "T2/2021", "T3/2021", "Đã nhận", "Được giao", "Còn thiếu", "Đánh giá",
    ]  # fmt: skip
    assert [TRUC_BACH, "Bài viết dự thi", "● 2/2", "▲ 0/2", "○ 0/2", "2", "6", "2", "Chưa đạt"] in rows
    assert ["Phòng Tư pháp", "Bài viết dự thi", "", "", "○ 0/1", "0", "1", "0", "Chưa đến hạn"] in rows


def test_a_selection_is_copied_alone(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.stand_on(DIEN_BIEN, JANUARY)
    of_the_quarter.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert of_the_quarter.copied() == [
        ["Đơn vị", "Nội dung", "T1/2021", "T2/2021"],
        [DIEN_BIEN, "Bài viết dự thi", "▲ 1/2", "▲ 0/2"],
    ]


def test_the_space_bar_marks_a_unit_and_says_so(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.mark(DIEN_BIEN, DOI_CAN)
    assert of_the_quarter.screen.footer.marks_told == f"Đã đánh dấu 2 đơn vị: {DIEN_BIEN}, {DOI_CAN}"
    of_the_quarter.mark(DIEN_BIEN)
    assert of_the_quarter.screen.footer.marks_told == f"Đã đánh dấu 1 đơn vị: {DOI_CAN}"


def test_the_space_bar_on_a_kind_marks_all_of_it_that_are_short(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.mark("Trường học (1)")
    assert of_the_quarter.screen.footer.marks_told == "Đã đánh dấu 1 đơn vị: Trường THCS Giảng Võ"


def test_marks_stay_when_something_new_comes_in(of_the_quarter: QuotaDriver, office: Office) -> None:
    of_the_quarter.mark(DIEN_BIEN)
    unit = next(unit.id for unit in office.units.all() if unit.name == DIEN_BIEN)
    office.articles.log(PLAN, an_article("Bài mới", unit=unit, received=date(2021, 1, 30)))
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.ARTICLES, ["● 2/2", "▲ 0/2", "○ 0/2"])
    assert of_the_quarter.screen.footer.marks_told == f"Đã đánh dấu 1 đơn vị: {DIEN_BIEN}"


def test_the_grid_is_printed_exactly_as_it_is_narrowed(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.seek("dien bien")
    paper = of_the_quarter.paper_of("In bảng")
    assert DIEN_BIEN in paper
    assert "Quý I/2021" in paper
    assert TRUC_BACH not in paper


@pytest.mark.parametrize("width", [1160, 1700])
def test_nothing_is_scrolled_and_no_name_wraps_where_there_is_room(quota: QuotaDriver, width: int) -> None:
    quota.screen.resize(width, 660)
    sheet = quota.screen.sheet
    quota.qtbot.waitUntil(lambda: abs(sheet.width() - width) < 60)
    quota.qtbot.waitUntil(lambda: not sheet.horizontalScrollBar().isVisible())
    assert sheet.verticalHeader().width() >= max(room_for(line) for line in sheet.lines)


def test_a_sheet_too_narrow_for_its_months_keeps_their_figures_whole(quota: QuotaDriver) -> None:
    wide = [quota.screen.sheet.columnWidth(month) for month in range(8)]
    quota.screen.resize(800, 660)
    sheet = quota.screen.sheet
    quota.qtbot.waitUntil(sheet.horizontalScrollBar().isVisible)
    assert all(70 <= sheet.columnWidth(month) <= wide[month] for month in range(8))


def test_sums_stand_at_the_right_under_their_titles(quota: QuotaDriver) -> None:
    model = quota.screen.sheet.model()
    titles = {
        model.headerData(at, Qt.Orientation.Horizontal): model.headerData(
            at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        for at in range(model.columnCount())
    }
    to_right = {title for title, alignment in titles.items() if alignment and alignment & Qt.AlignmentFlag.AlignRight}
    assert to_right == {"Nhận/giao", "Thiếu"}


def test_the_sheet_keeps_the_rules_of_qt(of_the_quarter: QuotaDriver, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(of_the_quarter.screen.sheet.model())  # type: ignore[no-untyped-call]


def test_the_cell_stood_on_is_filled_only_while_the_cursor_is_on_the_sheet(of_the_quarter: QuotaDriver) -> None:
    sheet = of_the_quarter.screen.sheet
    sheet.setFocus()
    sheet.setCurrentIndex(sheet.model().index(sheet.model().rowCount() - 1, 0))
    filled = _corner(sheet)
    of_the_quarter.screen.bar.box.setFocus()
    assert _corner(sheet) != filled


def _corner(sheet: SheetView) -> QColor:
    """The ground of the cell stood on, inside its frame."""
    rect = sheet.visualRect(sheet.currentIndex())
    return sheet.viewport().grab().toImage().pixelColor(rect.right() - 6, rect.top() + 6)
