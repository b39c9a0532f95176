"""Files of an article at its desk: chosen, dropped, opened, written out, taken off; or logged with the article."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.office import Office
from app.paths import attached
from tests.sent_files import a_docx, a_pdf, sent
from tests.ui.conftest import LAMP, TEACHER
from tests.ui.drivers import ArticlesDriver
from tests.ui.files_driver import Filer, Opener, answer, drop, held, hold_over
from ui.background import Background, Errand


@pytest.fixture
def filer(logged: ArticlesDriver, office: Office) -> Filer:
    """The clerk with an article in full before them."""
    logged.open(LAMP)
    return Filer(logged, office)


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]  # the stub says bytes
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_files_chosen_are_attached_and_listed_with_size_and_day(filer: Filer, tmp_path: Path) -> None:
    filer.attach(sent(tmp_path, "bài.docx", a_docx()), sent(tmp_path, "ảnh.pdf"))
    assert filer.lists("bài.docx", "ảnh.pdf")
    assert filer.says("Đã đính kèm 2 tệp: bài.docx; ảnh.pdf.")
    first = filer.box.list.item(0).text()
    assert first.startswith("bài.docx\n")
    assert first.endswith(" KB · đính kèm 18/03/2021")
    assert len(filer.kept()) == 2


def test_a_file_dropped_on_the_pane_is_attached(filer: Filer, tmp_path: Path) -> None:
    assert drop(filer.articles.screen.detail, sent(tmp_path, "a.pdf"))
    assert filer.lists("a.pdf")


def test_a_file_is_taken_wherever_on_the_pane_it_is_dropped(filer: Filer, tmp_path: Path) -> None:
    filer.articles.press("Gạch bỏ…")
    file, pane = sent(tmp_path, "a.pdf"), filer.articles.screen.detail
    parts = [one for one in pane.findChildren(QWidget) if one.isVisible()]
    assert [one for one in parts if not hold_over(one, held([file]))] == []
    (reason,) = (one for one in parts if isinstance(one, QLineEdit))
    assert drop(reason, file)
    assert filer.lists("a.pdf")


def test_files_held_over_the_pane_show_where_they_will_lie(filer: Filer, tmp_path: Path) -> None:
    file, pane = sent(tmp_path, "a.pdf"), filer.articles.screen.detail
    assert hold_over(pane, held([file]))
    assert filer.box.property("held") is True
    QApplication.sendEvent(pane, QDragLeaveEvent())
    assert filer.box.property("held") is False
    assert drop(pane, file)
    assert filer.box.property("held") is False
    assert filer.lists("a.pdf")


def test_of_several_dropped_it_is_said_first_how_many_and_which(filer: Filer, tmp_path: Path) -> None:
    files = [sent(tmp_path, name) for name in ("a.pdf", "b.pdf", "c.pdf")]
    drop(filer.articles.screen.detail, *files)
    filer.articles.press("Thôi")
    assert filer.kept() == ()
    drop(filer.articles.screen.detail, *files)
    assert filer.box.question == "Đính kèm 3 tệp, trước hết là “a.pdf”?"
    filer.articles.press("Đính kèm tất cả")
    assert filer.lists("a.pdf", "b.pdf", "c.pdf")


def test_after_several_are_attached_the_cursor_is_on_their_list(filer: Filer, tmp_path: Path) -> None:
    drop(filer.articles.screen.detail, *(sent(tmp_path, name) for name in ("a.pdf", "b.pdf")))
    QTest.keyClick(filer.box.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filer.lists("a.pdf", "b.pdf")
    assert filer.stands_on(filer.box.list)


def test_after_one_is_attached_by_keyboard_the_cursor_is_on_the_list(filer: Filer, tmp_path: Path) -> None:
    filer.box.attach.setFocus()
    filer.attach(sent(tmp_path, "a.pdf"))
    assert filer.lists("a.pdf")
    assert filer.stands_on(filer.box.list)


def test_after_a_single_file_is_refused_the_cursor_is_back_on_the_button(filer: Filer, tmp_path: Path) -> None:
    filer.box.attach.setFocus()
    filer.attach(sent(tmp_path, "a.exe", b"MZ"))
    assert filer.says("Không đính kèm được “a.exe”")
    assert filer.stands_on(filer.box.attach)


def test_a_cursor_gone_elsewhere_while_files_are_copied_stays_there(filer: Filer, tmp_path: Path) -> None:
    filer.box.attach.setFocus()
    filer.attach(sent(tmp_path, "a.pdf"))
    filer.articles.screen.list.table.setFocus()
    assert filer.lists("a.pdf")
    filer.articles.qtbot.waitUntil(filer.box.attach.isEnabled)
    assert filer.stands_on(filer.articles.screen.list.table)


def test_what_is_no_file_is_not_taken_from_the_mouse(filer: Filer) -> None:
    told = QMimeData()
    told.setText("Người giữ lửa")
    over = QDragEnterEvent(
        filer.box.rect().center(),
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    over.ignore()
    QApplication.sendEvent(filer.articles.screen.detail, over)
    assert not over.isAccepted()


def test_a_refused_file_is_explained_in_place_and_the_others_are_attached(filer: Filer, tmp_path: Path) -> None:
    filer.attach(sent(tmp_path, "a.exe", b"MZ"), sent(tmp_path, "a.pdf"))
    assert filer.says("Không đính kèm được “a.exe”: chỉ nhận tệp .pdf")
    assert filer.lists("a.pdf")


def test_a_file_another_article_has_is_warned_of_as_long_as_it_stands(filer: Filer, tmp_path: Path) -> None:
    filer.office.attachments.attach(2, [sent(tmp_path, "khác.pdf", a_pdf())])
    filer.attach(sent(tmp_path, "a.pdf", a_pdf()))
    assert filer.says(f"Chính tệp “a.pdf” cũng đính kèm ở bài số 2 “{TEACHER}”")
    filer.articles.open(TEACHER)
    assert filer.says(f"Chính tệp “khác.pdf” cũng đính kèm ở bài số 1 “{LAMP}”")


def test_a_file_opens_as_a_copy_that_takes_no_writing(filer: Filer, opener: Opener, tmp_path: Path) -> None:
    file = sent(tmp_path, "bài.docx", a_docx())
    filer.attach(file)
    assert filer.lists("bài.docx")
    filer.box.list.setFocus()
    QTest.keyClick(filer.box.list, Qt.Key.Key_Return)
    filer.articles.qtbot.waitUntil(lambda: bool(opener.opened))
    (copy,) = opener.opened
    assert (copy.name, copy.read_bytes(), copy.stat().st_mode & 0o222) == ("bài.docx", file.read_bytes(), 0)
    assert attached(filer.office.path) not in copy.parents
    filer.articles.press("Mở")
    filer.articles.qtbot.waitUntil(lambda: opener.opened == [copy, copy])


def test_a_file_that_is_gone_is_said_with_its_folder(filer: Filer, opener: Opener, tmp_path: Path) -> None:
    filer.attach(sent(tmp_path, "a.pdf"))
    assert filer.lists("a.pdf")
    for kept in attached(filer.office.path).iterdir():
        kept.unlink()
    filer.articles.press("Mở")
    assert filer.says(f"Không thấy tệp “a.pdf” trong thư mục {attached(filer.office.path)}"[:100])
    assert opener.opened == []


def test_a_file_is_written_out_where_the_clerk_says(filer: Filer, tmp_path: Path) -> None:
    file = sent(tmp_path, "a.pdf")
    filer.attach(file)
    assert filer.lists("a.pdf")
    filer.articles.press("Lưu ra…")
    answer(filer.articles.screen.filing.files.asking, tmp_path / "ra.pdf")
    assert filer.says(f"Đã lưu ra {tmp_path / 'ra.pdf'}.")
    assert (tmp_path / "ra.pdf").read_bytes() == file.read_bytes()


def test_a_file_is_taken_off_by_keyboard_with_a_reason(filer: Filer, tmp_path: Path) -> None:
    filer.office.attachments.attach(1, [sent(tmp_path, "a.pdf"), sent(tmp_path, "b.pdf")])
    assert filer.lists("a.pdf", "b.pdf")
    filer.box.list.setFocus()
    QTest.keyClick(filer.box.list, Qt.Key.Key_Down)
    QTest.keyClick(filer.box.list, Qt.Key.Key_Delete)
    filer.articles.give_reason(" ")
    assert filer.box.reason.complaints
    filer.articles.give_reason("gửi nhầm")
    assert filer.lists("a.pdf")
    assert filer.office.attachments.attachment(2).struck == "gửi nhầm"


def test_an_article_struck_out_shows_its_files_and_takes_no_more(filer: Filer, tmp_path: Path) -> None:
    filer.office.attachments.attach(1, [sent(tmp_path, "a.pdf")])
    filer.office.articles.strike(1, "gửi nhầm")
    filer.articles.screen.bar.struck.click()
    assert filer.articles.lists(TEACHER, LAMP)
    filer.articles.open(LAMP)
    assert filer.lists("a.pdf")
    assert not filer.box.attach.isVisible()
    assert not drop(filer.articles.screen.detail, sent(tmp_path, "b.pdf"))
    assert len(filer.kept()) == 1


def test_a_correction_asks_for_no_files(filer: Filer) -> None:
    filer.articles.press("Sửa")
    assert not filer.articles.form.fields.files.isVisible()


def test_the_palette_offers_to_attach_to_the_article_in_sight(filer: Filer) -> None:
    assert "Đính kèm tệp vào bài đang xem" in [deed.words for deed in filer.articles.screen.deeds]
    filer.articles.screen.detail.hide()
    assert "Đính kèm tệp vào bài đang xem" not in [deed.words for deed in filer.articles.screen.deeds]


@pytest.fixture
def busy(background: Background) -> Iterator[Callable[[], None]]:
    """Both pairs of hands at other work, until they are let go."""
    done, owner = Event(), QObject()
    for _ in range(2):
        background.send("Đang làm việc khác", lambda _: done.wait(), lambda _: None, owner)
    yield done.set
    done.set()


def test_the_window_is_not_closed_over_files_on_their_way_without_a_word(
    filer: Filer, busy: Callable[[], None], tmp_path: Path
) -> None:
    drop(filer.articles.screen.detail, sent(tmp_path, "a.pdf"))
    assert filer.articles.screen.unfinished == "tệp đang đính kèm vào bài viết"
    assert not filer.box.attach.isEnabled()
    assert not drop(filer.articles.screen.detail, sent(tmp_path, "b.pdf"))
    busy()
    assert filer.lists("a.pdf")
    assert filer.articles.screen.unfinished == ""
    assert filer.box.attach.isEnabled()


def test_copying_called_off_attaches_nothing_and_says_so(
    filer: Filer, background: Background, busy: Callable[[], None], tmp_path: Path
) -> None:
    begun: list[Errand] = []
    background.began.connect(begun.append)
    drop(filer.articles.screen.detail, sent(tmp_path, "a.pdf"))
    begun[-1].call_off()
    busy()
    assert filer.says("Đã thôi, chưa đính kèm tệp nào.")
    assert filer.kept() == ()


def test_what_failed_of_an_article_no_longer_in_sight_is_said_above_the_desk(
    filer: Filer, busy: Callable[[], None], tmp_path: Path
) -> None:
    told: list[str] = []
    filer.articles.screen.desk.troubled.connect(told.append)
    drop(filer.articles.screen.detail, sent(tmp_path, "a.exe", b"MZ"))
    filer.articles.open(TEACHER)
    busy()
    filer.articles.qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith(f"Bài số 1 “{LAMP}”: Không đính kèm được “a.exe”")
    assert filer.box.said == ()
