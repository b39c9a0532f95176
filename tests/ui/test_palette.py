import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.decisions.decision import DecisionKind
from app.domain.language.text import fold
from app.office import Office
from app.services.decisions import DecisionWish
from tests.builders import an_article, an_author
from tests.ui.conftest import PLAN
from tests.ui.drivers import WindowDriver, compose, type_text
from tests.ui.exemplars_stage import enter as enter_exemplar
from tests.ui.exemplars_stage import nominate
from ui.decisions.screen import DecisionsScreen
from ui.palette.box import PaletteBox
from ui.place import SIGNBOARDS, Place

CTRL = Qt.KeyboardModifier.ControlModifier
OF_WHAT_IS_IN_SIGHT = {
    "Đánh dấu mọi đơn vị còn thiếu",
    "Bỏ đánh dấu mọi đơn vị",
    "Chép bảng chỉ tiêu",
    "Bỏ mọi điều kiện lọc",
}
"""What is done with a list as it stands before the clerk: from another desk nobody would see with which."""
BY_ANOTHER_NAME = {"Gửi bài viết lên cấp trên"}
"""The way from the reports to the desk of articles, whose own errand that is."""
TITLE = "Người giữ lửa phố nhỏ"


def opened(window: WindowDriver) -> PaletteBox:
    window.type_key(Qt.Key.Key_K, CTRL)
    box = window.frame.findChild(PaletteBox)
    assert box is not None
    window.qtbot.waitUntil(box.isVisible)
    return box


def typed(window: WindowDriver, text: str) -> PaletteBox:
    box = opened(window)
    type_text(box.box, text)
    return box


def enter(box: PaletteBox) -> None:
    QTest.keyClick(box.box, Qt.Key.Key_Return)


@pytest.mark.parametrize("place", Place)
def test_every_desk_is_reached_by_its_name_without_tone_marks(window: WindowDriver, place: Place) -> None:
    enter(typed(window, fold(f"Đến bàn {SIGNBOARDS[place].name}")))
    assert window.title() == SIGNBOARDS[place].name


def test_what_a_desk_begins_is_begun_from_anywhere(window: WindowDriver) -> None:
    enter(typed(window, "ghi bai"))
    assert window.title() == "Bài viết"
    assert window.articles().form.fields.title.line.hasFocus()


def test_a_record_found_by_a_few_letters_is_shown_in_full(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article(TITLE, an_author("Nguyễn Văn Hoà")))
    box = typed(window, "giu lua")
    enter(box)
    assert window.title() == "Bài viết"
    assert window.articles().screen.detail.isVisible()


def test_a_decision_is_found_by_its_number_and_shown(window: WindowDriver, office: Office) -> None:
    nominated = nominate(office, enter_exemplar(office, "Lê Quang Bình"))
    drafted = office.decisions.draft(DecisionWish(PLAN, DecisionKind.COMMENDATION, None, (nominated.id,), "giay-khen"))
    office.decisions.issue(drafted.id, 1203, office.today())
    enter(typed(window, "1203"))
    screen = window.frame.screen_shown
    assert isinstance(screen, DecisionsScreen)
    assert screen.decisions.pane.decision is not None
    assert screen.decisions.pane.decision.id == drafted.id


def test_whoever_is_called_so_stands_before_those_whose_note_says_so(window: WindowDriver, office: Office) -> None:
    ward = office.units.all()[0]
    enter_exemplar(office, "Lê Quang Bình", post=f"Tổ trưởng tổ dân phố, {ward.name}")
    box = typed(window, ward.name)
    window.qtbot.waitUntil(lambda: {ward.name, "Lê Quang Bình"} <= set(box.offered))
    assert box.offered.index(ward.name) < box.offered.index("Lê Quang Bình")


@pytest.mark.parametrize("place", Place)
def test_every_errand_of_a_desk_is_something_the_desk_does(window: WindowDriver, place: Place) -> None:
    window.go(place)
    done = [deed.words for deed in window.frame.screen_shown.deeds]
    assert [one.words for one in SIGNBOARDS[place].errands if one.words not in done] == []


@pytest.mark.parametrize("place", Place)
def test_everything_a_desk_does_at_any_time_can_be_asked_for_from_the_others(
    window: WindowDriver, place: Place
) -> None:
    window.go(place)
    asked = {one.words for one in SIGNBOARDS[place].errands}
    done = {deed.words for deed in window.frame.screen_shown.deeds}
    assert done - asked - OF_WHAT_IS_IN_SIGHT - BY_ANOTHER_NAME == set()


@pytest.mark.parametrize("place", Place)
def test_what_a_desk_notes_of_its_deeds_is_noted_from_the_others(window: WindowDriver, place: Place) -> None:
    window.go(place)
    noted = {one.words: one.note for one in SIGNBOARDS[place].errands}
    deeds = [one for one in window.frame.screen_shown.deeds if one.note and not one.note.startswith("Ctrl+")]
    assert {one.words: one.note for one in deeds}.items() <= noted.items()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("quy thuong", "Quyết định"),
        ("nhap hoi dong", "Hội đồng"),
        ("in giay khen", "Quyết định"),
        ("bao cao quy", "Báo cáo"),
        ("nhap excel", "Bài viết"),
        ("kiem tra so", "Nhật ký, sao lưu"),
        ("nguoi ky", "Danh mục"),
        ("luong co so", "Danh mục"),
        ("sap nhap", "Danh mục"),
    ],
)
def test_what_another_desk_does_is_done_from_here(window: WindowDriver, words: str, title: str) -> None:
    enter(typed(window, words))
    assert window.title() == title


@pytest.mark.parametrize("words", ["tro giup", "mo so", "tao so moi"])
def test_the_frame_itself_can_be_asked(window: WindowDriver, words: str) -> None:
    box = typed(window, words)
    window.qtbot.waitUntil(lambda: 0 < len(box.offered) < len(Place))


def test_down_chooses_the_next_and_enter_does_it(window: WindowDriver) -> None:
    box = typed(window, "den ban")
    window.qtbot.waitUntil(lambda: len(box.offered) == len(Place))
    QTest.keyClick(box.box, Qt.Key.Key_Down)
    enter(box)
    assert window.title() == SIGNBOARDS[Place.ARTICLES].name


def test_words_composed_with_an_input_method_find_too(window: WindowDriver) -> None:
    box = opened(window)
    compose(box.box, "b", "bá", commits="báo")
    window.qtbot.waitUntil(lambda: "Đến bàn Báo cáo" in box.offered)


def test_what_nothing_answers_to_is_said_and_enter_does_nothing(window: WindowDriver) -> None:
    box = typed(window, "khong co gi nhu the")
    enter(box)
    assert box.isVisible()
    assert box.offered == ()
    assert window.title() == "Tổng quan"


def test_escape_closes_and_nothing_is_done(window: WindowDriver) -> None:
    box = opened(window)
    QTest.keyClick(box.box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert window.title() == "Tổng quan"
