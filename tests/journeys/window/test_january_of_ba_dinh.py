"""January 2021 in quận Ba Đình, from an empty register to the letters to those short of their quota."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.plans.plan import Matter
from tests.journeys.window.clerk import WindowClerk
from tests.journeys.window.conftest import Opening
from tests.sample.reading_papers import entries, words
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, TRUC_BACH, QuotaDriver

MONTH = "tháng 1/2021"
ARTICLES = (
    ("truc bach", "Người giữ lửa phố nhỏ", "4/1/21"),
    ("truc bach", "Lớp học tình thương bên hồ", "5/1/21"),
    ("dien bien", "Bếp cơm không đồng", "5/1/21"),
    ("giang vo", "Cô giáo của những đứa trẻ đến muộn", "6/1/21"),
)
EXEMPLARS = (
    ("truc bach", "Lê Quang Bình", "Cứu hai cháu nhỏ đuối nước ở hồ Trúc Bạch"),
    ("truc bach", "Đỗ Thị Đào", "Mười năm dạy lớp học tình thương"),
    ("dien bien", "Nguyễn Văn Hoà", "Nấu bếp cơm không đồng cho bệnh nhân nghèo"),
    ("giang vo", "Trần Thị Hạnh", "Đưa đón học trò khuyết tật đến lớp"),
)
LATE = ("doi can", "Phạm Văn Ấn", "Trả lại một trăm triệu đồng nhặt được")


def test_january_ends_in_letters_to_exactly_those_short(register: Path, opened: Opening) -> None:
    with opened(register, date(2021, 1, 6)) as clerk:
        log_articles(clerk)
        for told in EXEMPLARS:
            introduce(clerk, *told)
    with opened(register, date(2021, 1, 9)) as clerk:
        quota = january(clerk)
        assert quota.turns_to(TRUC_BACH, Matter.EXEMPLARS, ["● 2/2"])
        assert [quota.cells(one, Matter.EXEMPLARS) for one in (DIEN_BIEN, DOI_CAN)] == [["○ 1/2"], ["○ 0/2"]]
    with opened(register, date(2021, 1, 11)) as clerk:
        quota = january(clerk)
        assert quota.turns_to(DIEN_BIEN, Matter.EXEMPLARS, ["▲ 1/2"])
        quota.mark(DIEN_BIEN, DOI_CAN)
        letter = remind(clerk, quota, "45", "11/1/21")
    assert entries(letter) == (
        ("1", DIEN_BIEN, f"Giới thiệu gương {MONTH}", "2", "1", "1"),
        ("2", DOI_CAN, f"Giới thiệu gương {MONTH}", "2", "0", "2"),
    )
    said = words(letter)
    assert f"Số: 45/UBND-NV V/v đôn đốc giới thiệu gương điển hình tiên tiến, người tốt, việc tốt {MONTH}" in said
    assert f"ngày 11 tháng 01 năm 2021 Kính gửi: - {DIEN_BIEN}; - {DOI_CAN}. Thực hiện" in said
    with opened(register, date(2021, 1, 20)) as clerk:
        introduce(clerk, *LATE)
    with opened(register, date(2021, 2, 1)) as clerk:
        quota = january(clerk)
        assert quota.turns_to(DOI_CAN, Matter.EXEMPLARS, ["▲ 1/2"])
        clerk.strike("Đánh dấu đơn vị thiếu")
        letter = remind(clerk, quota, "46", "1/2/21")
        assert [one.number for one in clerk.office.outgoing.of_year(2021)] == [45, 46]
    assert entries(letter) == (
        ("1", DIEN_BIEN, f"Bài viết dự thi {MONTH}", "2", "1", "1"),
        ("2", DIEN_BIEN, f"Giới thiệu gương {MONTH}", "2", "1", "1"),
        ("3", DOI_CAN, f"Bài viết dự thi {MONTH}", "2", "0", "2"),
        ("4", DOI_CAN, f"Giới thiệu gương {MONTH}", "2", "1", "1"),
    )
    assert f"ngày 01 tháng 02 năm 2021 Kính gửi: - {DIEN_BIEN}; - {DOI_CAN}. Thực hiện" in words(letter)


def log_articles(clerk: WindowClerk) -> None:
    """Log the articles of the month one after the other, and read them in the list."""
    desk = clerk.articles()
    for unit, title, received in ARTICLES:
        desk.log(title=title, unit=unit, received=received)
    desk.go_back()
    assert desk.lists(*(title for _, title, _ in reversed(ARTICLES)))


def introduce(clerk: WindowClerk, unit: str, name: str, deed: str) -> None:
    """Enter an exemplar and nominate them for what they did, from their page."""
    desk = clerk.exemplars()
    desk.turn_to_exemplars()
    clerk.type_key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.put(desk.form.name, name)
    desk.put(desk.form.unit, unit)
    desk.submit()
    clerk.strike("Lập đề nghị")
    fields = desk.nomination_form.fields
    desk.put(fields.deed, deed)
    desk.put(fields.achievements, f"{deed}.")
    desk.submit()
    clerk.qtbot.waitUntil(lambda: name in desk.nominees())


def january(clerk: WindowClerk) -> QuotaDriver:
    """The quota desk turned to January."""
    desk = clerk.quota()
    desk.choose_period("Tháng 1/2021")
    return desk


def remind(clerk: WindowClerk, quota: QuotaDriver, number: str, day: str) -> Path:
    """Issue the letter to the units marked and return its file."""
    clerk.strike(quota.screen.footer.remind.text())
    quota.sign(number, day)
    return clerk.paper(quota.screen.letters.box.button.text())
