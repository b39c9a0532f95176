from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calendar.period import Basis, Cadence, Period
from app.domain.outgoing.outgoing import OutgoingDraft
from app.domain.papers.document_kind import DocumentKind
from app.domain.reports.overview import Due
from app.office import Office
from app.paths import papers
from tests.builders import an_article, an_author
from tests.ui.conftest import PLAN
from tests.ui.drivers import rows_of
from tests.ui.one_window import drawn_once
from tests.ui.reports_driver import ReportsDriver
from ui.background import Background
from ui.desk import Desk
from ui.place import Place
from ui.reports.period_box import Extent
from ui.reports.screen import ReportsScreen
from ui.reports.statistics_sheet import Form
from ui.reports.wording import ISSUED, PERIODIC, SENT_UP, STANDARDS, YEARLY

QUARTER = Period(Cadence.QUARTER, 2021, 1)
OWN = "Troi mua nhieu."


@pytest.fixture
def reports(office: Office, desk: Desk, qtbot: QtBot) -> ReportsDriver:
    office.articles.log(PLAN, an_article("Người giữ lửa phố nhỏ", an_author("Nguyễn Văn Hoà")))
    return stand_at(desk, qtbot)


def stand_at(desk: Desk, qtbot: QtBot) -> ReportsDriver:
    screen = ReportsScreen(desk)
    screen.resize(1160, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return ReportsDriver(screen, qtbot)


def test_the_quarter_at_hand_is_shown_as_it_will_be_printed(reports: ReportsDriver) -> None:
    assert reports.shows("thi đua, khen thưởng Quý I/2021", "Cùng kỳ năm trước", "BIỂU 04")


def test_the_page_follows_the_words_a_moment_after_they_are_typed(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    reports.word("IV.3", OWN)
    assert reports.shows(OWN)
    reports.press("Trả về lời theo số liệu")
    reports.qtbot.waitUntil(lambda: reports.pages.settled and OWN not in reports.paper())


def test_the_old_page_stays_until_the_new_one_is_there_and_the_last_edit_wins(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    before = reports.pages.content
    for text in ("Mot.", "Hai.", "Ba."):
        reports.word("IV.3", text)
    assert reports.pages.content == before
    assert reports.shows("Ba.")
    assert "Hai." not in reports.paper()


def test_words_kept_are_there_next_time(reports: ReportsDriver, office: Office, desk: Desk, qtbot: QtBot) -> None:
    assert reports.shows("Quý I/2021")
    reports.word("VI", "De nghi tap huan.")
    reports.press("Ghi lời văn")
    assert office.narratives.of(PLAN, QUARTER, Basis.CALENDAR) == {"VI": "De nghi tap huan."}
    assert reports.screen.half_typed == {}
    again = stand_at(desk, qtbot)
    assert again.shows("De nghi tap huan.")
    assert again.said_in("VI") == "De nghi tap huan."


def test_words_not_kept_are_half_typed_and_come_back_over_their_report(
    reports: ReportsDriver, desk: Desk, qtbot: QtBot
) -> None:
    assert reports.shows("Quý I/2021")
    reports.choose(Extent.HALF)
    assert reports.shows("6 tháng đầu năm 2021")
    reports.word("VI", OWN)
    screen = ReportsScreen(desk)
    qtbot.addWidget(screen)
    screen.take_up(reports.screen.half_typed)
    screen.show()
    again = ReportsDriver(screen, qtbot)
    assert again.shows("6 tháng đầu năm 2021", OWN)
    assert again.said_in("VI") == OWN


@pytest.mark.parametrize(
    ("extent", "named"),
    [
        (Extent.WEEK, "tuần từ ngày 15/03/2021 đến ngày 21/03/2021"),
        (Extent.MONTH, "tháng 3/2021"),
        (Extent.HALF, "6 tháng đầu năm 2021"),
        (Extent.YEAR, "năm 2021"),
        (Extent.DAYS, "thời gian từ ngày 01/03/2021 đến ngày 18/03/2021"),
    ],
)
def test_any_period_is_reported(reports: ReportsDriver, extent: Extent, named: str) -> None:
    reports.choose(extent)
    assert reports.shows(f"khen thưởng {named}")


def test_the_report_turns_to_the_decrees_days(reports: ReportsDriver) -> None:
    basis = reports.screen.report.period.basis
    basis.put(Basis.ND09)
    basis.edited.emit()
    assert reports.shows("từ ngày 15/12/2020 đến hết ngày 14/03/2021", "Điều 12 Nghị định số 09/2019/NĐ-CP")


def test_a_period_not_begun_is_refused_beside_its_field_and_nothing_can_be_printed(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    reports.press("Kỳ sau")
    assert reports.refuses("Quý II/2021 bắt đầu từ ngày 01/04/2021")
    assert "Quý II/2021" in reports.screen.report.period.extent.complaint
    assert not reports.screen.pane.print.isEnabled()
    reports.press("Kỳ trước")
    assert reports.shows("Quý I/2021")
    assert reports.screen.report.complaints == ()
    assert reports.screen.pane.print.isEnabled()


def test_a_day_half_typed_leaves_the_page_and_says_what_it_waits_for(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    reports.type(reports.screen.report.signed_on, "18/")
    assert "không phải là ngày" in reports.said()
    assert reports.pages.content
    assert not reports.screen.pane.print.isEnabled()


def test_what_cannot_be_read_is_said_beside_its_field_once_the_clerk_has_left_it(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    day = reports.screen.report.signed_on
    day.setFocus()
    reports.type(day, "31/02/2021")
    assert day.complaint == ""
    QTest.keyClick(day.line, Qt.Key.Key_Return)
    assert day.complaint.startswith("Không có ngày 31/02/2021")
    reports.type(day, "18/3/21")
    assert day.complaint == ""


def test_tab_goes_from_the_choice_of_paper_through_the_form_to_the_paper(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    sheet, passed = reports.screen.report, list[QWidget | None]()
    reports.screen.paper.setFocus()
    for _ in range(12):
        passed.append(QApplication.focusWidget())
        reports.screen.focusNextChild()
    wanted = [
        reports.screen.paper.editor,
        sheet.period.extent.editor,
        sheet.period.index.editor,
        sheet.period.year.editor,
    ]
    assert passed[:4] == wanted
    assert [one.accessibleName() for one in passed[4:6] if one] == ["Kỳ trước", "Kỳ sau"]
    assert passed[6] is sheet.period.basis.editor
    assert (
        passed.index(sheet.words.part.editor)
        < passed.index(sheet.words.text.editor)
        < passed.index(sheet.number.editor)
    )


def test_a_signed_report_is_issued_once_with_its_number_and_kept_as_printed(
    reports: ReportsDriver, office: Office
) -> None:
    assert reports.shows("Quý I/2021")
    sheet = reports.screen.report
    assert sheet.number.line.placeholderText() == "tiếp theo: 1"
    reports.type(sheet.number, "9")
    reports.type(sheet.signed_on, "18/3/21")
    assert reports.shows("Số: 09/BC-UBND")
    assert not reports.screen.pane.inks[".pdf"].isEnabled()
    reports.press("Phát hành")
    reports.qtbot.waitUntil(lambda: "Đã phát hành số 09/BC-UBND ngày 18/03/2021" in reports.said(), timeout=20_000)
    (line,) = office.outgoing.of_year(2021)
    assert (line.kind, line.number, line.archived) == (DocumentKind.REPORT, 9, True)
    reports.qtbot.waitUntil(lambda: reports.pages.content == office.archive.paper(line.id).content)
    assert reports.screen.half_typed == {}
    reports.type(sheet.number, "9")
    reports.type(sheet.signed_on, "18/3/21")
    reports.qtbot.waitUntil(reports.screen.pane.issue.isVisible)
    reports.press("Phát hành")
    reports.qtbot.waitUntil(lambda: bool(sheet.complaints), timeout=20_000)
    assert len(office.outgoing.of_year(2021)) == 1


@pytest.mark.parametrize(("button", "suffix"), [("Word", ".docx"), ("Excel", ".xlsx"), ("PDF", ".pdf")])
def test_the_paper_in_sight_is_saved_in_each_ink(
    reports: ReportsDriver, office: Office, monkeypatch: pytest.MonkeyPatch, button: str, suffix: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("ui.reports.screen.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()))
    assert reports.shows("Quý I/2021")
    reports.press(button)
    file = papers(office.path) / f"bao-cao-2021-Q1{suffix}"
    reports.qtbot.waitUntil(lambda: opened == [str(file)], timeout=20_000)
    assert file.stat().st_size > 1000


def test_the_print_window_shows_what_the_desk_shows(reports: ReportsDriver) -> None:
    assert reports.shows("Quý I/2021")
    reports.press("In")
    reports.qtbot.waitUntil(lambda: bool(reports.screen.papers.windows), timeout=20_000)
    (window,) = reports.screen.papers.windows
    assert window.view.count == reports.pages.view.count
    window.close()


def test_a_report_printed_twice_in_one_breath_is_shown_once(reports: ReportsDriver, background: Background) -> None:
    assert reports.shows("Quý I/2021")
    assert drawn_once(reports.screen, "In", background, reports.qtbot)


def test_the_yearly_statistics_are_shown_and_printed(reports: ReportsDriver) -> None:
    reports.screen.turn_to(YEARLY)
    assert reports.shows("0603.N", "NĂM 2021")
    form = reports.screen.statistics.form
    form.put(Form.MOVEMENTS)
    form.edited.emit()
    assert reports.shows("0601.N")


def test_a_plan_without_standards_of_its_own_says_so_and_leads_to_it(reports: ReportsDriver, qtbot: QtBot) -> None:
    reports.screen.turn_to(STANDARDS)
    assert reports.refuses("chưa có tiêu chuẩn của đơn vị")
    with qtbot.waitSignal(reports.screen.sends) as sent:
        reports.press("Mở kế hoạch")
    assert sent.args == [Place.DIRECTORY, reports.screen.desk.plan]


def test_the_articles_sent_up_are_chosen_at_their_own_desk(reports: ReportsDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.screen.sends) as sent:
        next(deed for deed in reports.screen.deeds if deed.words == "Gửi bài viết lên cấp trên").act()
    assert sent.args == [Place.ARTICLES, Due.SHORTLIST]
    reports.screen.turn_to(SENT_UP)
    with qtbot.waitSignal(reports.screen.sends):
        reports.press("Đến trang Chọn bài gửi")


def test_a_report_issued_can_be_read_again_as_it_was_printed(reports: ReportsDriver, office: Office) -> None:
    reports.screen.turn_to(ISSUED)
    assert reports.said() == "Chưa có báo cáo nào được phát hành."
    reports.screen.turn_to(PERIODIC)
    reports.shows("Quý I/2021")
    reports.type(reports.screen.report.number, "12")
    reports.type(reports.screen.report.signed_on, "18/3/21")
    reports.qtbot.waitUntil(reports.screen.pane.issue.isVisible)
    reports.press("Phát hành")
    reports.qtbot.waitUntil(lambda: "Đã phát hành số 12/" in reports.said())
    office.articles.log(PLAN, an_article("Bài đến sau"))
    reports.screen.turn_to(ISSUED)
    assert [tuple(row) for row in rows_of(reports.screen.issued.table)] == [
        ("12/BC-UBND", "18/03/2021", "Quý I/2021, theo lịch")
    ]
    reports.shows("Số: 12/BC-UBND")
    (line,) = office.outgoing.reports()
    assert reports.pages.content == office.archive.paper(line.id).content
    reports.press("In")
    reports.qtbot.waitUntil(lambda: bool(reports.screen.papers.windows))
    (window,) = reports.screen.papers.windows
    assert window.file.read_bytes() == office.archive.paper(line.id).content
    window.close()


def test_a_report_entered_by_hand_says_what_it_is_about_and_that_nothing_is_kept(
    reports: ReportsDriver, office: Office
) -> None:
    office.outgoing.enter(OutgoingDraft(DocumentKind.REPORT, "", date(2021, 3, 2), "kết quả tháng 02", 5))
    reports.screen.turn_to(ISSUED)
    assert [row[2] for row in rows_of(reports.screen.issued.table)] == ["Kết quả tháng 02"]
    assert reports.refuses("05/BC-UBND")


def test_reports_issued_are_put_in_order_by_their_day(reports: ReportsDriver, office: Office) -> None:
    for day, number in ((date(2021, 2, 20), 4), (date(2021, 3, 2), 5)):
        office.outgoing.enter(OutgoingDraft(DocumentKind.REPORT, "", day, "kết quả tháng 02", number))
    reports.screen.turn_to(ISSUED)
    table = reports.screen.issued.table
    table.put_in_order("Ngày")
    assert [row[1] for row in rows_of(table)] == ["20/02/2021", "02/03/2021"]


def test_another_desk_sends_the_clerk_to_a_period(reports: ReportsDriver) -> None:
    reports.screen.receive(Period(Cadence.MONTH, 2021, 1))
    assert reports.shows("khen thưởng tháng 1/2021")
