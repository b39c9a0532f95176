"""Several articles or nominations chosen in a list and settled by one reason."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.articles.contest import Eligibility
from app.domain.nominations.nomination import NominationState
from app.office import Office
from tests.builders import an_article, an_author
from tests.ui.conftest import PLAN
from tests.ui.drivers import ArticlesDriver, press
from tests.ui.exemplars_driver import ExemplarsDriver
from tests.ui.exemplars_stage import desk_in_sight, enter, nominate
from ui.desk import Desk
from ui.kit.list_foot import MOST_AT_ONCE, ListFoot
from ui.kit.record_table import RecordTable

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WAITING = tuple(f"Bài {number}" for number in range(1, 7))
PEOPLE = ("Lê Văn Ân", "Đỗ Thị Đào", "Vũ Văn Chi")


@pytest.fixture
def waiting(office: Office, articles: ArticlesDriver) -> ArticlesDriver:
    """The desk over six articles that name nobody and wait for a ruling."""
    for number, title in enumerate(WAITING, 1):
        unclear = an_article(title, an_author("Đỗ Thị Đào"), subject="", received=date(2021, 3, number))
        office.articles.log(PLAN, unclear)
    assert articles.lists(*reversed(WAITING))
    return articles


@pytest.fixture
def nominations(desk: Desk, office: Office, qtbot: QtBot) -> ExemplarsDriver:
    """The half of nominations over three of them."""
    for name in PEOPLE:
        nominate(office, enter(office, name), deed=f"Việc tốt của {name}")
    driver = desk_in_sight(desk, qtbot)
    driver.turn_to_nominations()
    qtbot.waitUntil(lambda: len(driver.nominees()) == len(PEOPLE))
    return driver


def choose(table: RecordTable, count: int) -> None:
    """Choose so many rows from the first one with the keyboard."""
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home)
    for _ in range(count - 1):
        QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)


def ask(foot: ListFoot, verb: str, reason: str) -> None:
    """Open the box, choose a deed, give a reason."""
    press(foot, foot.button.text())
    box = foot.box
    box.deed.restore(verb)
    box.deed.edited.emit()
    box.reason.put(reason)


def states(office: Office) -> list[Eligibility]:
    return [office.articles.article(number).eligibility for number in range(1, len(WAITING) + 1)]


def test_nothing_is_offered_until_several_are_chosen(waiting: ArticlesDriver) -> None:
    foot, table = waiting.screen.list.foot, waiting.screen.list.table
    choose(table, 1)
    assert foot.button.isHidden()
    assert not foot.deeds
    choose(table, 3)
    assert foot.button.text() == "chọn 3 ▸ việc hàng loạt"
    assert [deed.words for deed in foot.deeds] == ["Việc hàng loạt với 3 bài đang chọn"]


def test_how_many_and_which_first_is_said_before_it_is_done(waiting: ArticlesDriver) -> None:
    foot = waiting.screen.list.foot
    choose(waiting.screen.list.table, 6)
    ask(foot, "Nhận", "")
    assert foot.box.found.words == "Nhận 6 bài: “Bài 6”; “Bài 5”; “Bài 4” và 3 bài nữa."
    assert foot.box.do.text() == "Nhận 6 bài"


def test_what_is_chosen_anew_while_it_is_asked_is_what_it_is_done_to(waiting: ArticlesDriver) -> None:
    foot = waiting.screen.list.foot
    choose(waiting.screen.list.table, 6)
    ask(foot, "Nhận", "đã bổ sung")
    choose(waiting.screen.list.table, 2)
    assert foot.box.do.text() == "Nhận 2 bài"
    assert foot.box.reason.text == "đã bổ sung"


def test_several_are_ruled_on_by_one_reason_and_one_undo_takes_it_back(
    waiting: ArticlesDriver, office: Office, qtbot: QtBot
) -> None:
    foot, told = waiting.screen.list.foot, list[str]()
    waiting.screen.tells.connect(told.append)
    choose(waiting.screen.list.table, 4)
    ask(foot, "Không nhận", "không nêu nhân vật")
    QTest.keyClick(foot.box.reason, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: waiting.states()[:4] == ["Không đủ điều kiện"] * 4)
    assert foot.box.isHidden()
    assert told == ["Đã ghi: không nhận 4 bài"]
    last = office.upkeep.undoable()
    assert last is not None
    office.upkeep.undo(last.seq)
    assert states(office) == [Eligibility.TO_DECIDE] * 6


def test_what_was_ruled_so_already_is_left_out_and_named(waiting: ArticlesDriver, office: Office, qtbot: QtBot) -> None:
    office.articles.rule(6, Eligibility.INELIGIBLE, "chép bài")
    qtbot.waitUntil(lambda: waiting.states()[0] == "Không đủ điều kiện")
    foot = waiting.screen.list.foot
    choose(waiting.screen.list.table, 3)
    ask(foot, "Không nhận", "không nêu nhân vật")
    assert foot.box.left_out.text() == "Không gồm 1 bài: “Bài 6” (đã không nhận)."
    press(foot, "Không nhận 2 bài")
    qtbot.waitUntil(foot.box.isHidden)
    assert office.articles.article(6).ruling == "chép bài"
    assert states(office).count(Eligibility.INELIGIBLE) == 3


def test_without_a_reason_nothing_is_done_and_the_field_says_so(waiting: ArticlesDriver, office: Office) -> None:
    foot = waiting.screen.list.foot
    choose(waiting.screen.list.table, 2)
    ask(foot, "Gạch bỏ", "")
    press(foot, "Gạch bỏ 2 bài")
    assert foot.box.reason.complaint == "Chưa có lý do. Hãy nhập lý do."
    assert waiting.states() == ["Chờ quyết định"] * 6


def test_a_refusal_names_who_refused_and_leaves_all_as_they_were(waiting: ArticlesDriver, office: Office) -> None:
    """The list has not heard yet of what was struck out elsewhere."""
    foot = waiting.screen.list.foot
    choose(waiting.screen.list.table, 6)
    ask(foot, "Nhận", "đã bổ sung")
    office.articles.strike_all(range(2, 7), "gửi trùng")
    foot.box.given.emit()
    lines = foot.box.unplaced.words.splitlines()
    assert lines[0] == "Chưa ghi gì cả."
    assert "“Bài 6”" in lines[1]
    assert lines[-1] == "Và 2 bài khác cũng bị từ chối."
    assert states(office)[0] is Eligibility.TO_DECIDE


def test_escape_lets_it_be_and_goes_back_to_the_list(waiting: ArticlesDriver) -> None:
    foot, table = waiting.screen.list.foot, waiting.screen.list.table
    choose(table, 2)
    foot.open()
    QTest.keyClick(foot.box.reason, Qt.Key.Key_Escape)
    assert foot.box.isHidden()
    assert table.hasFocus()
    assert table.chosen_count == 2


def test_more_than_can_be_looked_over_are_to_be_narrowed_first(waiting: ArticlesDriver) -> None:
    foot = waiting.screen.list.foot
    waiting.screen.list.table.picks.emit(MOST_AT_ONCE + 1)
    assert foot.button.isHidden()
    assert foot.too_many == "chọn 1.001: việc hàng loạt làm nhiều nhất 1.000 bài, hãy lọc bớt"
    assert not foot.deeds


def test_several_nominations_are_suspended_and_then_withdrawn(
    nominations: ExemplarsDriver, office: Office, qtbot: QtBot
) -> None:
    half = nominations.screen.nominations
    choose(half.list.table, 2)
    ask(half.list.foot, "Tạm dừng", "đang xác minh đơn thư")
    press(half.list.foot, "Tạm dừng 2 đề nghị")
    qtbot.waitUntil(lambda: len(office.exemplars.nominations(PLAN, NominationState.SUSPENDED)) == 2)
    qtbot.waitUntil(lambda: half.list.table.chosen_count == 1)
    half.list.table.selectAll()
    ask(half.list.foot, "Tạm dừng", "đơn thư")
    assert half.list.foot.box.left_out.text().startswith("Không gồm 2 đề nghị:")
    ask(half.list.foot, "Rút", "đơn vị xin rút")
    press(half.list.foot, "Rút 3 đề nghị")
    qtbot.waitUntil(lambda: len(office.exemplars.nominations(PLAN, NominationState.WITHDRAWN)) == 3)


def test_nothing_is_done_to_several_exemplars(nominations: ExemplarsDriver) -> None:
    nominations.turn_to_exemplars()
    listed = nominations.screen.exemplars.list
    listed.table.selectAll()
    assert listed.foot.button.isHidden()
