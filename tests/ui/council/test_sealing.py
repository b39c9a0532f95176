"""A count sealed, what stays on record of it, and a count set aside."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.papers.document_kind import DocumentKind
from app.office import Office
from tests.documents.reading import sheets
from tests.ui.council_driver import CouncilDriver
from tests.ui.council_stage import MEMBERS, TELLERS
from tests.ui.drivers import press, type_text
from tests.ui.one_window import drawn_once
from ui.background import Background
from ui.kit.facts import Facts

FIRST, SECOND, THIRD = TELLERS


def test_two_equal_counts_are_sealed_by_the_head(council: CouncilDriver) -> None:
    council.prepared()
    for teller in (FIRST, SECOND):
        room = council.open_room(teller)
        room.account(10, 10)
        room.papers(["111"] * 9)
        room.paper("121")
        room.keys(Qt.Key.Key_Return)
        room.close()
    council.press("Niêm phong")
    council.press("Niêm phong ngay")
    assert [row[1:] for row in council.results()] == [
        ("10/11", "90,91%", "Đủ điều kiện"),
        ("9/11", "81,82%", "Không đủ điều kiện"),
        ("10/11", "90,91%", "Đủ điều kiện"),
    ]
    assert council.meetings()[0][4] == "Đã niêm phong"


def test_a_count_set_aside_is_counted_anew(council: CouncilDriver, voting: Office) -> None:
    council.prepared()
    council.count_by_totals(FIRST, (10, 0, 0), (10, 0, 0), (10, 0, 0))
    council.press("Hủy để kiểm lại…")
    box = council.screen.pane.voiding
    box.reason.put("Nhập nhầm số phiếu thu về")
    box.first.put("Phạm Thị Ẩn")
    box.second.put("Võ Tất Dũng")
    council.press("Hủy kết quả kiểm phiếu")
    assert voting.ballots.progress(1).round == 2
    assert "Còn thiếu lượt kiểm thứ nhất" in council.words()


def test_what_each_teller_found_is_shown_once_sealed_and_only_then(council: CouncilDriver) -> None:
    council.prepared()
    council.count_by_totals(FIRST, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    council.count_by_totals(SECOND, (10, 0, 0), (10, 0, 0), (10, 0, 0))
    council.count_by_totals(THIRD, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    noted = "– I.2 Nguyễn Văn An, đồng ý: ghi 10, niêm phong 9"
    assert noted not in _facts(council)
    council.press("Niêm phong")
    council.press("Niêm phong ngay")
    assert noted in _facts(council)
    assert "phát ra 10, thu về 10, hợp lệ 10, không hợp lệ 0" in _facts(council)


def test_a_printed_code_leads_to_its_tally_and_says_how_it_stands(council: CouncilDriver, voting: Office) -> None:
    council.prepared()
    for teller in (FIRST, SECOND):
        council.count_by_totals(teller, (10, 0, 0), (10, 0, 0), (10, 0, 0))
    code = voting.ballots.seal(1, FIRST).seal.code
    council.verify("abc")
    assert council.screen.front.codes.complaints[0].startswith("“abc” không phải là mã niêm phong.")
    council.verify(code.lower())
    said = council.screen.pane.said.words
    assert said.startswith(f"Mã {code}: kết quả còn nguyên như khi niêm phong.")
    voting.ballots.set_aside(1, "Nhập nhầm số phiếu thu về", (FIRST, MEMBERS[0]))
    council.qtbot.waitUntil(council.screen.pane.said.isHidden)
    council.verify(code)
    assert council.screen.pane.said.words.startswith(f"Mã {code}: kết quả đã bị hủy, không còn giá trị.")
    council.qtbot.waitUntil(lambda: any(f"Mã {code}, hủy ngày 03/12/2024" in fact for fact in _facts(council)))


def test_minutes_with_a_number_are_issued_once_and_kept_as_printed(council: CouncilDriver, voting: Office) -> None:
    seal(council, voting)
    issue_minutes(council, "7")
    council.qtbot.waitUntil(lambda: bool(council.screen.papers.windows))
    (line,) = voting.outgoing.of_year(2024)
    assert (line.kind, line.number, line.day) == (DocumentKind.MINUTES, 7, date(2024, 12, 3))
    assert council.screen.papers.windows[0].file.read_bytes() == voting.archive.paper(line.id).content
    issue_minutes(council, "7")
    council.qtbot.waitUntil(lambda: bool(council.screen.pane.minutes.complaints))
    assert len(voting.outgoing.of_year(2024)) == 1


def test_papers_asked_for_twice_in_one_breath_are_shown_once(
    council: CouncilDriver, voting: Office, background: Background
) -> None:
    seal(council, voting)
    assert drawn_once(council.screen.pane, "In biên bản kiểm phiếu", background, council.qtbot)
    council.press("In biên bản họp…")
    type_text(council.screen.pane.minutes.number.line, "7")
    assert drawn_once(council.screen.pane, "Phát hành biên bản họp", background, council.qtbot)
    assert not council.screen.pane.minutes.complaints


def test_the_minutes_of_a_void_tally_are_had_again_by_their_code(council: CouncilDriver, voting: Office) -> None:
    code = seal(council, voting)
    voting.ballots.set_aside(1, "Nhập nhầm số phiếu thu về", (FIRST, MEMBERS[0]))
    council.screen.ask_for_code()
    codes = council.screen.front.codes
    codes.code.put("abc")
    press(codes, "In biên bản mang mã này")
    council.qtbot.waitUntil(lambda: bool(codes.complaints))
    codes.code.put(code)
    press(codes, "In biên bản mang mã này")
    council.qtbot.waitUntil(lambda: bool(council.screen.papers.windows))
    words = " ".join(sheet.words for sheet in sheets(council.screen.papers.windows[0].file.read_bytes()))
    assert code in words
    assert "hủy" in words.lower()


def issue_minutes(council: CouncilDriver, number: str) -> None:
    """Print the minutes under a number."""
    council.press("In biên bản họp…")
    type_text(council.screen.pane.minutes.number.line, number)
    council.press("Phát hành biên bản họp")


def seal(council: CouncilDriver, voting: Office) -> str:
    """Have a meeting counted alike by two and sealed; return the code."""
    council.prepared()
    for teller in (FIRST, SECOND):
        council.count_by_totals(teller, (10, 0, 0), (9, 1, 0), (10, 0, 0))
    council.press("Niêm phong")
    council.press("Niêm phong ngay")
    return voting.ballots.tally(1).seal.code


def _facts(council: CouncilDriver) -> list[str]:
    """Every line of what is known of the meeting shown."""
    QApplication.processEvents()
    facts = council.screen.pane.findChildren(Facts)
    return [line for fact in facts for words in fact.findChildren(QLabel) for line in words.text().splitlines()]
