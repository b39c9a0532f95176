"""Lists taken to Excel: exactly what is shown, from any desk."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.listing import Page
from app.office import Office
from tests.builders import an_article
from tests.ui.conftest import PLAN, TEACHER, window_at
from tests.ui.council_stage import PLAN as VOTED_PLAN
from tests.ui.decisions_driver import OutgoingDriver
from tests.ui.drivers import ArticlesDriver, WindowDriver, press
from tests.ui.list_files import heads_in, rows_in, shown_in, taken
from ui.background import Background, Errand
from ui.desk import Desk
from ui.kit.list_export import EXPORT, NOTHING_TO_EXPORT, list_in_sight
from ui.kit.record_table import RecordTable
from ui.kit.screen import Screen
from ui.palette.box import PaletteBox
from ui.place import Place

WITH_LISTS = (Place.EXEMPLARS, Place.COUNCIL, Place.DIRECTORY, Place.UPKEEP)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "danh-sach.xlsx"


@pytest.fixture
def voted_window(voted: Office, background: Background, qtbot: QtBot) -> WindowDriver:
    """The whole window over a register whose council has voted."""
    frame = window_at(Desk(voted, background))
    qtbot.addWidget(frame)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    frame.desk.choose(voted.plans.plan(VOTED_PLAN))
    return WindowDriver(frame, qtbot)


def list_at(window: WindowDriver) -> RecordTable:
    """The list in sight, with something in it."""

    def filled() -> bool:
        table = list_in_sight(window.frame.screen_shown)
        return table is not None and table.records.rowCount() > 0

    window.qtbot.waitUntil(filled)
    table = list_in_sight(window.frame.screen_shown)
    assert table is not None
    return table


@pytest.mark.parametrize("place", WITH_LISTS)
def test_the_workbook_of_a_desk_reads_as_its_list_does(
    voted_window: WindowDriver, place: Place, file: Path, qtbot: QtBot
) -> None:
    voted_window.go(place)
    table = list_at(voted_window)
    while not table.records.whole:
        table.records.fetchMore(table.rootIndex())
    sheet = taken(voted_window.frame.screen_shown, table, file, qtbot)
    assert rows_in(sheet) == shown_in(table)
    assert heads_in(sheet)[0] == table.accessibleName()


def test_decisions_and_outgoing_papers_go_out_with_their_days_and_sums(
    outgoing: OutgoingDriver, voted: Office, file: Path, qtbot: QtBot
) -> None:
    outgoing.issue_decision(voted)
    screen = outgoing.screen
    qtbot.waitUntil(lambda: bool(outgoing.references()))
    register = screen.outgoing.list.table
    assert rows_in(taken(screen, register, file, qtbot)) == shown_in(register)
    screen.tabs.turn_to(screen.decisions)
    decisions = list_in_sight(screen)
    assert decisions is screen.decisions.list.table
    written = taken(screen, decisions, file, qtbot)
    assert rows_in(written) == shown_in(decisions)
    day, count = (written.cell(written.max_row, place).value for place in (2, 5))
    assert isinstance(day, datetime)
    assert isinstance(count, int)


def test_articles_go_out_narrowed_as_they_are_and_say_so(logged: ArticlesDriver, file: Path, qtbot: QtBot) -> None:
    logged.screen.bar.box.setText("lop hoc")
    assert logged.lists(TEACHER)
    table = logged.screen.list.table
    sheet = taken(logged.screen, table, file, qtbot)
    assert rows_in(sheet) == shown_in(table)
    assert heads_in(sheet)[1:] == [
        "Kế hoạch: Cuộc thi viết về gương điển hình tiên tiến, người tốt, việc tốt năm 2021",
        "Lọc: “lop hoc”",
        "Lập ngày 18/03/2021",
    ]


def test_a_column_out_of_sight_stays_out_of_the_workbook(logged: ArticlesDriver, file: Path, qtbot: QtBot) -> None:
    table = logged.screen.list.table
    table.heading.show_column("Đơn vị", shown=False)
    sheet = taken(logged.screen, table, file, qtbot)
    assert rows_in(sheet)[0] == ("Ngày nhận", "Tên bài", "Tác giả", "Trạng thái")
    assert rows_in(sheet) == shown_in(table)


def test_rows_not_yet_scrolled_to_go_out_too(
    articles: ArticlesDriver, office: Office, file: Path, qtbot: QtBot
) -> None:
    for number in range(230):
        office.articles.log(PLAN, an_article(f"Bài số {number}"))
    qtbot.waitUntil(lambda: articles.screen.list.table.records.rowCount() > 0)
    articles.screen.look()
    table = articles.screen.list.table
    assert not table.records.whole
    assert len(rows_in(taken(articles.screen, table, file, qtbot))) == 231


def test_ctrl_e_asks_where_and_offers_a_name_that_says_what_and_when(
    window: WindowDriver, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    office.articles.log(PLAN, an_article("Người giữ lửa"))
    articles = window.articles()
    qtbot.waitUntil(lambda: bool(articles.titles()))
    window.type_key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asking = articles.screen.exporting.files.asking
    assert asking is not None
    assert [Path(name).name for name in asking.selectedFiles()] == ["danh-sach-bai-viet-2021-03-18.xlsx"]
    asking.fileSelected.emit(str(tmp_path / "a.xlsx"))
    qtbot.waitUntil(lambda: "Đã ghi 1 dòng" in window.frame.notice_shown)
    asking.close()


def test_the_palette_offers_it_where_there_is_a_list_and_the_bar_says_where_there_is_none(
    window: WindowDriver, office: Office, qtbot: QtBot
) -> None:
    press(window.frame, "Xuất Excel")
    assert window.frame.notice_shown == NOTHING_TO_EXPORT
    window.go(Place.DIRECTORY)
    list_at(window)
    window.frame.open_palette()
    assert EXPORT in window.frame.findChildren(PaletteBox)[-1].offered


def test_a_folder_that_is_gone_is_said_and_nothing_is_written(
    window: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go(Place.DIRECTORY)
    table = list_at(window)
    window.frame.screen_shown.exporting.write(table, tmp_path / "khong-co" / "a.xlsx")
    qtbot.waitUntil(lambda: "Không tìm thấy thư mục" in window.frame.notice_shown)


def test_a_list_that_breaks_off_is_said_and_the_old_file_stays(window: WindowDriver, file: Path, qtbot: QtBot) -> None:
    window.go(Place.DIRECTORY)
    table = list_at(window)
    units = tuple(filter(None, (table.records.record(row) for row in range(2))))
    table.ask(lambda after, _size: Page(units, 1) if after is None else None)
    file.write_bytes(b"cu")
    window.frame.screen_shown.exporting.write(table, file)
    qtbot.waitUntil(lambda: "Chưa đọc được hết" in window.frame.notice_shown)
    assert file.read_bytes() == b"cu"


def test_what_is_called_off_half_way_leaves_the_old_file(
    window: WindowDriver, file: Path, background: Background, qtbot: QtBot
) -> None:
    window.go(Place.DIRECTORY)
    table = list_at(window)
    unit = table.records.record(0)
    errands: list[Errand] = []
    background.began.connect(errands.append)
    table.ask(lambda after, _size: Page((unit,) * 600, (after or 0) + 1))
    file.write_bytes(b"cu")
    with qtbot.waitSignal(background.ended):
        window.frame.screen_shown.exporting.write(table, file)
        errands[-1].call_off()
    assert [(one.name, one.read_bytes()) for one in file.parent.glob("danh-sach*")] == [(file.name, b"cu")]
    assert not list(file.parent.glob(".*.part"))


def test_the_quota_sheet_goes_out_by_the_same_key(window: WindowDriver, tmp_path: Path, qtbot: QtBot) -> None:
    window.go(Place.QUOTA)
    screen: Screen = window.frame.screen_shown

    def asked() -> bool:
        screen.export()
        return screen.exporting.files.asking is not None

    qtbot.waitUntil(asked)
    asking = screen.exporting.files.asking
    assert asking is not None
    asking.fileSelected.emit(str(tmp_path / "chi-tieu.xlsx"))
    qtbot.waitUntil(lambda: "chi-tieu.xlsx" in window.frame.notice_shown)
    assert (tmp_path / "chi-tieu.xlsx").exists()
    asking.close()
