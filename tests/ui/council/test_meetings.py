"""The council desk by keyboard: a meeting prepared, counted apart, settled, sealed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox

from app.domain.reports.overview import Chore
from app.office import Office
from tests.ui.council_driver import CouncilDriver
from tests.ui.council_stage import MEMBERS, TELLERS
from tests.ui.drivers import press, type_text
from ui.council.room import Way

FIRST, SECOND, THIRD = TELLERS


def test_a_meeting_is_prepared_with_everyone_there_but_who_is_ticked_off(council: CouncilDriver) -> None:
    council.prepared()
    assert council.complaints() == ()
    assert [row[2:4] for row in council.meetings()] == [("10/11", "3")]
    assert "Cần ít nhất 10 phiếu đồng ý trên 11 thành viên Hội đồng." in council.words()


def test_the_line_of_ballots_open_shows_only_what_is_not_sealed(council: CouncilDriver, voting: Office) -> None:
    council.prepared()
    voting.councils.call_off(1, "Chưa đủ thành viên")
    council.prepare("4/12/24", "Công nhận đợt hai", TELLERS)
    council.screen.receive(Chore.BALLOTS_OPEN)
    assert [row[1] for row in council.meetings()] == ["Công nhận đợt hai"]
    assert council.screen.pane.isVisible()


def test_a_meeting_sealed_in_the_narrowed_list_stays_in_sight(council: CouncilDriver) -> None:
    council.prepared()
    council.screen.receive(Chore.BALLOTS_OPEN)
    for teller in (FIRST, SECOND):
        council.count_by_totals(teller, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    council.press("Niêm phong")
    council.press("Niêm phong ngay")
    assert [row[4] for row in council.meetings()] == ["Đã niêm phong"]
    council.screen.receive(Chore.BALLOTS_OPEN)
    assert council.meetings() == []
    assert not council.screen.pane.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(1000, 2), (500, 1)])
def test_members_stand_in_as_many_columns_as_there_is_room_for(
    council: CouncilDriver, width: int, columns: int
) -> None:
    council.prepare("3/12/24", "", ())
    box = council.screen.preparing.attendance
    box.setParent(None)
    council.qtbot.addWidget(box)
    box.resize(width, 600)
    box.show()
    lefts = {one.mapTo(box, one.rect().topLeft()).x() for one in box.findChildren(QCheckBox) if one.isVisible()}
    assert len(lefts) == columns


def test_a_teller_who_is_away_is_refused_in_words(council: CouncilDriver) -> None:
    council.prepare("3/12/24", "Công nhận", TELLERS, [("Bùi Thị Dung", "nghỉ ốm", False)])
    (said,) = council.complaints()
    assert said.startswith("Bùi Thị Dung vắng mặt nên không thể giữ vai trò thành viên Tổ kiểm phiếu.")


def test_the_cursor_goes_to_what_is_refused_first_on_the_page(council: CouncilDriver) -> None:
    council.prepare("3/12/24", "", ())
    preparing = council.screen.preparing
    preparing.agenda.restore([])
    preparing.spares.put("mười")
    preparing.submit.click()
    assert preparing.agenda.complaint
    assert council.screen.focusWidget() is preparing.spares.line


def test_a_paper_is_entered_with_number_keys_and_forgotten(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    assert room.shown() == ("Lá phiếu 1 trên 10", "Dòng I.1, thứ 1 trên 3", "Ông Lê Văn An")
    room.paper("121")
    assert room.shown()[0] == "Lá phiếu 2 trên 10"
    assert room.room.papers is not None
    assert room.room.papers.hand.marks == ()


def test_a_slip_is_taken_back_mark_by_mark_and_then_paper_by_paper(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.paper("122")
    room.keys(Qt.Key.Key_Backspace)
    assert room.shown()[0] == "Lá phiếu 1 trên 10"
    room.keys(Qt.Key.Key_Backspace)
    room.paper("1")
    assert room.room.papers is not None
    assert room.room.papers.hand.count.agree == (1, 0, 1)


def test_a_paper_with_a_line_open_is_not_put_down(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.paper("12")
    assert room.complaints == (
        "Lá phiếu này chưa nhập dòng thứ 3. Hãy nhập đủ mọi dòng: 1 đồng ý, 2 không đồng ý, 3 không hợp lệ tại dòng.",
    )


def test_more_papers_back_than_went_out_is_said_before_any_is_read(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(9, 10)
    assert room.complaints == ("Số phiếu thu về 10 nhiều hơn số phiếu phát ra 9. Hãy nhập lại số phiếu thu về.",)


@pytest.mark.parametrize("way", Way)
def test_a_note_that_names_a_member_is_said_before_any_paper_is_read(council: CouncilDriver, way: Way) -> None:
    room = council.prepared().open_room(FIRST, way)
    room.account(10, 9, 9, note="Bà Hoa giữ lại phiếu")
    (said,) = room.complaints
    assert said.startswith("Ghi chú nêu tên thành viên Ngô Thị Hoa: ")
    room.account(10, 9, 9, note="01 phiếu không thu về")
    assert room.complaints == ()


def test_a_reason_that_is_missing_is_asked_for_where_more_is_refused(council: CouncilDriver) -> None:
    council.prepare("3/12/24", "", TELLERS, [("Đỗ Văn Đạt", "", False)])
    assert len(council.complaints()) == 2
    there = council.screen.preparing.focusWidget()
    assert there.accessibleName() == "Đỗ Văn Đạt: lý do vắng mặt"


def test_a_teller_who_is_no_member_is_pointed_out_before_the_vote(council: CouncilDriver) -> None:
    council.prepared()
    assert (
        "Nguyễn Văn Kiểm, thành viên Tổ kiểm phiếu, không có tên trong danh sách thành viên Hội đồng."
        in council.words()
    )


def test_too_few_to_vote_and_a_letter_not_kept_are_said_before_the_vote(council: CouncilDriver) -> None:
    away = [(name, "đi công tác", name == MEMBERS[8]) for name in MEMBERS[6:10]]
    council.prepare("3/12/24", "Công nhận", TELLERS, away)
    assert {
        (
            "Chưa đủ 2/3 thành viên dự họp: có mặt 7 trên tổng số 11 người, cần ít nhất 8. "
            "Hãy họp lại khi đủ người, hoặc ghi lý do được phép tiếp tục."
        ),
        "Dù tất cả 08 người tham gia đều đồng ý cũng không ai đủ 10 phiếu.",
        f"Chưa lưu bản quét ý kiến bằng văn bản của {MEMBERS[8]}.",
    } <= set(council.words())


def test_a_difference_names_the_figure_and_no_number_and_a_third_count_settles_it(council: CouncilDriver) -> None:
    council.prepared()
    council.count_by_totals(FIRST, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    council.count_by_totals(SECOND, (10, 0, 0), (10, 0, 0), (10, 0, 0))
    said = [words for words in council.words() if words.startswith("Chưa khớp")]
    assert said == [
        "Chưa khớp 2 con số. Hãy cùng xem lại phiếu rồi một người kiểm thêm lượt thứ ba",
        (
            "Chưa khớp ở:\n"
            "I.2 Ông Nguyễn Văn An, Phòng Quản lý nhà: đồng ý\n"
            "I.2 Ông Nguyễn Văn An, Phòng Quản lý nhà: không đồng ý"
        ),
    ]
    council.count_by_totals(THIRD, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    assert "Mọi con số đều có hai người kiểm khớp nhau" in council.words()


def test_a_line_that_does_not_add_up_cannot_be_closed(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST, Way.TOTALS)
    room.account(10, 10, 10)
    room.figures(((10, 0, 0), (8, 1, 0), (10, 0, 0)))
    assert room.complaints[-1] == (
        "Nguyễn Văn An: đồng ý 8 + không đồng ý 1 + không hợp lệ 0 = 9, khác số phiếu hợp lệ 10. "
        "Hãy kiểm tra lại dòng này."
    )


def test_a_count_left_open_begins_again_and_says_so(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.paper("111")
    room.room.leave()
    assert any("chưa đóng: không con số nào được lưu" in words for words in council.words())
    again = council.open_room(FIRST)
    assert again.room._facts.again
    again.account(10, 10)
    assert again.shown()[0] == "Lá phiếu 1 trên 10"


def test_escape_asks_before_a_count_is_given_up(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.keys(Qt.Key.Key_Escape)
    assert room.room.leaving.isVisible()
    room.keys(Qt.Key.Key_Escape)
    assert not room.room.leaving.isVisible()


def test_the_window_knows_that_a_count_is_open(council: CouncilDriver) -> None:
    council.prepared().open_room(FIRST)
    assert council.screen.unfinished == "lượt kiểm phiếu đang mở"


def test_a_key_held_down_is_one_mark(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.paper("1")
    page = room.room.papers
    assert page is not None
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", autorep=True)
    QApplication.sendEvent(page, held)
    assert len(page.hand.marks) == 1


def test_an_enter_held_down_does_not_close_the_count(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.papers(["111"] * 10)
    room.keys(Qt.Key.Key_Return)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(room.room.focusWidget(), held)
    QApplication.processEvents()
    assert council.screen.doorkeeper.room is room.room


def test_the_question_why_a_paper_is_not_valid_stands_in_the_place_of_the_nominee(council: CouncilDriver) -> None:
    room = council.prepared().open_room(FIRST)
    room.account(10, 10)
    room.keys(Qt.Key.Key_0)
    assert room.shown() == ("Lá phiếu 1 trên 10", "Cả lá phiếu không hợp lệ", "Vì sao? Nhấn số của lý do")
    room.keys(Qt.Key.Key_Backspace)
    assert room.shown()[2] == "Ông Lê Văn An"


def test_a_meeting_keeps_more_tellers_than_it_has_fields(council: CouncilDriver, voting: Office) -> None:
    council.prepare("3/12/24", "Công nhận", (FIRST, SECOND, "Nguyễn Văn Kiểm; Hoàng Văn Đức"))
    council.press("Sửa phiên họp")
    press(council.screen.amending, "Ghi bản sửa")
    names = [teller.name for teller in voting.councils.meeting(1).draft.tellers]
    assert names == [FIRST, SECOND, "Nguyễn Văn Kiểm", "Hoàng Văn Đức"]


def test_a_meeting_half_prepared_survives_the_amending_of_another(council: CouncilDriver) -> None:
    council.prepared()
    council.screen.begin()
    type_text(council.screen.preparing.purpose.line, "Suy tôn")
    council.screen.preparing.left.emit()
    council.press("Sửa phiên họp")
    type_text(council.screen.amending.place.line, "Phòng 3")
    kept = council.screen.half_typed
    assert set(kept) == {"meeting", "amended"}
    council.screen.amending.left.emit()
    council.press("Sửa phiên họp")
    assert council.screen.amending.place.text == "Phòng 3"
    council.screen.begin()
    assert council.screen.preparing.purpose.text == "Suy tôn"
