"""The year's bonus fund by keyboard: recorded, corrected, struck out, printed, and what is said of it at a decision."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.decisions.fund_approval import ApprovalKind
from app.office import Office
from tests.ui.decisions_driver import DecisionsDriver, FundsDriver
from tests.ui.list_files import heads_in, rows_in, shown_in, taken
from ui.kit.deed import Deed
from ui.kit.list_export import list_in_sight
from ui.kit.signs import Sign


@pytest.fixture
def approved(funds: FundsDriver) -> FundsDriver:
    """The fund of 2024 with two million approved."""
    funds.record("2.000.000", note="Giao đầu năm")
    return funds


def draft(decisions: DecisionsDriver) -> None:
    """Draft an award of 1.420.000 đồng on those who passed."""
    decisions.screen.begin()
    decisions.screen.decisions.forms.drafting.form.put("giay-khen")
    decisions.submit()


def test_a_fund_nobody_recorded_says_so_and_offers_the_first_step(funds: FundsDriver) -> None:
    assert funds.page.figures.sums == ("chưa ghi", "0", "chưa ghi", "0")
    assert funds.says("Chưa ghi văn bản duyệt quỹ năm 2024.")
    assert funds.page.approvals.none.isVisible()


def test_an_approval_is_entered_as_its_paper_says_it(approved: FundsDriver) -> None:
    assert approved.approvals() == [("12/QĐ-SXD", "15/01/2024", "Duyệt đầu năm", "2.000.000", "Giao đầu năm")]
    assert approved.page.figures.sums == ("2.000.000", "0", "2.000.000", "0")


def test_the_amount_is_read_back_in_words_as_it_is_typed(funds: FundsDriver) -> None:
    funds.press("Ghi duyệt quỹ")
    funds.fill(funds.page.entering.amount, "250.000.000")
    assert funds.page.entering.in_words == "Hai trăm năm mươi triệu đồng"


def test_what_is_wrong_is_said_beside_each_field_and_nothing_is_kept(funds: FundsDriver, voted: Office) -> None:
    form = funds.record("250tr", day="31/2/24")
    assert form.amount.complaint.startswith("“250tr” không phải là số tiền.")
    assert form.day.complaint.startswith("Không có ngày 31/2")
    for field in (form.amount, form.year):
        field.put("")
    funds.submit()
    assert form.amount.complaint.startswith("Chưa có số tiền.")
    assert form.year.complaint.startswith("Chưa có năm của quỹ.")
    assert voted.bonus_funds.fund(2024).approvals == ()


def test_the_office_refuses_beside_the_field_it_is_about(approved: FundsDriver) -> None:
    form = approved.record("1.000.000")
    assert form.paper.complaint.startswith("Văn bản 12/QĐ-SXD ngày 15/01/2024 đã ghi vào quỹ năm 2024.")


def test_after_the_first_approval_a_supplement_is_offered_and_a_second_first_one_refused(
    approved: FundsDriver,
) -> None:
    approved.press("Ghi duyệt quỹ")
    assert approved.page.entering.kind.value is ApprovalKind.SUPPLEMENT
    approved.press("Về quỹ thưởng")
    form = approved.record("1.000.000", "30/QĐ-SXD")
    assert form.kind.complaint.startswith("Quỹ năm 2024 đã duyệt đầu năm bằng văn bản 12/QĐ-SXD ngày 15/01/2024.")
    form.kind.put(ApprovalKind.SUPPLEMENT)
    approved.submit()
    assert approved.page.figures.sums[0] == "3.000.000"


def test_a_cut_stands_below_nothing(approved: FundsDriver) -> None:
    approved.record("500.000", "45/QĐ-SXD", kind=ApprovalKind.CUT)
    assert [row[3] for row in approved.approvals()] == ["2.000.000", "-500.000"]
    assert approved.page.figures.sums[0] == "1.500.000"


def test_approvals_are_put_in_order_by_their_day_and_by_their_sum(approved: FundsDriver) -> None:
    approved.record("10.000.000", "30/QĐ-SXD", day="2/3/24", kind=ApprovalKind.SUPPLEMENT)
    approved.record("500.000", "45/QĐ-SXD", day="20/2/24", kind=ApprovalKind.SUPPLEMENT)
    table = approved.page.approvals.table
    table.put_in_order("Ngày")
    assert [row[1] for row in approved.approvals()] == ["15/01/2024", "20/02/2024", "02/03/2024"]
    table.put_in_order("Số tiền")
    assert [row[3] for row in approved.approvals()] == ["500.000", "2.000.000", "10.000.000"]


def test_approvals_go_out_with_their_days_and_sums_under_the_year_chosen(
    approved: FundsDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    table = approved.page.approvals.table
    sheet = taken(approved.screen, table, tmp_path / "quy.xlsx", qtbot)
    assert rows_in(sheet) == shown_in(table)
    assert "Lọc: Năm 2024" in heads_in(sheet)
    day, amount = (sheet.cell(sheet.max_row, place).value for place in (2, 4))
    assert isinstance(day, datetime)
    assert amount == 2_000_000


def test_what_spent_of_the_fund_goes_out_with_its_day_its_count_and_its_money(
    approved: FundsDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    draft(approved)
    approved.issue("15", "5/12/24")
    approved.screen.tabs.turn_to(approved.page)
    sheet = taken(approved.screen, approved.page.spendings, tmp_path / "chi.xlsx", qtbot)
    assert "Lọc: Năm 2024" in heads_in(sheet)
    day, *numbers = (sheet.cell(sheet.max_row, place).value for place in (2, 4, 5))
    assert isinstance(day, datetime)
    assert numbers == [2, 1_420_000]


def test_the_decisions_that_spend_are_the_list_taken_away_unless_the_clerk_stands_at_the_approvals(
    approved: FundsDriver,
) -> None:
    draft(approved)
    approved.screen.turn_to(approved.page)
    approved.page.spendings.setMaximumHeight(60)
    for elsewhere in (approved.page.year, approved.screen.tabs.bar):
        elsewhere.setFocus()
        assert list_in_sight(approved.screen) is approved.page.spendings
    approved.page.approvals.table.setFocus()
    assert list_in_sight(approved.screen) is approved.page.approvals.table


def test_the_approval_stood_on_is_corrected(approved: FundsDriver) -> None:
    approved.stand_on_first()
    QTest.keyClick(approved.page.approvals.table, Qt.Key.Key_Return)
    form = approved.page.correcting
    assert (form.amount.text, form.paper.text, form.day.text) == ("2.000.000", "12/QĐ-SXD", "15/01/2024")
    approved.fill(form.amount, "3.000.000")
    approved.submit()
    assert approved.page.figures.sums[0] == "3.000.000"


def test_an_approval_struck_out_stays_listed_with_its_reason(approved: FundsDriver) -> None:
    approved.stand_on_first()
    approved.press("Gạch bỏ…")
    approved.submit()
    assert approved.page.approvals.reason.complaints
    approved.give_reason("ghi nhầm năm")
    assert [row[4] for row in approved.approvals()] == ["Đã gạch bỏ: ghi nhầm năm; Giao đầu năm"]
    assert approved.page.figures.sums[0] == "chưa ghi"


def test_another_year_shows_its_own_fund(approved: FundsDriver) -> None:
    year = approved.page.year
    year.setCurrentIndex(year.findData(2023))
    year.activated.emit(year.currentIndex())
    assert approved.approvals() == []
    approved.record("5.000.000", day="20/12/22")
    assert approved.page.figures.sums[0] == "5.000.000"


def test_drafts_are_pledged_and_issued_decisions_are_spent(approved: FundsDriver) -> None:
    draft(approved)
    approved.screen.tabs.turn_to(approved.page)
    assert approved.page.figures.sums == ("2.000.000", "0", "2.000.000", "1.420.000")
    assert [row[1] for row in approved.spendings()] == ["Dự thảo"]
    approved.screen.tabs.turn_to(approved.screen.decisions)
    approved.issue("15", "5/12/24")
    approved.screen.tabs.turn_to(approved.page)
    assert approved.page.figures.sums == ("2.000.000", "1.420.000", "580.000", "0")
    assert [(row[0], row[1], row[3], row[4]) for row in approved.spendings()] == [
        ("15/QĐ-SXD", "05/12/2024", "2", "1.420.000")
    ]
    assert approved.says("Đã chi 71,00% quỹ.")


def test_a_decision_that_spent_is_opened_from_the_fund(approved: FundsDriver) -> None:
    draft(approved)
    approved.screen.tabs.turn_to(approved.page)
    approved.page.spendings.setFocus()
    QTest.keyClick(approved.page.spendings, Qt.Key.Key_Return)
    assert approved.screen.tabs.page is approved.screen.decisions
    assert approved.screen.decisions.pane.isVisible()


def test_a_draft_without_a_recorded_fund_is_told_of_beside_its_money(decisions: DecisionsDriver) -> None:
    draft(decisions)
    assert decisions.says("Chưa ghi Quỹ thi đua, khen thưởng năm 2024 được duyệt")


def test_a_draft_beyond_the_fund_is_told_with_the_numbers_and_issued_all_the_same(funds: FundsDriver) -> None:
    funds.record("1.000.000")
    draft(funds)
    assert funds.says("Vượt 420.000 đồng so với Quỹ thi đua, khen thưởng năm 2024: được duyệt 1.000.000 đồng")
    funds.issue("15", "5/12/24")
    assert funds.states() == ["15/QĐ-SXD: Đã ban hành"]
    funds.screen.tabs.turn_to(funds.page)
    assert funds.says("Đã chi vượt quỹ 420.000 đồng")


def test_the_fund_weighed_is_that_of_the_day_being_typed(funds: FundsDriver) -> None:
    funds.record("2.000.000")
    draft(funds)
    funds.press("Ghi số, ngày ký…")
    funds.fill(funds.screen.decisions.pane.issuing.day, "5/1/25")
    assert funds.says("Chưa ghi Quỹ thi đua, khen thưởng năm 2025 được duyệt")


def test_the_caution_is_repeated_beside_the_button_that_issues(funds: FundsDriver) -> None:
    funds.record("1.000.000")
    draft(funds)
    funds.press("Ghi số, ngày ký…")
    issuing = funds.screen.decisions.pane.issuing
    assert issuing.caution.isVisible()
    assert issuing.caution.words.startswith("Vượt 420.000 đồng so với Quỹ thi đua, khen thưởng năm 2024")
    assert issuing.day.geometry().bottom() < issuing.caution.y() < issuing.do.y()
    funds.screen.turn_to(funds.page)
    funds.record("500.000", paper="13/QĐ-SXD", kind=ApprovalKind.SUPPLEMENT)
    funds.screen.turn_to(funds.screen.decisions)
    funds.press("Ghi số, ngày ký…")
    assert not issuing.caution.isVisible()


def test_a_half_typed_approval_is_kept_and_put_back(approved: FundsDriver) -> None:
    approved.press("Ghi duyệt quỹ")
    approved.fill(approved.page.entering.paper, "45/QĐ-SXD")
    approved.page.approvals.corrects.emit(approved.page.approvals.table.current)
    approved.fill(approved.page.correcting.amount, "7")
    kept = approved.screen.half_typed
    approved.page.entering.forget()
    approved.page.correcting.forget()
    assert approved.screen.half_typed == {}
    approved.screen.take_up(kept)
    assert approved.page.entering.paper.text == "45/QĐ-SXD"
    assert approved.page.correcting.amount.text == "7"
    assert approved.screen.half_typed == kept


def test_escape_comes_back_to_the_fund(approved: FundsDriver) -> None:
    approved.press("Ghi duyệt quỹ")
    QTest.keyClick(approved.page.entering.kind.editor, Qt.Key.Key_Escape)
    assert approved.page.isVisible()


def test_the_use_of_the_fund_is_shown_on_paper(approved: FundsDriver) -> None:
    approved.press("In tình hình sử dụng quỹ")
    assert approved.printed().startswith(b"%PDF-")


def test_the_palette_leads_to_the_fund_and_its_form(funds: FundsDriver) -> None:
    deeds: dict[str, Deed] = {deed.words: deed for deed in funds.screen.deeds}
    funds.screen.tabs.turn_to(funds.screen.book)
    deeds["Quỹ thưởng của năm"].act()
    assert funds.screen.tabs.page is funds.page
    deeds["Ghi duyệt quỹ thưởng"].act()
    assert funds.page.entering.isVisible()


@pytest.mark.parametrize(
    ("amount", "sign"), [("2.000.000", Sign.MET), ("1.000.000", Sign.SHORT)], ids=["enough", "short"]
)
def test_the_drafts_are_weighed_in_the_sentence_under_the_bar(funds: FundsDriver, amount: str, sign: Sign) -> None:
    funds.record(amount)
    draft(funds)
    funds.screen.tabs.turn_to(funds.page)
    words = {Sign.MET: "Đã chi 0% quỹ; ban hành hết", Sign.SHORT: "Còn 1.000.000 đồng, thiếu 420.000 đồng"}
    assert funds.says(words[sign])
    assert funds.page.figures.bar.accessibleName().startswith(words[sign])
