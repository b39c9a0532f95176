"""The plans among the directory: read whole, written as text, copied, taken in and written out."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.office import Office
from tests.shipped import shipped_text
from tests.ui.conftest import PLAN
from tests.ui.drivers import press, rows_of
from ui.desk import Desk
from ui.directory.plans_page import PlansPage
from ui.directory.screen import DirectoryScreen


class PlansDriver:
    """The section of the plans, in the clerk's verbs."""

    def __init__(self, screen: DirectoryScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self.qtbot = qtbot

    @property
    def page(self) -> PlansPage:
        """The section."""
        return self.screen.plans

    def press(self, words: str) -> None:
        """Press a button in sight."""
        press(self.page, words)

    def write(self, old: str, new: str) -> None:
        """Write the plan as text with a line otherwise, and wait until it has been checked."""
        self.page.edit_as_text()
        editor = self.page.writing.editor
        text = editor.text.toPlainText()
        assert old in text
        editor.text.setPlainText(text.replace(old, new, 1))
        self.qtbot.waitUntil(lambda: editor.is_checked)

    def wrongs(self) -> list[tuple[str, ...]]:
        """What is said to be wrong with the text, each with its line."""
        return rows_of(self.page.writing.editor.findings)


@pytest.fixture
def plans(desk: Desk, qtbot: QtBot) -> PlansDriver:
    screen = DirectoryScreen(desk)
    screen.resize(1300, 760)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.tabs.turn_to(screen.plans)
    return PlansDriver(screen, qtbot)


def test_the_clerk_can_be_led_to_a_plan_from_elsewhere(plans: PlansDriver, office: Office) -> None:
    plans.screen.tabs.turn_to(plans.screen.units)
    plans.screen.receive(office.plans.plan(PLAN))
    assert plans.screen.tabs.page is plans.page
    assert "190/KH-UBND" in plans.page.view.toPlainText()


def test_a_plan_is_shown_whole(plans: PlansDriver) -> None:
    shown = plans.page.view.toPlainText()
    parts = ("190/KH-UBND", "Chỉ tiêu", "Căn cứ", "Tỷ lệ đồng ý cần đạt", "bo-phieu.ty-le", "Nơi nhận")
    assert all(words in shown for words in parts)


def test_a_plan_is_edited_on_the_form_first(plans: PlansDriver) -> None:
    plans.press("Sửa…")
    assert plans.page.writing.form.isVisible()
    plans.press("Sửa bằng văn bản TOML")
    assert plans.page.writing.editor.isVisible()


def test_a_plan_written_wrong_is_told_with_its_line_and_not_kept(plans: PlansDriver, office: Office) -> None:
    before = office.plans.text(PLAN)
    line = before[: before.index("nam = 2021")].count("\n") + 1
    plans.write("nam = 2021", "nam = hai nghìn")
    ((said_line, words),) = plans.wrongs()
    assert said_line == str(line)
    assert f"Dòng {line}" in words
    assert not plans.page.writing.editor.save.isEnabled()
    assert office.plans.text(PLAN) == before


def test_a_text_with_something_wrong_does_not_go_on_the_form(plans: PlansDriver) -> None:
    plans.write("nam = 2021", "nam = hai nghìn")
    plans.press("Sửa trên biểu mẫu")
    assert plans.page.writing.editor.isVisible()
    assert "sửa hết chỗ sai" in plans.page.writing.editor.said.words


def test_a_plan_put_right_is_kept_and_shown(plans: PlansDriver, office: Office) -> None:
    plans.write('ky-bao-cao = "theo-lich"', 'ky-bao-cao = "nghi-dinh-09"')
    plans.press("Ghi kế hoạch")
    assert plans.page.view.isVisible()
    assert "theo Nghị định 09/2019" in plans.page.view.toPlainText()
    assert "nghi-dinh-09" in office.plans.text(PLAN)


def test_one_plan_is_written_at_a_time(plans: PlansDriver, office: Office, tmp_path: Path) -> None:
    plans.write("nam = 2021", "nam = 20211")
    file = tmp_path / "khac.toml"
    file.write_text(office.plans.text(PLAN), encoding="utf-8")
    plans.page.take_in(file)
    assert "đang sửa dở" in plans.page.writing.editor.said.words
    assert "nam = 20211" in plans.page.writing.editor.text.toPlainText()


def test_a_plan_opened_shows_what_is_undone_behind_it(plans: PlansDriver, office: Office) -> None:
    plans.write('ky-bao-cao = "theo-lich"', 'ky-bao-cao = "nghi-dinh-09"')
    plans.press("Ghi kế hoạch")
    plans.press("Sửa…")
    form = plans.page.writing.form
    last = office.upkeep.undoable()
    assert last is not None
    office.upkeep.undo(last.seq)
    plans.qtbot.waitUntil(lambda: form.text_begun_from == shipped_text(PLAN))
    assert not plans.page.writing.is_begun


def test_a_plan_is_copied_to_next_year(plans: PlansDriver, office: Office) -> None:
    plans.press("Chép sang năm khác…")
    assert plans.page.copying.year.text == "2022"
    plans.press("Chép kế hoạch")
    assert "ba-dinh-2022" in [one.code for one in office.plans.titles()]
    assert "Đã chép thành kế hoạch ba-dinh-2022" in plans.page.said.words
    plans.press("Chép sang năm khác…")
    plans.page.copying.year.put("2022")
    plans.press("Chép kế hoạch")
    assert plans.page.copying.complaints


def test_a_plan_goes_out_to_a_file_and_comes_in_from_one(plans: PlansDriver, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "kế hoạch.toml"
    plans.page.write_out(file)
    text = file.read_text("utf-8")
    assert text == office.plans.text(PLAN)
    file.write_text(text.replace("ba-dinh-2021", "ba-dinh-khac", 1), encoding="utf-8")
    plans.page.take_in(file)
    plans.press("Ghi kế hoạch")
    assert "ba-dinh-khac" in [one.code for one in office.plans.titles()]


def test_a_file_with_something_wrong_is_opened_as_text(plans: PlansDriver, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "sai.toml"
    file.write_text(office.plans.text(PLAN).replace("nam = 2021", "nam = 1999", 1), encoding="utf-8")
    plans.page.take_in(file)
    assert plans.page.writing.editor.isVisible()
    assert plans.wrongs()


def test_a_file_that_is_no_text_is_told_above_the_desk(plans: PlansDriver, desk: Desk, tmp_path: Path) -> None:
    (file := tmp_path / "anh.toml").write_bytes(b"\xff\xd8\xff\x00")
    with plans.qtbot.waitSignal(desk.troubled) as told:
        plans.page.take_in(file)
    assert "không phải tệp chữ" in str(told.args)


def test_a_shipped_plan_is_taken_into_the_register(plans: PlansDriver, office: Office) -> None:
    plans.press("Kế hoạch mẫu…")
    box = plans.page.shipped
    plans.qtbot.waitUntil(box.isVisible)
    box.plan.put("so-xay-dung-binh-phuoc-2024")
    press(box, "Mở kế hoạch mẫu")
    plans.press("Ghi kế hoạch")
    assert "so-xay-dung-binh-phuoc-2024" in [one.code for one in office.plans.titles()]


def test_a_plan_half_written_as_text_is_there_the_next_time(plans: PlansDriver, desk: Desk, qtbot: QtBot) -> None:
    plans.write("nam = 2021", "nam = 20211")
    again = DirectoryScreen(desk)
    qtbot.addWidget(again)
    again.take_up(plans.screen.half_typed)
    assert "nam = 20211" in again.plans.writing.editor.text.toPlainText()
