import faulthandler
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from ui.black_box import recording
from ui.crash_dialog import CrashDialog, Mishaps


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[str]]:
    """What the black box tells while it records."""
    told: list[str] = []
    with recording(tmp_path, told.append):
        yield told
    faulthandler.enable(sys.__stderr__ or sys.stderr)


def log_of(folder: Path) -> str:
    return (folder / "neu-guong.log").read_text("utf-8")


def go_wrong() -> None:
    raise ZeroDivisionError


def raise_into_the_hook() -> None:
    try:
        go_wrong()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_unexpected_error_is_written_down_and_told(told: list[str], tmp_path: Path) -> None:
    raise_into_the_hook()
    assert "go_wrong" in log_of(tmp_path)
    assert "ZeroDivisionError" in told[0]


def test_an_error_on_another_thread_is_written_down_too(told: list[str], tmp_path: Path) -> None:
    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()
    assert "go_wrong" in log_of(tmp_path)
    assert len(told) == 1


def test_what_qt_complains_of_is_written_down(told: list[str], tmp_path: Path) -> None:
    qWarning("gap trong khung ve")
    assert "gap trong khung ve" in log_of(tmp_path)
    assert told == []


def test_the_clerk_sees_one_dialog_however_much_goes_wrong(tmp_path: Path, qtbot: QtBot) -> None:
    mishaps = Mishaps(tmp_path)
    mishaps.happened.emit("Dấu vết thứ nhất")
    mishaps.happened.emit("Dấu vết thứ hai")
    qtbot.waitUntil(lambda: mishaps.dialog is not None)
    qtbot.wait(20)
    dialog = mishaps.dialog
    assert isinstance(dialog, CrashDialog)
    assert dialog.trace == "Dấu vết thứ nhất"
    dialog.accept()
    assert mishaps.dialog is None
