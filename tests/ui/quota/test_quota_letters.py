"""The letter to units short of their quota, from the grid in three steps."""

from pytestqt.qtbot import QtBot

from app.domain.calendar.period import Cadence, Period
from app.domain.plans.plan import Matter
from app.office import Office
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, QuotaDriver
from ui.desk import Desk
from ui.quota.screen import QuotaScreen


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
