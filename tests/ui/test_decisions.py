"""The desk of decisions by keyboard: drafted, numbered, printed, corrected, replaced, cancelled."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.certificates.certificate_print import CertificateWish
from app.domain.decisions.decision import DecisionState
from app.domain.reports.overview import Chore
from app.office import Office
from tests.ui.decisions_driver import DecisionsDriver
from tests.ui.decisions_stage import PASSED, SIGNED, UNVOTED
from ui.certificates.screen import CertificatesScreen
from ui.decisions.acts import GROUPS, Act
from ui.decisions.decision_pane import DecisionPane


def names(office: Office, decision: int) -> tuple[str, ...]:
    return tuple(line.name for line in office.decisions.decision(decision).facts.lines)


def test_those_who_passed_are_drafted_with_two_keys(decisions: DecisionsDriver, voted: Office) -> None:
    decisions.draft()
    assert decisions.states() == ["…/QĐ-SXD: Dự thảo"]
    assert names(voted, 1) == PASSED


def test_nobody_ticked_is_said_beside_the_list_and_nothing_is_drafted(decisions: DecisionsDriver) -> None:
    decisions.screen.begin()
    decisions.press("Bỏ hết")
    decisions.submit()
    nominees = decisions.screen.decisions.forms.drafting.nominees
    assert nominees.complaint.startswith("Chưa có tập thể, cá nhân nào để đưa vào quyết định.")
    assert decisions.lines() == []


def test_who_was_never_voted_on_is_commended_directly_and_only_by_name(
    decisions: DecisionsDriver, voted: Office
) -> None:
    decisions.screen.begin()
    form = decisions.screen.decisions.forms.drafting
    form.meeting.put(None)
    form.meeting.edited.emit()
    assert form.nominees.ticked == ()
    assert [one.split(",")[0] for one in form.nominees.in_sight] == [UNVOTED]
    decisions.press("Chọn hết")
    decisions.submit()
    assert names(voted, 1) == (UNVOTED,)
    assert decisions.says("Khen thưởng không qua bỏ phiếu (thủ tục đơn giản)")


def test_a_submission_cited_by_half_is_refused_beside_its_field(decisions: DecisionsDriver) -> None:
    decisions.draft(paper="02/TTr-HĐTĐKT")
    form = decisions.screen.decisions.forms.drafting
    assert form.paper.complaint.startswith("Tờ trình làm căn cứ phải có cả số, ký hiệu và ngày.")


def test_the_words_typed_stand_on_the_draft(decisions: DecisionsDriver, voted: Office) -> None:
    decisions.draft(subject="Về việc công nhận gương sáng", paper="02/TTr-HĐTĐKT", submitted_on="4/12/24")
    facts = voted.decisions.decision(1).facts
    assert facts.subject == "Về việc công nhận gương sáng"
    assert "Tờ trình số 02/TTr-HĐTĐKT" in facts.grounds[-1]


def test_an_issued_decision_says_its_money_in_words_and_what_it_rests_on(issued: DecisionsDriver) -> None:
    assert issued.states() == ["15/QĐ-SXD: Đã ban hành"]
    assert issued.says("1.420.000 đồng (Một triệu bốn trăm hai mươi nghìn đồng)")
    assert issued.says("Phiên họp ngày 03/12/2024, mã niêm phong ")


def test_what_is_printed_again_is_the_very_file_of_the_day_of_issue(issued: DecisionsDriver, voted: Office) -> None:
    issued.press("Xem, in quyết định")
    kept = voted.archive.of_decision(1)
    assert kept is not None
    assert issued.printed() == kept.content


@pytest.mark.parametrize("words", ["Danh sách gọi tên", "Lời công bố", "Danh sách ký nhận"])
def test_each_paper_of_the_ceremony_is_shown(issued: DecisionsDriver, words: str) -> None:
    issued.press(words)
    assert issued.printed().startswith(b"%PDF-")


def test_the_certificates_of_the_decision_in_sight_are_opened(issued: DecisionsDriver) -> None:
    issued.press("Giấy khen…")
    certificates = issued.screen.findChild(CertificatesScreen)
    assert certificates is not None
    assert certificates.isVisible()
    assert certificates.printing.decision.value == 1


def test_certificates_printed_before_are_shown_as_they_were(
    issued: DecisionsDriver, voted: Office, tmp_path: Path
) -> None:
    assert Act.PRINTED_CERTIFICATES not in issued.screen.decisions.pane.offered
    voted.certificates.print(CertificateWish(1), tmp_path / "giay-khen.pdf")
    issued.stand_on("15/QĐ-SXD")
    issued.press("Giấy khen đã in")
    assert issued.printed() == (tmp_path / "giay-khen.pdf").read_bytes()


def test_a_letter_of_correction_is_issued_under_the_next_number_and_shown(
    issued: DecisionsDriver, voted: Office
) -> None:
    issued.press("Đính chính…")
    form = issued.screen.decisions.forms.correcting
    assert form.letter.text == "01/SXD-"
    issued.fill(form.letter, "01/SXD-VP")
    form.text.put("Tại Điều 1, “An” sửa thành “Ân”.")
    issued.submit()
    assert [one.letter for one in voted.decisions.decision(1).corrections] == ["01/SXD-VP"]
    issued.press("In công văn đính chính")
    assert issued.printed() == voted.corrections.file(1, "", ".pdf")


def test_a_correction_that_says_nothing_is_refused_beside_its_field(issued: DecisionsDriver) -> None:
    issued.press("Đính chính…")
    issued.submit()
    assert issued.screen.decisions.forms.correcting.text.complaint.startswith("Chưa có nội dung đính chính.")


def test_a_decision_is_replaced_by_a_draft_that_leads_back_to_it(issued: DecisionsDriver) -> None:
    issued.press("Thay thế…")
    issued.give_reason("sai chức vụ")
    assert issued.states() == ["…/QĐ-SXD: Dự thảo", "15/QĐ-SXD: Đã ban hành"]
    issued.issue("16", "5/12/24")
    assert issued.states() == ["16/QĐ-SXD: Đã ban hành", "15/QĐ-SXD: Bị thay thế"]
    issued.press("Đến quyết định liên quan")
    assert issued.says("Quyết định số 16/QĐ-SXD ngày 05/12/2024")


def test_a_decision_is_cancelled_by_a_decision_of_its_own_unless_the_clerk_says_otherwise(
    issued: DecisionsDriver, voted: Office
) -> None:
    issued.press("Hủy bỏ…")
    issued.give_reason("xét sai đối tượng")
    assert voted.decisions.decision(2).facts.cancels is not None
    issued.press("Bỏ dự thảo…")
    issued.give_reason("hủy ngay")
    issued.stand_on("15/QĐ-SXD")
    issued.press("Hủy bỏ…")
    issued.screen.decisions.pane.cancelling.by_decision.editor.click()  # type: ignore[attr-defined]
    issued.give_reason("xét sai đối tượng")
    assert voted.decisions.decision(1).state is DecisionState.CANCELLED


def test_giving_up_a_draft_wants_a_reason(decisions: DecisionsDriver) -> None:
    decisions.draft()
    decisions.press("Bỏ dự thảo…")
    decisions.give_reason(" ")
    assert decisions.screen.decisions.pane.reason.complaints
    decisions.give_reason("ghi nhầm")
    assert decisions.states() == ["…/QĐ-SXD: Đã bỏ dự thảo"]


def test_an_act_is_offered_only_where_it_may_be_done(issued: DecisionsDriver) -> None:
    pane = issued.screen.decisions.pane
    assert Act.ISSUE not in pane.offered
    assert {Act.CORRECT, Act.REPLACE, Act.CANCEL, Act.CERTIFICATES, Act.SIGNATURE_LIST} <= set(pane.offered)


def test_the_list_is_narrowed_by_a_name_without_tone_marks(issued: DecisionsDriver) -> None:
    issued.seek("nguyen van an")
    assert len(issued.lines()) == 1
    issued.seek("khong co ai")
    assert issued.lines() == []
    issued.press("Bỏ mọi điều kiện lọc")
    assert len(issued.lines()) == 1


def test_the_overview_leads_to_the_drafts_without_a_number(decisions: DecisionsDriver) -> None:
    decisions.draft()
    decisions.issue("15", "5/12/24")
    decisions.press("Thay thế…")
    decisions.give_reason("sai chức vụ")
    decisions.screen.receive(Chore.DECISIONS_WITHOUT_NUMBER)
    assert decisions.states() == ["…/QĐ-SXD: Dự thảo"]


def test_the_palette_offers_what_may_be_done_with_the_decision_in_sight(issued: DecisionsDriver) -> None:
    offered = {deed.words: deed for deed in issued.screen.deeds}
    assert offered["Thay thế…"].note == "Quyết định số 15/QĐ-SXD ngày 05/12/2024"
    offered["Thay thế…"].act()
    assert issued.screen.decisions.pane.reason.isVisible()
    offered["Ghi văn bản đi"].act()
    assert issued.screen.outgoing.entering.isVisible()


def test_another_desk_leads_to_one_decision(issued: DecisionsDriver, voted: Office) -> None:
    issued.screen.tabs.turn_to(issued.screen.book)
    issued.screen.receive(voted.decisions.decision(1))
    assert issued.screen.decisions.pane.isVisible()


def test_every_letter_of_correction_is_shown(issued: DecisionsDriver, voted: Office) -> None:
    for number in ("01/SXD-VP", "02/SXD-VP"):
        voted.decisions.correct(1, number, SIGNED, f"Sửa lỗi chữ theo công văn {number}")
    issued.stand_on("15/QĐ-SXD")
    issued.press("In công văn đính chính")
    issued.qtbot.waitUntil(lambda: len(issued.screen.showing.windows) == 2, timeout=10_000)
    shown = {window.file.read_bytes() for window in issued.screen.showing.windows}
    assert shown == {voted.corrections.file(1, number, ".pdf") for number in ("01/SXD-VP", "02/SXD-VP")}
    for window in issued.screen.showing.windows:
        window.close()


def test_the_overview_leads_to_those_who_passed_and_stand_in_no_decision(decisions: DecisionsDriver) -> None:
    decisions.screen.receive(Chore.DECISIONS_TO_DRAFT)
    form = decisions.screen.decisions.forms.drafting
    assert form.isVisible()
    assert tuple(one.split(",")[0] for one in form.nominees.in_sight) == PASSED


def test_what_is_done_most_with_a_decision_stands_apart_from_its_end(decisions: DecisionsDriver) -> None:
    acts = [act for _, group in GROUPS for act in group]
    assert sorted(acts) == sorted(Act)
    assert {Act.ISSUE, Act.PRINT} <= set(GROUPS[0][1])
    assert {Act.CANCEL, Act.REPLACE, Act.GIVE_UP} <= set(GROUPS[-1][1])


def test_while_the_number_is_asked_for_the_one_strong_button_is_the_one_that_issues(
    decisions: DecisionsDriver,
) -> None:
    decisions.draft()
    pane = decisions.screen.decisions.pane
    assert _strong(pane) == ["Ghi số, ngày ký…"]
    decisions.press("Ghi số, ngày ký…")
    assert _strong(pane) == ["Ban hành"]
    decisions.press("Thôi")
    assert _strong(pane) == ["Ghi số, ngày ký…"]


def test_a_list_of_recipients_scrolls_with_its_decision_alone(issued: DecisionsDriver) -> None:
    table = issued.screen.decisions.pane.recipients.table
    assert table.verticalScrollBar().maximum() == 0


def _strong(pane: DecisionPane) -> list[str]:
    buttons = pane.findChildren(QPushButton, "strong")
    return [button.text() for button in buttons if button.isVisible()]
