"""Scanned letters of written opinions at the council desk: kept beside the meeting, looked at, written out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from app.office import Office
from tests.ui.council_driver import CouncilDriver
from tests.ui.council_stage import MEMBERS, TELLERS
from tests.ui.drivers import type_text
from ui.kit.sign_label import SignLabel

WRITER = MEMBERS[8]


@pytest.fixture(autouse=True)
def written_to(council: CouncilDriver) -> None:
    """Somebody wrote to a meeting."""
    council.prepare("3/12/24", "Công nhận", TELLERS, [(WRITER, "ốm", True)])


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    picture = QImage(620, 877, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    file = tmp_path / "ý kiến.png"
    picture.save(str(file))
    return file


def keep(council: CouncilDriver, file: Path) -> None:
    """Answer the question which file with this one."""
    council.press(f"Lưu bản quét: {WRITER}")
    question = council.screen.letters.files.asking
    assert question is not None
    question.fileSelected.emit(str(file))
    question.close()
    QApplication.processEvents()


def said(council: CouncilDriver) -> list[str]:
    lines = council.screen.pane.letters.findChildren(SignLabel)
    return [line.words for line in lines if line.isVisible()]


def test_a_letter_is_kept_and_the_caution_goes(council: CouncilDriver, voting: Office, scan: Path) -> None:
    assert f"Chưa lưu bản quét ý kiến bằng văn bản của {WRITER}." in council.words()
    keep(council, scan)
    (letter,) = voting.councils.letters(1)
    assert (letter.member, letter.name, letter.content) == (WRITER, "ý kiến.png", scan.read_bytes())
    council.qtbot.waitUntil(lambda: WRITER in said(council))
    assert f"Chưa lưu bản quét ý kiến bằng văn bản của {WRITER}." not in council.words()


def test_what_is_no_scan_is_refused_beside_the_letters(council: CouncilDriver, voting: Office, tmp_path: Path) -> None:
    file = tmp_path / "gia.pdf"
    file.write_text("không phải PDF")
    keep(council, file)
    assert voting.councils.letters(1) == ()
    assert any(words.startswith("Tệp gia.pdf không phải PDF, JPG hay PNG.") for words in said(council))


def test_a_file_that_is_gone_is_said_above_the_desk(council: CouncilDriver, tmp_path: Path) -> None:
    with council.qtbot.waitSignal(council.screen.desk.troubled) as told:
        keep(council, tmp_path / "không có.pdf")
    assert told.args[0].startswith("Không tìm thấy tệp")


def test_a_kept_letter_is_shown_as_it_came(council: CouncilDriver, scan: Path) -> None:
    keep(council, scan)
    council.qtbot.waitUntil(lambda: WRITER in said(council))
    council.press("Xem: ý kiến.png")
    shown = council.screen.letters.shown
    assert shown is not None
    assert shown.view.count == 1
    assert WRITER in shown.windowTitle()


def test_a_broken_scan_is_told_not_shown(council: CouncilDriver, tmp_path: Path) -> None:
    file = tmp_path / "hỏng.pdf"
    file.write_bytes(b"%PDF-1.4")
    keep(council, file)
    council.qtbot.waitUntil(lambda: WRITER in said(council))
    council.press("Xem: hỏng.pdf")
    assert council.screen.letters.shown is None
    assert any(words.startswith("Không hiện được bản quét hỏng.pdf:") for words in said(council))


def test_a_kept_letter_is_written_out_byte_for_byte(council: CouncilDriver, scan: Path, tmp_path: Path) -> None:
    keep(council, scan)
    council.qtbot.waitUntil(lambda: WRITER in said(council))
    council.press("Ghi ra tệp: ý kiến.png")
    question = council.screen.letters.files.asking
    assert question is not None
    question.fileSelected.emit(str(tmp_path / "ra.png"))
    question.close()
    assert (tmp_path / "ra.png").read_bytes() == scan.read_bytes()


def test_a_letter_kept_by_mistake_is_struck_out_with_its_reason(
    council: CouncilDriver, voting: Office, scan: Path
) -> None:
    keep(council, scan)
    council.qtbot.waitUntil(lambda: WRITER in said(council))
    council.press("Gạch bỏ: ý kiến.png")
    council.press("Gạch bỏ ý kiến.png")
    reason = council.screen.pane.letters.reason
    assert reason.complaints
    assert len(voting.councils.letters(1)) == 1
    line = reason.focusWidget()
    assert isinstance(line, QLineEdit)
    type_text(line, "lưu nhầm bản của phiên khác")
    council.press("Gạch bỏ ý kiến.png")
    council.qtbot.waitUntil(lambda: f"{WRITER}: chưa lưu bản quét" in said(council))
    assert "Đã gạch bỏ ý kiến.png." in said(council)
    assert reason.isHidden()
    assert voting.councils.letters(1) == ()


def test_nothing_of_letters_is_shown_where_nobody_wrote(council: CouncilDriver, voting: Office) -> None:
    letters = council.screen.pane.letters
    assert letters.isVisible()
    voting.councils.amend(1, replace(voting.councils.meeting(1).draft, absences=()))
    council.qtbot.waitUntil(letters.isHidden)
