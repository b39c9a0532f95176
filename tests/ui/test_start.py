import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.journal.upkeep import Occasion
from app.domain.units.unit import UnitDraft, UnitKind
from app.office import open_office
from app.paths import backups
from tests.builders import an_article
from tests.sent_files import sent
from tests.ui.conftest import PLAN
from tests.ui.drivers import press
from ui.__main__ import read_command_line
from ui.front_door import FrontDoor
from ui.habits import Habits
from ui.main_window import MainWindow
from ui.start_window import StartWindow
from ui.wording import READ_ONLY


def start_of(door: FrontDoor) -> StartWindow:
    assert isinstance(door.window, StartWindow)
    return door.window


def notice_of(door: FrontDoor) -> str:
    return door.window.notice_shown if isinstance(door.window, MainWindow) else ""


def asked(door: FrontDoor, qtbot: QtBot) -> StartWindow:
    """Ask for a register, the plans to begin one from at hand."""
    door.enter(None)
    qtbot.waitUntil(lambda: start_of(door).offered)
    return start_of(door)


def enter(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.opened):
        door.enter(register)


def test_a_window_closed_while_its_register_opens_lets_go_of_it(door: FrontDoor, register: Path) -> None:
    door.enter(register)
    assert door.window is not None
    door.window.close()
    door.leave()
    open_office(register).close()


def test_the_clerk_leaves_a_register_for_another_and_may_come_back(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    door.window.desk.changes_register.emit()
    start = start_of(door)
    qtbot.waitUntil(lambda: start.offered)
    open_office(register).close()
    with qtbot.waitSignal(door.opened):
        press(start, f"Về lại sổ {register.stem}")
    assert isinstance(door.window, MainWindow)


def test_with_no_register_the_clerk_is_asked_for_one(door: FrontDoor) -> None:
    door.enter(None)
    assert start_of(door).isVisible()


def test_a_register_opens_in_its_window_and_is_remembered(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    assert Habits().last_register == register


def test_a_register_that_can_only_be_read_says_so_before_anything_is_typed(
    door: FrontDoor, register: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    enter(door, register, qtbot)
    assert notice_of(door) == READ_ONLY


def test_a_file_that_is_no_register_is_refused_in_a_sentence(door: FrontDoor, tmp_path: Path, qtbot: QtBot) -> None:
    letter = tmp_path / "cong-van.db"
    letter.write_text("Kính gửi", encoding="utf-8")
    door.enter(letter)
    qtbot.waitUntil(lambda: isinstance(door.window, StartWindow))
    assert "cong-van.db" in start_of(door).notice.words
    assert letter.read_text(encoding="utf-8") == "Kính gửi"


def test_a_register_open_elsewhere_says_so_and_nothing_is_changed(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    elsewhere = open_office(register)
    door.enter(register)
    qtbot.waitUntil(lambda: isinstance(door.window, StartWindow))
    assert start_of(door).notice.words
    elsewhere.close()


def test_a_new_register_is_made_from_the_plan_chosen(door: FrontDoor, tmp_path: Path, qtbot: QtBot) -> None:
    door.enter(None)
    with qtbot.waitSignal(door.opened):
        start_of(door).creates.emit(tmp_path / "moi.db", "so-xay-dung-binh-phuoc-2024")
    assert isinstance(door.window, MainWindow)
    assert door.window.desk.plan is not None
    assert door.window.desk.plan.number == "883/KH-SXD"


def test_a_new_register_never_takes_the_place_of_a_file(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    before = register.read_bytes()
    door.enter(None)
    start = start_of(door)
    start.creates.emit(register, "ba-dinh-2021")
    qtbot.waitUntil(lambda: bool(start.notice.words))
    assert register.read_bytes() == before


def test_the_plans_that_ship_are_offered_by_the_names_of_their_offices(door: FrontDoor, qtbot: QtBot) -> None:
    plans = asked(door, qtbot).plan.editor
    assert isinstance(plans, QComboBox)
    offered = [plans.itemText(row) for row in range(plans.count())]
    assert offered[0] == "UBND quận Ba Đình: kế hoạch 190/KH-UBND, năm 2021"
    assert "Sở Quy hoạch - Kiến trúc: kế hoạch, năm 2025" in offered


def test_nothing_more_is_asked_for_while_a_register_is_being_made(door: FrontDoor, qtbot: QtBot) -> None:
    start = asked(door, qtbot)
    start.wait(waiting=True)
    assert not any(button.isEnabled() for button in start.findChildren(QPushButton) if button.isVisible())
    start.wait(waiting=False)
    assert all(button.isEnabled() for button in start.findChildren(QPushButton) if button.isVisible())


def test_both_ways_in_open_a_dialog_that_can_be_left(door: FrontDoor, qtbot: QtBot) -> None:
    asked(door, qtbot)
    for words in ("Mở sổ có sẵn…", "Tạo sổ mới từ kế hoạch mẫu…"):
        press(start_of(door), words)
        dialog = start_of(door).asking
        assert dialog is not None
        dialog.reject()


def test_the_register_to_open_is_named_on_the_command_line(tmp_path: Path) -> None:
    register = tmp_path / "a.db"
    assert read_command_line(["neu-guong-window", str(register)]) == (register, "")
    assert read_command_line(["neu-guong-window", "--register", str(register)]) == (register, "")
    assert read_command_line(["neu-guong-window"]) == (None, "")


def test_a_register_named_from_where_one_stands_is_remembered_by_its_full_name() -> None:
    assert read_command_line(["neu-guong-window", "a.db"]) == (Path.cwd() / "a.db", "")


def test_two_registers_are_not_opened_at_once() -> None:
    assert read_command_line(["neu-guong-window", "a.db", "b.db"]) == (None, "Mỗi lần chỉ mở được một sổ.")


@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_help_is_vietnamese_and_needs_no_screen(asked: str) -> None:
    run = started(asked, platform="khong-co-man-hinh")
    assert run.returncode == 0
    assert run.stdout.startswith("Cách dùng: neu-guong-window [TỆP]")
    assert run.stderr == ""


def test_a_register_that_is_not_where_it_was_named_is_said_so(door: FrontDoor, tmp_path: Path, qtbot: QtBot) -> None:
    door.enter(tmp_path / "khong-co.db")
    qtbot.waitUntil(lambda: isinstance(door.window, StartWindow))
    assert start_of(door).notice.words.startswith(f"Không tìm thấy sổ dữ liệu {tmp_path / 'khong-co.db'}.")
    assert not (tmp_path / "khong-co.db").exists()


def started(*words: str, platform: str = "offscreen") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "ui", *words],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"QT_QPA_PLATFORM": platform},
    )


def test_a_word_not_understood_ends_with_a_sentence_and_exit_code_2() -> None:
    run = started("--khong-co")
    assert (run.returncode, run.stderr.splitlines()[-1][:10]) == (2, "Không có t")


def test_a_copy_that_cannot_be_made_on_closing_is_not_passed_over(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    backups(register).write_text("Không phải thư mục", encoding="utf-8")
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    door.window.desk.office.articles.log(PLAN, an_article(received=date(2021, 3, 5)))
    door.window.close()
    assert start_of(door).notice.words


def test_the_window_goes_back_to_a_backup_and_opens_what_stands_there_then(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    desk = door.window.desk
    kept = desk.office.upkeep.back_up(Occasion.CLOSING)
    desk.office.units.add(UnitDraft("Phường Kim Mã", UnitKind.WARD))
    with qtbot.waitSignal(door.opened):
        desk.goes_back.emit(desk.office.upkeep.backups_folder / kept.name)
    assert isinstance(door.window, MainWindow)
    assert "Phường Kim Mã" not in [unit.name for unit in door.window.desk.office.units.all()]
    qtbot.waitUntil(lambda: notice_of(door).startswith(f"Đã phục hồi sổ từ bản sao {kept.name}."))


def test_attached_files_that_are_whole_nowhere_are_said_once_the_register_is_back(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    desk = door.window.desk
    article = desk.office.articles.log(PLAN, an_article())
    desk.office.attachments.attach(article.id, [sent(register.parent / "gửi", "bài.pdf")])
    shutil.rmtree(desk.office.attachments.folder)
    kept = desk.office.upkeep.back_up(Occasion.CLOSING)
    with qtbot.waitSignal(door.opened):
        desk.goes_back.emit(desk.office.upkeep.backups_folder / kept.name)
    qtbot.waitUntil(lambda: "1 tệp đính kèm không còn nguyên vẹn ở đâu" in notice_of(door))


def test_a_register_no_backup_can_replace_is_opened_as_it_was(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    enter(door, register, qtbot)
    assert isinstance(door.window, MainWindow)
    desk = door.window.desk
    with qtbot.waitSignal(door.opened):
        desk.goes_back.emit(register.with_name("khong-co.bak"))
    assert isinstance(door.window, MainWindow)
    assert len(door.window.desk.office.units.all()) == 5
    qtbot.waitUntil(lambda: "khong-co.bak" in notice_of(door))


def test_a_register_that_was_damaged_is_put_back_from_its_newest_whole_backup(
    door: FrontDoor, register: Path, qtbot: QtBot
) -> None:
    office = open_office(register)
    office.units.add(UnitDraft("Phường Kim Mã", UnitKind.WARD))
    office.close()
    register.write_bytes(b"\x00" * 8192)
    door.enter(register)
    qtbot.waitUntil(lambda: isinstance(door.window, StartWindow) and door.window.restoring.isVisible())
    start = start_of(door)
    assert start.notice.words
    assert "không đọc được" in start.restoring.words
    with qtbot.waitSignal(door.opened):
        press(start, "Phục hồi")
    assert isinstance(door.window, MainWindow)
    assert "Phường Kim Mã" in [unit.name for unit in door.window.desk.office.units.all()]


def test_where_there_is_no_backup_none_is_offered(door: FrontDoor, register: Path, qtbot: QtBot) -> None:
    register.write_bytes(b"\x00" * 8192)
    door.enter(register)
    qtbot.waitUntil(lambda: isinstance(door.window, StartWindow) and bool(door.window.notice.words))
    door.leave()
    assert not start_of(door).restoring.isVisible()
