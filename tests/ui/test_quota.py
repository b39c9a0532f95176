"""The quota desk: who owes what in one drawn grid, and the letter to those short in three steps."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.period import Cadence, Period
from app.domain.plan import Matter
from app.domain.quota import QuotaState
from app.domain.quota_sheet import SheetWish
from app.office import Office
from tests.builders import a_nomination_draft, an_article, an_exemplar
from tests.ui.conftest import PLAN
from tests.ui.quota_driver import QuotaDriver
from ui.desk import Desk
from ui.place import Place
from ui.quota.screen import QuotaScreen

TRUC_BACH, DIEN_BIEN, DOI_CAN = "Phường Trúc Bạch", "Phường Điện Biên", "Phường Đội Cấn"
JANUARY = "01/2021"


@pytest.fixture
def received(office: Office) -> Office:
    """In January Trúc Bạch sent its two articles, Điện Biên one, Đội Cấn none; the school sent its one in February."""
    units = {unit.name: unit.id for unit in office.units.all()}
    for number, (unit, day) in enumerate(
        (
            (TRUC_BACH, date(2021, 1, 6)),
            (TRUC_BACH, date(2021, 1, 12)),
            (DIEN_BIEN, date(2021, 1, 20)),
            ("Trường THCS Giảng Võ", date(2021, 2, 2)),
        )
    ):
        office.articles.log(PLAN, an_article(f"Bài số {number}", unit=units[unit], received=day))
    return office


@pytest.fixture
def quota(received: Office, desk: Desk, qtbot: QtBot) -> QuotaDriver:
    screen = QuotaScreen(desk)
    screen.resize(1160, 660)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return QuotaDriver(screen, qtbot)


@pytest.fixture
def of_the_quarter(quota: QuotaDriver) -> QuotaDriver:
    """The desk turned to the first quarter."""
    quota.choose_period("Quý I/2021")
    assert quota.turns_to(TRUC_BACH, Matter.ARTICLES, ["● 2/2", "▲ 0/2", "○ 0/2"])
    return quota


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


def test_january_in_three_steps_from_the_grid_to_the_letter(quota: QuotaDriver) -> None:
    quota.screen.bar.matter.setCurrentIndex(1)
    quota.choose_period("Tháng 1/2021")
    assert quota.turns_to(DIEN_BIEN, Matter.ARTICLES, ["▲ 1/2"])
    quota.mark(DIEN_BIEN, DOI_CAN)
    quota.press("Công văn đôn đốc (2 đơn vị)…")
    assert quota.screen.letters.box.found.words == f"Gửi 2 đơn vị: {DIEN_BIEN}, {DOI_CAN}."
    letter = quota.letter_printed()
    assert DIEN_BIEN in letter
    assert DOI_CAN in letter
    assert "Giảng Võ" not in letter


def test_who_owes_nothing_in_the_period_is_left_out_by_name(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.as_of("31/1/21")
    of_the_quarter.choose_period("Tháng 1/2021")
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.EXEMPLARS, ["▲ 0/2"])
    of_the_quarter.mark(DIEN_BIEN, "Phòng Tư pháp")
    of_the_quarter.press("Công văn đôn đốc (2 đơn vị)…")
    assert of_the_quarter.screen.letters.box.button.text() == "In công văn đôn đốc (1 đơn vị)"
    assert "Phòng Tư pháp" not in of_the_quarter.letter_printed()


def test_a_letter_begun_before_anything_is_counted_opens_when_it_is(received: Office, desk: Desk, qtbot: QtBot) -> None:
    screen = QuotaScreen(desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.begin()
    qtbot.waitUntil(screen.letters.box.isVisible)
    assert screen.letters.box.button.text() == "In công văn đôn đốc (5 đơn vị)"


def test_a_new_letter_is_about_the_period_shown_one_under_way_stays_about_its_own(of_the_quarter: QuotaDriver) -> None:
    box = of_the_quarter.screen.letters.box
    of_the_quarter.press("Công văn đôn đốc…")
    of_the_quarter.press("Thôi")
    of_the_quarter.choose_period("Tháng 1/2021")
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.ARTICLES, ["▲ 1/2"])
    of_the_quarter.press("Công văn đôn đốc…")
    assert box.period.value == Period(Cadence.MONTH, 2021, 1)
    of_the_quarter.choose_period("Quý I/2021")
    assert of_the_quarter.turns_to(DIEN_BIEN, Matter.ARTICLES, ["▲ 1/2", "▲ 0/2", "○ 0/2"])
    assert box.period.value == Period(Cadence.MONTH, 2021, 1)


def test_with_none_marked_the_letter_goes_to_all_who_are_short(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.press("Công văn đôn đốc…")
    assert of_the_quarter.screen.letters.box.button.text() == "In công văn đôn đốc (5 đơn vị)"


def test_a_letter_of_its_own_for_each_bears_running_numbers(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.mark(DIEN_BIEN, DOI_CAN)
    of_the_quarter.press("Công văn đôn đốc (2 đơn vị)…")
    reminder = of_the_quarter.screen.letters.box
    reminder.per_unit.put(True)
    of_the_quarter.sign("45", "18/3/21")
    letters = of_the_quarter.letter_printed()
    assert "45/UBND" in letters
    assert "46/UBND" in letters


def test_a_letter_with_its_number_and_day_is_issued_as_it_is_printed(
    of_the_quarter: QuotaDriver, office: Office
) -> None:
    of_the_quarter.press("Công văn đôn đốc…")
    of_the_quarter.letter_printed()
    assert office.outgoing.of_year(2021) == ()
    of_the_quarter.sign("45", "18/3/21")
    assert of_the_quarter.screen.letters.box.button.text() == "Phát hành, in công văn đôn đốc (5 đơn vị)"
    of_the_quarter.letter_printed()
    assert [line.number for line in office.outgoing.of_year(2021)] == [45]


def test_a_number_already_given_is_refused_beside_the_number(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.press("Công văn đôn đốc…")
    of_the_quarter.sign("45", "18/3/21")
    of_the_quarter.letter_printed()
    of_the_quarter.sign("45", "18/3/21")
    box = of_the_quarter.screen.letters.box
    of_the_quarter.press(box.button.text())
    of_the_quarter.qtbot.waitUntil(lambda: bool(box.letter.number.complaint))


def test_a_letter_dated_before_its_figures_is_refused_beside_the_day(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.press("Công văn đôn đốc…")
    reminder = of_the_quarter.screen.letters.box
    of_the_quarter.sign("45", "1/3/21")
    of_the_quarter.press(reminder.button.text())
    of_the_quarter.qtbot.waitUntil(lambda: bool(reminder.letter.day.complaint))
    assert of_the_quarter.screen.letters.papers.windows == ()


def test_a_letter_half_typed_is_there_next_time(of_the_quarter: QuotaDriver) -> None:
    screen = of_the_quarter.screen
    assert screen.half_typed == {}
    of_the_quarter.press("Công văn đôn đốc…")
    screen.letters.box.letter.number.put("45")
    kept = screen.half_typed
    screen.letters.box.letter.clear()
    screen.take_up(kept)
    assert screen.letters.box.letter.number.text == "45"


def test_the_grid_is_printed_exactly_as_it_is_narrowed(of_the_quarter: QuotaDriver) -> None:
    of_the_quarter.seek("dien bien")
    paper = of_the_quarter.paper_of("In bảng")
    assert DIEN_BIEN in paper
    assert "Quý I/2021" in paper
    assert TRUC_BACH not in paper


def test_the_sheet_keeps_the_rules_of_qt(of_the_quarter: QuotaDriver, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(of_the_quarter.screen.sheet.model())  # type: ignore[no-untyped-call]
