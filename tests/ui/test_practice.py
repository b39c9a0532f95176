import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.sample.registers import make_binh_phuoc
from tests.ui.drivers import press
from ui.front_door import FrontDoor
from ui.habits import Habits
from ui.main_window import MainWindow
from ui.practice import practice_register
from ui.start_window import StartWindow
from ui.top_bar import TopBar
from ui.wording import SAMPLE, sample_words

PRACTISE = "Mở sổ mẫu để tập"
LONG_MS = 180_000


@pytest.fixture(scope="session")
def small_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The quicker of the two samples."""
    sample = tmp_path_factory.mktemp("sample") / "mau.neu-guong"
    make_binh_phuoc(sample)
    return sample


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clerk's documents, a folder not made yet."""
    monkeypatch.setenv("HOME", str(tmp_path / "ngoc"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "ngoc" / "cai-dat"))
    (tmp_path / "ngoc").mkdir()
    return practice_register().parent


def begin(door: FrontDoor) -> StartWindow:
    door.enter(None)
    assert isinstance(door.window, StartWindow)
    return door.window


def making(door: FrontDoor, qtbot: QtBot) -> StartWindow:
    """Begin to make the sample, and wait until its year goes on."""
    start = begin(door)
    press(start, PRACTISE)
    qtbot.waitUntil(lambda: start.practice.done > 0, timeout=LONG_MS)
    return start


def enter(door: FrontDoor, register: Path, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(door.opened):
        door.enter(register)
    assert isinstance(door.window, MainWindow)
    return door.window


def says_sample(window: MainWindow) -> bool:
    bar = window.findChild(TopBar)
    assert bar is not None
    return bar.says_sample and window.windowTitle().endswith(SAMPLE)


def test_the_sample_is_made_among_the_clerk_s_documents_and_opened_as_one(
    door: FrontDoor, documents: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(door.opened, timeout=LONG_MS):
        press(begin(door), PRACTISE)
    assert isinstance(door.window, MainWindow)
    assert [file.name for file in documents.iterdir() if file.suffix != ".lock"] == ["So mau de tap.neu-guong"]
    assert says_sample(door.window)
    assert door.window.notice_shown == sample_words(documents / "So mau de tap.neu-guong")


def test_a_sample_that_is_there_is_opened_as_it_stands(
    door: FrontDoor, documents: Path, small_sample: Path, qtbot: QtBot
) -> None:
    documents.mkdir()
    shutil.copyfile(small_sample, practice_register())
    with qtbot.waitSignal(door.opened):
        press(begin(door), PRACTISE)
    assert isinstance(door.window, MainWindow)
    assert door.window.desk.plan is not None
    assert door.window.desk.plan.number == "883/KH-SXD"


def test_a_making_called_off_leaves_no_file_and_may_be_begun_again(
    door: FrontDoor, documents: Path, qtbot: QtBot
) -> None:
    start = making(door, qtbot)
    start.practice.stop.setFocus()
    press(start, "Hủy việc tạo sổ mẫu")
    qtbot.waitUntil(start.practice.begin.isVisible, timeout=LONG_MS)
    assert list(documents.iterdir()) == []
    assert all(button.isEnabled() for button in start.findChildren(QPushButton) if button.isVisible())
    assert start.practice.begin.hasFocus()


def test_nothing_but_calling_off_is_offered_while_the_sample_is_made(door: FrontDoor, qtbot: QtBot) -> None:
    start = making(door, qtbot)
    offered = [one for one in start.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    assert [one.text() for one in offered] == ["Hủy"]
    assert offered[0].hasFocus()
    start.practice.call_off()


def test_closing_the_window_calls_the_making_off(door: FrontDoor, documents: Path, qtbot: QtBot) -> None:
    start = making(door, qtbot)
    start.close()
    door.leave()
    assert list(documents.iterdir()) == []


def test_where_no_file_can_be_written_the_clerk_is_told_and_nothing_is_made(
    door: FrontDoor, documents: Path, qtbot: QtBot
) -> None:
    documents.write_text("không phải thư mục", encoding="utf-8")
    start = begin(door)
    press(start, PRACTISE)
    qtbot.waitUntil(lambda: bool(start.notice.words), timeout=LONG_MS)
    assert str(documents) in start.notice.words
    assert documents.read_text(encoding="utf-8") == "không phải thư mục"
    assert start.practice.begin.isEnabled()


def test_a_sample_is_called_one_whatever_its_file_is_called_and_not_opened_next_time(
    door: FrontDoor, small_sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mine = Path(shutil.copyfile(small_sample, tmp_path / "so-thi-dua.db"))
    assert says_sample(enter(door, mine, qtbot))
    assert Habits().last_register is None


def test_the_office_s_own_register_is_not_called_a_sample(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    renamed = register.rename(register.with_name("So mau de tap.neu-guong"))
    assert not says_sample(enter(door, renamed, qtbot))
    assert Habits().last_register == renamed
