"""A whole ballot through the window by keyboard: eleven members, forty nominees, from the agenda to the minutes."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.office import Office
from app.paths import papers
from tests.ui.council_driver import CouncilDriver, RoomDriver
from tests.ui.council_stage import TELLERS, make_office
from ui.council.room import Way

NOMINEES = 40
PRESENT = 10
DOUBTED = 7
"""The place of the nominee whom two papers refuse."""


@pytest.fixture(scope="session")
def register_of_votes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with forty nominees."""
    register = tmp_path_factory.mktemp("forty") / "so.db"
    make_office(register, NOMINEES)
    return register


def test_a_ballot_of_forty_by_keyboard_ends_in_signed_minutes(
    council: CouncilDriver, voting: Office, qtbot: QtBot
) -> None:
    council.prepare(
        "3/12/24", "Công nhận điển hình tiên tiến năm 2024", TELLERS, [("Đỗ Văn Đạt", "đi công tác", False)]
    )
    strike(council.screen.pane, "In phiếu bầu")
    qtbot.waitUntil(lambda: len(council.screen.papers.windows) == 1)
    assert council.screen.papers.windows[0].view.count % PRESENT == 0

    read_papers(council.open_room(TELLERS[0]), refused=2)
    read_papers(council.open_room(TELLERS[1]), refused=1)
    assert any("Trần Văn An" in words and words.endswith("không đồng ý") for words in council.words())
    count_totals(council.open_room(TELLERS[2], Way.TOTALS), refused=2)
    strike(council.screen.pane, "Niêm phong")
    strike(council.screen.pane, "Niêm phong ngay")

    results = council.results()
    assert [row[1] for row in results].count("10/11") == NOMINEES - 1
    assert results[DOUBTED - 1][1:] == ("8/11", "72,73%", "Không đủ điều kiện")
    code = voting.ballots.tally(1).seal.code
    for words in ("In biên bản kiểm phiếu", "In biên bản họp…", "In biên bản chưa có số"):
        strike(council.screen.pane, words)
    qtbot.waitUntil(lambda: len(council.screen.papers.windows) == 3)
    files = [window.file for window in council.screen.papers.windows]
    assert {file.parent for file in files} == {papers(voting.path)}
    for file in files[1:]:
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
        assert code in text
        assert "72,73%" in text
    assert voting.ballots.notes(1)[0].count.lines[DOUBTED - 1].agree == 8


def read_papers(room: RoomDriver, refused: int) -> None:
    """Enter ten papers of which so many refuse one nominee; a slip is taken back on the way."""
    room.account(PRESENT, PRESENT)
    doubting = "1" * (DOUBTED - 1) + "2" + "9"
    room.paper("2")
    room.keys(Qt.Key.Key_Backspace)
    for number in range(PRESENT):
        room.paper(doubting if number < refused else "9")
    room.keys(Qt.Key.Key_Return)
    room.keys(Qt.Key.Key_Return)
    QApplication.processEvents()


def count_totals(room: RoomDriver, refused: int) -> None:
    """Type the total of every line."""
    room.account(PRESENT, PRESENT, PRESENT)
    whole, doubted = (PRESENT, 0, 0), (PRESENT - refused, refused, 0)
    room.figures(doubted if number == DOUBTED else whole for number in range(1, NOMINEES + 1))
    room.keys(Qt.Key.Key_Return)
    QApplication.processEvents()


def strike(within: QWidget, words: str) -> None:
    """Press a button by keyboard."""
    QApplication.processEvents()
    button = next(one for one in within.findChildren(QPushButton) if one.text() == words and one.isVisible())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
