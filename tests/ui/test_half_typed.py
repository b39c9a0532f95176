import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.articles.contest import Author
from app.files import FileNotWritten
from app.office import Office
from app.paths import half_typed
from tests.builders import an_article, an_author
from tests.ui.conftest import PLAN, window_at
from tests.ui.drivers import WindowDriver, press, type_text
from ui.background import Background
from ui.council.screen import CouncilScreen
from ui.decisions.screen import DecisionsScreen
from ui.desk import Desk
from ui.exemplars.exemplar_form import ExemplarForm
from ui.exemplars.screen import ExemplarsScreen
from ui.half_typed import HalfTyped
from ui.place import Place
from ui.rail import Rail
from ui.status_line import StatusLine
from ui.unfinished import UnfinishedQuestion

TITLE = "Gương sáng tổ 5"


@pytest.fixture
def again(office: Office, background: Background, qtbot: QtBot) -> Callable[[], WindowDriver]:
    """The window opened anew on the same register, as after a start."""

    def open_window() -> WindowDriver:
        frame = window_at(Desk(office, background))
        qtbot.addWidget(frame)
        frame.show()
        return WindowDriver(frame, qtbot)

    return open_window


def half_type(window: WindowDriver) -> None:
    articles = window.articles()
    articles.begin()
    fields = articles.form.fields
    type_text(fields.title.line, TITLE)
    fields.authors.put((Author("Đỗ Thị Đào", "0912345678", "", "", 1980), Author("Trần Văn Dũng")))
    fields.unit.put("Phường Trúc Bạch")
    fields.unit.settle()
    fields.words.put("1200")
    fields.original.put(ticked=False)


def entering(window: WindowDriver) -> ExemplarForm:
    window.go(Place.EXEMPLARS)
    screen = window.frame.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    screen.begin()
    return screen.exemplars.forms.entering


def close(window: WindowDriver) -> None:
    with window.qtbot.waitSignal(window.frame.closed):
        window.frame.close()


def test_an_article_half_typed_is_there_next_time_to_the_last_field(
    window: WindowDriver, again: Callable[[], WindowDriver]
) -> None:
    half_type(window)
    was = window.articles().form.fields.so_far()
    close(window)
    form = again().articles().form
    form.begin()
    assert form.fields.so_far() == was
    assert form.said.words == "Bài đang nhập dở, chưa ghi vào sổ. Mời nhập tiếp."


def test_what_cannot_be_right_of_an_article_half_typed_is_said_when_it_is_opened_again(
    window: WindowDriver, again: Callable[[], WindowDriver]
) -> None:
    half_type(window)
    fields = window.articles().form.fields
    fields.received.put("31/02/2021")
    fields.unit.put_pick(None)
    fields.unit.put("phuong nao do")
    close(window)
    form = again().articles().form
    form.begin()
    unit, day = form.fields.complaints
    assert unit.startswith("Không có đơn vị “phuong nao do”")
    assert day.startswith("Không có ngày 31/02/2021.")


def test_an_article_of_which_only_its_words_are_typed_is_there_next_time(
    window: WindowDriver, again: Callable[[], WindowDriver]
) -> None:
    articles = window.articles()
    articles.begin()
    type_text(articles.form.fields.words.line, "1200")
    close(window)
    form = again().articles().form
    form.begin()
    assert form.fields.words.text == "1200"


def test_an_exemplar_without_a_name_yet_is_there_next_time(
    window: WindowDriver, again: Callable[[], WindowDriver]
) -> None:
    type_text(entering(window).post.line, "Tổ trưởng tổ dân phố")
    close(window)
    assert entering(again()).post.text == "Tổ trưởng tổ dân phố"


def test_a_reason_half_typed_is_asked_about_before_the_window_closes(window: WindowDriver, office: Office) -> None:
    office.articles.log(PLAN, an_article(TITLE))
    articles = window.articles()
    articles.open(TITLE)
    articles.press("Gạch bỏ…")
    assert window.frame.unfinished == ""
    type_text(articles.screen.detail.reason.findChildren(QLineEdit)[0], "Gửi nhầm")
    window.frame.close()
    assert window.frame.isVisible()
    question = window.frame.findChildren(UnfinishedQuestion)[-1]
    assert "Gạch bỏ" in " ".join(one.text() for one in question.findChildren(QLabel))
    question.reject()


def test_a_correction_half_typed_is_there_next_time_over_its_article(
    window: WindowDriver, office: Office, again: Callable[[], WindowDriver]
) -> None:
    office.articles.log(PLAN, an_article(TITLE, an_author("Nguyễn Văn Hoà")))
    articles = window.articles()
    assert articles.lists(TITLE)
    articles.open(TITLE)
    articles.press("Sửa")
    type_text(articles.form.fields.note.editor, "xem lại")
    close(window)
    screen = again().articles().screen
    assert screen.forms.correcting.fields.note.text == "xem lại"
    screen.forms.correcting.submit.click()
    assert office.articles.article(1).draft.note == "xem lại"
    assert screen.half_typed == {}


def test_a_meeting_half_prepared_is_there_next_time(window: WindowDriver, again: Callable[[], WindowDriver]) -> None:
    window.go(Place.COUNCIL)
    screen = window.frame.screen_shown
    assert isinstance(screen, CouncilScreen)
    screen.begin()
    type_text(screen.compositions.entering.decision.line, "05/QĐ-UBND")
    close(window)
    window = again()
    window.go(Place.COUNCIL)
    shown = window.frame.screen_shown
    assert isinstance(shown, CouncilScreen)
    assert shown.compositions.entering.decision.text == "05/QĐ-UBND"


def test_a_decision_half_drafted_and_a_paper_half_entered_are_there_next_time(
    window: WindowDriver, again: Callable[[], WindowDriver]
) -> None:
    window.go(Place.DECISIONS)
    desk = window.frame.screen_shown
    assert isinstance(desk, DecisionsScreen)
    desk.begin()
    type_text(desk.decisions.forms.drafting.subject.line, "Về việc khen thưởng")
    desk.outgoing.begin()
    type_text(desk.outgoing.entering.subject.line, "kết quả quý I")
    close(window)
    window = again()
    window.go(Place.DECISIONS)
    desk = window.frame.screen_shown
    assert isinstance(desk, DecisionsScreen)
    assert desk.decisions.forms.drafting.subject.text == "Về việc khen thưởng"
    assert desk.outgoing.entering.subject.text == "kết quả quý I"
    desk.decisions.begin()
    assert desk.decisions.forms.drafting.subject.text == "Về việc khen thưởng"


def test_what_is_half_typed_is_kept_without_closing(window: WindowDriver, register: Path) -> None:
    half_type(window)
    file = half_typed(register)
    window.qtbot.waitUntil(lambda: file.exists() and TITLE in file.read_text("utf-8"), timeout=5000)


def test_what_is_entered_is_half_typed_no_longer(window: WindowDriver, register: Path) -> None:
    window.articles().log(title=TITLE)
    close(window)
    assert not half_typed(register).exists()


def test_the_rail_says_where_something_is_half_typed(window: WindowDriver, again: Callable[[], WindowDriver]) -> None:
    half_type(window)
    close(window)
    rail = again().frame.findChild(Rail)
    assert rail is not None
    names = [button.accessibleName() for button in rail.findChildren(QToolButton)]
    assert "Bài viết, phím 2, còn phần đang nhập dở" in names


def test_where_it_cannot_be_kept_the_clerk_is_asked_before_closing(window: WindowDriver, register: Path) -> None:
    half_type(window)
    folder = half_typed(register).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("một tệp ở chỗ của thư mục")
    window.frame.close()
    question = window.frame.findChild(UnfinishedQuestion)
    assert question is not None
    press(question, "Quay lại nhập tiếp")
    assert window.frame.isVisible()
    assert window.articles().form.fields.title.text == TITLE
    window.frame.close()
    question = window.frame.findChildren(UnfinishedQuestion)[-1]
    with window.qtbot.waitSignal(window.frame.closed):
        press(question, "Đóng, bỏ phần đang nhập")


def test_where_it_cannot_be_kept_the_line_below_says_so_until_it_can(window: WindowDriver, register: Path) -> None:
    line = window.frame.findChildren(StatusLine)[0]
    folder = half_typed(register).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("một tệp ở chỗ của thư mục")
    half_type(window)
    width = window.frame.width()
    window.qtbot.waitUntil(lambda: line.unkept.startswith("Chưa giữ được phần đang nhập dở: "))
    assert str(folder) in line.unkept
    assert window.frame.width() == width
    folder.unlink()
    window.qtbot.waitUntil(lambda: line.unkept == "")
    assert TITLE in half_typed(register).read_text("utf-8")


@pytest.mark.parametrize("written", ["", "{", "[]", '{"shape": 0, "desks": {"articles": {"log": 1}}}', '{"shape": 1}'])
def test_a_file_that_makes_no_sense_is_forgotten_without_a_word(tmp_path: Path, written: str) -> None:
    file = tmp_path / "nhap.json"
    file.write_text(written)
    assert not HalfTyped(file).desks


def test_desks_not_looked_at_keep_what_they_had(tmp_path: Path) -> None:
    file = tmp_path / "nhap.json"
    HalfTyped(file).keep({"articles": {"log": {"title": TITLE}}})
    HalfTyped(file).keep({"council": {}})
    assert json.loads(file.read_text("utf-8"))["desks"] == {"articles": {"log": {"title": TITLE}}}
    HalfTyped(file).keep({"articles": {}})
    assert not file.exists()


def test_what_cannot_be_taken_away_is_told_as_the_worlds_failure(tmp_path: Path) -> None:
    file = tmp_path / "do.json"
    kept = HalfTyped(file)
    kept.keep({"articles": {"log": {"title": TITLE}}})
    file.unlink()
    file.mkdir()
    with pytest.raises(FileNotWritten):
        kept.keep({"articles": {}})
