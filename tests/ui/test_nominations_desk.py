from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.council.council import CouncilDraft, Member, Role
from app.domain.council.meeting import MeetingDraft, Teller
from app.domain.language.names import Gender
from app.domain.nominations.nomination import NominationState
from app.domain.plans.plan import Recipient
from app.domain.reports.overview import Chore
from app.domain.stories.stage import Stage
from app.office import Office
from app.services.shipped import shipped_text
from tests.builders import a_commendation
from tests.ui.conftest import PLAN
from tests.ui.drivers import type_text
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import DEED, OTHER_WARD, desk_in_sight, enter, nominate
from tests.ui.one_window import drawn_once
from ui.background import Background
from ui.desk import Desk
from ui.kit.signs import Sign

WHOLE, LACKING = "Lê Văn Ân", "Đỗ Thị Đào"


@pytest.fixture
def nominations(desk: Desk, office: Office, qtbot: QtBot) -> ExemplarsDriver:
    """The half of nominations, over one with a whole dossier and one that lacks every paper."""
    nominate(office, enter(office, WHOLE))
    nominate(office, enter(office, LACKING, OTHER_WARD), dossier=frozenset(), deed="Hiến máu nhân đạo")
    driver = desk_in_sight(desk, qtbot)
    driver.turn_to_nominations()
    assert driver.lists_nominees(LACKING, WHOLE)
    return driver


def test_what_needs_completing_comes_first_and_says_how_much_it_lacks(nominations: ExemplarsDriver) -> None:
    assert nominations.states() == ["Cần bổ sung: 3 giấy tờ", "Đủ hồ sơ, chờ xét"]
    assert nominations.screen.nominations.list.counted == "2 đề nghị, 1 cần bổ sung"


def test_the_list_is_narrowed_by_words_state_and_unit(nominations: ExemplarsDriver) -> None:
    bar = nominations.screen.nominations.bar
    type_text(bar.box, "hien mau")
    assert nominations.lists_nominees(LACKING)
    nominations.screen.receive(Stage.WAITING)
    assert nominations.lists_nominees(LACKING, WHOLE)
    nominations.screen.receive(Chore.DOSSIERS_INCOMPLETE)
    assert nominations.lists_nominees(LACKING)
    bar.ask_for(None)
    nominations.put(bar.unit, "truc bach")
    assert nominations.lists_nominees(WHOLE)


def test_a_nomination_in_full_says_what_it_lacks_in_the_plans_words(
    nominations: ExemplarsDriver, office: Office
) -> None:
    nominations.open_nomination(LACKING)
    pane = nominations.screen.nominations.pane
    assert pane.state.words == "Cần bổ sung: 3 giấy tờ"
    papers = office.plans.plan(PLAN).dossier_for(Recipient.STAFF)
    assert pane.dossier.sentences[:3] == tuple(f"{paper.text} (còn thiếu)" for paper in papers[:3])
    assert {sign for sign, _ in pane.dossier.said[3:]} == {Sign.WAITING}


def test_a_nomination_is_entered_with_its_checklists_worked_by_keyboard(
    nominations: ExemplarsDriver, office: Office
) -> None:
    enter(office, "Trần Thị Vân Anh")
    nominations.screen.begin()
    fields = nominations.nomination_form.fields
    nominations.put(fields.exemplar, "van anh")
    assert fields.unit.text == "Phường Trúc Bạch"
    nominations.put(fields.deed, "Nuôi dạy trẻ mồ côi")
    nominations.put(fields.achievements, "Mười năm nuôi ba cháu.")
    nominations.tick(fields.criteria, 0, 1, 2)
    nominations.tick(fields.dossier, 0, 1)
    plan = office.plans.plan(PLAN)
    papers = plan.dossier_for(Recipient.STAFF)
    assert nominations.lacks(f"Hồ sơ còn thiếu: {papers[2].text}")
    nominations.tick(fields.dossier, 2)
    assert nominations.lacks("Đủ tiêu chí và hồ sơ.")
    nominations.submit()
    (entered,) = [one for one in office.exemplars.nominations(PLAN) if one.name == "Trần Thị Vân Anh"]
    assert entered.draft.deed == "Nuôi dạy trẻ mồ côi"
    assert entered.draft.criteria == {one.code for one in plan.criteria_for(Recipient.STAFF)}
    assert entered.draft.dossier == {one.code for one in papers[:3]}
    assert nominations.screen.nominations.pane.nomination == entered


def test_enter_leads_from_a_checklist_to_the_next_field(nominations: ExemplarsDriver) -> None:
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    fields = nominations.nomination_form.fields
    fields.criteria.setFocus()
    QTest.keyClick(fields.criteria.editor, Qt.Key.Key_Return)
    assert fields.dossier.editor.hasFocus()


def test_a_nomination_is_completed_in_one_press_where_every_paper_has_come(
    nominations: ExemplarsDriver, office: Office
) -> None:
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    nominations.press("Đủ giấy tờ bắt buộc")
    assert nominations.lacks("Đủ tiêu chí và hồ sơ.")
    nominations.nomination_form.fields.deed.setFocus()
    nominations.submit()
    assert office.exemplars.completeness(2).is_complete
    nominations.qtbot.waitUntil(lambda: nominations.states() == ["Đủ hồ sơ, chờ xét"] * 2)


def test_a_form_without_a_nominee_says_what_to_do(nominations: ExemplarsDriver) -> None:
    nominations.screen.begin()
    nominations.submit()
    fields = nominations.nomination_form.fields
    assert fields.exemplar.complaint.startswith("Chưa chọn gương được đề nghị.")
    assert fields.unit.complaint.startswith("Chưa chọn đơn vị đề nghị.")


def test_a_collective_is_asked_for_its_figures_and_a_leader_for_their_collective(
    nominations: ExemplarsDriver, office: Office
) -> None:
    enter(office, "Tổ dân phố số 5", recipient=Recipient.COLLECTIVE)
    nominations.screen.begin()
    fields = nominations.nomination_form.fields
    nominations.put(fields.exemplar, "to dan pho so 5")
    assert (fields.staff.isVisible(), fields.heads.isVisible()) == (True, False)
    nominations.put(fields.exemplar, WHOLE)
    assert (fields.staff.isVisible(), fields.heads.isVisible()) == (False, True)


def test_a_deed_told_before_is_doubted_while_it_is_typed_and_the_ruling_is_kept(
    nominations: ExemplarsDriver, office: Office
) -> None:
    office.exemplars.commend(a_commendation("Cứu người trong đám cháy", exemplar=1))
    nominations.screen.begin()
    fields = nominations.nomination_form.fields
    nominations.put(fields.exemplar, WHOLE)
    nominations.put(fields.deed, "Dũng cảm cứu người trong đám cháy")
    assert nominations.deed_doubts("Có thể đã được khen theo quyết định 15/QĐ-UBND")
    nominations.press("Là việc khác")
    assert nominations.deed_doubts()
    nominations.put(fields.deed, "Dũng cảm  cứu người trong đám cháy!")
    nominations.qtbot.wait(200)
    assert nominations.deed_doubts()


def test_the_very_same_deed_is_refused_beside_its_field(nominations: ExemplarsDriver) -> None:
    nominations.screen.begin()
    fields = nominations.nomination_form.fields
    nominations.put(fields.exemplar, WHOLE)
    nominations.put(fields.deed, DEED)
    nominations.submit()
    assert "đang được đề nghị cho chính thành tích" in fields.deed.complaint


def test_somebody_new_is_entered_on_the_way_and_then_nominated(nominations: ExemplarsDriver) -> None:
    nominations.screen.begin()
    nominations.put(nominations.nomination_form.fields.deed, "Nuôi dạy trẻ mồ côi")
    type_text(nominations.nomination_form.fields.exemplar.editor, "Trần Thị Vân Anh")
    nominations.press("Ghi gương mới")
    assert nominations.form.name.text == "Trần Thị Vân Anh"
    nominations.put(nominations.form.unit, "truc bach")
    nominations.submit()
    fields = nominations.nomination_form.fields
    assert (fields.exemplar.text, fields.deed.text) == ("Trần Thị Vân Anh", "Nuôi dạy trẻ mồ côi")


def test_a_nomination_is_suspended_taken_up_again_and_withdrawn_each_with_its_reason(
    nominations: ExemplarsDriver, office: Office
) -> None:
    nominations.open_nomination(WHOLE)
    nominations.press("Tạm dừng…")
    nominations.give_reason(" ")
    assert nominations.screen.nominations.pane.reason.complaints
    nominations.give_reason("đang xác minh đơn thư")
    pane = nominations.screen.nominations.pane
    assert pane.state.words == "Tạm dừng: đang xác minh đơn thư"
    nominations.press("Xét lại")
    assert office.exemplars.nomination(1).state is NominationState.OPEN
    nominations.press("Rút đề nghị…")
    nominations.give_reason("đơn vị xin rút")
    assert pane.state.words == "Đã rút: đơn vị xin rút"
    assert office.exemplars.nomination(1).reason == "đơn vị xin rút"


def meet(office: Office) -> int:
    roles = (Role.CHAIR, *[Role.MEMBER] * 8)
    members = tuple(Member(f"Ủy viên {at}", Gender.MALE, "Trưởng phòng", role) for at, role in enumerate(roles, 1))
    office.councils.establish(CouncilDraft("Hội đồng quận", "01/QĐ-UBND", date(2021, 1, 4), members))
    tellers = (Teller("Ủy viên 3"), Teller("Ủy viên 4"))
    purpose, held = "Xét gương quý I", date(2021, 3, 17)
    draft = MeetingDraft(0, PLAN, held, "Phòng họp", purpose, "Ủy viên 1", "Ủy viên 2", (), tellers, (1,))
    return office.councils.convene(draft).id


def test_a_nominations_way_through_the_meeting_is_told(nominations: ExemplarsDriver, office: Office) -> None:
    meet(office)
    nominations.open_nomination(WHOLE)
    assert nominations.screen.nominations.pane.way.sentences == (
        "Phiên họp 17/03/2021: Xét gương quý I (chưa có kết quả kiểm phiếu)",
    )


def test_the_list_for_a_meeting_is_seen_before_it_is_printed(nominations: ExemplarsDriver, office: Office) -> None:
    nominations.press("In danh sách…")
    assert nominations.screen.nominations.said.words.startswith("Chưa có phiên họp nào")
    meet(office)
    nominations.press("In danh sách…")
    assert not nominations.screen.nominations.said.isVisible()
    nominations.press("Xem danh sách trước khi in")
    window = nominations.paper()
    assert window.file.read_bytes().startswith(b"%PDF")
    window.close()


def test_the_list_asked_for_twice_in_one_breath_is_shown_once(
    nominations: ExemplarsDriver, office: Office, background: Background
) -> None:
    meet(office)
    nominations.press("In danh sách…")
    assert drawn_once(nominations.screen, "Xem danh sách trước khi in", background, nominations.qtbot)


def test_a_nomination_half_typed_is_there_next_time(nominations: ExemplarsDriver, desk: Desk, qtbot: QtBot) -> None:
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    nominations.tick(nominations.nomination_form.fields.dossier, 0)
    nominations.screen.begin()
    fields = nominations.nomination_form.fields
    nominations.put(fields.exemplar, WHOLE)
    nominations.put(fields.deed, "Hiến máu nhân đạo")
    nominations.tick(fields.criteria, 1)
    kept = nominations.screen.half_typed
    again = desk_in_sight(desk, qtbot)
    again.screen.take_up(kept)
    assert again.screen.half_typed == kept
    forms = again.screen.nominations.forms
    assert forms.entering.fields.so_far() == fields.so_far()
    assert len(forms.completing.fields.dossier.ticked) == 1


def test_what_is_half_completed_is_taken_up_by_the_checklists_of_its_own_plan(
    nominations: ExemplarsDriver, office: Office, desk: Desk, qtbot: QtBot
) -> None:
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    nominations.tick(nominations.nomination_form.fields.dossier, 0)
    kept = nominations.screen.half_typed
    desk.choose(office.plans.load(shipped_text("so-xay-dung-binh-phuoc-2024")))
    again = desk_in_sight(desk, qtbot)
    again.screen.take_up(kept)
    assert again.screen.half_typed == kept


def test_a_nomination_under_another_plan_is_told_of_and_not_opened(
    nominations: ExemplarsDriver, office: Office, desk: Desk
) -> None:
    desk.choose(office.plans.load(shipped_text("so-xay-dung-binh-phuoc-2024")))
    nominations.screen.receive(office.exemplars.exemplar(1))
    assert "Cứu người đuối nước. Đủ hồ sơ, chờ xét." in nominations.told()
    buttons = nominations.screen.exemplars.page.cards.findChildren(QPushButton)
    assert not [button for button in buttons if button.text().startswith("Mở đề nghị")]


def test_what_is_half_completed_is_not_lost_to_a_new_nomination(nominations: ExemplarsDriver) -> None:
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    nominations.put(nominations.nomination_form.fields.deed, "Hiến máu nhân đạo 20 lần")
    nominations.leave()
    nominations.screen.begin()
    nominations.leave()
    nominations.open_nomination(LACKING)
    nominations.press("Bổ sung, sửa")
    assert nominations.nomination_form.fields.deed.text == "Hiến máu nhân đạo 20 lần"
    nominations.leave()
    nominations.open_nomination(WHOLE)
    nominations.press("Bổ sung, sửa")
    assert nominations.nomination_form.said.words.startswith("Đề nghị này đang nhập dở.")
