"""The number and the day of a decision: offered, weighed against its series, and looked at again where far off."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.decisions.decision import DecisionState
from app.office import Office
from tests.ui.decisions_driver import DecisionsDriver


def test_the_next_number_is_offered_and_a_gap_is_said_before_it_is_made(decisions: DecisionsDriver) -> None:
    decisions.draft()
    decisions.press("Ghi số, ngày ký…")
    box = decisions.screen.decisions.pane.issuing
    assert (box.number.text, box.day.text) == ("1", "05/12/2024")
    assert box.said.words == "Số 01 là số kế tiếp của dãy QĐ-SXD."
    decisions.fill(box.number, "15")
    assert box.said.words == "Bỏ cách số 01-14: dãy QĐ-SXD trong sổ chưa có số nào."


def test_what_is_typed_takes_the_place_of_the_number_offered(decisions: DecisionsDriver) -> None:
    decisions.draft()
    decisions.press("Ghi số, ngày ký…")
    box = decisions.screen.decisions.pane.issuing
    assert QApplication.focusWidget() is box.number.line
    QTest.keyClicks(box.number.line, "15")
    assert box.number.text == "15"


def test_a_number_far_off_its_series_is_issued_only_at_the_second_press(
    decisions: DecisionsDriver, voted: Office
) -> None:
    decisions.draft()
    decisions.press("Ghi số, ngày ký…")
    box = decisions.screen.decisions.pane.issuing
    decisions.fill(box.number, "1501")
    box.do.click()
    assert voted.decisions.decision(1).state is DecisionState.DRAFT
    assert box.do.text() == "Vẫn ban hành số 1501"
    decisions.fill(box.number, "1502")
    assert box.do.text() == "Ban hành"
    box.do.click()
    box.do.click()
    assert voted.decisions.decision(1).state is DecisionState.ISSUED


def test_a_number_given_before_is_a_clash_said_as_it_is_typed(issued: DecisionsDriver, voted: Office) -> None:
    voted.decisions.cancel(1, "sai danh sách")
    issued.draft()
    issued.press("Ghi số, ngày ký…")
    box = issued.screen.decisions.pane.issuing
    issued.fill(box.number, "15")
    assert box.said.words == "Số 15 đã cấp. Số kế tiếp là 16."
    issued.submit()
    assert box.number.complaint.startswith("Số 15/QĐ-SXD đã cấp")


def test_a_number_and_a_day_that_will_not_do_are_each_refused_at_their_field(
    issued: DecisionsDriver, voted: Office
) -> None:
    voted.decisions.cancel(1, "sai danh sách")
    issued.draft()
    issued.issue("15", "1/1/24")
    box = issued.screen.decisions.pane.issuing
    assert box.number.complaint.startswith("Số 15/QĐ-SXD đã cấp")
    assert "sớm hơn ngày họp Hội đồng" in box.day.complaint
    assert box.number.line.hasFocus()
