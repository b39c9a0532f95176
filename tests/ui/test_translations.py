import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.paths import resource

ENGLISH = {
    "ok",
    "save",
    "save all",
    "open",
    "yes",
    "yes to all",
    "no",
    "no to all",
    "abort",
    "retry",
    "ignore",
    "close",
    "cancel",
    "discard",
    "help",
    "apply",
    "reset",
    "restore defaults",
    "undo",
    "redo",
    "cut",
    "copy",
    "paste",
    "delete",
    "select all",
    "back",
    "forward",
    "look in",
    "file name",
    "files of type",
    "new folder",
    "create new folder",
    "parent directory",
    "list view",
    "detail view",
    "name",
    "size",
    "type",
    "date modified",
    "show details",
    "computer",
}


def plain(text: str) -> str:
    return text.replace("&", "").rstrip(":….").lower()


def test_every_standard_button_speaks_vietnamese(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox()
    qtbot.addWidget(buttons)
    standard = [one for one in QDialogButtonBox.StandardButton if one is not QDialogButtonBox.StandardButton.NoButton]
    for one in standard:
        if (button := buttons.addButton(one)) is not None:
            assert plain(button.text()) not in ENGLISH


def test_a_message_with_details_speaks_vietnamese(qtbot: QtBot) -> None:
    message = QMessageBox()
    message.setDetailedText("…")
    message.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    qtbot.addWidget(message)
    texts = {plain(button.text()) for button in message.findChildren(QPushButton)}
    assert texts == {"có", "hủy", "xem chi tiết"}


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_qts_own_file_dialog_speaks_vietnamese(mode: QFileDialog.AcceptMode, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = QFileDialog(directory=str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    tips = [button.toolTip() for button in dialog.findChildren(QToolButton)]
    assert {plain(text) for text in (*labels, *buttons, *tips)} & ENGLISH == set()


def test_the_menu_of_a_field_speaks_vietnamese(qtbot: QtBot) -> None:
    line = QLineEdit("Nguyễn")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    texts = {plain(action.text().partition("\t")[0]) for action in menu.actions()} - {""}
    menu.deleteLater()
    assert texts == {"hoàn tác", "làm lại", "cắt", "sao chép", "dán", "xóa", "chọn tất cả"}


def test_the_translations_that_ship_are_those_that_can_be_read(tmp_path: Path) -> None:
    compiled = tmp_path / "qt_vi.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, resource("translations", "qt_vi.ts"), "-qm", compiled], check=True, capture_output=True)
    assert compiled.read_bytes() == resource("translations", "qt_vi.qm").read_bytes()
