from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.exemplars.exemplar_listing import ExemplarFilter
from app.domain.exemplars.follow_up import FollowUpDraft, FollowUpKind
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.office import Office
from tests.builders import a_commendation, an_article
from tests.ui.conftest import PLAN
from tests.ui.drivers import type_text
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import OTHER_WARD, desk_in_sight, enter, nominate
from ui.desk import Desk

LAMP, TEACHER, CREW = "Lê Quang Bình", "Đỗ Thị Đào", "Tổ dân phố số 5"


@pytest.fixture
def exemplars(desk: Desk, office: Office, qtbot: QtBot) -> ExemplarsDriver:
    """The desk over a man, a woman and a collective."""
    enter(office, LAMP, post="Tổ trưởng", birth_year=1960)
    enter(office, TEACHER, OTHER_WARD)
    enter(office, CREW, recipient=Recipient.COLLECTIVE)
    driver = desk_in_sight(desk, qtbot)
    assert driver.lists(LAMP, TEACHER, CREW)
    return driver


def test_the_list_is_narrowed_by_words_kind_and_unit(exemplars: ExemplarsDriver) -> None:
    bar = exemplars.screen.exemplars.bar
    type_text(bar.box, "to truong")
    assert exemplars.lists(LAMP)
    exemplars.screen.exemplars.bar.ask_for(False)
    bar.kind.setCurrentIndex(bar.kind.findData(Recipient.COLLECTIVE))
    assert exemplars.lists(CREW)
    bar.ask_for(False)
    exemplars.put(bar.unit, "dien bien")
    assert exemplars.lists(TEACHER)


def test_a_list_with_nothing_in_it_offers_the_way_out(exemplars: ExemplarsDriver) -> None:
    type_text(exemplars.screen.exemplars.bar.box, "khong co ai")
    assert exemplars.lists()
    exemplars.press("Bỏ mọi điều kiện lọc")
    assert exemplars.lists(LAMP, TEACHER, CREW)


def test_an_empty_register_offers_the_first_step(desk: Desk, qtbot: QtBot) -> None:
    driver = desk_in_sight(desk, qtbot)
    driver.press("Ghi gương đầu tiên")
    assert driver.form.isVisible()


def test_the_list_is_copied_as_a_table_a_spreadsheet_takes(exemplars: ExemplarsDriver) -> None:
    heading, *rows = exemplars.copy_all()
    assert heading[:4] == ["Tên", "Phân loại", "Năm sinh", "Chức vụ"]
    assert rows[0][:5] == [LAMP, "Cá nhân", "1960", "Tổ trưởng", "Phường Trúc Bạch"]


def test_an_exemplar_is_entered_by_keyboard_and_their_page_opens(exemplars: ExemplarsDriver, office: Office) -> None:
    exemplars.screen.begin()
    exemplars.put(exemplars.form.name, "Nguyễn Thị Hoa")
    exemplars.put(exemplars.form.unit, "truc bach")
    exemplars.put(exemplars.form.birth_year, "1975")
    exemplars.submit()
    shown = exemplars.screen.exemplars.page.exemplar
    assert shown is not None
    assert (shown.name, shown.draft.birth_year, shown.draft.unit) == ("Nguyễn Thị Hoa", 1975, 1)
    exemplars.leave()
    assert exemplars.lists(LAMP, TEACHER, "Nguyễn Thị Hoa", CREW)
    assert office.exemplar_stories.count(ExemplarFilter(), 10) == 4


def test_what_cannot_be_read_is_said_beside_its_field(exemplars: ExemplarsDriver) -> None:
    exemplars.screen.begin()
    exemplars.put(exemplars.form.birth_year, "bảy lăm")
    exemplars.submit()
    assert exemplars.form.name.complaint.startswith("Chưa có tên")
    assert exemplars.form.unit.complaint.startswith("Chưa chọn đơn vị.")
    assert exemplars.form.birth_year.complaint
    exemplars.put(exemplars.form.birth_year, "1975")
    exemplars.put(exemplars.form.unit, "truc bach")
    exemplars.put(exemplars.form.name, LAMP)
    exemplars.put(exemplars.form.birth_year, "1960")
    exemplars.submit()
    assert exemplars.form.name.complaint.startswith("Sổ đã có gương")


def test_a_like_name_is_doubted_while_it_is_typed_and_the_ruling_is_kept(
    exemplars: ExemplarsDriver, office: Office
) -> None:
    exemplars.screen.begin()
    exemplars.put(exemplars.form.name, "le quang binh")
    assert exemplars.doubts("Nghi trùng với gương số 1: Lê Quang Bình · sinh năm 1960 · Tổ trưởng")
    exemplars.press("Là người khác")
    assert exemplars.doubts()
    exemplars.put(exemplars.form.unit, "dien bien")
    exemplars.submit()
    added = exemplars.screen.exemplars.page.exemplar
    assert added is not None
    assert office.exemplar_stories.story(added.id).doubts == ()


def test_a_doubt_that_is_over_leaves_nothing_behind(exemplars: ExemplarsDriver) -> None:
    exemplars.screen.begin()
    exemplars.put(exemplars.form.name, LAMP)
    assert exemplars.doubts("Nghi trùng với gương số 1")
    exemplars.put(exemplars.form.name, TEACHER)
    assert exemplars.doubts("Nghi trùng với gương số 2")

    def shown() -> list[str]:
        buttons = exemplars.form.doubts.findChildren(QPushButton)
        return [button.text() for button in buttons if button.isVisible()]

    exemplars.qtbot.waitUntil(lambda: shown() == ["Mở gương này", "Là người khác"])


def test_the_doubted_exemplar_is_looked_at_and_what_was_typed_stays(exemplars: ExemplarsDriver) -> None:
    exemplars.screen.begin()
    exemplars.put(exemplars.form.name, LAMP)
    assert exemplars.doubts("Nghi trùng với gương số 1")
    exemplars.press("Mở gương này")
    assert exemplars.screen.exemplars.page.exemplar is not None
    assert exemplars.screen.half_typed["enter"]["fields"]["name"] == LAMP


def test_a_doubt_on_a_page_is_ruled_on_once(exemplars: ExemplarsDriver, office: Office) -> None:
    enter(office, "Lê Quang Bình", OTHER_WARD)
    exemplars.open(LAMP)
    page = exemplars.screen.exemplars.page
    assert page.doubts.words[0].startswith("Nghi trùng với gương số 4")
    exemplars.press("Là người khác")
    exemplars.qtbot.waitUntil(lambda: page.doubts.words == ())


def test_a_page_tells_everything_that_came_of_an_exemplar(exemplars: ExemplarsDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa", exemplars=(1,)))
    office.exemplars.commend(a_commendation("Hiến máu", exemplar=1, level=Level.PROVINCE, form="Bằng khen", issuer=""))
    nominate(office, office.exemplars.exemplar(1), dossier=frozenset())
    office.exemplars.propose(PLAN, 1, Level.PROVINCE, "20/TTr-UBND", date(2021, 3, 17))
    exemplars.open(LAMP)
    told = exemplars.told()
    for words in (
        "“Người giữ lửa”",
        "Bằng khen, cấp tỉnh",
        "Cứu người đuối nước. Cần bổ sung.",
        "tờ trình 20/TTr-UBND",
    ):
        assert words in told
    exemplars.press("Mở đề nghị số 1")
    assert exemplars.screen.nominations.pane.isVisible()


def test_an_exemplar_is_corrected_and_struck_out_with_a_reason(exemplars: ExemplarsDriver, office: Office) -> None:
    exemplars.open(TEACHER)
    exemplars.press("Sửa")
    exemplars.put(exemplars.form.post, "Giáo viên")
    exemplars.submit()
    assert office.exemplars.exemplar(2).draft.post == "Giáo viên"
    exemplars.press("Gạch bỏ…")
    exemplars.give_reason(" ")
    assert exemplars.screen.exemplars.page.reason.complaints
    exemplars.give_reason("ghi trùng")
    assert exemplars.lists(LAMP, CREW)
    assert exemplars.screen.exemplars.list.table.hasFocus()
    exemplars.screen.exemplars.open(2)
    assert exemplars.screen.exemplars.page.struck.words == "Đã gạch bỏ: ghi trùng"


def test_a_commendation_is_recorded_back_as_its_decision_says(exemplars: ExemplarsDriver, office: Office) -> None:
    exemplars.open(LAMP)
    exemplars.press("Ghi khen thưởng")
    form = exemplars.screen.exemplars.forms.commending
    exemplars.put(form.form, "Bằng khen")
    form.level.put(Level.PROVINCE)
    exemplars.put(form.decision, "1234/QĐ-UBND")
    exemplars.put(form.decided, "5/3/21")
    exemplars.put(form.deed, "Hiến máu nhân đạo 20 lần")
    exemplars.put(form.amount, "1.490.000")
    exemplars.submit()
    (had,) = office.exemplars.commendations(1)
    assert (had.draft.level, had.draft.decided, had.draft.amount) == (Level.PROVINCE, date(2021, 3, 5), 1_490_000)
    assert (had.draft.kind, had.draft.recipient_class) == (CommendationKind.THEMATIC, RecipientClass.WORKER)
    exemplars.qtbot.waitUntil(lambda: "Quyết định 1234/QĐ-UBND" in exemplars.told())


def test_a_form_beyond_the_levels_authority_is_refused_beside_its_field(
    exemplars: ExemplarsDriver, office: Office
) -> None:
    exemplars.open(LAMP)
    exemplars.press("Ghi khen thưởng")
    form = exemplars.screen.exemplars.forms.commending
    exemplars.put(form.form, "Bằng khen")
    form.level.put(Level.DISTRICT)
    exemplars.put(form.decision, "15/QĐ-UBND")
    exemplars.put(form.decided, "5/3/21")
    exemplars.submit()
    assert "không có thẩm quyền tặng “Bằng khen”" in form.form.complaint
    assert office.exemplars.commendations(1) == ()


def test_a_commendation_recorded_by_mistake_is_taken_back(exemplars: ExemplarsDriver, office: Office) -> None:
    office.exemplars.commend(a_commendation(exemplar=1))
    exemplars.open(LAMP)
    exemplars.press("Hủy ghi nhận…")
    exemplars.give_reason("ghi nhầm người")
    exemplars.qtbot.waitUntil(lambda: "Đã hủy: ghi nhầm người" in exemplars.told())
    assert not office.exemplars.commendations(1)[0].stands


def test_what_followed_the_award_is_recorded_and_struck_out(exemplars: ExemplarsDriver, office: Office) -> None:
    office.exemplars.commend(a_commendation(exemplar=1))
    exemplars.open(LAMP)
    exemplars.press("Ghi việc nhân rộng…")
    box = exemplars.screen.exemplars.page.following
    exemplars.submit()
    assert box.told.complaint.startswith("Chưa nói rõ việc đã làm.")
    exemplars.put(box.told, "Báo Hànộimới")
    exemplars.submit()
    (done,) = office.exemplar_stories.story(1).follow_ups
    assert (done.draft.kind, done.draft.told) == (FollowUpKind.PRESS, "Báo Hànộimới")
    exemplars.qtbot.waitUntil(lambda: "Báo chí, truyền thanh, Báo Hànộimới." in exemplars.told())
    page = exemplars.screen.exemplars.page
    page.cards.strikes_follow_up.emit(done.id)
    exemplars.give_reason("ghi nhầm")
    assert office.exemplar_stories.story(1).follow_ups == ()


def test_a_proposal_to_a_higher_level_is_recorded_by_its_paper(exemplars: ExemplarsDriver, office: Office) -> None:
    exemplars.open(LAMP)
    exemplars.press("Đề nghị cấp trên…")
    box = exemplars.screen.exemplars.page.proposing
    box.level.put(Level.PROVINCE)
    exemplars.submit()
    assert isinstance(box.paper.editor, QLineEdit)
    assert box.paper.complaint or box.complaints
    exemplars.put(box.paper, "20/TTr-UBND")
    exemplars.submit()
    (proposal,) = office.exemplar_stories.story(1).proposals
    assert (proposal.level, proposal.paper, proposal.proposed) == (Level.PROVINCE, "20/TTr-UBND", date(2021, 3, 18))


def test_the_page_stands_beside_the_list_where_there_is_room(desk: Desk, office: Office, qtbot: QtBot) -> None:
    enter(office, LAMP)
    driver = desk_in_sight(desk, qtbot, width=1700)
    assert driver.lists(LAMP)
    half = driver.screen.exemplars
    qtbot.waitUntil(half.pane.isVisible)
    assert half.list.isVisible()
    driver.open(LAMP)
    assert half.page.isVisible()
    assert not half.list.isVisible()
    driver.leave()
    assert half.list.isVisible()
    assert half.pane.isVisible()


def test_what_is_done_in_the_pane_beside_the_list_is_told_there_at_once(
    desk: Desk, office: Office, qtbot: QtBot
) -> None:
    enter(office, LAMP)
    office.exemplars.commend(a_commendation(exemplar=1))
    driver = desk_in_sight(desk, qtbot, width=1700)
    pane = driver.screen.exemplars.pane
    qtbot.waitUntil(pane.isVisible)
    driver.press("Ghi việc nhân rộng…")
    assert pane.following.isVisible()
    pane.follows.emit(FollowUpDraft(1, FollowUpKind.PRESS, date(2021, 3, 18), "Báo Hà Nội mới"))
    assert not pane.following.isVisible()
    qtbot.waitUntil(lambda: any("Báo Hà Nội mới" in told for told in pane.cards.told))


def test_what_is_half_typed_is_there_next_time(exemplars: ExemplarsDriver, desk: Desk, qtbot: QtBot) -> None:
    exemplars.open(LAMP)
    exemplars.press("Sửa")
    exemplars.put(exemplars.form.post, "Tổ phó")
    exemplars.screen.begin()
    exemplars.put(exemplars.form.name, "Nguyễn Thị Hoa")
    exemplars.put(exemplars.form.unit, "dien bien")
    kept = exemplars.screen.half_typed
    again = desk_in_sight(desk, qtbot)
    again.screen.take_up(kept)
    assert again.screen.half_typed == kept
    forms = again.screen.exemplars.forms
    assert (forms.entering.name.text, forms.entering.unit.value) == ("Nguyễn Thị Hoa", OTHER_WARD)
    assert forms.correcting.post.text == "Tổ phó"


def test_a_correction_that_says_nothing_new_is_nothing_half_typed(exemplars: ExemplarsDriver, office: Office) -> None:
    known = office.exemplars.exemplar(1)
    assert replace(known.draft, post="Tổ trưởng") == known.draft
    exemplars.open(LAMP)
    exemplars.press("Sửa")
    assert exemplars.screen.half_typed == {}
