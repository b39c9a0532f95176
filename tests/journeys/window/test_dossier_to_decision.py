"""Sở Xây dựng Bình Phước, December 2024: from a dossier that lacks papers to the signed decision and certificates."""

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.language.names import Gender
from app.paths import papers
from tests.journeys.window.clerk import WindowClerk
from tests.journeys.window.conftest import Opening
from tests.sample.reading_papers import pages, words
from tests.ui.certificates.stage import CertificatesDriver
from tests.ui.council_driver import RoomDriver
from tests.ui.council_stage import MEMBERS, TELLERS, make_office
from ui.certificates.screen import CertificatesScreen

CTRL = Qt.KeyboardModifier.ControlModifier
NAME, DEED = "Bùi Thị Mai", "Rút ngắn một nửa thời gian cấp phép xây dựng"
PASSED, REFUSED = ["Lê Văn An", "Nguyễn Văn An", NAME], "Trần Văn An"
REFUSING = "1129"
"""The keys of a paper that refuses the third of the four and agrees to all others."""
PRESENT = len(MEMBERS) - 1


@pytest.fixture
def so_xay_dung(tmp_path: Path) -> Path:
    """The council of eleven, and three nominees with whole dossiers."""
    make_office(tmp_path / "so.db", 3)
    return tmp_path / "so.db"


def test_a_dossier_made_whole_ends_in_a_decision_on_exactly_those_who_passed(
    so_xay_dung: Path, opened: Opening
) -> None:
    with opened(so_xay_dung, date(2024, 12, 3)) as clerk:
        nominate(clerk)
        make_whole(clerk)
    with opened(so_xay_dung, date(2024, 12, 4)) as clerk:
        vote(clerk)
        tally = clerk.paper("In biên bản kiểm phiếu")
    with opened(so_xay_dung, date(2024, 12, 6)) as clerk:
        decision = decide(clerk)
        certificates = certify(clerk)
    assert "Ông Trần Văn An, Phòng Quản lý nhà 08 02 08 72,73% (8/11) Không đủ điều kiện" in words(tally)
    said = words(decision)
    assert "Số: 15/QĐ-SXD Bình Phước, ngày 06 tháng 12 năm 2024 QUYẾT ĐỊNH" in said
    named = said.partition("Điều 1. Công nhận 03 cá nhân")[2].partition("Điều 2.")[0]
    assert re.findall(r"\d\. (?:Ông|Bà) ([^,]+),", named) == PASSED
    assert REFUSED not in said
    assert "Mức thưởng: cá nhân 710.000 đồng. Tổng số tiền thưởng: 2.130.000 đồng" in said
    assert "(Bằng chữ: Hai triệu một trăm ba mươi nghìn đồng)" in said
    assert [name.upper() in one for one, name in zip(pages(certificates), PASSED, strict=True)] == [True] * 3
    assert all("Quyết định số: 15/QĐ-SXD Ngày 06 tháng 12 năm 2024" in one for one in pages(certificates))


def nominate(clerk: WindowClerk) -> None:
    """Enter an exemplar and their nomination, of whose dossier two papers are still to come."""
    desk = clerk.exemplars()
    clerk.type_key(Qt.Key.Key_N, CTRL)
    desk.put(desk.form.name, NAME)
    desk.put(desk.form.unit, "quan ly nha")
    desk.form.gender.put(Gender.FEMALE)
    desk.put(desk.form.post, "Chuyên viên")
    desk.submit()
    clerk.strike("Lập đề nghị")
    fields = desk.nomination_form.fields
    desk.put(fields.received, "29/11/24")
    desk.put(fields.deed, DEED)
    desk.put(fields.achievements, f"{DEED}.")
    clerk.strike("Đạt mọi tiêu chí")
    desk.tick(fields.dossier, 0)
    desk.submit()
    clerk.qtbot.waitUntil(lambda: "Cần bổ sung: 2 giấy tờ" in desk.states())


def make_whole(clerk: WindowClerk) -> None:
    """Tick the two papers as they come in."""
    desk = clerk.exemplars()
    desk.open_nomination(NAME)
    clerk.strike("Bổ sung, sửa")
    desk.tick(desk.nomination_form.fields.dossier, 1, 2)
    assert desk.lacks("Đủ tiêu chí và hồ sơ.")
    desk.submit()
    clerk.qtbot.waitUntil(lambda: desk.states() == ["Đủ hồ sơ, chờ xét"] * 4)


def vote(clerk: WindowClerk) -> None:
    """Hold the meeting, have two tellers count the ten papers apart, and seal what both found."""
    desk = clerk.council()
    away = [("Đỗ Văn Đạt", "đi công tác", False)]
    desk.prepare("4/12/24", "Công nhận điển hình tiên tiến năm 2024", TELLERS[:2], away)
    for teller in TELLERS[:2]:
        count(desk.open_room(teller))
        clerk.come_back()
    clerk.strike("Niêm phong")
    clerk.strike("Niêm phong ngay")
    passed = [row[0].split(",")[0] for row in desk.results() if row[3] == "Đủ điều kiện"]
    assert [name.partition(" ")[2] for name in passed] == PASSED


def count(room: RoomDriver) -> None:
    """Enter the papers, of which two refuse one nominee."""
    room.account(PRESENT, PRESENT)
    for number in range(PRESENT):
        room.paper(REFUSING if number < 2 else "9")
    room.keys(Qt.Key.Key_Return)
    room.keys(Qt.Key.Key_Return)


def decide(clerk: WindowClerk) -> Path:
    """Draft the decision on those who passed, give it its number and day, and print it."""
    desk = clerk.decisions()
    clerk.type_key(Qt.Key.Key_N, CTRL)
    desk.screen.decisions.forms.drafting.form.put("giay-khen")
    desk.submit()
    desk.issue("15", "6/12/24")
    return clerk.paper("Xem, in quyết định")


def certify(clerk: WindowClerk) -> Path:
    """Print the certificates of the decision in sight into a file, and enter them in the award book."""
    clerk.strike("Giấy khen…")
    screen = clerk.frame.screen_shown.findChild(CertificatesScreen)
    assert screen is not None
    desk = CertificatesDriver(screen, clerk.qtbot)
    assert desk.sees(3)
    clerk.strike("Ghi PDF và vào sổ")
    assert "3 giấy khen theo Quyết định 15/QĐ-SXD, số 01 đến 03" in desk.said("Đã ghi ra")
    return papers(clerk.office.path) / "giay-khen-1.pdf"
